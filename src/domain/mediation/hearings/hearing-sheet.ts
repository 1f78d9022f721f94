import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { maskAs } from '@/shared/personal-data';
import {
  type AgreementRow,
  agreementsOf,
  agreementText,
  effectiveOf,
  mediatorNames,
} from '../agreements/agreement-row';
import { type AgreementText, draftedText, sideName } from '../agreements/agreement-text';
import { type ChosenTime, chosenTime } from '../choosing/chosen-time';
import { type FiledChoice, filedChoices } from '../choosing/filed-choices';
import type { DisputeRow } from '../dispute-row';
import { type FileItem, fileItems } from '../file/completeness';
import { type DocumentRow, documentsOf } from '../file/document-row';
import { fileFacts } from '../file/facts';
import { type FollowUpRow, followUpsOf } from '../follow-ups/follow-up-row';
import type { PartySide } from '../labels';
import { missingFor } from '../outcome/never-there';
import { nameOfParty, partiesOfDispute } from '../parties';
import { authorOf, type OwnWords, ownWordsOf } from '../public/own-words';
import { attendanceLock } from '../sessions/attendance-lock';
import { sessionsSigned } from '../sessions/notes-signed';
import { type Expected, expectedAt } from '../sessions/record-attendance';
import {
  attendancesOf,
  type SessionAttendanceRow,
  type SessionRow,
  sessionsOf,
} from '../sessions/session-row';
import { hearingTransitions } from '../sessions/transitions';
import { type DisputeParty, type DisputeVerb, mayMoveDispute } from '../states';
import { caseFor } from './case-for';

export type HearingVerb = keyof typeof hearingTransitions;

/** A session with who was there. */
export interface SheetSession extends SessionRow {
  expected: Expected[];
  attendances: SessionAttendanceRow[];
  /** Its notes stand signed in the file: they can be written no more. */
  notesSigned: boolean;
  /** Why it may not be recorded anew who was there; null while it may. */
  attendanceLocked: string | null;
}

/** Everything of a case after both sides have chosen, for its chain. */
export interface HearingSheet {
  row: DisputeRow;
  as: DisputeParty[];
  /** Whether what the case says happened, and what is wished for, is the applicant's to sign. */
  ownWords: OwnWords | null;
  /** Masked; whole names stand on the paper alone, and each time it is made is in the audit log. */
  parties: { id: string; side: string; of: PartySide; name: string; detail: string | null }[];
  sessions: SheetSession[];
  /** Newest first. */
  agreements: AgreementRow[];
  effective: AgreementRow | null;
  /** The words of the newest version, or a first draft of what is known; parties masked. */
  text: AgreementText;
  mediators: string[];
  /** Characters of names and words that a typeface may not have; whoever prints asks it. */
  rare: string[];
  /** What each side and the organisation put down last. */
  choices: FiledChoice[];
  /** When and where both chose to meet, however often it was moved since; null where nothing is chosen, or nobody wrote it down. */
  chosen: ChosenTime | null;
  followUps: FollowUpRow[];
  documents: DocumentRow[];
  /** The contents of the file; null before there is an outcome. */
  file: FileItem[] | null;
  /** What may be done now. */
  verbs: HearingVerb[];
}

/** @throws DomainError not-found for everybody who is not of the case's chain */
export async function hearingSheet(payload: Payload, actor: Actor, id: string): Promise<HearingSheet> {
  const { row, as } = await caseFor({ payload }, actor, id);
  const reading = { payload };
  const parties = await partiesOfDispute(payload, id);
  const names = parties.map((party, index) => ({
    id: party.id,
    side: sideName(index),
    of: party.side,
    name: maskAs('name', nameOfParty(party)),
    detail: party.unitName,
  }));
  const attendances = await attendancesOf(reading, id);
  const documents = await documentsOf(reading, id);
  const rows = await sessionsOf(reading, id);
  const signed = sessionsSigned(rows, documents);
  const missing = missingFor(row.outcome, parties, attendances);
  const sessions = await Promise.all(
    rows.map(async (session) => ({
      ...session,
      expected: await expectedAt(reading, session),
      attendances: attendances.filter((one) => one.session === session.id),
      notesSigned: signed.has(session.id),
      attendanceLocked: attendanceLock(session, {
        isSigned: signed.has(session.id),
        outcome: row.outcome,
        missing,
      }),
    })),
  );
  const agreements = await agreementsOf(reading, id);
  const newest = agreements.find(({ form }) => form === 'written');
  const words = newest ? await agreementText(reading, newest) : null;
  return {
    row,
    as,
    ownWords: ownWordsOf(row, authorOf(parties)),
    parties: names,
    sessions,
    agreements,
    effective: effectiveOf(agreements),
    text: {
      ...(words ?? draftedText({ parties: [], type: row.type })),
      parties: names,
    },
    mediators: mediatorNames(row),
    rare: rareIn([
      ...parties.map(nameOfParty),
      ...mediatorNames(row),
      ...(words ? Object.values(words) : []),
      ...(words?.parties ?? []).map(({ agent }) => agent),
    ]),
    choices: await filedChoices(reading, id, { parties, sessions: rows }),
    chosen: row.agreedAt ? await chosenTime(reading, id) : null,
    followUps: await followUpsOf(reading, id),
    documents,
    file: row.outcome ? fileItems(await fileFacts(reading, { ...row, outcome: row.outcome })) : null,
    verbs: verbsOf(row, as).filter(
      (verb) => verb !== 'fail' || row.state !== 'choosing' || sessions.some(({ beganAt }) => beganAt),
    ),
  };
}

const verbsOf = (row: DisputeRow, as: readonly DisputeParty[]): HearingVerb[] =>
  (Object.keys(hearingTransitions) as HearingVerb[]).filter((verb) =>
    mayMoveDispute(verb satisfies DisputeVerb, row.state, as),
  );

/** Beyond what every Chinese typeface draws (GBK and extension A). */
const rareIn = (texts: readonly unknown[]): string[] => [
  ...new Set(
    texts.flatMap((text) =>
      typeof text === 'string' ? (text.match(/[\u{20000}-\u{3ffff}\uf900-\ufaff]/gu) ?? []) : [],
    ),
  ),
];
