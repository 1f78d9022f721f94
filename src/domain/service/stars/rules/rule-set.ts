import { type Grade, gradeValues } from './grades';

/** Where the points of an item come from. */
export const itemKindLabels = {
  record: '服务记录',
  appraisal: '民主评议',
  manual: '加分项（凭据）',
  deduction: '扣分项（凭据）',
} as const;
export type ItemKind = keyof typeof itemKindLabels;

/** What an item is counted in. */
export const itemUnitLabels = { hour: '小时', record: '次', evidence: '项', grade: '档' } as const;
export type ItemUnit = keyof typeof itemUnitLabels;

/** Which unit goes with which kind of item. */
export const unitsOfKind: Record<ItemKind, readonly ItemUnit[]> = {
  record: ['hour', 'record'],
  appraisal: ['grade'],
  manual: ['evidence', 'hour'],
  deduction: ['evidence'],
};

export const periodKindLabels = { month: '月度', quarter: '季度', year: '年度' } as const;
export type PeriodKind = keyof typeof periodKindLabels;

/** Of fewer members no numbers stand in public, whatever a version says: with the names beside them one could tell who has what. */
export const fewestCompared = 3;

/** Fewer appraisals than this would tell who gave them. */
export const fewestAppraisals = 3;

/** One line of the rules. Points are hundredths, also of a deduction positive. */
export interface RuleItem {
  /** Stays the same from version to version, so that the item can be followed. */
  key: string;
  name: string;
  kind: ItemKind;
  /** Kinds of service that count here; none named: whatever no other item names. */
  of: readonly string[];
  /** For each unit. */
  points: number;
  unit: ItemUnit;
  /** The most the item gives, or takes away, in one period. */
  cap: number;
}

/** The rules of a star rating (评星规则) as data: a version is never changed, a new one takes its place. */
export interface StarRuleSet {
  version: string;
  /** Which decision or document it comes from. */
  source: string;
  periodKinds: readonly PeriodKind[];
  /** What everybody begins with, hundredths. */
  base: number;
  items: readonly RuleItem[];
  /** From how many hundredths on there are one, two, three, four and five stars. */
  thresholds: readonly [number, number, number, number, number];
  /** An appraisal by fewer is left out, and the other points are scaled up. */
  leastAppraisals: number;
  /** Nodes with fewer rated members are not compared. */
  leastForComparison: number;
}

export const mostStars = 5;

/** How many stars so many hundredths give. */
export function starsOf({ thresholds }: Pick<StarRuleSet, 'thresholds'>, total: number): number {
  return thresholds.filter((threshold) => total >= threshold).length;
}

/** What is missing to the next star, hundredths; null with all five. */
export function missingToNext({ thresholds }: Pick<StarRuleSet, 'thresholds'>, total: number): number | null {
  const next = thresholds.find((threshold) => total < threshold);
  return next === undefined ? null : next - total;
}

/** The item a record of this kind counts for: the first that names the kind, else the first that names none; undefined for none. */
export function itemOfRecord({ items }: Pick<StarRuleSet, 'items'>, kind: string): RuleItem | undefined {
  const ofRecords = items.filter((item) => item.kind === 'record');
  return ofRecords.find(({ of }) => of.includes(kind)) ?? ofRecords.find(({ of }) => of.length === 0);
}

/** What one record brings before the cap, hundredths: rounded down for each record, so that the lines add up to the sum. */
export function recordPoints({ points, unit }: Pick<RuleItem, 'points' | 'unit'>, minutes: number): number {
  return unit === 'hour' ? Math.floor((points * minutes) / 60) : points;
}

/** What a plus or minus brings before the cap, hundredths; a minus is below zero. */
export function evidencePoints({ points, kind }: Pick<RuleItem, 'points' | 'kind'>, units: number): number {
  return (kind === 'deduction' ? -1 : 1) * points * units;
}

/** What a mean grade brings, hundredths: the highest grade three steps, the lowest none. */
export function appraisalPoints(
  { points }: Pick<RuleItem, 'points'>,
  counts: Readonly<Record<Grade, number>>,
): number {
  const n = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (n === 0) return 0;
  const steps = gradeValues.reduce<number>((sum, grade) => sum + grade * counts[grade], 0);
  return Math.floor((steps * points) / n);
}
