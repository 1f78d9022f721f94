import { compare, type Inequality } from './fractions';
import { kindOf, type MatterKind, type RuleSet } from './rule-sets';
import type { AgendaItem, ItemSums, Sums } from './types';

/** One of the two steps: the comparisons, and whether all of them hold. */
export interface Step {
  inequalities: Inequality[];
  holds: boolean;
}

/** An item with its sums and both steps. */
export interface ItemCount extends ItemSums {
  item: AgendaItem;
  kind: MatterKind;
  /** Heads that took part and stand with no choice, because their units differ. */
  splitHeads: number;
  participation: Step;
  majority: Step;
  adopted: boolean;
}

/**
 * Whether an item is adopted, from sums that may have been counted anywhere: enough of the roll took part, and enough of
 * what took part is in favour.
 */
export function decideItem(
  ruleSet: RuleSet,
  { total, item, sums }: { total: Sums; item: AgendaItem; sums: ItemSums },
): ItemCount {
  const kind = kindOf(ruleSet, item.kind);
  const majority = ruleSet.majorities[kind.majority];
  const step = (part: Sums, whole: Sums, fraction: RuleSet['participation']): Step => {
    const inequalities = ruleSet.measures.map((measure) =>
      compare(measure, part[measure], whole[measure], fraction),
    );
    return { inequalities, holds: inequalities.every(({ holds }) => holds) };
  };
  const first = step(sums.participating, total, ruleSet.participation);
  const second = step(sums.for, sums.participating, majority);
  const abstained = ruleSet.abstention === 'takes-part' ? sums.abstain.heads : 0;
  return {
    ...sums,
    item,
    kind,
    splitHeads: sums.participating.heads - sums.for.heads - sums.against.heads - abstained,
    participation: first,
    majority: second,
    adopted: first.holds && second.holds,
  };
}
