import type { ReactNode } from 'react';
import {
  becameLabels,
  findingKindLabels,
  type KindFigures,
  type PlaceFigures,
  type VisitBoard,
} from '@/domain/neighbourhood';
import { now } from '@/shared/clock';
import { monthAfter, monthInWords, monthOf, monthsBetween } from '@/shared/months';
import { addressOf } from '../../property/parts';
import { Button, Details, EmptyState, PrintButton, Select, Table } from '../../shared';

/** Visits by place and what became of findings, in one month: sums first, then each place, then one community by its grids. */
export function VisitBoardPage({ board }: { board: VisitBoard }) {
  const { communities, community, month, days, least, all, grids, listed, kinds, kindsOfAll } = board;
  const months = monthsBetween(monthAfter(monthOf(now()), -11), monthOf(now())).toReversed();
  if (!community)
    return (
      <EmptyState title="还没有社区（村）">
        <p>先在后台登记社区、网格和户。</p>
      </EmptyState>
    );
  const isInside = community.inside && (all[0]?.inside ?? true);
  return (
    <>
      <span className="govuk-caption-l">{monthInWords(month)}</span>
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
        <PlacesTable all={shownPlaces(all, community.township)} days={days} month={month} />
      ) : null}
      {all.length > 0 ? (
        <p className="govuk-body">
          只列有住户的街道（乡镇），和{community.name}
          所在的这一个里有住户的社区（村）；点街道看它的社区，全部的在表格文件里。
        </p>
      ) : null}
      {kindsOfAll ? (
        <KindsTable caption="全部社区（村）发现了什么，转成了什么" kinds={kindsOfAll} to={null} />
      ) : null}
      {grids.length > 0 ? (
        <Table
          caption={`${community.name}每个网格：最近${days}天走到了多少户`}
          columns={[
            { key: 'name', label: '网格' },
            { key: 'households', label: '有人住的户', numeric: true },
            { key: 'visited', label: '见到人的户', numeric: true },
            { key: 'overdue', label: '没见到人的户', numeric: true },
            { key: 'percent', label: '走访率', numeric: true },
            { key: 'rounds', label: '走完的走访', numeric: true },
          ]}
          rows={grids.map(
            ({ id, name, households, visited, overdue, percent, rounds, listed: isListed }) => ({
              key: id ?? 'none',
              cells: {
                name,
                households,
                visited,
                overdue: (
                  <Behind n={overdue} to={isListed && id ? `/work/visits/overdue?part=grid:${id}` : null} />
                ),
                percent: percentWords(percent),
                rounds: (
                  <Behind
                    n={rounds}
                    to={
                      isListed && id
                        ? addressOf('/work/visits', { of: 'all', state: 'done', month, within: `grid:${id}` })
                        : null
                    }
                  />
                ),
              },
            }),
          )}
        />
      ) : (
        <p className="govuk-body">{community.name}还没有登记网格和住户。</p>
      )}
      {kinds ? (
        <KindsTable
          caption={`${community.name}发现了什么，转成了什么`}
          kinds={kinds}
          to={
            listed
              ? (more) =>
                  addressOf('/work/visits/findings', { ...more, month, within: `community:${community.id}` })
              : null
          }
        />
      ) : (
        <p className="govuk-body">
          {community.name}每一类发现了几条，只给管这一片的人看；几个社区合起来的在上面。
        </p>
      )}
      <p className="govuk-body app-no-print">
        <a
          className="govuk-link"
          href={addressOf('/work/visits/board.csv', { community: community.code, month })}
        >
          下载表格（CSV）
        </a>
      </p>
      <p className="app-no-print">
        <PrintButton>打印</PrintButton>
      </p>
      <Details summary="怎么算的">
        <p>
          走访率 = 最近{days}天里见到过人的户 ÷
          有人住的户（自有、租住的，不算空着的），不满1%的零头舍去。没人在家不算见到。没见到人的户只给数字，哪一户只给管这一片的人看。
        </p>
        <p>走访次数和见到的户按走访那天的月份算，发现按记下那天的月份算，不算“一切正常”和“无人在家”。</p>
        {isInside ? null : (
          <p>
            写着“—”的是太少：走访发现少于{least}
            条的不显示数字，能推算出来的也不显示，免得看出是谁家；管这一片的人看得到全部。
          </p>
        )}
      </Details>
    </>
  );
}

/** All together, the townships, and the communities of the one that is looked at, where anybody is registered: a city has hundreds. */
const shownPlaces = (all: PlaceFigures[], township: string): PlaceFigures[] =>
  [
    ...all.filter(({ level }) => level !== 'community'),
    ...all.filter((place) => place.level === 'community' && place.township === township),
  ].filter(({ level, households, planned, underWay, done }) => {
    return level === 'all' || households + planned + underWay + done > 0;
  });

const percentWords = (percent: number | null): string => (percent === null ? '—' : `${percent}%`);

/** A number, as the way to the list behind it for those who may see that list; a dash where it is not told. */
function Behind({ n, to }: { n: number | null; to: string | null }) {
  if (n === null)
    return (
      <>
        —<span className="govuk-visually-hidden">（太少，不显示）</span>
      </>
    );
  return to && n > 0 ? (
    <a className="govuk-link" href={to}>
      {n}
    </a>
  ) : (
    n
  );
}

function PlacesTable({ all, days, month }: { all: PlaceFigures[]; days: number; month: string }) {
  const visits = (place: PlaceFigures, state: string) =>
    place.listed
      ? addressOf('/work/visits', { of: 'all', state, month, within: `community:${place.id}` })
      : null;
  const findings = (place: PlaceFigures, state?: string) =>
    place.listed
      ? addressOf('/work/visits/findings', { state, month, within: `community:${place.id}` })
      : null;
  return (
    <Table
      caption={`全部社区（村）：最近${days}天走到了多少户，${monthInWords(month)}走访了几次`}
      columns={[
        { key: 'name', label: '地方' },
        { key: 'households', label: '有人住的户', numeric: true },
        { key: 'percent', label: '走访率', numeric: true },
        { key: 'overdue', label: '没见到人的户', numeric: true },
        { key: 'planned', label: '还没走', numeric: true },
        { key: 'underWay', label: '正在走', numeric: true },
        { key: 'done', label: '走完', numeric: true },
        { key: 'met', label: '见到的户', numeric: true },
        { key: 'findings', label: '要办的发现', numeric: true },
        { key: 'became', label: '转办', numeric: true },
        { key: 'settled', label: '当场解决', numeric: true },
        { key: 'open', label: '等处理', numeric: true },
      ]}
      rows={all.map((place) => ({
        key: `${place.level}-${place.id}`,
        cells: {
          name: placeName(place, month),
          households: place.households,
          percent: percentWords(place.percent),
          overdue: place.overdue,
          planned: <Behind n={place.planned} to={visits(place, 'planned')} />,
          underWay: <Behind n={place.underWay} to={visits(place, 'under-way')} />,
          done: <Behind n={place.done} to={visits(place, 'done')} />,
          met: place.met,
          findings: <Behind n={place.findings.n} to={findings(place)} />,
          became: <Behind n={place.findings.became} to={findings(place, 'became')} />,
          settled: <Behind n={place.findings.settled} to={findings(place, 'settled')} />,
          open: <Behind n={place.findings.open} to={findings(place, 'open')} />,
        },
      }))}
    />
  );
}

function placeName({ level, code, name }: PlaceFigures, month: string): ReactNode {
  if (level === 'all') return <strong>{name}</strong>;
  return (
    <a className="govuk-link" href={addressOf('/work/visits/board', { community: code ?? undefined, month })}>
      {level === 'township' ? <strong>{name}</strong> : name}
    </a>
  );
}

type Way = ((more: { kind: string; state?: string; became?: string }) => string) | null;

function KindsTable({ caption, kinds, to }: { caption: string; kinds: KindFigures[]; to: Way }) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'kind', label: '看到什么' },
        { key: 'n', label: '条数', numeric: true },
        ...Object.entries(becameLabels).map(([key, label]) => ({ key, label: `转${label}`, numeric: true })),
        { key: 'settled', label: '当场解决', numeric: true },
        { key: 'open', label: '还没处理', numeric: true },
      ]}
      rows={kinds.map(({ kind, n, open, settled, became }) => {
        const behind = (count: number | null, more: { state?: string; became?: string } = {}) => (
          <Behind n={count} to={to ? to({ kind, ...more }) : null} />
        );
        return {
          key: kind,
          cells: {
            kind: findingKindLabels[kind],
            n: behind(n),
            request: behind(became.request, { became: 'request' }),
            dispute: behind(became.dispute, { became: 'dispute' }),
            matter: behind(became.matter, { became: 'matter' }),
            settled: behind(settled, { state: 'settled' }),
            open: behind(open, { state: 'open' }),
          },
        };
      })}
    />
  );
}
