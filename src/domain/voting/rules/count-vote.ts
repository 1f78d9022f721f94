import { type AcceptedBallot, acceptBallots, type RefusedBallot } from './accept-ballots';
import { decideItem, type ItemCount } from './decide-item';
import { safe } from './fractions';
import type { RuleSet } from './rule-sets';
import type { AgendaItem, Ballot, Choice, ItemSums, RollLine, Sums } from './types';

export interface VoteCount {
  /** The whole roll. */
  total: Sums;
  /** Ballots that count. */
  valid: number;
  /** Ballots that do not, each with the reason; `index` is its place among the ballots given. */
  refused: RefusedBallot[];
  items: ItemCount[];
}

/**
 * Counts a vote.
 *
 * Heads: all units with one `head` are one head. It took part in an item when one of its units did. It counts for a choice when all
 * its units that took part made that choice; when they differ, their areas count where each of them stands, and the head is
 * with none of the choices, though it took part.
 * Abstaining takes part or not as the rule set says; where it does not, the abstentions are still told, but belong to no sum.
 * @throws RangeError for a roll that is none: a number twice, an area that is no positive integer where area counts
 */
export function countVote(
  ruleSet: RuleSet,
  roll: readonly RollLine[],
  ballots: readonly Ballot[],
  items: readonly AgendaItem[],
): VoteCount {
  checkRoll(ruleSet, roll);
  const total = sumsOf(roll);
  const { accepted, refused } = acceptBallots(ruleSet, { roll, ballots, items });
  return {
    total,
    valid: accepted.length,
    refused,
    items: items.map((item) =>
      decideItem(ruleSet, { total, item, sums: itemSums(ruleSet, accepted, item.key) }),
    ),
  };
}

/** Area, heads and number of lines or ballots. */
export function sumsOf(units: readonly { area: number; head: string }[]): Sums {
  let area = 0n;
  const heads = new Set<string>();
  for (const unit of units) {
    area += BigInt(unit.area);
    heads.add(unit.head);
  }
  return { area: safe(area), heads: heads.size, units: units.length };
}

function itemSums(ruleSet: RuleSet, ballots: readonly AcceptedBallot[], key: string): ItemSums {
  const chosen = (choice: Choice) => ballots.filter(({ choices }) => choices[key] === choice);
  const takesPart = (choice: Choice | undefined) =>
    choice !== undefined && (choice !== 'abstain' || ruleSet.abstention === 'takes-part');
  const participating = ballots.filter(({ choices }) => takesPart(choices[key]));
  const standing = new Map<string, Set<Choice>>();
  for (const { head, choices } of participating) {
    const choice = choices[key];
    if (choice) standing.set(head, (standing.get(head) ?? new Set()).add(choice));
  }
  const agreed = (choice: Choice) => {
    const sums = sumsOf(chosen(choice));
    if (!takesPart(choice)) return sums;
    const heads = [...standing.values()].filter((all) => all.size === 1 && all.has(choice)).length;
    return { ...sums, heads };
  };
  return {
    participating: sumsOf(participating),
    for: agreed('for'),
    against: agreed('against'),
    abstain: agreed('abstain'),
  };
}

function checkRoll(ruleSet: RuleSet, roll: readonly RollLine[]): void {
  const numbers = new Set<string>();
  const least = ruleSet.measures.includes('area') ? 1 : 0;
  for (const { number, area } of roll) {
    if (numbers.has(number)) throw new RangeError(`roll number twice: ${number}`);
    numbers.add(number);
    if (!Number.isSafeInteger(area) || area < least) throw new RangeError(`no area: ${number}, ${area}`);
  }
}
