import { toIsoDay } from '@/shared/dates';
import { addDays } from '../confirmation/countdown';

/**
 * The day on which somebody asks whether an agreement was kept: so many days after the term agreed on, or after it took effect where there is
 * none. 2026-11-23; pure.
 */
export function followUpDue(
  { effectiveOn, performBy }: { effectiveOn: string; performBy: string | null },
  { days, afterTerm }: { days: number; afterTerm: number },
): string {
  return performBy ? addDays(toIsoDay(performBy), afterTerm) : addDays(toIsoDay(effectiveOn), days);
}
