import {
  fundLabels,
  fundMeanings,
  type PublicAccounts,
  type PublicFund,
  type PublicMonth,
  yuanOf,
} from '@/domain/property';
import { monthInWords } from '@/shared/months';
import { Section } from '../../organization/section';
import {
  ButtonLink,
  ChartFigure,
  type ChartSpec,
  type DrawnChart,
  EmptyState,
  InsetText,
  PrintButton,
  Table,
  Tag,
} from '../../shared';
import { addressOf } from '../parts';
import { shortMonth } from './parts';

/** The accounts of a compound in one year: for each fund what is missing, a drawing, and the months as a table. */
export function YearPage(props: {
  accounts: PublicAccounts;
  drawn: ReadonlyMap<string, DrawnChart>;
  /** Whoever keeps the books gets the way there. */
  keeps: boolean;
}) {
  const { accounts, drawn, keeps } = props;
  const { place, years, year, funds } = accounts;
  const base = `/compounds/${place.id}/accounts`;
  return (
    <>
      <span className="govuk-caption-l">{place.name}</span>
      <h1 className="govuk-heading-l">收支公示{year ? `：${year}年` : ''}</h1>
      <p className="govuk-body">
        大家的钱从哪里来、花到哪里去，一个月一本账，一笔一笔公布。对哪一笔有疑问，点开那个月就可以问。
      </p>
      {keeps ? (
        <p className="govuk-body app-no-print">
          <ButtonLink tone="secondary" href={`${base}/keep`}>
            记账、公布前核对
          </ButtonLink>
        </p>
      ) : null}
      {years.length > 1 ? (
        <nav aria-label="选择年份" className="app-no-print">
          <ul className="govuk-list app-years">
            {years.map((one) => (
              <li key={one}>
                <a
                  className="govuk-link"
                  href={addressOf(base, { year: one })}
                  aria-current={one === year ? 'page' : undefined}
                >
                  {one}年
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <Missing funds={funds} />
      {funds.map((fund) => (
        <Fund key={fund.fund} of={fund} base={base} year={year} drawn={drawn.get(fund.fund)} />
      ))}
      <PrintButton />
    </>
  );
}

/** Which months should be here and are not, in plain words. */
function Missing({ funds }: { funds: PublicFund[] }) {
  const missing = funds.filter((fund) => fund.missing.length > 0);
  if (missing.length === 0) return null;
  return (
    <InsetText>
      <p className="govuk-body">
        <strong>到期还没有公布的：</strong>
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {missing.map(({ fund, missing: months }) => (
          <li key={fund}>
            {fundLabels[fund]}：{months.map(monthInWords).join('、')}
          </li>
        ))}
      </ul>
      <p className="govuk-body-s">已经提醒自管会和社区。公布以后这里就没有了。</p>
    </InsetText>
  );
}

function Fund(props: { of: PublicFund; base: string; year: number; drawn: DrawnChart | undefined }) {
  const { of, base, year, drawn } = props;
  const { fund, months } = of;
  if (months.length === 0) {
    return (
      <Section id={fund} title={fundLabels[fund]}>
        <EmptyState title={year ? `${year}年还没有公布` : '还没有公布过'}>
          <p>{fundMeanings[fund]}</p>
          <p>公布以后，这里有每个月的收入、支出、余额和每一笔的票据。</p>
        </EmptyState>
      </Section>
    );
  }
  const table = <MonthTable fund={of} base={base} year={year} />;
  return (
    <Section id={fund} title={fundLabels[fund]}>
      <p className="govuk-body-s app-muted">{fundMeanings[fund]}</p>
      {drawn ? (
        <ChartFigure
          drawn={drawn}
          title={`${fundLabels[fund]}：${year}年每月收支和余额`}
          description={inWords(months)}
        >
          {table}
        </ChartFigure>
      ) : (
        table
      )}
      <p className="govuk-body app-no-print">
        <a className="govuk-link" href={addressOf(`${base}/year.csv`, { year, fund })}>
          下载{year}年{fundLabels[fund]}每一笔（CSV，可用 Excel 打开）
        </a>
      </p>
    </Section>
  );
}

function MonthTable({ fund, base, year }: { fund: PublicFund; base: string; year: number }) {
  return (
    <Table
      caption={`${fundLabels[fund.fund]}${year}年各月（元）`}
      captionHidden
      columns={[
        { key: 'month', label: '月份' },
        { key: 'opening', label: '月初', numeric: true },
        { key: 'income', label: '收入', numeric: true },
        { key: 'spending', label: '支出', numeric: true },
        { key: 'closing', label: '月末', numeric: true },
      ]}
      rows={fund.months.map((month) => ({
        key: month.month,
        cells: {
          month: (
            <>
              <a className="govuk-link" href={addressOf(`${base}/${month.month}`, { fund: fund.fund })}>
                {shortMonth(month.month)}
                <span className="govuk-visually-hidden">{fundLabels[fund.fund]}的每一笔</span>
              </a>{' '}
              {month.correctedAt ? <Tag colour="orange">有更正</Tag> : null}
            </>
          ),
          opening: yuanOf(month.opening),
          income: yuanOf(month.income),
          spending: yuanOf(month.spending),
          closing: yuanOf(month.closing),
        },
      }))}
    />
  );
}

/** The drawing of a fund's year: what came in, what went out, what was left. A month that is not public is a gap. */
export function yearChart({ fund, months }: PublicFund, year: number): ChartSpec | null {
  if (months.length < 2) return null;
  const first = Number(months[0]?.month.slice(5));
  const last = Number(months.at(-1)?.month.slice(5));
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const byNumber = new Map(months.map((month) => [month.month, month]));
  const values = (what: 'income' | 'spending' | 'closing') =>
    numbers.map((number) => {
      const month = byNumber.get(`${year}-${String(number).padStart(2, '0')}`);
      return month ? month[what] / 100 : null;
    });
  return {
    key: fund,
    unit: '元',
    labels: numbers.map((number) => `${number}月`),
    series: [
      { name: '收入', kind: 'bars', look: 'plain', values: values('income') },
      { name: '支出', kind: 'bars', look: 'patterned', values: values('spending') },
      { name: '月末余额', kind: 'line', look: 'patterned', values: values('closing') },
    ],
  };
}

function inWords(months: PublicMonth[]): string {
  const total = (what: 'income' | 'spending') => months.reduce((sum, month) => sum + month[what], 0);
  const last = months.at(-1);
  return `公布了${months.length}个月，一共收入${yuanOf(total('income'))}元，支出${yuanOf(total('spending'))}元；${monthInWords(last?.month ?? '')}末余额${yuanOf(last?.closing ?? 0)}元。`;
}
