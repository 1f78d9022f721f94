import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceKindLabels } from '@/domain/service/records/labels';
import {
  type CountedRecord,
  computeStars,
  type StarInputs,
  withinCap,
} from '@/domain/service/stars/rules/compute-stars';
import { defaultRules } from '@/domain/service/stars/rules/default-rules';
import type { GradeCounts } from '@/domain/service/stars/rules/grades';
import { competitionRanks } from '@/domain/service/stars/rules/ranks';
import type { StarRuleSet } from '@/domain/service/stars/rules/rule-set';

const kinds = Object.keys(serviceKindLabels);
const people = ['a', 'b', 'c', 'd'];
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-10-${String(n).padStart(2, '0')}T00:00:00.000Z`);
const person = fc.constantFrom(...people);

const record: fc.Arbitrary<CountedRecord> = fc.record({
  id: fc.uuid(),
  key: fc.integer({ min: 0, max: 40 }).map((n) => `log#${n}`),
  member: person,
  kind: fc.constantFrom(...kinds),
  minutes: fc.integer({ min: 0, max: 32 }).map((quarters) => quarters * 15),
  at: day,
  words: fc.constant('做了什么'),
});
const grades: fc.Arbitrary<GradeCounts> = fc.record({
  3: fc.nat(9),
  2: fc.nat(9),
  1: fc.nat(9),
  0: fc.nat(9),
});
const inputs: fc.Arbitrary<StarInputs> = fc.record({
  members: fc
    .tuple(...people.map(() => fc.boolean()))
    .map((exempt) => people.map((id, index) => ({ id, exempt: exempt[index] === true && index === 3 }))),
  records: fc.uniqueArray(record, { maxLength: 60, selector: ({ id }) => id }),
  evidence: fc.array(
    fc.record({
      id: fc.uuid(),
      member: person,
      item: fc.constantFrom('honour', 'absence', 'notice', 'unknown'),
      units: fc.integer({ min: 1, max: 9 }),
      at: day,
      words: fc.constant('凭据'),
    }),
    { maxLength: 12 },
  ),
  corrections: fc.array(
    fc.record({
      id: fc.uuid(),
      member: person,
      points: fc.integer({ min: -900, max: 900 }),
      at: day,
      words: fc.constant('更正'),
    }),
    { maxLength: 4 },
  ),
  appraisals: fc.dictionary(person, grades).map((of) => new Map(Object.entries(of))),
});
const shuffled = <Row>(rows: readonly Row[], seed: number): Row[] =>
  rows
    .map((row, index) => ({ row, key: Math.sin(seed + index * 7.3) }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);

/** The sum of one member the way one would do it on paper. */
function onPaper(rules: StarRuleSet, given: StarInputs, member: string): number {
  const seen = new Map<string, CountedRecord>();
  for (const one of given.records.filter((row) => row.member === member)) {
    const before = seen.get(one.key);
    if (!before || one.at < before.at || (one.at === before.at && one.id < before.id)) seen.set(one.key, one);
  }
  let total = rules.base;
  for (const item of rules.items) {
    let sum = 0;
    if (item.kind === 'record') {
      const named = rules.items.filter((other) => other.kind === 'record' && other.of.length > 0);
      for (const { kind, minutes } of seen.values()) {
        const mine = item.of.length > 0 ? item.of.includes(kind) : !named.some(({ of }) => of.includes(kind));
        if (mine) sum += item.unit === 'hour' ? Math.floor((minutes * item.points) / 60) : item.points;
      }
    } else if (item.kind === 'appraisal') {
      const of = given.appraisals?.get(member) ?? { 3: 0, 2: 0, 1: 0, 0: 0 };
      const n = of[3] + of[2] + of[1] + of[0];
      if (n >= rules.leastAppraisals) sum = Math.floor(((3 * of[3] + 2 * of[2] + of[1]) * item.points) / n);
    } else
      for (const one of given.evidence)
        if (one.member === member && one.item === item.key)
          sum += (item.kind === 'deduction' ? -1 : 1) * item.points * one.units;
    total += Math.abs(sum) > item.cap ? Math.sign(sum) * item.cap : sum;
  }
  const of = given.appraisals?.get(member) ?? { 3: 0, 2: 0, 1: 0, 0: 0 };
  // 60 + 10 + 10 + 20 + 9 (+ 9 for the appraisal) can be reached.
  if (given.appraisals && of[3] + of[2] + of[1] + of[0] < rules.leastAppraisals && total > 0)
    total = Math.floor((total * 11_800) / 10_900);
  for (const one of given.corrections) if (one.member === member) total += one.points;
  return Math.max(0, total);
}

describe('the points of members', () => {
  it('are the same in whatever order the inputs come, and the same as on paper', () => {
    fc.assert(
      fc.property(inputs, fc.integer(), (given, seed) => {
        const computed = computeStars(defaultRules, given);
        const again = computeStars(defaultRules, {
          members: shuffled(given.members, seed),
          records: shuffled(given.records, seed + 1),
          evidence: shuffled(given.evidence, seed + 2),
          corrections: shuffled(given.corrections, seed + 3),
          appraisals: new Map([...(given.appraisals ?? [])].reverse()),
        });
        expect(again).toEqual(computed);
        for (const one of computed)
          expect(one.total).toBe(one.exempt ? null : onPaper(defaultRules, given, one.member));
      }),
    );
  });

  it('add up line by line, keep within the caps and are whole numbers', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        for (const { items, total, stars, missingToNext } of computeStars(defaultRules, given)) {
          for (const { key, raw, capped, sources } of items) {
            const rule = defaultRules.items.find((item) => item.key === key);
            expect(Number.isSafeInteger(capped)).toBe(true);
            if (sources.length > 0) expect(sources.reduce((sum, { points }) => sum + points, 0)).toBe(raw);
            if (rule) expect(capped).toBe(withinCap(raw, rule.cap));
          }
          if (total === null) continue;
          expect(stars).toBe(defaultRules.thresholds.filter((threshold) => threshold <= total).length);
          if (missingToNext !== null) expect(defaultRules.thresholds).toContain(total + missingToNext);
        }
      }),
    );
  });

  it('count a record once for each member and key, also when it was logged twice', () => {
    const one: CountedRecord = {
      id: '2',
      key: 'activity#7',
      member: 'a',
      kind: 'activity',
      minutes: 120,
      at: '2026-10-02T00:00:00.000Z',
      words: '参加活动2小时',
    };
    const [result] = computeStars(defaultRules, {
      members: [{ id: 'a', exempt: false }],
      records: [one, { ...one, id: '1' }, { ...one, id: '3', member: 'b' }],
      evidence: [],
      corrections: [],
      appraisals: null,
    });
    const service = result?.items.find(({ key }) => key === 'service');
    expect(service?.sources).toEqual([{ id: '1', at: one.at, points: 300, words: one.words }]);
    expect(result).toMatchObject({ total: 6300, stars: 1, missingToNext: 700 });
  });

  it('are not lowered by too few who graded, nor lifted over what the best grade would give', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const appraised = (grades: GradeCounts) =>
          computeStars(defaultRules, {
            ...given,
            appraisals: new Map(people.map((one) => [one, grades])),
          }).map(({ total }) => total ?? 0);
        const few = appraised({ 3: 2, 2: 0, 1: 0, 0: 0 });
        const [worst, best] = [appraised({ 3: 0, 2: 0, 1: 0, 0: 3 }), appraised({ 3: 3, 2: 0, 1: 0, 0: 0 })];
        for (const [index, total] of few.entries()) {
          expect(total).toBeGreaterThanOrEqual(worst[index] ?? 0);
          expect(total).toBeLessThanOrEqual(best[index] ?? 0);
        }
      }),
    );
  });

  it('are not given to whoever is exempt, and whoever was graded by too few is scaled up', () => {
    const computed = computeStars(defaultRules, {
      members: [
        { id: 'a', exempt: true },
        { id: 'b', exempt: false },
        { id: 'c', exempt: false },
      ],
      records: [],
      evidence: [],
      corrections: [],
      appraisals: new Map([
        ['b', { 3: 2, 2: 0, 1: 0, 0: 0 }],
        ['c', { 3: 2, 2: 1, 1: 0, 0: 0 }],
      ]),
    });
    expect(computed.map(({ total, stars }) => [total, stars])).toEqual([
      [null, null],
      [6495, 1],
      [6800, 1],
    ]);
  });
});

it('gives equal totals the same place, and counts those before the next', () => {
  const counts = new Map([
    [9000, 1],
    [8000, 2],
    [7000, 1],
  ]);
  expect([...competitionRanks(counts)]).toEqual([
    [9000, 1],
    [8000, 2],
    [7000, 4],
  ]);
});
