import { startOfDay, toIsoDay } from '@/shared/dates';

/**
 * Whether a certificate counts at a moment: its last day included; one without a date counts. Whose certificate is over is no helper to
 * anybody new, and finishes what they have begun. Pure.
 */
export const certificateHolds = (until: string | null | undefined, at: Date): boolean =>
  !until || toIsoDay(until) >= toIsoDay(at);

/** Certificates whose day lies before this are over: the first moment of the day in the city, ISO 8601. */
export const certificatesOverBefore = (at: Date): string => startOfDay(toIsoDay(at)).toISOString();
