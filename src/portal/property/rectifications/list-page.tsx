import type { RectificationFilter, RectificationPage } from '@/domain/property';
import { EmptyState, Pagination, Select } from '../../shared';
import { addressOf, FilterForm } from '../parts';
import { RectificationLine } from './parts';

export const filterLabels: Record<RectificationFilter, string> = {
  'under-way': '正在整改',
  closed: '已修好',
  withdrawn: '已撤销',
};

/** All rectifications of a compound. */
export function RectificationListPage(props: {
  compound: { id: string; name: string };
  state: RectificationFilter | undefined;
  found: RectificationPage;
}) {
  const { compound, state, found } = props;
  const path = `/compounds/${compound.id}/rectifications`;
  return (
    <>
      <span className="govuk-caption-l">{compound.name}</span>
      <h1 className="govuk-heading-l">整改</h1>
      <p className="govuk-body-l">
        小区里要改好的问题：谁来改、到哪天、改前改后的照片、花了多少。修好没有，由本小区的住户说了算。
      </p>
      {found.all > 0 ? (
        <FilterForm action={path} isNarrowed={state !== undefined}>
          <Select
            name="state"
            label="到哪一步"
            placeholder="全部"
            options={Object.entries(filterLabels).map(([value, label]) => ({ value, label }))}
            value={state}
          />
        </FilterForm>
      ) : null}
      {found.total > 0 ? (
        <p className="govuk-body" role="status">
          {state ? `${filterLabels[state]}的${found.total}项，共${found.all}项` : `共${found.all}项`}
        </p>
      ) : (
        <EmptyState title={state ? `没有${filterLabels[state]}的` : '还没有整改'}>
          {state ? (
            <p>换个条件，或者清除条件看全部。</p>
          ) : (
            <p>
              发现哪里坏了、脏了、不安全，
              <a className="govuk-link" href="/requests/new">
                在这里反映
              </a>
              ，或者告诉社区。社区核实后要求管小区的一方改好，过程都会列在这里。
            </p>
          )}
        </EmptyState>
      )}
      <ul className="app-list">
        {found.items.map((line) => (
          <RectificationLine key={line.id} line={line} />
        ))}
      </ul>
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => addressOf(path, { state, page: page > 1 ? page : undefined })}
      />
    </>
  );
}
