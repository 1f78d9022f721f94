import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  correctSpan,
  faultsOf,
  insertSpan,
  type NewSpan,
  type Span,
  spanAt,
} from '@/domain/property/rules/management-line';
import { isDomainError } from '@/shared/errors';

const day = (number: number) => new Date(Date.UTC(2020, 0, 1 + number) - 8 * 3_600_000).toISOString();
const modes = fc.constantFrom(
  { mode: 'unmanaged', company: null } as const,
  { mode: 'self-managed', company: null } as const,
  { mode: 'well-managed', company: null } as const,
  { mode: 'company', company: 'one' } as const,
  { mode: 'company', company: 'other' } as const,
);
/** A change from a day on, or a correction of the nth stretch. */
const steps = fc.array(
  fc.record({ corrects: fc.option(fc.nat(20)), from: fc.nat(40).map(day), how: modes }),
  { maxLength: 30 },
);

/** The line after a step; as it was when the step is refused. */
function after(
  line: Span[],
  step: { corrects: number | null; from: string; how: Omit<NewSpan, 'id' | 'from'> },
  id: string,
) {
  try {
    const own = step.corrects === null ? undefined : line[step.corrects % Math.max(1, line.length)];
    const said = { ...step.how, from: step.from };
    return own ? correctSpan(line, { ...said, id: own.id }) : insertSpan(line, { ...said, id });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return line;
  }
}

describe('the history of a compound', () => {
  it('never has a gap, an overlap or two open ends, whatever is recorded and corrected in whatever order', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let line: Span[] = [];
        all.forEach((step, index) => {
          const next = after(line, step, `s${index}`);
          expect(next.length).toBeGreaterThanOrEqual(line.length);
          expect(faultsOf(next)).toEqual([]);
          line = next;
        });
        if (line.length > 0) expect(line.filter(({ until }) => until === null)).toHaveLength(1);
        for (let number = 0; number <= 41; number += 1) {
          const at = new Date(day(number));
          const covering = line.filter(
            ({ from, until }) => from <= day(number) && (until === null || until > day(number)),
          );
          expect(covering.length).toBe(line.some(({ from }) => from <= day(number)) ? 1 : 0);
          expect(spanAt(line, at)).toEqual(covering[0] ?? null);
        }
      }),
      { numRuns: 120 },
    );
  });

  const line = insertSpan(insertSpan([], { id: 'a', mode: 'unmanaged', company: null, from: day(0) }), {
    id: 'b',
    mode: 'well-managed',
    company: null,
    from: day(20),
  });

  it('takes a change that becomes known late between two others', () => {
    const late = insertSpan(line, { id: 'c', mode: 'self-managed', company: null, from: day(10) });
    expect(late.map(({ id, from, until }) => [id, from, until])).toEqual([
      ['a', day(0), day(10)],
      ['c', day(10), day(20)],
      ['b', day(20), null],
    ]);
  });

  it('says why a change is none', () => {
    expect(() => insertSpan(line, { id: 'c', mode: 'unmanaged', company: null, from: day(5) })).toThrow();
    expect(() => insertSpan(line, { id: 'c', mode: 'well-managed', company: null, from: day(5) })).toThrow();
    expect(() => insertSpan(line, { id: 'c', mode: 'self-managed', company: null, from: day(20) })).toThrow();
  });

  it('moves the end of the stretch before when a beginning is corrected, but not past it', () => {
    const corrected = correctSpan(line, { id: 'b', mode: 'well-managed', company: null, from: day(12) });
    expect(corrected.map(({ until }) => until)).toEqual([day(12), null]);
    expect(() => correctSpan(line, { id: 'b', mode: 'well-managed', company: null, from: day(0) })).toThrow();
    expect(() => correctSpan(line, { id: 'a', mode: 'unmanaged', company: null, from: day(20) })).toThrow();
  });
});
