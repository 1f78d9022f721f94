import {
  type MeasureQuestion,
  type MeasuresReport,
  measureOf,
  questionAddress,
  type Ranking,
  rankings,
  type UnitRow,
} from '@/domain/requests';
import { Table } from '../../shared/components';
import { rateText } from './rate-text';

/** The units in the order of one rate; too few for a rate means no rate and no rank. */
export function UnitTable({ report, question }: { report: MeasuresReport; question: MeasureQuestion }) {
  if (report.units.length === 0) return null;
  const { ranking } = question;
  return (
    <section aria-labelledby="units-title">
      <h2 className="govuk-heading-m" id="units-title">
        按单位
      </h2>
      <p className="govuk-body app-no-print">
        排列依据：
        {rankings.map((key, index) => (
          <span key={key}>
            {index > 0 ? '，' : ''}
            <Choice ranking={key} chosen={ranking} question={question} />
          </span>
        ))}
        。少于{report.rankLeast}件的不排名次。
      </p>
      <Table
        caption={`承办单位，以${measureOf(ranking).label}排列`}
        columns={[
          { key: 'name', label: '单位' },
          { key: 'rank', label: '名次', numeric: true },
          { key: 'handled', label: '承办', numeric: true },
          { key: 'overdue', label: '逾期未答复', numeric: true },
          ...rankings.map((key) => ({ key, label: measureOf(key).label, numeric: true })),
        ]}
        rows={report.units.map((row) => ({ key: row.key, cells: cellsOf(row, report) }))}
      />
    </section>
  );
}

function Choice(props: { ranking: Ranking; chosen: Ranking; question: MeasureQuestion }) {
  const { ranking, chosen, question } = props;
  const { label } = measureOf(ranking);
  if (ranking === chosen) return <strong>{label}</strong>;
  return (
    <a className="govuk-link" href={`${questionAddress('/measures', { ...question, ranking })}#units-title`}>
      {label}
    </a>
  );
}

function cellsOf(row: UnitRow, report: MeasuresReport): Record<string, string> {
  const few = `少于${report.least}`;
  return {
    name: row.name,
    rank: row.rank === null ? '—' : String(row.rank),
    handled: row.handled === null ? few : row.handled.toLocaleString('zh-CN'),
    overdue: row.overdue === null ? '—' : row.overdue.toLocaleString('zh-CN'),
    ...Object.fromEntries(rankings.map((key) => [key, rateOf(row, key, report)])),
  };
}

function rateOf({ rates, key: unit }: UnitRow, key: Ranking, { rankLeast }: MeasuresReport): string {
  const { n } = rates[key];
  if (unit === 'none' || n === 0) return '—';
  if (n === null) return '样本不足';
  return n < rankLeast ? `样本不足（${n} 件）` : rateText(rates[key]);
}
