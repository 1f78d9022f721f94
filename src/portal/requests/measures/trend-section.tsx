import type { ReportRow } from '@/domain/requests';
import { Table } from '../../shared/components';
import { rateText } from './rate-text';
import { RateChart, VolumeChart } from './trend-chart';

/** Month by month: two drawings, and the same numbers as a table beside them. */
export function TrendSection({ months }: { months: ReportRow[] }) {
  if (months.length < 2) return null;
  return (
    <section aria-labelledby="trend-title">
      <h2 className="govuk-heading-m" id="trend-title">
        逐月变化
      </h2>
      <div className="app-charts">
        <VolumeChart months={months} />
        <RateChart months={months} />
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
