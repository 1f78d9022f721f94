import type { ReportRow } from '@/domain/requests';
import { ChartFigure, Table } from '../../shared';
import { rateText } from './rate-text';
import { ratesInWords, type TrendDrawings, volumeInWords } from './trend-charts';

/** Month by month: two drawings, and the same numbers as a table beside them. */
export function TrendSection({ months, drawn }: { months: ReportRow[]; drawn: TrendDrawings | null }) {
  if (!drawn) return null;
  return (
    <section aria-labelledby="trend-title">
      <h2 className="govuk-heading-m" id="trend-title">
        逐月变化
      </h2>
      <div className="app-charts">
        <ChartFigure drawn={drawn.volume} title="每月受理量" description={volumeInWords(months)} />
        <ChartFigure
          drawn={drawn.rates}
          title="按期办结率（实线）和满意率（虚线）"
          description={ratesInWords(months)}
        />
      </div>
      <Table
        caption="逐月的件数和比率"
        columns={[
          { key: 'month', label: '月份' },
          { key: 'filed', label: '受理量', numeric: true },
          { key: 'on-time', label: '按期办结率', numeric: true },
          { key: 'solved', label: '解决率', numeric: true },
          { key: 'satisfied', label: '满意率', numeric: true },
        ]}
        rows={months.map((row) => ({
          key: row.key,
          cells: {
            month: row.name,
            filed: row.filed === null ? '少' : row.filed.toLocaleString('zh-CN'),
            'on-time': rateText(row.rates['on-time']),
            solved: rateText(row.rates.solved),
            satisfied: rateText(row.rates.satisfied),
          },
        }))}
      />
    </section>
  );
}
