import type { Payload, PayloadRequest } from 'payload';
import { leanFind, readRow } from '@/database';
import { fail } from '@/shared/errors';
import type { FollowUpState, FollowUpWay, NextStep, Performance } from '../agreements/labels';

/** One look at whether an agreement was kept. */
export interface FollowUpRow {
  id: string;
  dispute: string;
  order: number;
  state: FollowUpState;
  /** The beginning of the day, ISO 8601. */
  dueAt: string;
  performance: Performance | null;
  way: FollowUpWay | null;
  words: string | null;
  reason: string | null;
  next: NextStep | null;
  doneAt: string | null;
  doneByName: string | null;
}

const columns = [
  'dispute',
  'order',
  'state',
  'dueAt',
  'performance',
  'way',
  'words',
  'reason',
  'next',
  'doneAt',
  'doneByName',
];

/** The follow-ups of a case, in order. */
export async function followUpsOf(
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
  dispute: string,
): Promise<FollowUpRow[]> {
  const query = { where: [{ field: 'dispute', equals: dispute }], columns, newestBy: 'order', limit: 100 };
  return (await leanFind<FollowUpRow>(payload, 'mediation-follow-ups', query, req)).toReversed();
}

/** @throws DomainError not-found */
export async function followUpRow(payload: Payload, id: string, req?: PayloadRequest): Promise<FollowUpRow> {
  const row = await readRow<FollowUpRow>(payload, 'mediation-follow-ups', id, req);
  return row ?? fail('not-found', { message: '没有找到这次回访。' });
}
