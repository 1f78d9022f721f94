import { fail } from '@/shared/errors';
import type { ManagementMode } from '../labels';

/** One stretch of a compound's history. Moments are the first instant of a day in the city, as ISO 8601. */
export interface Span {
  id: string;
  mode: ManagementMode;
  /** Id of the company, for `company` only. */
  company: string | null;
  from: string;
  /** The first instant that no longer belongs to it; null while it goes on. */
  until: string | null;
}

export type NewSpan = Omit<Span, 'until'>;

const byFrom = (a: Span, b: Span) => (a.from < b.from ? -1 : 1);
const same = (a: Pick<Span, 'mode' | 'company'>, b: Pick<Span, 'mode' | 'company'>) =>
  a.mode === b.mode && a.company === b.company;

/**
 * Puts a change into the history: what was in force on its first day ends there, and it holds until what came next. So a change
 * that becomes known late, or is agreed in advance, leaves neither a gap nor an overlap.
 * @returns the whole line in order
 * @throws DomainError validation when that day has a change already, or the change would change nothing
 */
export function insertSpan(line: readonly Span[], next: NewSpan): Span[] {
  const sorted = line.toSorted(byFrom);
  if (sorted.some(({ from }) => from === next.from)) {
    fail('validation', { fields: { from: '这一天已经登记过一次变更；写错了请打开那一段用“更正”' } });
  }
  const before = sorted.findLast(({ from }) => from < next.from);
  const after = sorted.find(({ from }) => from > next.from);
  if (before && same(before, next))
    fail('validation', { fields: { mode: '这一天本来就是这种方式，没有变化' } });
  if (after && same(after, next)) {
    fail('validation', {
      fields: { from: '紧接着的一段也是这种方式；请打开那一段用“更正”，把开始日期改早' },
    });
  }
  const inserted: Span = { ...next, until: after?.from ?? null };
  return [...sorted.map((span) => (span === before ? { ...span, until: next.from } : span)), inserted].sort(
    byFrom,
  );
}

/**
 * Corrects a stretch that was written wrongly. A new first day moves the end of the stretch before with it; it may not pass
 * the stretch before or its own end, which belong to other changes.
 * @throws DomainError validation, not-found
 */
export function correctSpan(line: readonly Span[], corrected: NewSpan): Span[] {
  const sorted = line.toSorted(byFrom);
  const index = sorted.findIndex(({ id }) => id === corrected.id);
  const [before, own] = [sorted[index - 1], sorted[index]];
  if (!own) fail('not-found', { message: '没有找到这一段管理方式。' });
  if (before && corrected.from <= before.from)
    fail('validation', { fields: { from: '开始日期要晚于上一段的开始' } });
  if (own.until !== null && corrected.from >= own.until)
    fail('validation', { fields: { from: '开始日期要早于下一段的开始' } });
  return sorted.map((span) => {
    if (span === before) return { ...span, until: corrected.from };
    return span === own ? { ...corrected, until: own.until } : span;
  });
}

/** The stretch in force at `at`; null before the first and when nothing is known. */
export function spanAt<Row extends Pick<Span, 'from' | 'until'>>(line: readonly Row[], at: Date): Row | null {
  const moment = at.toISOString();
  return line.find(({ from, until }) => from <= moment && (until === null || moment < until)) ?? null;
}

/** What is wrong with a line, in words for a test or a log: exactly one stretch goes on, each begins where the one before ends. */
export function faultsOf(line: readonly Span[]): string[] {
  const sorted = line.toSorted(byFrom);
  return sorted.flatMap((span, index) => {
    const next = sorted[index + 1];
    const faults: string[] = [];
    if (span.until !== (next?.from ?? null))
      faults.push(`${span.id}: ends ${span.until}, next ${next?.from}`);
    if (span.until !== null && span.until <= span.from) faults.push(`${span.id}: ends before it begins`);
    if ((span.mode === 'company') !== (span.company !== null))
      faults.push(`${span.id}: company and mode differ`);
    return faults;
  });
}
