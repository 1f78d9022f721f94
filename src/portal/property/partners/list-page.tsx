import { frequencyLabels, type PartnerFilter, type PartnerPage, partnerKindLabels } from '@/domain/property';
import { formatPlainDay } from '@/shared/dates';
import { ButtonLink, EmptyState, Pagination, Select } from '../../shared';
import { addressOf, FilterForm } from '../parts';

const path = '/partners';

/** 红色合伙人: who serves which compound, and whether they keep their word. */
export function PartnerListPage({ filter, found }: { filter: PartnerFilter; found: PartnerPage }) {
  const isNarrowed = Boolean(filter.community || filter.compound || filter.kind);
  return (
    <>
      <h1 className="govuk-heading-l">红色合伙人</h1>
      <p className="govuk-body-l">
        企业、商户、单位和志愿服务队为小区出力：答应做什么写在这里，做了没有由社区确认。
      </p>
      <p className="govuk-body">
        <ButtonLink href="/partners/apply">申请成为红色合伙人</ButtonLink>
      </p>
      {found.all > 0 ? <Filters filter={filter} found={found} isNarrowed={isNarrowed} /> : null}
      {found.total > 0 ? (
        <p className="govuk-body" role="status">
          {isNarrowed ? `符合条件的${found.total}个` : `共${found.total}个`}
        </p>
      ) : (
        <NothingFound isNarrowed={isNarrowed} />
      )}
      <ul className="app-list">
        {found.items.map((partner) => (
          <li key={partner.id}>
            <h2 className="govuk-heading-s app-question__title">
              <a className="govuk-link" href={`/partners/${partner.id}`}>
                {partner.name}
              </a>
            </h2>
            <p className="app-list__meta">
              <span>{partnerKindLabels[partner.kind]}</span>
              {partner.community ? <span>{partner.community.name}</span> : null}
              <span>社区确认兑现{partner.confirmed}次</span>
              <span>居民道谢{partner.thanks}次</span>
            </p>
            <ul className="govuk-list govuk-list--bullet">
              {partner.commitments.map(({ id, compound, compoundName, what, frequency, until }) => (
                <li key={id}>
                  <a className="govuk-link" href={`/compounds/${compound}`}>
                    {compoundName}
                  </a>
                  ：{what}（{frequencyLabels[frequency]}，到{formatPlainDay(until)}）
                </li>
              ))}
              {partner.commitments.length === 0 ? <li>上一次的承诺已经到期，正在商量续约。</li> : null}
            </ul>
          </li>
        ))}
      </ul>
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => addressOf(path, { ...filter, page: page > 1 ? page : undefined })}
      />
    </>
  );
}

function NothingFound({ isNarrowed }: { isNarrowed: boolean }) {
  return (
    <EmptyState title={isNarrowed ? '没有这样的合伙人' : '还没有红色合伙人'}>
      <p>
        {isNarrowed
          ? '换个条件，或者清除条件看全部。'
          : '开店的、办厂的、单位、志愿队，都可以为小区出一份力：免费理发、修灯、义诊、教老人用手机……'}
      </p>
      <p>怎么申请：选一个小区，写清能做什么、多久一次，留下电话，不用注册。社区核实后打电话和您商量。</p>
    </EmptyState>
  );
}

function Filters({
  filter,
  found,
  isNarrowed,
}: {
  filter: PartnerFilter;
  found: PartnerPage;
  isNarrowed: boolean;
}) {
  return (
    <FilterForm action={path} isNarrowed={isNarrowed}>
      <Select
        name="community"
        label="社区（村）"
        placeholder="全部"
        options={found.communities.map(({ code, name }) => ({ value: code, label: name }))}
        value={filter.community}
      />
      <Select
        name="compound"
        label="小区"
        placeholder="全部"
        options={found.compounds.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.compound}
      />
      <Select
        name="kind"
        label="类型"
        placeholder="全部"
        options={Object.entries(partnerKindLabels).map(([value, label]) => ({ value, label }))}
        value={filter.kind}
      />
    </FilterForm>
  );
}
