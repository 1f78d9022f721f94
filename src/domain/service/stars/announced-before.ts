import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { leanFirst } from '@/database';
import type { RoundState } from './labels';
import { type RoundStepName, roundStepOf } from './states';

interface Reading {
  payload: Payload;
  req?: PayloadRequest | undefined;
}

/** When, and why, a meeting sent a round back to be counted again; the reason with names and phones starred. */
export interface SentBack {
  at: string;
  reason: string | null;
}

/** Whether a round was ever announced: its history says so, also after a meeting has sent it back and it is a draft again. */
export const wasEverAnnounced = async (reading: Reading, round: string): Promise<boolean> =>
  (await lastStep(reading, round, 'announce')) !== undefined;

/** The last time a meeting sent the round back; undefined when none has. */
export const sentBack = (reading: Reading, round: string): Promise<SentBack | undefined> =>
  lastStep(reading, round, 'return');

/** Whether a round is the branch's own to make void: nobody outside those who run it has ever seen a result of it. */
export const isOwnDraft = async (
  reading: Reading,
  { id, state }: { id: string; state: RoundState },
): Promise<boolean> => state === 'draft' && !(await wasEverAnnounced(reading, id));

/** Whether the person announced this round. */
export async function hasAnnounced(req: PayloadRequest, { userId }: Actor, round: string): Promise<boolean> {
  if (userId === null) return false;
  return (await lastStep({ payload: req.payload, req }, round, 'announce', userId)) !== undefined;
}

function lastStep(
  { payload, req }: Reading,
  round: string,
  step: RoundStepName,
  actor?: string,
): Promise<SentBack | undefined> {
  const query = {
    where: [
      { field: 'round', equals: round },
      { field: 'label', equals: roundStepOf(step).step },
      ...(actor ? [{ field: 'actor', equals: actor }] : []),
    ],
    columns: ['at', 'reason'],
    newestBy: 'at',
  };
  return leanFirst<SentBack>(payload, 'star-events', query, req);
}
