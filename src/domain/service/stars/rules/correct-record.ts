import { scaledUp, withinCap } from './compute-stars';
import { evidencePoints, itemOfRecord, recordPoints, type StarRuleSet } from './rule-set';

/** What of a record counts; null when it does not count at all (not verified, withdrawn, outside the period). */
export type RecordWorth = { kind: string; minutes: number } | null;

/** What an edit does to one item. Hundredths. */
export interface ItemCorrection {
  item: string;
  name: string;
  /** Before the cap. */
  raw: number;
  /** What it would have changed in the total. */
  points: number;
}

/**
 * What a later edit of a record would have changed in a result that stands, item by item: each with its cap, on top of what the item had
 * and of earlier corrections. Items that stay as they are are left out.
 * @param raws the raw points of each item as they were settled, earlier corrections added
 * @param isScaled whether the result was scaled up because too few had graded the member: what is corrected is, too
 */
export function correctRecord(
  ruleSet: StarRuleSet,
  {
    before,
    after,
    raws,
    isScaled = false,
  }: {
    before: RecordWorth;
    after: RecordWorth;
    raws: ReadonlyMap<string, number>;
    isScaled?: boolean;
  },
): ItemCorrection[] {
  const changes = new Map<string, number>();
  const add = (worth: RecordWorth, sign: 1 | -1) => {
    const item = worth ? itemOfRecord(ruleSet, worth.kind) : undefined;
    if (!worth || !item) return;
    changes.set(item.key, (changes.get(item.key) ?? 0) + sign * recordPoints(item, worth.minutes));
  };
  add(before, -1);
  add(after, 1);
  return correctItems(ruleSet, { changes, raws, isScaled });
}

/** What a plus or minus would have changed that is confirmed only after the result was announced. */
export function correctEvidence(
  ruleSet: StarRuleSet,
  {
    item,
    units,
    raws,
    isScaled = false,
  }: { item: string; units: number; raws: ReadonlyMap<string, number>; isScaled?: boolean },
): ItemCorrection[] {
  const rule = ruleSet.items.find(({ key }) => key === item);
  if (!rule) return [];
  return correctItems(ruleSet, { changes: new Map([[item, evidencePoints(rule, units)]]), raws, isScaled });
}

/** Changes of raw points on top of what stands, each item within its cap. */
function correctItems(
  ruleSet: StarRuleSet,
  {
    changes,
    raws,
    isScaled,
  }: { changes: ReadonlyMap<string, number>; raws: ReadonlyMap<string, number>; isScaled: boolean },
): ItemCorrection[] {
  // Nobody falls under zero, neither as counted nor by what is corrected.
  const worth = (sum: number) => Math.max(0, isScaled ? scaledUp(ruleSet, sum) : sum);
  let sum = ruleSet.items.reduce(
    (all, { key, cap }) => all + withinCap(raws.get(key) ?? 0, cap),
    ruleSet.base,
  );
  return ruleSet.items.flatMap(({ key, name, cap }) => {
    const raw = changes.get(key) ?? 0;
    if (raw === 0) return [];
    const stood = raws.get(key) ?? 0;
    const stands = sum;
    sum += withinCap(stood + raw, cap) - withinCap(stood, cap);
    return [{ item: key, name, raw, points: worth(sum) - worth(stands) }];
  });
}
