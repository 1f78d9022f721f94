import { findingKindLabels, type OverduePage, type VisitBoard } from '@/domain/neighbourhood';
import { now } from '@/shared/clock';
import { formatDay } from '@/shared/dates';
import { monthAfter, monthInWords, monthOf, monthsBetween } from '@/shared/months';
import { addressOf } from '../../property/parts';
import {
  Button,
  ButtonLink,
  Details,
  DoneBanner,
  EmptyState,
  Pagination,
  PrintButton,
  Select,
  Table,
  Tag,
} from '../../shared';

/** Households nobody has met for a long time, for those who answer for them. */
export function OverdueHouseholdsPage({ found, done }: { found: OverduePage; done: string | null }) {
  const { parts, part, days, careDays, items, total } = found;
  return (
    <>
      <DoneBanner words={done} title="成功" />
      <h1 className="govuk-heading-l">很久没走访的住户</h1>
      <form method="get" action="/work/visits/overdue" className="app-question-filter">
        <Select name="part" label="哪一片" options={parts} value={part ?? ''} />
        <Button tone="secondary">查看</Button>
      </form>
      <p className="govuk-body" role="status">
        {total}户超过{days}天（要多关心的{careDays}天）没见到人。
      </p>
      {total === 0 ? (
        <EmptyState title="都走到了">
          <p>这一片有人住的户都在期限内见过人。空着的房子不算。</p>
        </EmptyState>
      ) : (
        <p>
          <ButtonLink href="/work/visits/new">从最久的排起，安排走访</ButtonLink>
        </p>
      )}
      <ul className="app-list">
        {items.map(({ id, name, lastMetAt, care }) => (
          <li key={id}>
            {name} {care ? <Tag colour="purple">要多关心</Tag> : null}
            <p className="app-list__meta">
              <span>{lastMetAt ? `${formatDay(lastMetAt)}见过` : '还没走访过'}</span>
              <a className="govuk-link" href={`/work/visits/care/${id}`}>
                {care ? '为什么要多关心' : '记下要多关心'}
                <span className="govuk-visually-hidden">：{name}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) =>
          addressOf('/work/visits/overdue', { part: part ?? undefined, page: page > 1 ? page : undefined })
        }
      />
      <Details summary="谁看得到这份名单">
        <p>
          只有管这一片的社区干部、支部书记和党小组长，为了不漏掉一户。领导和管理员只看到数字。为什么要多关心，看一次写一次原因，都有记录。
        </p>
      </Details>
    </>
  );
}

/** Visits by grid and what became of findings, of one community in one month. */
export function VisitBoardPage({ board }: { board: VisitBoard }) {
  const { communities, community, month, days, all, grids, kinds } = board;
  const months = monthsBetween(monthAfter(monthOf(now()), -11), monthOf(now())).toReversed();
  const address = (path: string) => addressOf(path, { community: community?.code, month });
  if (!community)
    return (
      <EmptyState title="还没有社区（村）">
        <p>先在后台登记社区、网格和户。</p>
      </EmptyState>
    );
  return (
    <>
      <span className="govuk-caption-l">{community.name}</span>
      <h1 className="govuk-heading-l">走访看板</h1>
      <form method="get" action="/work/visits/board" className="app-question-filter app-no-print">
        {communities.length > 1 ? (
          <Select
            name="community"
            label="社区（村）"
            options={communities.map(({ code, name }) => ({ value: code, label: name }))}
            value={community.code}
          />
        ) : null}
        <Select
          name="month"
          label="月份"
          options={months.map((one) => ({ value: one, label: monthInWords(one) }))}
          value={month}
        />
        <Button tone="secondary">查看</Button>
      </form>
      {all.length > 0 ? (
        <Table
          caption={`全部社区（村）：最近${days}天走到了多少户`}
          columns={[
            { key: 'name', label: '社区（村）' },
            { key: 'households', label: '有人住的户', numeric: true },
            { key: 'visited', label: '见到人的户', numeric: true },
            { key: 'percent', label: '走访率', numeric: true },
            { key: 'rounds', label: `${monthInWords(month)}走访次数`, numeric: true },
          ]}
          rows={all.map(({ code, name, households, visited, percent, rounds }) => ({
            key: code ?? 'all',
            cells: {
              name: code ? (
                <a className="govuk-link" href={addressOf('/work/visits/board', { community: code, month })}>
                  {name}
                </a>
              ) : (
                <strong>{name}</strong>
              ),
              households,
              visited,
              percent: percent === null ? '—' : `${percent}%`,
              rounds,
            },
          }))}
        />
      ) : null}
      <Table
        caption={`${community.name}每个网格：最近${days}天走到了多少户`}
        columns={[
          { key: 'name', label: '网格' },
          { key: 'households', label: '有人住的户', numeric: true },
          { key: 'visited', label: '见到人的户', numeric: true },
          { key: 'percent', label: '走访率', numeric: true },
          { key: 'rounds', label: `${monthInWords(month)}走访次数`, numeric: true },
        ]}
        rows={grids.map(({ id, name, households, visited, percent, rounds }) => ({
          key: id ?? 'none',
          cells: { name, households, visited, percent: percent === null ? '—' : `${percent}%`, rounds },
        }))}
      />
      <Table
        caption={`${monthInWords(month)}发现了什么，转成了什么`}
        columns={[
          { key: 'kind', label: '看到什么' },
          { key: 'n', label: '条数', numeric: true },
          { key: 'request', label: '转诉求', numeric: true },
          { key: 'dispute', label: '转调解', numeric: true },
          { key: 'matter', label: '转议题', numeric: true },
          { key: 'settled', label: '当场解决', numeric: true },
          { key: 'open', label: '还没处理', numeric: true },
        ]}
        rows={kinds.map(({ kind, n, open, settled, became }) => ({
          key: kind,
          cells: { kind: findingKindLabels[kind], n, ...became, settled, open },
        }))}
      />
      <p className="govuk-body app-no-print">
        <a className="govuk-link" href={address('/work/visits/board.csv')}>
          下载表格（CSV）
        </a>
      </p>
      <p className="app-no-print">
        <PrintButton>打印</PrintButton>
      </p>
      <Details summary="怎么算的">
        <p>
          走访率 = 最近{days}天里见到过人的户 ÷
          有人住的户（自有、租住的，不算空着的），不满1%的零头舍去。没人在家不算见到。
        </p>
      </Details>
    </>
  );
}
