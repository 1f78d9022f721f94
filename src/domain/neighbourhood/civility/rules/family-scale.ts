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
 * The most that counts as first meant, for the meals and for the presents: so many times what the standard allows. Where it says nothing
 * of an item, that item is taken as it was in the end, and saves nothing.
 */
export function capOf(
  { tables, costPerTable, gifts }: Limits,
  { actual, factor }: { actual: Scale; factor: number },
): { meals: number; gifts: number } {
  const times = tables === null && costPerTable === null ? 1 : factor;
  return {
    meals: times * (tables ?? actual.tables) * (costPerTable ?? actual.costPerTable),
    gifts: gifts === null ? actual.gifts : factor * gifts,
  };
}

/**
 * What was saved: what the family first meant to spend, at most so many times the standard, less what it spent. Never below zero: whoever
 * spent more has saved nothing, and takes nothing from what others saved. Without a standard there is nothing to save against: two hundred
 * tables meant and twenty held would be a saving of a million.
 */
export function savingOf(
  { intended, actual }: { intended: Scale; actual: Scale },
  { limits, factor }: { limits: Limits | null; factor: number },
): number {
  if (limits === null) return 0;
  const cap = capOf(limits, { actual, factor });
  const meant =
    Math.min(intended.tables * intended.costPerTable, cap.meals) + Math.min(intended.gifts, cap.gifts);
  return Math.max(0, meant - spendingOf(actual));
}

/** The same in words. */
export const savingFormula = (factor: number): string =>
  `节约 = 最初打算的花费 − 实际的花费；最初打算的最多按标准的${factor}倍算，报得再多也不多算；标准没有约定的项不算节约，没有标准的不算。多花了的记0元，不抵扣别家的。花费 = 桌数 × 每桌金额 + 烟酒礼品等。`;
