import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingOf, recount, sumsOf, unjoined } from '@/domain/property/self-management/rules/balance';
import { inOffice, termStanding } from '@/domain/property/self-management/rules/office-terms';

const empty = { opening: 1000, carriedIn: 0, income: 0, spending: 0 };
const line = fc.record({
  direction: fc.constantFrom('income' as const, 'spending' as const),
  amount: fc.integer({ min: 1, max: 9_999_999_999 }),
});

describe('the sums of a book', () => {
  it('add up whatever comes and goes, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.infiniteStream(fc.boolean()), (lines, coins) => {
        let sums = empty;
        const counting: ((typeof lines)[number] & { state: 'entered' })[] = [];
        for (const one of lines) {
          sums = recount(sums, { add: [one] });
          counting.push({ ...one, state: 'entered' });
          if (coins.next().value === true) {
            const gone = counting.shift();
            if (gone) sums = recount(sums, { drop: [gone] });
          }
        }
        expect(sumsOf(counting)).toEqual({ income: sums.income, spending: sums.spending });
        expect(closingOf(sums)).toBe(1000 + sums.income - sums.spending);
      }),
    );
  });

  it('say where they do not join the month before and after, with both figures', () => {
    const book = { ...empty, month: '2026-03', income: 500 };
    const before = { ...empty, month: '2026-02' };
    expect(unjoined(book, { before })).toEqual([]);
    const [words] = unjoined(book, { before: { ...before, income: 50 } });
    expect(words).toContain('2026年2月的月末余额是10.50元');
    expect(words).toContain('2026年3月的月初余额是10.00元');
    expect(unjoined(book, { after: { ...empty, month: '2026-04' } })).toHaveLength(1);
    expect(unjoined(book, { after: { ...empty, month: '2026-04', carriedIn: 500 } })).toEqual([]);
  });
});

describe('a term of office', () => {
  const term = { from: '2024-03-17T16:00:00Z', until: '2026-11-23T16:00:00Z', endedOn: null };
  it('counts its first and last day', () => {
    expect(inOffice(term, new Date('2024-03-17T15:59:59Z'))).toBe(false);
    expect(inOffice(term, new Date('2024-03-17T16:00:00Z'))).toBe(true);
    expect(inOffice(term, new Date('2026-11-24T15:59:59Z'))).toBe(true);
    expect(termStanding(term, new Date('2026-11-24T16:00:00Z'))).toBe('lapsed');
  });
  it('is over the day after it was ended early', () => {
    const ended = { ...term, endedOn: '2025-05-04T16:00:00Z' };
    expect(inOffice(ended, new Date('2025-05-05T10:00:00Z'))).toBe(true);
    expect(termStanding(ended, new Date('2025-05-05T16:00:00Z'))).toBe('ended');
  });
});
