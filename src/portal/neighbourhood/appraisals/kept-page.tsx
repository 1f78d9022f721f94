import { type CivilityState, civilityStateLabels, type keptCivilities } from '@/domain/neighbourhood';
import { formatDateTime } from '@/shared/dates';
import { addressOf, FilterForm } from '../../property/parts';
import { ButtonLink, EmptyState, Pagination, Select } from '../../shared';
import { CivilityTag } from '../parts';

/** Meetings one convenes, appraises in or looks after. */
export function KeptCivilitiesPage({
  found,
  state,
}: {
  found: Awaited<ReturnType<typeof keptCivilities>>;
  state: CivilityState | undefined;
}) {
  return (
    <>
      <h1 className="govuk-heading-l">文明评议</h1>
      <p>
        <ButtonLink href="/work/appraisals/new">召集评议</ButtonLink>
      </p>
      <FilterForm action="/work/appraisals" isNarrowed={state !== undefined}>
        <Select
          name="state"
          label="看哪些"
          placeholder="全部"
          options={Object.entries(civilityStateLabels).map(([value, label]) => ({ value, label }))}
          value={state}
        />
      </FilterForm>
      {found.total === 0 ? (
        <EmptyState title={state ? '没有这样的评议' : '还没有开过评议会'}>
          <p>先在协会的名单里加上评议员，再召集：好人好事上红榜，要劝的当面劝，不公开。</p>
        </EmptyState>
      ) : null}
      <ul className="app-list">
        {found.items.map(({ id, title, state: now, startsAt, associationName, present, appraisers }) => (
          <li key={id}>
            <a className="govuk-link" href={`/work/appraisals/${id}`}>
              {title}
            </a>{' '}
            <CivilityTag state={now} />
            <p className="app-list__meta">
              <span>{formatDateTime(startsAt)}</span>
              <span>{associationName}</span>
              <span>
                到会{present}/{appraisers}人
              </span>
            </p>
          </li>
        ))}
      </ul>
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => addressOf('/work/appraisals', { state, page: page > 1 ? page : undefined })}
      />
    </>
  );
}
