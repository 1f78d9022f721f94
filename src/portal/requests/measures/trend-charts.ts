import type { ReportRow } from '@/domain/requests';
import { percentText } from '@/domain/requests';
import { type ChartSpec, type DrawnChart, drawChart } from '../../shared';

/** The drawings of the months: how many came, and two rates. */
export interface TrendDrawings {
  volume: DrawnChart;
  rates: DrawnChart;
}

/** Null where there are too few months to see a change. */
export async function trendDrawings(months: readonly ReportRow[]): Promise<TrendDrawings | null> {
  if (months.length < 2) return null;
  return { volume: await drawChart(volumeChart(months)), rates: await drawChart(rateChart(months)) };
}

const labelOf = ({ key }: ReportRow) => `${key.slice(2, 4)}-${key.slice(5)}`;

const volumeChart = (months: readonly ReportRow[]): ChartSpec => ({
  key: 'volume',
  unit: '件',
  labels: months.map(labelOf),
  series: [{ name: '受理量', kind: 'bars', look: 'plain', values: months.map(({ filed }) => filed) }],
});

const rates = [
  { key: 'on-time', label: '按期办结率', look: 'plain' },
  { key: 'satisfied', label: '满意率', look: 'patterned' },
] as const;

/** A month without a rate is a gap and no zero. */
const rateChart = (months: readonly ReportRow[]): ChartSpec => ({
  key: 'rates',
  unit: '%',
  most: 100,
  labels: months.map(labelOf),
  series: rates.map(({ key, label, look }) => ({
    name: label,
    kind: 'line',
    look,
    values: months.map((row) => (row.rates[key].rate === null ? null : row.rates[key].rate / 10)),
  })),
});

export function volumeInWords(months: readonly ReportRow[]): string {
  const known = months.filter(({ filed }) => filed !== null);
  const [first] = known;
  if (!first) return '';
  const most = known.reduce((best, row) => ((row.filed ?? 0) > (best.filed ?? 0) ? row : best), first);
  return `最多的是${most.name}，${most.filed}件；最近一个月${known.at(-1)?.filed}件。`;
}

export function ratesInWords(months: readonly ReportRow[]): string {
  return rates
    .map(({ key, label }) => {
      const last = months.findLast((row) => row.rates[key].rate !== null);
      return last ? `${label}最近是${last.name}的${percentText(last.rates[key].rate)}。` : '';
    })
    .join('');
}
