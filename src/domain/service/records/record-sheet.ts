import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { leanFind, readRow } from '@/database';
import { type FileItem, filesOf } from '@/domain/property';
import { conflictBetween } from './conflicts';
import type { ThanksReview } from './labels';
import { maskedForReading } from './masked-text';
import { type AlikeRecord, recordsOfDay } from './record-input';
import { type MemberRow, type RecordRow, readRecord } from './record-row';
import { type RecordVerb, recordMayMove, verifiesAt } from './states';

/** A line of a record's history, oldest first. */
export interface RecordEvent {
  id: string;
  at: string;
  label: string;
  detail: string | null;
  reason: string | null;
  actorName: string;
}

/** A record with everything beside it, for the member and for those who verify. */
export interface RecordSheet {
  record: RecordRow;
  /** What everybody reads of it once it is verified; null where the member keeps the words to the branch. */
  shown: string | null;
  organizationName: string;
  photos: FileItem[];
  events: RecordEvent[];
  /** What else the member has of the same day: the same thing logged twice is seen here. */
  sameDay: AlikeRecord[];
  thanks: { id: string; maskedWords: string; review: ThanksReview; at: string }[];
  isOwn: boolean;
  verifies: boolean;
  /** Why this verifier does not decide. */
  conflict: 'own' | 'declared' | 'entered' | null;
  /** What the actor can do now. */
  verbs: RecordVerb[];
}

/** @returns null for a record that the actor has no part in */
export async function recordSheet(payload: Payload, actor: Actor, id: string): Promise<RecordSheet | null> {
  const record = await readRecord(payload, id);
  const member = record ? await readRow<MemberRow>(payload, 'party-members', record.member) : undefined;
  if (!record || !member) return null;
  const isOwn = actor.userId !== null && member.user === actor.userId;
  const verifies = verifiesAt(actor, record);
  if (!isOwn && !verifies) return null;
  const node = await readRow<{ name: string }>(payload, 'party-organizations', record.organization);
  const entered = record.enteredBy !== null && record.enteredBy === actor.userId;
  const conflict = entered ? 'entered' : await conflictBetween({ payload }, actor, member);
  const verbs = (['edit', 'withdraw', 'verify', 'return', 'revoke'] as const).filter(
    (verb) =>
      recordMayMove(verb, record.state) &&
      (verb === 'edit' || verb === 'withdraw' ? isOwn : verifies && conflict === null),
  );
  return {
    record,
    shown: await maskedForReading(payload, record.maskedText, record.community),
    organizationName: node?.name ?? '',
    photos: (await filesOf(payload, [id])).get(id) ?? [],
    events: await eventsOf(payload, id),
    sameDay: await recordsOfDay({ payload }, { member: record.member, on: record.on, except: id }),
    thanks: await thanksOf(payload, id),
    isOwn,
    verifies,
    conflict,
    verbs,
  };
}

async function eventsOf(payload: Payload, record: string): Promise<RecordEvent[]> {
  const rows = await leanFind<RecordEvent>(payload, 'service-record-events', {
    where: [{ field: 'record', equals: record }],
    columns: ['at', 'label', 'detail', 'reason', 'actorName'],
    newestBy: 'id',
    limit: 200,
  });
  return rows.toReversed();
}

function thanksOf(payload: Payload, record: string): Promise<RecordSheet['thanks']> {
  return leanFind(payload, 'record-thanks', {
    where: [
      { field: 'record', equals: record },
      { field: 'review', in: ['waiting', 'shown', 'hidden'] },
    ],
    columns: ['maskedWords', 'review', 'at'],
    newestBy: 'at',
    limit: 200,
  });
}
