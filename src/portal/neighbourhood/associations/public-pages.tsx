import {
  type AssociationKind,
  type AssociationPage as AssociationsFound,
  associationDutyLabels,
  associationKindHints,
  associationKindLabels,
  associationRoleLabels,
  elderLabels,
  type PublicAssociation,
  type PublicCivility,
} from '@/domain/neighbourhood';
import { formatDate, formatPlainDay } from '@/shared/dates';
import { Section } from '../../organization/section';
import { addressOf, FilterForm } from '../../property/parts';
import { ActivityTag } from '../../service/activities/parts';
import { EmptyState, InsetText, Pagination, Select, SummaryList, Tag } from '../../shared';
import { AssociationLines } from './blocks';

/** The associations of the city, narrowed by kind and community. */
export function AssociationListPage({
  communities,
  kind,
  community,
  found,
}: {
  communities: { code: string; name: string }[];
  kind: AssociationKind | undefined;
  community: string | undefined;
  found: AssociationsFound;
}) {
  return (
    <>
      <h1 className="govuk-heading-l">协会和队伍</h1>
      <p className="govuk-body-l">身边热心的人：讲政策、劝和、帮着简办红白事、谁家有难处叫得到人。</p>
      <FilterForm action="/associations" isNarrowed={Boolean(kind ?? community)}>
        {communities.length > 1 ? (
          <Select
            name="community"
            label="社区（村）"
            placeholder="全部"
            options={communities.map(({ code, name }) => ({ value: code, label: name }))}
            value={community}
          />
        ) : null}
        <Select
          name="kind"
          label="哪一类"
          placeholder="全部"
          options={Object.entries(associationKindLabels).map(([value, label]) => ({ value, label }))}
          value={kind}
        />
      </FilterForm>
      {kind ? <p className="govuk-body">{associationKindHints[kind]}</p> : null}
      {found.total === 0 ? (
        <EmptyState title={kind || community ? '没有这样的协会或队伍' : '还没有登记协会和队伍'}>
          <p>
            {kind || community
              ? '换个条件看看，或者清除条件看全部。'
              : '社区（村）登记以后，这里能看到做什么、怎么联系。想加入的，请找社区（村）办公室。'}
          </p>
        </EmptyState>
      ) : (
        <p className="govuk-body" role="status">
          共{found.total}个
        </p>
      )}
      <AssociationLines lines={found.items} headingLevel={2} />
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => addressOf('/associations', { kind, community, page: page > 1 ? page : undefined })}
      />
    </>
  );
}

/** One association: what it does, who is in it as far as they agree, what it held, what its appraisals said. */
export function AssociationPage({
  found,
  appraisals,
}: {
  found: PublicAssociation;
  appraisals: PublicCivility[];
}) {
  const { name, kind, status, about, charter, community, closeReason } = found;
  return (
    <>
      <span className="govuk-caption-l">{associationKindLabels[kind]}</span>
      <h1 className="govuk-heading-l">{name}</h1>
      {status === 'closed' ? <InsetText>已经撤销：{closeReason}</InsetText> : null}
      <p className="govuk-body-l app-pre-line">{about}</p>
      <SummaryList
        rows={[
          {
            key: '所在',
            value: community ? (
              <a className="govuk-link" href={`/communities/${community.code}`}>
                {community.name}
              </a>
            ) : (
              '没有写'
            ),
          },
          ...(found.venue ? [{ key: '活动地点', value: found.venue }] : []),
          { key: '怎么联系', value: found.contact },
          { key: '成立', value: formatPlainDay(found.foundedOn) },
          {
            key: '成员',
            value: `${found.members}人，其中宣传员${found.publicists}人、评议员${found.appraisers}人`,
          },
        ]}
      />
      {kind === 'council' && community ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/family-events?community=${community.code}`}>
            红白事标准、登记、一共节约了多少
          </a>
        </p>
      ) : null}
      <People found={found} />
      {charter ? (
        <Section id="charter" title="章程、公约">
          <p className="govuk-body app-pre-line">{charter}</p>
        </Section>
      ) : null}
      <Appraisals appraisals={appraisals} />
      {found.activities.length > 0 ? (
        <Section id="activities" title="一起办的活动">
          <ul className="app-list">
            {found.activities.map(({ id, number, title, startsAt, state }) => (
              <li key={id}>
                <a className="govuk-link" href={`/activities/${number}`}>
                  {title}
                </a>{' '}
                <ActivityTag state={state} />
                <p className="app-list__meta">
                  <span>{formatDate(startsAt)}</span>
                </p>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function People({ found: { named, members } }: { found: PublicAssociation }) {
  const now = named.filter(({ isOver }) => !isOver);
  return (
    <Section id="people" title="成员">
      <p className="govuk-body">只列出本人同意公开姓名的，其余{members - now.length}人只计数。</p>
      <ul className="app-list">
        {named.map((term) => (
          <li key={`${term.name}${term.from}`}>
            {term.name}，{associationRoleLabels[term.role]}{' '}
            {term.isOver ? <Tag colour="grey">任期已结束</Tag> : null}
            <p className="app-list__meta">
              {term.duties.map((duty) => (
                <span key={duty}>{associationDutyLabels[duty]}</span>
              ))}
              {term.elder ? <span>{elderLabels[term.elder]}</span> : null}
              <span>
                {formatPlainDay(term.from)}起{term.until ? `，到${formatPlainDay(term.until)}` : ''}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Appraisals({ appraisals }: { appraisals: PublicCivility[] }) {
  if (appraisals.length === 0) return null;
  return (
    <Section id="appraisals" title="文明评议">
      {appraisals.map(({ number, title, startsAt, present, appraisers, minutes, praised }) => (
        <article key={number}>
          <h3 className="govuk-heading-s">
            {title}（{formatDate(startsAt)}）
          </h3>
          <p className="govuk-body">
            评议员{appraisers}人，到会{present}人，无记名投票。红榜{praised.length}项。
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {praised.map(({ name, words, counts }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may be unnamed
              <li key={index}>
                {name ?? '一名居民'}
                {words ? `：${words}` : ''}
                {counts ? `（同意${counts.yes}，不同意${counts.no}，弃权${counts.abstain}）` : '（通过）'}
              </li>
            ))}
          </ul>
          {minutes ? <p className="govuk-body app-pre-line">{minutes}</p> : null}
        </article>
      ))}
    </Section>
  );
}
