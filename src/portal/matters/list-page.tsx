import { type MatterFilter, type MatterPage, matterStateLabels, stepLabels } from '@/domain/matters';
import { addressOf, FilterForm } from '../property/parts';
import { Details, EmptyState, Pagination, Select } from '../shared';
import { MatterLine } from './parts';

export const filterLabels: Record<MatterFilter, string> = {
  ...stepLabels,
  completed: matterStateLabels.completed,
  ended: '没有通过或取消',
};

/** Matters by place and step. */
export function MatterListPage(props: {
  communities: { code: string; name: string }[];
  community: { code: string; name: string } | null;
  compound: { id: string; name: string } | null;
  step: MatterFilter | undefined;
  found: MatterPage;
}) {
  const { communities, community, compound, step, found } = props;
  const isNarrowed = Boolean(community ?? compound ?? step);
  const query = { community: community?.code, compound: compound?.id, step };
  return (
    <>
      {compound ? <span className="govuk-caption-l">{compound.name}</span> : null}
      <h1 className="govuk-heading-l">大家的事</h1>
      <p className="govuk-body-l">
        身边的一件事，从有人反映到办成，分五步：听民意、支部议、物业管、群众评、居民享。到了哪一步、谁在办、到哪天，都在这里。
      </p>
      <Details summary="五步各是什么？">
        <ol className="govuk-list govuk-list--number">
          <li>听民意：听大家怎么说，住在这里的都可以说一句“我也关心”。</li>
          <li>支部议：党支部开会，定办不办；要大家定的交居民表决。</li>
          <li>物业管：交给物业或单位去办，有期限，有前后照片，花多少钱公开。</li>
          <li>群众评：受影响的住户说满意不满意，不满意的退回去再办。</li>
          <li>居民享：公布办成了什么、多少户受益，过一段时间再回头看。</li>
        </ol>
      </Details>
      <FilterForm action="/matters" isNarrowed={isNarrowed}>
        {compound ? <input type="hidden" name="compound" value={compound.id} /> : null}
        {compound || communities.length === 0 ? null : (
          <Select
            name="community"
            label="社区（村）"
            placeholder="全部"
            options={communities.map(({ code, name }) => ({ value: code, label: name }))}
            value={community?.code}
          />
        )}
        <Select
          name="step"
          label="到哪一步"
          placeholder="全部"
          options={Object.entries(filterLabels).map(([value, label]) => ({ value, label }))}
          value={step}
        />
      </FilterForm>
      {found.total > 0 ? (
        <p className="govuk-body" role="status">
          共{found.total}个议题
        </p>
      ) : (
        <EmptyState title={isNarrowed ? '没有这样的议题' : '还没有议题'}>
          {isNarrowed ? (
            <p>换个条件，或者清除条件看全部。</p>
          ) : (
            <p>
              好几家都遇到的事，社区会合起来当一个议题办。
              <a className="govuk-link" href="/requests/new">
                先反映出来
              </a>
              ，或者告诉网格党支部。
            </p>
          )}
        </EmptyState>
      )}
      <ul className="app-list">
        {found.items.map((line) => (
          <MatterLine key={line.id} line={line} />
        ))}
      </ul>
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => addressOf('/matters', { ...query, page: page > 1 ? page : undefined })}
      />
    </>
  );
}
