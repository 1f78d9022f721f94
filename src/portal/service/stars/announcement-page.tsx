import {
  type Announcement,
  type ListedStarRound,
  type PeriodKind,
  periodKindLabels,
  pointsText,
  type StarCounts,
  starsText,
} from '@/domain/service';
import { formatDateTime, formatPlainDay } from '@/shared/dates';
import { addressOf, FilterForm } from '../../property/parts';
import {
  ButtonLink,
  EmptyState,
  InsetText,
  Pagination,
  PrintButton,
  Select,
  SummaryList,
  Table,
} from '../../shared';
import { RoundTag, StarMark, VoidNote } from './parts';

/** `/stars/:id`: for the branch everybody with points; outside counts, and the names of those who agreed. */
export function AnnouncementPage({ shown }: { shown: Announcement }) {
  const { round, rules, audience, isKeeper, page, pages } = shown;
  const inside = audience === 'branch';
  return (
    <>
      <h1 className="govuk-heading-l">{round.name}结果</h1>
      <p className="govuk-body">
        <RoundTag round={round} />
      </p>
      <VoidNote round={round} />
      {inside ? (
        <InsetText>
          这一页只有名单上的党员和操办的同志看得到，请不要转发。
          {round.state === 'announced' && round.appealsUntil
            ? `对自己的结果有异议，${formatDateTime(round.appealsUntil)}前在“我的评星”里提。`
            : ''}
        </InsetText>
      ) : null}
      <Facts shown={shown} />
      {shown.counts ? <Distribution counts={shown.counts} /> : null}
      {inside || shown.members.length > 0 ? <Members shown={shown} /> : null}
      {inside ? null : <Unnamed shown={shown} />}
      <Pagination
        page={page}
        pages={pages}
        href={(to) => addressOf(`/stars/${round.id}`, { page: to > 1 ? to : undefined })}
      />
      {inside ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/stars/${round.id}/print`}>
            打印
          </a>
          {isKeeper ? (
            <>
              {'　'}
              <a className="govuk-link" href={`/admin/collections/star-rounds/${round.id}`}>
                在工作台办理
              </a>
            </>
          ) : null}
        </p>
      ) : null}
      <p className="govuk-body">
        <a className="govuk-link" href="/stars/rules">
          评星怎么计分（规则{rules.version}）
        </a>
      </p>
    </>
  );
}

function Facts({ shown: { round } }: { shown: Announcement }) {
  return (
    <SummaryList
      rows={[
        { key: '范围', value: round.organizationName },
        { key: '期间', value: `${formatPlainDay(round.from)}到${formatPlainDay(round.to)}` },
        { key: '参评', value: `${round.members}人` },
        { key: '不参加评星', value: `${round.exempt}人（年老体弱、生病等，由会议决定）` },
        ...(round.announcedAt ? [{ key: '公示', value: formatDateTime(round.announcedAt) }] : []),
        ...(round.confirmedAt ? [{ key: '会议确认', value: formatDateTime(round.confirmedAt) }] : []),
      ]}
    />
  );
}

function Distribution({ counts }: { counts: StarCounts }) {
  return (
    <Table
      caption="各星级人数"
      columns={[
        { key: 'stars', label: '星级' },
        { key: 'n', label: '人数', numeric: true },
      ]}
      rows={[5, 4, 3, 2, 1, 0].map((stars) => ({
        key: String(stars),
        cells: { stars: <StarMark stars={stars} />, n: counts[stars as 0] },
      }))}
    />
  );
}

function Members({ shown: { audience, members, page } }: { shown: Announcement }) {
  const inside = audience === 'branch';
  return (
    <Table
      caption={inside ? '每人的结果（同分同名次）' : '同意公开姓名的'}
      columns={[
        { key: 'name', label: '姓名', whole: true },
        { key: 'organization', label: '党组织' },
        ...(inside
          ? [
              { key: 'rank', label: '名次', numeric: true, whole: true },
              { key: 'total', label: '总分', numeric: true, whole: true },
            ]
          : []),
        { key: 'stars', label: '星级', whole: true },
      ]}
      rows={members.map((member, index) => ({
        key: `${page}-${index}`,
        cells: {
          name: member.name,
          organization: member.cameFrom
            ? `${member.organizationName}（从${member.cameFrom}转来）`
            : member.organizationName,
          rank: member.rank,
          total: member.total === null ? '' : pointsText(member.total),
          stars: <StarMark stars={member.stars} />,
        },
      }))}
    />
  );
}

/** Says where the others are counted, or why nobody counts them here. */
function Unnamed({ shown: { unnamed, counts, members } }: { shown: Announcement }) {
  const who = members.length > 0 ? '其余' : '参评的';
  return (
    <p className="govuk-body">
      {unnamed > 0
        ? `${who}${unnamed}人没有同意公开姓名，${counts ? '只计入上面的人数' : '人太少，各星级有几人也不写，免得看出是谁'}。`
        : ''}
      姓名和星级经党员本人同意才公开，本人随时可以撤回。
    </p>
  );
}

/** `/stars/:id/print`: the whole announcement as a document of A4, to be put up in the branch. */
export function AnnouncementPrint({ shown }: { shown: Announcement }) {
  const { round, rules } = shown;
  return (
    <article className="app-paper">
      <div className="app-no-print">
        <p className="govuk-body">只贴在支部里；对外公开的姓名要经本人同意。</p>
        <PrintButton>打印公示</PrintButton>
      </div>
      <h1 className="govuk-heading-l">{round.name}结果公示</h1>
      <VoidNote round={round} />
      <Facts shown={shown} />
      <Members shown={shown} />
      {shown.counts ? <Distribution counts={shown.counts} /> : null}
      <p className="govuk-body">
        基础分{pointsText(rules.base)}分；
        {rules.thresholds.map((points, index) => `${starsText(index + 1)}${pointsText(points)}分`).join('，')}
        起。规则{rules.version}。
        {round.appealsUntil
          ? `对自己的结果有异议，${formatDateTime(round.appealsUntil)}前向支部提出，或者在“我的评星”里提。`
          : ''}
      </p>
    </article>
  );
}

/** `/stars`: rounds whose result stands, newest first. */
export function RoundListPage({
  found,
  kind,
}: {
  found: { items: ListedStarRound[]; total: number; page: number; pages: number };
  kind: PeriodKind | undefined;
}) {
  return (
    <>
      <h1 className="govuk-heading-l">党员评星</h1>
      <p className="govuk-body-l">
        党员做了多少服务，按规则记分、支部评议、公示、开会确认，评一星到五星。姓名经本人同意才公开。
      </p>
      <p>
        <ButtonLink href="/me/stars" tone="secondary">
          我的评星
        </ButtonLink>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/honour">
          光荣榜：各级党组织的星级
        </a>
        {'　'}
        <a className="govuk-link" href="/stars/rules">
          评星怎么计分
        </a>
      </p>
      <FilterForm action="/stars" isNarrowed={kind !== undefined}>
        <Select
          name="kind"
          label="周期"
          placeholder="全部"
          options={Object.entries(periodKindLabels).map(([value, label]) => ({ value, label }))}
          value={kind}
        />
      </FilterForm>
      <p className="govuk-body" role="status">
        共{found.total}次
      </p>
      {found.total === 0 ? (
        <EmptyState title={kind ? '没有符合条件的评星' : '还没有评出来的结果'}>
          <p>
            {kind
              ? '换个条件再找。'
              : '一期结束以后，支部先民主评议，再公示，支部会议确认以后列在这里，例如“第一网格党支部2026年第三季度评星”。'}
          </p>
        </EmptyState>
      ) : null}
      <ul className="app-list">
        {found.items.map((round) => (
          <li key={round.id}>
            <a className="govuk-link" href={`/stars/${round.id}`}>
              {round.name}
            </a>
            <p className="app-list__meta">
              {formatPlainDay(round.from)}到{formatPlainDay(round.to)}，参评{round.members}人
            </p>
          </li>
        ))}
      </ul>
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => addressOf('/stars', { kind, page: page > 1 ? page : undefined })}
      />
    </>
  );
}
