import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceKindLabels } from '@/domain/service/records/labels';
import { computeStars } from '@/domain/service/stars/rules/compute-stars';
import {
  correctEvidence,
  correctRecord,
  type RecordWorth,
} from '@/domain/service/stars/rules/correct-record';
import { defaultRules } from '@/domain/service/stars/rules/default-rules';
import { toldGrades } from '@/domain/service/stars/rules/grades';
import { itemLine, itemsFrom } from '@/domain/service/stars/rules/item-lines';
import { periodAt, periodBefore } from '@/domain/service/stars/rules/periods';
import { pointsFrom, pointsText } from '@/domain/service/stars/rules/points-text';
import { isDomainError } from '@/shared/errors';

const kinds = Object.keys(serviceKindLabels);

describe('the lines of the rules', () => {
  it('say the items as they are read back', () => {
    const text = defaultRules.items.map((item) => itemLine(item, serviceKindLabels)).join('\n');
    expect(itemsFrom(text, serviceKindLabels)).toEqual(defaultRules.items);
    expect(text.split('\n')[0]).toBe('visit，走访和调解，服务记录，每次1分，封顶10分，入户走访、调解矛盾');
  });

  it.each([
    ['', '请写明有哪些项目'],
    ['走访，走访，服务记录，每次1分，封顶10分', '第1行：第一格是代号'],
    ['visit，走访，什么，每次1分，封顶10分', '第1行：第三格写'],
    ['visit，走访，服务记录，每档1分，封顶10分', '第1行：第四格写每小时几分或每次几分'],
    ['visit，走访，服务记录，每次1分，10分', '第1行：第五格写封顶几分'],
    ['visit，走访，服务记录，每次1分，封顶10分，遛狗', '第1行：第六格'],
    [
      'a，走访，服务记录，每次1分，封顶10分，入户走访\nb，看望，服务记录，每次1分，封顶10分，入户走访',
      '第2行：“入户走访”上面已经计过',
    ],
    [
      'a，走访，服务记录，每次1分，封顶10分\na，看望，服务记录，每次1分，封顶10分',
      '第2行：代号“a”上面用过了',
    ],
  ])('refuse what cannot be read, with the line: %s', (text, message) => {
    const refused = () => itemsFrom(text, serviceKindLabels);
    expect(refused).toThrow();
    try {
      refused();
    } catch (error) {
      expect(isDomainError(error) && error.fields?.items).toContain(message);
    }
  });
});

it('writes points as people do, and reads them back', () => {
  expect([1250, 300, -50, 5].map(pointsText)).toEqual(['12.5', '3', '-0.5', '0.05']);
  fc.assert(
    fc.property(fc.nat(9_999_999), (points) => {
      expect(pointsFrom(pointsText(points))).toBe(points);
    }),
  );
  expect(['1.234', '-1', 'x', ''].map(pointsFrom)).toEqual([null, null, null, null]);
});

it('knows months, quarters and years on the clock of the city', () => {
  // 0:30 on 1 October in the city is still September in UTC.
  const quarter = periodAt('quarter', '2026-09-30T16:30:00.000Z');
  expect(quarter).toMatchObject({ label: '2026年第四季度', from: '2026-09-30T16:00:00.000Z' });
  expect(periodBefore(quarter)).toMatchObject({ label: '2026年第三季度', from: '2026-06-30T16:00:00.000Z' });
  expect(periodAt('month', '2026-12-31T12:00:00.000Z').to).toBe('2026-12-31T15:59:59.999Z');
  expect(periodAt('year', '2026-12-31T12:00:00.000Z').label).toBe('2026年');
});

describe('a later edit of a record', () => {
  const worth: fc.Arbitrary<RecordWorth> = fc.option(
    fc.record({
      kind: fc.constantFrom(...kinds),
      minutes: fc.integer({ min: 0, max: 200 }).map((quarters) => quarters * 15),
    }),
  );

  it('corrects by exactly what the result would have been otherwise, one edit after the other', () => {
    fc.assert(
      fc.property(
        fc.array(worth, { maxLength: 8 }),
        fc.array(worth, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (others, line, isScaled) => {
          const settled = countOf(defaultRules, [...others, line[0] ?? null], isScaled);
          const raws = new Map(settled.items.map(({ key, raw }) => [key, raw]));
          let sum = 0;
          for (const [index, after] of line.slice(1).entries())
            for (const { item, raw, points } of correctRecord(defaultRules, {
              before: line[index] ?? null,
              after,
              raws,
              isScaled,
            })) {
              raws.set(item, (raws.get(item) ?? 0) + raw);
              sum += points;
            }
          const anew = countOf(defaultRules, [...others, line.at(-1) ?? null], isScaled);
          expect((settled.total ?? 0) + sum).toBe(anew.total);
        },
      ),
    );
  });
});

it('a plus or minus that is confirmed late is listed as what it would have made, caps and nothing below zero included', () => {
  const manual = defaultRules.items.filter(({ kind }) => kind === 'manual' || kind === 'deduction');
  const late = fc.array(
    fc.record({
      item: fc.constantFrom(...manual.map(({ key }) => key)),
      units: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(late, late, fc.boolean(), fc.constantFrom(0, 6000), (before, after, isScaled, base) => {
      const rules = { ...defaultRules, base };
      const settled = countOf(rules, [], isScaled, before);
      const raws = new Map(settled.items.map(({ key, raw }) => [key, raw]));
      let sum = 0;
      for (const one of after)
        for (const { item, raw, points } of correctEvidence(rules, { ...one, raws, isScaled })) {
          raws.set(item, (raws.get(item) ?? 0) + raw);
          sum += points;
        }
      expect((settled.total ?? 0) + sum).toBe(countOf(rules, [], isScaled, [...before, ...after]).total);
    }),
  );
});

function countOf(
  rules: typeof defaultRules,
  worths: readonly RecordWorth[],
  isScaled: boolean,
  evidence: readonly { item: string; units: number }[] = [],
) {
  const [one] = computeStars(rules, {
    members: [{ id: 'a', exempt: false }],
    records: worths.flatMap((worth, index) =>
      worth
        ? {
            ...worth,
            id: String(index),
            key: String(index),
            member: 'a',
            at: '2026-10-01T00:00:00.000Z',
            words: '',
          }
        : [],
    ),
    evidence: evidence.map((one, index) => ({
      ...one,
      id: String(index),
      member: 'a',
      at: '2026-10-01T00:00:00.000Z',
      words: '',
    })),
    corrections: [],
    appraisals: isScaled ? new Map() : null,
  });
  if (!one) throw new Error('nobody was counted');
  return one;
}

it('tells of grades nothing where few graded, and of rare ones only their sum', () => {
  const bounds = { least: 5, each: 3 };
  expect(toldGrades({ 3: 4, 2: 0, 1: 0, 0: 0 }, bounds)).toBeNull();
  expect(toldGrades({ 3: 8, 2: 3, 1: 1, 0: 1 }, bounds)).toEqual({ counts: { 3: 8, 2: 3 }, others: 2 });
});
