import type { PayloadRequest } from 'payload';
import { insertRow } from '@/database';
import { startOfDay } from '@/shared/dates';
import { followUpAfterTerm, followUpDays } from '../settings';
import { followUpsOf } from './follow-up-row';
import { followUpDue } from './rules';

interface Reading {
  payload: PayloadRequest['payload'];
  req: PayloadRequest;
}

/** Plans the follow-up that belongs to an agreement, by its term and the settings. */
export async function planFollowUp(
  reading: Reading,
  agreement: { dispute: string; effectiveOn: string; performBy: string | null },
): Promise<void> {
  const days = await followUpDays(reading);
  const afterTerm = await followUpAfterTerm(reading);
  await writeFollowUp(reading.req, agreement.dispute, followUpDue(agreement, { days, afterTerm }));
}

/** Writes the next follow-up of a case. @param day 2026-11-23 */
export async function writeFollowUp(req: PayloadRequest, dispute: string, day: string): Promise<void> {
  const order = (await followUpsOf({ payload: req.payload, req }, dispute)).length + 1;
  await insertRow(req, 'mediation-follow-ups', {
    dispute,
    order,
    followUpKey: `${dispute}:${order}`,
    state: 'planned',
    dueAt: startOfDay(day).toISOString(),
  });
}
