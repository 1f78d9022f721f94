import type { Payload, PayloadRequest } from 'payload';
import { toIsoDay } from '@/shared/dates';
import { agreementsOf, effectiveOf } from '../agreements/agreement-row';
import { openConfirmations } from '../agreements/labels';
import type { DisputeRow } from '../dispute-row';
import { followUpsOf } from '../follow-ups/follow-up-row';
import type { DisputeOutcome } from '../labels';
import { missingFor } from '../outcome/never-there';
import { partiesOfDispute } from '../parties';
import { attendancesOf, sessionsOf } from '../sessions/session-row';
import type { FileFacts } from './completeness';
import { type DocumentRow, documentsOf } from './document-row';
import type { DocumentKind } from './labels';
import { sessionsWithSignedCopy } from './signed-notes';

/** What the file of a case holds now. */
export async function fileFacts(
  reading: { payload: Payload; req?: PayloadRequest | undefined },
  row: DisputeRow & { outcome: DisputeOutcome },
): Promise<FileFacts> {
  const parties = await partiesOfDispute(reading.payload, row.id, reading.req);
  const sessions = await sessionsOf(reading, row.id);
  const held = sessions.filter(({ state }) => state === 'held');
  const agreement = effectiveOf(await agreementsOf(reading, row.id));
  const followUps = await followUpsOf(reading, row.id);
  const documents = await documentsOf(reading, row.id);
  const signed = sessionsWithSignedCopy(sessions, documents);
  const copies = (of: DocumentKind) => documents.filter(({ kind }) => kind === of).length;
  const attendances = await attendancesOf(reading, row.id);
  const represented = attendances.filter(
    ({ standing, session }) => standing === 'represented' && held.some(({ id }) => id === session),
  );
  return {
    outcome: row.outcome,
    form: row.settledForm,
    hasParties: new Set(parties.map(({ side }) => side)).size > 1,
    accepted: row.acceptedAt !== null,
    // No session begins before there is one; where they choose anew the case itself has it no more.
    agreedChoice: row.agreedAt !== null || sessions.some(({ beganAt }) => beganAt !== null),
    hasReason: (row.endReason ?? '') !== '',
    heldSessions: held.length,
    openSessions: sessions.filter(({ state }) => state === 'planned' || state === 'begun').length,
    sessionsWithoutNotes: held.filter(({ notes }) => !notes).length,
    sessionsWithoutAttendance: held.filter(({ attendanceAt }) => !attendanceAt).length,
    neverThere: missingFor(row.outcome, parties, attendances),
    unsignedSessions: held.filter(({ id }) => !signed.has(id)).map(({ order }) => order),
    representedParties: new Set(represented.map(({ person }) => person)).size,
    mandates: copies('mandate'),
    signed: agreement?.form === 'written',
    signedCopies: copies('agreement'),
    oralConfirmed: agreement?.form === 'oral',
    oralCopies: copies('oral'),
    failureTold: row.failureToldAt !== null,
    followUpsDone: followUps.filter(({ state }) => state === 'done').length,
    followUpsOpen: followUps.filter(({ state }) => state === 'planned').length,
    confirmationOpen: openConfirmations.some((one) => one === agreement?.confirmation),
    confirmed: agreement?.confirmation === 'confirmed',
    rulingCopies: rulingCopies(documents, agreement?.answeredOn ?? null),
  };
}

/**
 * How many papers can be the ruling: the application is of the same kind of paper, but no ruling lies in the file before the day on which
 * the court answered. Pure. @param answeredOn some moment of that day
 */
export const rulingCopies = (
  documents: readonly Pick<DocumentRow, 'kind' | 'addedAt'>[],
  answeredOn: string | null,
): number =>
  answeredOn === null
    ? 0
    : documents.filter(
        ({ kind, addedAt }) => kind === 'confirmation' && toIsoDay(addedAt) >= toIsoDay(answeredOn),
      ).length;
