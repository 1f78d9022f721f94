import {
  type BoardFigures,
  boundWords,
  disputeTypeLabels,
  type FigureLine,
  type FigureReport,
  type Figures,
  type Measures,
  type Period,
  percentWords,
  periodInWords,
  rateExclusions,
  rateFormula,
} from '@/domain/mediation';
import { monthInWords } from '@/shared/months';
import { Section } from '../../organization/section';
import { Button, Details, EmptyState, PrintButton, Select, SummaryList, Table } from '../../shared';

/** The words of a line's key. */
export const lineName = (
  names: ReadonlyMap<string, string>,
  by: 'type' | 'organization',
  key: string,
): string =>
  by === 'type'
    ? Object.hasOwn(disputeTypeLabels, key)
      ? disputeTypeLabels[key as keyof typeof disputeTypeLabels]
      : '其他纠纷'
    : (names.get(key) ?? '已撤销的调解组织');

/** 83.3%（n=18）, or 80.0%以上（n=18） where the very number would tell of a few; what is too few is said. */
export function rateWords(
  measures: Measures,
  { rated, split }: Told,
  { leastRate, leastCount }: Limits,
): string {
  if (measures.n === 0 || measures.rate === null) return '—';
  const words = split ? percentWords(measures.rate) : boundWords(measures, leastCount);
  if (rated && words) return `${words}（n=${measures.n}）`;
  // Enough of them, but another line would follow from it.
  return measures.n >= leastRate ? '不公布' : `不足${leastRate}件，不算率`;
}

type Told = Pick<FigureLine, 'rated' | 'split'>;
type Limits = Figures['limits'];

/** What everybody may read: quarters and years that are over, nothing from which one case follows. */
export function FiguresPage({ figures }: { figures: Figures | null }) {
  return (
    <>
      <h1 className="govuk-heading-l">调解数据</h1>
      <p className="govuk-body-l">调解了多少、调成了多少、要多少天。只有数字：谁、因为什么，保密。</p>
      {figures ? (
        <>
          <PeriodForm action="/mediation/figures" periods={figures.periods} chosen={figures.report.period} />
          <Report figures={figures} />
          <p className="govuk-body app-no-print">
            <a className="govuk-link" href={`/mediation/figures.csv?period=${figures.report.period}`}>
              下载表格（CSV）
            </a>
          </p>
        </>
      ) : (
        <EmptyState title="还没有可以公布的数据">
          <p>一个季度过完以后，这里公布这个季度的数据。</p>
        </EmptyState>
      )}
      <p className="app-no-print">
        <PrintButton>打印</PrintButton>
      </p>
    </>
  );
}

/** The figures on the inside: of one's own organisations, or of the whole city for those who lead it. */
export function BoardPage({ figures }: { figures: BoardFigures }) {
  const { months, own, report } = figures;
  return (
    <>
      <h1 className="govuk-heading-l">调解数据看板</h1>
      <p className="govuk-body">{own ? '您所在的调解组织' : '您负责的范围'}，只有数字，看不到案件。</p>
      <PeriodForm action="/work/mediation/board" periods={figures.periods} chosen={report.period} />
      <Report figures={figures} />
      {months.length > 0 ? (
        <Table
          caption="最近十二个月"
          columns={[
            { key: 'month', label: '月份' },
            { key: 'filed', label: '登记', numeric: true },
            { key: 'settled', label: '调解成功', numeric: true },
            { key: 'failed', label: '调解不成', numeric: true },
          ]}
          rows={months.map(({ month, filed, settled, failed }) => ({
            key: month,
            cells: { month: monthInWords(month), filed, settled, failed },
          }))}
        />
      ) : null}
      <p className="govuk-body app-no-print">
        <a className="govuk-link" href={`/work/mediation/board.csv?period=${report.period}`}>
          下载表格（CSV）
        </a>
      </p>
      <p className="app-no-print">
        <PrintButton>打印</PrintButton>
      </p>
    </>
  );
}

function PeriodForm({ action, periods, chosen }: { action: string; periods: Period[]; chosen: Period }) {
  return (
    <form method="get" action={action} className="app-question-filter app-no-print">
      <Select
        name="period"
        label="哪段时间"
        options={periods.map((value) => ({ value, label: periodInWords(value) }))}
        value={chosen}
      />
      <Button tone="secondary">查看</Button>
    </form>
  );
}

function Report({ figures }: { figures: Figures }) {
  const { report, limits, names } = figures;
  const { total, rated, split, byType, byOrganization, period } = report;
  const isEmpty = byType.length === 0;
  if (isEmpty)
    return (
      <EmptyState title={`${periodInWords(period)}没有登记或者办结的调解`}>
        <p>换一段时间看看。</p>
      </EmptyState>
    );
  return (
    <>
      <h2 className="govuk-heading-m">{periodInWords(period)}</h2>
      {total ? (
        <SummaryList
          rows={[
            { key: '登记', value: `${total.filed}件` },
            ...endedRows(figures),
            { key: '调解成功率', value: rateWords(total, report, limits) },
            { key: '要多少天', value: daysWords(total, rated, split) },
          ]}
        />
      ) : (
        <p className="govuk-body">件数太少，合计也不公布。</p>
      )}
      <Lines
        report={report}
        by="type"
        lines={byType}
        names={names}
        limits={limits}
        isPublic={!report.whole}
      />
      <Lines
        report={report}
        by="organization"
        lines={byOrganization}
        names={names}
        limits={limits}
        isPublic={!report.whole}
      />
      <Details summary="怎么算的">
        <p>
          {rateFormula}。{rateExclusions}登记按登记的月份算，结果按有结果的月份算。
        </p>
        <p>
          天数从受理算到达成协议，按日历天；“一半在几天内”是中位数，“九成在几天内”是第90百分位，都是真有过的天数。
        </p>
        <p>
          成功率满{limits.leastRate}件才算。
          {!report.whole
            ? `不足${limits.leastCount}件的数不公布，会露出这个数的成功率只说在多少以上或者以下；为了不让人用减法算出来，有时旁边的一行也不公布。只公布已经过完的季度和年。一年里全都调成了的，照实写100%：件数少、不算率的季度自然也是全都调成了，没有另外说出什么。`
            : ''}
        </p>
      </Details>
    </>
  );
}

/** How cases ended: outside only where there were enough, and small numbers as such. */
function endedRows({ report: { total, rated, split, whole }, limits: { leastCount } }: Figures) {
  if (!total) return [];
  const few = (n: number) => !whole && n > 0 && n < leastCount;
  const words = (n: number) => (few(n) ? `不足${leastCount}件` : `${n}件`);
  const isSplit = !few(total.written) && !few(total.oral);
  return [
    ...(whole || (rated && split)
      ? [
          {
            key: '调解成功',
            value: `${total.settled}件${isSplit ? `（书面${total.written}，口头${total.oral}）` : ''}`,
          },
          { key: '调解不成', value: `${total.failed}件` },
        ]
      : rated
        ? [
            {
              key: '调解成功和不成',
              value: `一共${total.n}件${few(total.failed) ? `，其中不成的${words(total.failed)}` : ''}`,
            },
          ]
        : []),
    {
      key: '没有调解',
      value: `不予受理${words(total.declined)}，一方不愿调解${words(total.refused)}，当事人撤回${words(total.withdrawn)}`,
    },
  ];
}

const daysWords = ({ median, p90, timed }: Measures, rated: boolean, split: boolean): string =>
  rated && median !== null && p90 !== null
    ? `一半在${median}天内，九成在${p90}天内${split ? `（n=${timed}）` : ''}`
    : '件数不够，不算';

function Lines(props: {
  report: FigureReport;
  by: 'type' | 'organization';
  lines: FigureLine[];
  names: ReadonlyMap<string, string>;
  limits: Limits;
  isPublic: boolean;
}) {
  const { by, lines, names, limits, isPublic } = props;
  const sorted = lines.toSorted(
    (a, b) =>
      (b.measures?.filed ?? -1) - (a.measures?.filed ?? -1) ||
      lineName(names, by, a.key).localeCompare(lineName(names, by, b.key), 'zh'),
  );
  return (
    <Section id={by} title={by === 'type' ? '按纠纷类型' : '按调解组织'}>
      <Table
        caption={by === 'type' ? '按纠纷类型' : '按调解组织'}
        captionHidden
        columns={[
          { key: 'name', label: by === 'type' ? '类型' : '调解组织' },
          { key: 'filed', label: '登记', numeric: true },
          { key: 'n', label: '成功＋不成', numeric: true },
          { key: 'rate', label: '成功率', numeric: true },
          { key: 'days', label: '一半、九成在几天内', numeric: true },
        ]}
        rows={sorted.map(({ key, measures, rated, split }) => ({
          key,
          cells: {
            name: lineName(names, by, key),
            filed: measures ? measures.filed : isPublic ? '太少，不公布' : 0,
            n: measures ? measures.n : '—',
            rate: measures ? rateWords(measures, { rated, split }, limits) : '—',
            days: measures && rated && measures.median !== null ? `${measures.median}、${measures.p90}` : '—',
          },
        }))}
      />
    </Section>
  );
}
