import { monthInWords } from '@/shared/months';
import { measures, minutesInWords, percentText } from './measure-table';
import type { MeasuresReport, Rate, ReportRow } from './report';

export const tableHeader = ['表', '项目', '受理量', '应办理', '未答复', '其中逾期', ...rateHeaders(), '口径'];

function rateHeaders(): string[] {
  return measures.filter(({ ofCalls }) => !ofCalls).flatMap(({ label }) => [label, `${label}的n`]);
}

/** The report as a table that can be saved: first the whole, then each breakdown, and every formula. */
export function* tableRows(report: MeasuresReport): Generator<string[]> {
  const { from, until } = report.period;
  yield line('时段', [`${monthInWords(from)}至${monthInWords(until)}`]);
  if (report.few) {
    yield line('全部', [`少于${report.least}件，不显示`]);
    return;
  }
  const total = [report.filed, null, report.open, report.overdue].map((count, index) =>
    index === 1 ? '' : numberText(count),
  );
  yield [
    '全部',
    '合计',
    ...total,
    ...report.facts.filter(({ measure }) => !measure.ofCalls).flatMap((fact) => rateCells(fact)),
    '',
  ];
  for (const { measure, ...fact } of report.facts) {
    yield ['公式', measure.label, ...blanks(4), ...blanks(rateHeaders().length), measure.formula];
    if (measure.ofCalls) yield line('热线', [measure.label, ...rateCells(fact)]);
    for (const { label, count } of fact.exclusions)
      yield line('不计入', [`${measure.label}：${label}`, numberText(count)]);
  }
  if (!report.contact.few)
    yield line('首次联系', [
      `一半在${minutesInWords(report.contact.median)}`,
      `九成在${minutesInWords(report.contact.nine)}`,
      `n=${report.contact.n}`,
    ]);
  yield* section('按月', report.months, report);
  yield* section('按单位', report.units, report);
  yield* section('按分类', report.categories, report);
  yield* section('按地点', report.places, report);
  yield* section('按渠道', report.channels, report);
}

function* section(
  table: string,
  rows: readonly ReportRow[],
  { rankLeast }: MeasuresReport,
): Generator<string[]> {
  for (const row of rows) {
    const enough = table !== '按单位' || (row.handled ?? 0) >= rankLeast;
    yield [
      table,
      row.name,
      ...[row.filed, row.handled, row.open, row.overdue].map(numberText),
      ...measures
        .filter(({ ofCalls }) => !ofCalls)
        .flatMap(({ key }) =>
          enough ? rateCells(row.rates[key]) : ['样本不足', numberText(row.rates[key].n)],
        ),
      '',
    ];
  }
}

function rateCells({ rate, n, few }: Rate): string[] {
  return few ? ['样本不足', ''] : [rate === null ? '' : percentText(rate), numberText(n)];
}

function numberText(count: number | null): string {
  return count === null ? '少于下限' : String(count);
}

function line(table: string, cells: string[]): string[] {
  return [table, ...cells, ...blanks(Math.max(0, tableHeader.length - 1 - cells.length))];
}

function blanks(count: number): string[] {
  return Array.from({ length: count }, () => '');
}
