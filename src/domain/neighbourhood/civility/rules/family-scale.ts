/**
 * The scale of a family event against a published standard, and what was saved. Pure. Source: the standard is each village's own
 * (移风易俗; 村规民约 and the charter of its 红白理事会), published with a notice; no national rule gives numbers.
 */

/** Whole numbers; money in 分. */
export interface Scale {
  tables: number;
  costPerTable: number;
  vehicles: number;
  /** Tobacco, drink, presents, all together. */
  gifts: number;
  days: number;
}
export type ScaleKey = keyof Scale;
export const scaleKeys = [
  'tables',
  'costPerTable',
  'vehicles',
  'gifts',
  'days',
] as const satisfies ScaleKey[];

/** The most of each that the standard allows; null where it says nothing. */
export type Limits = Record<ScaleKey, number | null>;

/** An item that is above the standard, and by how much. */
export interface Excess {
  item: ScaleKey;
  limit: number;
  planned: number;
  by: number;
}

/** Every item above its limit, in the order of the standard; nothing where the standard says nothing. */
export function excessesOf(scale: Scale, limits: Limits): Excess[] {
  return scaleKeys.flatMap((item) => {
    const limit = limits[item];
    const planned = scale[item];
    return limit !== null && planned > limit ? [{ item, limit, planned, by: planned - limit }] : [];
  });
}

/** What an event costs: tables times the cost of a table, and the presents. Vehicles and days are limited, not paid here. */
export const spendingOf = ({
  tables,
  costPerTable,
  gifts,
}: Pick<Scale, 'tables' | 'costPerTable' | 'gifts'>) => tables * costPerTable + gifts;

/**
 * What was saved: what the family first meant to spend, less what it spent. Never below zero: whoever spent more has saved nothing,
 * and takes nothing from what others saved.
 */
export const savingOf = (intended: Scale, actual: Scale): number =>
  Math.max(0, spendingOf(intended) - spendingOf(actual));

export const savingFormula =
  '节约 = 最初打算的花费 − 实际的花费（多花了的记0元，不抵扣别家的）；花费 = 桌数 × 每桌金额 + 烟酒礼品等。';
