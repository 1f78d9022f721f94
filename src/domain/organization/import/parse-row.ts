import type { ImportIssue } from '@/domain/imports';
import { withoutGuard } from '@/shared/spreadsheet-text';
import { type BuildingKind, buildingKindLabels, type Tenure, tenureLabels } from '../labels';
import { normalizeName } from '../place';
import { type ColumnName, type Header, headerOf, householdColumns } from './columns';

/** One household as the file says it; what a cell leaves empty is undefined and stays as stored. */
export interface HouseholdRow {
  line: number;
  communityCode: string;
  communityName?: string;
  grid?: string;
  compound?: string;
  building: string;
  buildingKind?: BuildingKind;
  unit: string;
  room: string;
  /** 0.01 m². */
  floorArea?: number;
  tenure?: Tenure;
  holder?: string;
  occupants?: string;
  occupantCount?: number;
}

/** Reads one line. All problems of the line are reported at once; a line with problems gives no row. */
export function parseRow(
  line: number,
  cells: readonly string[],
  header: Header,
): { row: HouseholdRow | null; issues: ImportIssue[] } {
  const issues: ImportIssue[] = [];
  const report = (name: ColumnName, message: string) => {
    issues.push({ line, column: headerOf(name), message });
    return undefined;
  };
  const text = Object.fromEntries(
    householdColumns.map(({ name }) => [name, cellText(cells[header.positions.get(name) ?? -1])]),
  ) as Record<ColumnName, string>;

  for (const column of householdColumns) {
    const value = text[column.name];
    if ('required' in column && !value) report(column.name, '必填，不能为空');
    if (value.length > column.max) report(column.name, `太长，最多${column.max}个字`);
  }
  if (text.communityCode && !/^\d{12}$/.test(text.communityCode)) {
    report('communityCode', codeProblem(text.communityCode));
  }
  const row: HouseholdRow = {
    line,
    communityCode: text.communityCode,
    communityName: text.communityName || undefined,
    grid: text.grid || undefined,
    compound: text.compound || undefined,
    building: text.building,
    buildingKind: choose(text.buildingKind, buildingKindLabels, (message) => report('buildingKind', message)),
    unit: text.unit,
    room: text.room,
    floorArea: text.floorArea
      ? (parseArea(text.floorArea) ?? report('floorArea', '应是不小于0、最多两位小数的数字，如89.50'))
      : undefined,
    tenure: choose(text.tenure, tenureLabels, (message) => report('tenure', message)),
    holder: text.holder || undefined,
    occupants: text.occupants || undefined,
    occupantCount: text.occupantCount
      ? (parseCount(text.occupantCount) ?? report('occupantCount', '应是0到100的整数'))
      : undefined,
  };
  return { row: issues.length === 0 ? row : null, issues };
}

function cellText(cell: string | undefined): string {
  return normalizeName(withoutGuard(cell ?? ''));
}

function codeProblem(code: string): string {
  return /e\+?\d+$/i.test(code)
    ? '代码被表格软件改成了科学计数法，请把这一列设为“文本”再填'
    : '应是12位数字的区划代码';
}

function choose<Value extends string>(
  text: string,
  labels: Record<Value, string>,
  report: (message: string) => undefined,
): Value | undefined {
  if (!text) return undefined;
  const found = (Object.keys(labels) as Value[]).find((value) => labels[value] === text || value === text);
  return found ?? report(`只能填：${Object.values(labels).join('、')}`);
}

/** Square metres as people write them (89, 89.5, 89.50㎡) in 0.01 m²; null when it is not such a number. */
export function parseArea(text: string): number | null {
  const match = /^(\d{1,6})(?:\.(\d{1,2})0*)?(?:m2|㎡|平方米|平米|平)?$/i.exec(text.replaceAll(',', ''));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

function parseCount(text: string): number | null {
  const match = /^(\d{1,3})人?$/.exec(text);
  const count = match ? Number(match[1]) : Number.NaN;
  return count <= 100 ? count : null;
}
