import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AgendaItem,
  type Ballot,
  type Choice,
  countVote,
  leastPart,
  mayHoldProxy,
  type OpenBallot,
  ownersAssembly,
  type RollLine,
  type RuleSet,
  residentsMeetings,
  ruleSetOf,
  stillMissing,
} from '@/domain/voting/rules';
import { bruteForce, voteCases } from './brute-force';

const ordinary: AgendaItem = { key: 'a', title: '换物业', kind: 'property-company' };
const special: AgendaItem = { key: 'b', title: '架空层改作停车', kind: 'use-of-common-parts' };
const affair: AgendaItem = { key: 'a', title: '居民公约', kind: 'residents-affair' };
const [adults, households] = residentsMeetings as [RuleSet, RuleSet];
const awayRules = ruleSetOf(ownersAssembly.id, 'stays-away') as RuleSet;

/** Units of 100 m²; a number stands for so many with a head each. */
function rollOf(...units: (number | { area?: number; head: string })[]): RollLine[] {
  const lines = units.flatMap((unit): { area?: number; head?: string }[] =>
    typeof unit === 'number' ? Array.from({ length: unit }, () => ({})) : [unit],
  );
  return lines.map(({ area = 10_000, head }, index) => ({
    number: String(index + 1),
    area,
    areaSource: 'register',
    head: head ?? `own-${index + 1}`,
  }));
}

/** `f3 a1 x2`: units 1–3 for, 4 against, 5–6 abstain; every item alike. */
function ballotsOf(said: string, items: readonly AgendaItem[]): OpenBallot[] {
  const words: Record<string, Choice> = { f: 'for', a: 'against', x: 'abstain' };
  const votes = said
    .split(' ')
    .filter(Boolean)
    .flatMap((part) => Array.from({ length: Number(part.slice(1)) }, () => words[part[0] ?? ''] as Choice));
  return votes.map((choice, index) => ({
    rollNumber: String(index + 1),
    channel: 'paper',
    choices: Object.fromEntries(items.map(({ key }) => [key, choice])),
  }));
}

function outcome(rules: RuleSet, roll: RollLine[], said: string, item: AgendaItem) {
  const { items } = countVote(rules, roll, ballotsOf(said, [item]), [item]);
  return `${items[0]?.participation.holds ? 'held' : 'not held'}, ${items[0]?.adopted ? 'adopted' : 'not adopted'}`;
}

describe('the bounds', () => {
  const cases: [what: string, RuleSet, units: number, said: string, AgendaItem, expected: string][] = [
    ['exactly two thirds take part', ownersAssembly, 9, 'f6', ordinary, 'held, adopted'],
    ['one less than two thirds', ownersAssembly, 9, 'f5', ordinary, 'not held, not adopted'],
    ['exactly half in favour', ownersAssembly, 6, 'f3 a3', ordinary, 'held, not adopted'],
    ['one more than half', ownersAssembly, 7, 'f4 a3', ordinary, 'held, adopted'],
    ['exactly three quarters', ownersAssembly, 8, 'f6 a2', special, 'held, adopted'],
    ['one less than three quarters', ownersAssembly, 8, 'f5 a3', special, 'held, not adopted'],
    ['abstentions take part: half is not enough', ownersAssembly, 4, 'f2 x2', ordinary, 'held, not adopted'],
    ['abstentions stay away: too few take part', awayRules, 4, 'f2 x2', ordinary, 'not held, not adopted'],
    ['abstentions stay away: they do not weigh', awayRules, 6, 'f3 a1 x2', ordinary, 'held, adopted'],
    ['the same where they take part', ownersAssembly, 6, 'f3 a1 x2', ordinary, 'held, not adopted'],
    ['nobody on the roll', ownersAssembly, 0, '', ordinary, 'not held, not adopted'],
    ['nobody votes', ownersAssembly, 3, '', special, 'not held, not adopted'],
    ['half of the residents present', adults, 10, 'f5', affair, 'not held, not adopted'],
    ['more than half present', adults, 10, 'f6', affair, 'held, adopted'],
    ['half of those present', households, 10, 'f3 a3', affair, 'held, not adopted'],
    ['an abstention at a meeting is present', households, 10, 'f3 x3', affair, 'held, not adopted'],
    ['more than half of those present', households, 10, 'f4 a1 x2', affair, 'held, adopted'],
  ];
  for (const [what, rules, units, said, item, expected] of cases)
    it(what, () => expect(outcome(rules, rollOf(units), said, item)).toBe(expected));

  it('need both: enough heads with too little area, and the other way round', () => {
    const large = rollOf({ area: 70_000, head: 'large' }, 3);
    const small = (numbers: string[]): Ballot[] =>
      numbers.map((rollNumber) => ({ rollNumber, channel: 'web', choices: { a: 'for' } }));
    const [heads] = countVote(ownersAssembly, large, small(['2', '3', '4']), [ordinary]).items;
    expect(heads?.participation.inequalities.map(({ holds }) => holds)).toEqual([false, true]);
    const [area] = countVote(ownersAssembly, large, small(['1']), [ordinary]).items;
    expect(area?.participation.inequalities.map(({ holds }) => holds)).toEqual([true, false]);
  });
});

describe('heads', () => {
  it("the developer's unsold units are one head, and so is one buyer of several units", () => {
    const roll = rollOf(4, ...Array.from({ length: 10 }, () => ({ head: 'developer' })), { head: 'own-1' });
    const { total, items } = countVote(ownersAssembly, roll, ballotsOf('f14', [ordinary]), [ordinary]);
    expect(total).toEqual({ area: 150_000, heads: 5, units: 15 });
    expect(items[0]).toMatchObject({ for: { area: 140_000, heads: 5 }, splitHeads: 0, adopted: true });
  });

  it('a head whose units differ takes part, counts by area, and stands with no choice', () => {
    const roll = rollOf({ head: 'buyer' }, { head: 'buyer' }, 2);
    const { items } = countVote(ownersAssembly, roll, ballotsOf('f1 a2', [ordinary]), [ordinary]);
    expect(items[0]).toMatchObject({
      participating: { area: 30_000, heads: 2, units: 3 },
      for: { area: 10_000, heads: 0 },
      against: { area: 20_000, heads: 1 },
      splitHeads: 1,
    });
  });

  it('where abstaining stays away, a head with one unit for and one abstaining is for', () => {
    const roll = rollOf({ head: 'buyer' }, { head: 'buyer' });
    const { items } = countVote(awayRules, roll, ballotsOf('f1 x1', [ordinary]), [ordinary]);
    expect(items[0]).toMatchObject({ participating: { heads: 1 }, for: { heads: 1 }, abstain: { heads: 1 } });
    expect(items[0]?.splitHeads).toBe(0);
  });
});

describe('ballots that do not count', () => {
  const vote = (rollNumber: string, more: Partial<OpenBallot> = {}): OpenBallot => ({
    rollNumber,
    channel: 'web',
    choices: { a: 'for' },
    ...more,
  });

  it('the second of a co-owned unit, one off the roll, one for what was not announced, an empty one', () => {
    const ballots = [
      vote('1'),
      vote('1', { choices: { a: 'against' }, channel: 'paper' }),
      vote('9'),
      vote('2', { choices: { a: 'for', z: 'for' } }),
      vote('2', { choices: {} }),
      vote('2'),
    ];
    const { valid, refused, items } = countVote(ownersAssembly, rollOf(2), ballots, [ordinary]);
    expect(refused).toEqual([
      { index: 1, name: '1', reason: 'second-ballot' },
      { index: 2, name: '9', reason: 'not-on-roll' },
      { index: 3, name: '2', reason: 'unannounced-item' },
      { index: 4, name: '2', reason: 'says-nothing' },
    ]);
    expect([valid, items[0]?.for.units, items[0]?.against.units]).toEqual([2, 2, 0]);
  });

  it('those of a proxy with four principals; three are fine, and two units of one owner are one', () => {
    const by = (numbers: string[]) => numbers.map((number) => vote(number, { proxy: 'p' }));
    const roll = rollOf(4, { head: 'own-1' });
    const reasons = (numbers: string[]) =>
      countVote(ownersAssembly, roll, by(numbers), [ordinary]).refused.map(({ reason }) => reason);
    expect(reasons(['1', '2', '3', '5'])).toEqual([]);
    expect(reasons(['1', '2', '3', '4'])).toEqual(Array(4).fill('proxy-holds-too-many'));
    expect(mayHoldProxy(ownersAssembly, ['x', 'y'], 'z')).toBe(true);
    expect(mayHoldProxy(ownersAssembly, ['x', 'y', 'z'], 'y')).toBe(true);
    expect(mayHoldProxy(ownersAssembly, ['x', 'y', 'z'], 'w')).toBe(false);
  });

  it('secret ones beyond the units of their area', () => {
    const secret = (code: string): Ballot => ({ code, area: 10_000, head: code, choices: { a: 'for' } });
    const { refused } = countVote(
      ownersAssembly,
      rollOf(2),
      [secret('k1'), secret('k2'), secret('k3'), { ...secret('k4'), area: 1 }],
      [ordinary],
    );
    expect(refused.map(({ name, reason }) => [name, reason])).toEqual([
      ['k3', 'area-not-on-roll'],
      ['k4', 'area-not-on-roll'],
    ]);
  });
});

it('refuses a roll that is none', () => {
  const count = (roll: RollLine[]) => () => countVote(ownersAssembly, roll, [], [ordinary]);
  const [line] = rollOf(1) as [RollLine];
  expect(count([line, line])).toThrow('twice');
  for (const area of [0, -1, 1.5, 2 ** 53]) expect(count([{ ...line, area }]), String(area)).toThrow('area');
  expect(count([line, { ...line, number: '2', area: 2 ** 53 - 1 }])).toThrow('too large');
});

it('agrees with a counter that works in fractions, whatever the vote', () => {
  for (const rules of [ownersAssembly, awayRules]) {
    const items = [ordinary, special];
    fc.assert(
      fc.property(voteCases(items), ({ roll, ballots }) => {
        const counted = countVote(rules, roll, ballots, items);
        for (const one of counted.items) {
          const other = bruteForce(rules, roll, ballots, one.item);
          expect({
            area: { total: counted.total.area, participating: one.participating.area, for: one.for.area },
            heads: { total: counted.total.heads, participating: one.participating.heads, for: one.for.heads },
            held: one.participation.holds,
            adopted: one.adopted,
          }).toEqual(other);
        }
      }),
      { numRuns: 600 },
    );
  }
  fc.assert(
    fc.property(voteCases([affair]), ({ roll, ballots }) => {
      const [one] = countVote(adults, roll, ballots, [affair]).items;
      const other = bruteForce(adults, roll, ballots, affair);
      expect([one?.participation.holds, one?.adopted]).toEqual([other.held, other.adopted]);
    }),
  );
});

it('says what is missing so that just that is enough, and one less is not', () => {
  const sums = fc.record({
    area: fc.integer({ min: 0, max: 2 ** 40 }),
    heads: fc.integer({ min: 0, max: 20_000 }),
  });
  fc.assert(
    fc.property(sums, sums, (total, part) => {
      const participating = {
        area: Math.min(part.area, total.area),
        heads: Math.min(part.heads, total.heads),
        units: 1,
      };
      const missing = stillMissing(ownersAssembly, { total: { ...total, units: 1 }, participating });
      const enough = (area: number, heads: number) =>
        area * 3 >= total.area * 2 && heads * 3 >= total.heads * 2;
      expect(enough(participating.area + missing.area, participating.heads + missing.heads)).toBe(true);
      if (missing.area > 0) expect(enough(participating.area + missing.area - 1, total.heads)).toBe(false);
      if (missing.heads > 0) expect(enough(total.area, participating.heads + missing.heads - 1)).toBe(false);
    }),
  );
  const total = { area: 100_001, heads: 10, units: 10 };
  const told = (rules: RuleSet, area: number, heads: number, of = total) =>
    stillMissing(rules, { total: of, participating: { area, heads, units: heads } }).text;
  expect(told(ownersAssembly, 0, 0)).toBe('还差 666.68 平方米、7 户');
  expect(told(ownersAssembly, 66_668, 6)).toBe('还差 1 户');
  expect(told(ownersAssembly, 66_668, 7)).toBe('参与人数已经够了');
  expect(told(awayRules, 66_668, 7)).toContain('弃权不算参与');
  expect(told(adults, 0, 5)).toBe('还差 1 人');
  expect(told(ownersAssembly, 0, 0, { area: 0, heads: 0, units: 0 })).toBe('表决名册上还没有人');
  expect(leastPart(10, { numerator: 1, denominator: 2, bound: 'more-than', label: '过半数' })).toBe(6);
});
