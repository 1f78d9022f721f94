import type { RuleSet } from './rule-sets';
import { type AgendaItem, type Ballot, type Choices, isOpen, type OpenBallot, type RollLine } from './types';

export type Refusal =
  | 'not-on-roll'
  | 'second-ballot'
  | 'area-not-on-roll'
  | 'unannounced-item'
  | 'says-nothing'
  | 'proxy-holds-too-many';

export const refusalLabels: Record<Refusal, string> = {
  'not-on-roll': '不在表决名册上',
  'second-ballot': '这个专有部分（这一户、这个人）已经有一张票',
  'area-not-on-roll': '名册上没有（或者已经没有）这个面积的专有部分',
  'unannounced-item': '表决了没有公告的事项',
  'says-nothing': '没有对事项作出选择',
  'proxy-holds-too-many': '受托人接受的委托超过了上限',
};

export interface RefusedBallot {
  index: number;
  /** Roll number, or the code of a secret ballot. */
  name: string;
  reason: Refusal;
}

/** A ballot that counts, with what counting needs. */
export interface AcceptedBallot {
  area: number;
  head: string;
  choices: Choices;
}

/** What a ballot is called in lists: its roll number, or its code. */
export const nameOf = (ballot: Ballot): string => (isOpen(ballot) ? ballot.rollNumber : ballot.code);

/**
 * Which ballots count. One unit has one ballot: of two, the first. Of a proxy who holds more owners than the rule allows none
 * counts, because nobody can say which three were meant (an owner of several units is one).
 * A secret ballot leads to no line; it counts when the roll has a unit of its area that no other ballot took.
 */
export function acceptBallots(
  ruleSet: RuleSet,
  {
    roll,
    ballots,
    items,
  }: { roll: readonly RollLine[]; ballots: readonly Ballot[]; items: readonly AgendaItem[] },
): { accepted: AcceptedBallot[]; refused: RefusedBallot[] } {
  const lines = new Map(roll.map((line) => [line.number, line]));
  const left = new Map<number, number>();
  for (const { area } of roll) left.set(area, (left.get(area) ?? 0) + 1);
  const announced = new Set(items.map(({ key }) => key));
  const tooMany = proxiesOverLimit(ruleSet, lines, ballots.filter(isOpen));
  const seen = new Set<string>();
  const accepted: AcceptedBallot[] = [];
  const refused: RefusedBallot[] = [];

  const judge = (ballot: Ballot): Refusal | AcceptedBallot => {
    const keys = Object.keys(ballot.choices);
    if (keys.length === 0) return 'says-nothing';
    if (keys.some((key) => !announced.has(key))) return 'unannounced-item';
    if (seen.has(nameOf(ballot))) return 'second-ballot';
    if (!isOpen(ballot)) {
      const free = left.get(ballot.area) ?? 0;
      if (free === 0) return 'area-not-on-roll';
      left.set(ballot.area, free - 1);
      return ballot;
    }
    const line = lines.get(ballot.rollNumber);
    if (!line) return 'not-on-roll';
    if (ballot.proxy && tooMany.has(ballot.proxy)) return 'proxy-holds-too-many';
    return { area: line.area, head: line.head, choices: ballot.choices };
  };

  for (const [index, ballot] of ballots.entries()) {
    const name = nameOf(ballot);
    const result = judge(ballot);
    if (typeof result === 'string') {
      refused.push({ index, name, reason: result });
    } else {
      seen.add(name);
      accepted.push(result);
    }
  }
  return { accepted, refused };
}

/** Whether a proxy who already votes for the owners `held` may take on `another`, by their heads. */
export function mayHoldProxy(ruleSet: RuleSet, held: readonly string[], another: string): boolean {
  return new Set([...held, another]).size <= ruleSet.proxyLimit;
}

function proxiesOverLimit(
  { proxyLimit }: RuleSet,
  lines: ReadonlyMap<string, RollLine>,
  ballots: readonly OpenBallot[],
): Set<string> {
  const principals = new Map<string, Set<string>>();
  for (const { proxy, rollNumber } of ballots) {
    const head = lines.get(rollNumber)?.head;
    if (proxy && head !== undefined) principals.set(proxy, (principals.get(proxy) ?? new Set()).add(head));
  }
  return new Set([...principals].flatMap(([proxy, heads]) => (heads.size > proxyLimit ? proxy : [])));
}
