import type { Payload, PayloadRequest } from 'payload';
import { leanFind, leanFirst, readRow, updateColumns } from '@/database';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import type {
  ConsultationDoor,
  ConsultationMessageKind,
  ConsultationParty,
  ConsultationState,
  LawGrade,
  LawTopic,
} from '../labels';
import { tokenHash } from './token';

/** A consultation as stored: ids for relations, moments ISO 8601. */
export interface ConsultationRow {
  id: string;
  number: string;
  topic: LawTopic;
  question: string;
  state: ConsultationState;
  township: string | null;
  community: string | null;
  askedAt: string;
  askerName: string | null;
  user: string | null;
  phoneCipher: string | null;
  tokenHash: string | null;
  door: ConsultationDoor;
  enteredByName: string | null;
  helper: string | null;
  helperName: string | null;
  adviser: string | null;
  adviserName: string | null;
  assignReason: string | null;
  dueAt: string | null;
  dueReason: string | null;
  remindedFor: string | null;
  answeredBy: Exclude<ConsultationParty, 'asker'> | null;
  answeredAt: string | null;
  firstAnsweredAt: string | null;
  askedBackCount: number | null;
  closesAt: string | null;
  closedAt: string | null;
  grade: LawGrade | null;
  gradeComment: string | null;
  ratedAt: string | null;
  askerAgrees: boolean | null;
  answererAgrees: boolean | null;
  /** The helper who wrote an answer before it was passed on agrees to that being public. */
  helperAgrees: boolean | null;
  mediationNumber: string | null;
  mediationId: string | null;
  mediationOutcome: string | null;
  phoneForgottenAt: string | null;
}

/** The row in the transaction. @throws DomainError not-found */
export async function consultationRow(req: PayloadRequest, id: string): Promise<ConsultationRow> {
  const row = await readRow<ConsultationRow>(req.payload, 'legal-consultations', id, req);
  return row ?? fail('not-found', { message: '没有找到这件咨询。' });
}

/** The row, written with something new, so that of two verbs about one consultation one meets the other's write. */
export async function holdConsultation(req: PayloadRequest, id: string): Promise<ConsultationRow> {
  const row = await consultationRow(req, id);
  await updateColumns(req, 'legal-consultations', id, { holdKey: newId() });
  return row;
}

export const readConsultation = (payload: Payload, id: string) =>
  readRow<ConsultationRow>(payload, 'legal-consultations', id);

/** The consultation whose link somebody has; undefined for a link that opens nothing. */
export async function consultationOfToken(payload: Payload, token: string): Promise<string | undefined> {
  if (!/^[\w-]{32}$/.test(token)) return undefined;
  const query = {
    where: [{ field: 'tokenHash', equals: tokenHash(token) }],
    columns: [],
    newestBy: 'id',
  };
  return (await leanFirst<{ id: string }>(payload, 'legal-consultations', query))?.id;
}

/** One thing somebody wrote. */
export interface ConsultationMessage {
  id: string;
  kind: ConsultationMessageKind;
  party: ConsultationParty;
  text: string;
  authorName: string;
  at: string;
}

/** What was written after the question, oldest first. */
export async function messagesOf(
  payload: Payload,
  consultation: string,
  req?: PayloadRequest,
): Promise<ConsultationMessage[]> {
  const query = {
    where: [{ field: 'consultation', equals: consultation }],
    columns: ['kind', 'party', 'text', 'authorName', 'at'],
    newestBy: 'at',
    limit: 200,
  };
  const rows = await leanFind<ConsultationMessage>(payload, 'legal-consultation-messages', query, req);
  return rows.reverse();
}

/** A step of a consultation, as its parties read it. */
export interface ConsultationStep {
  id: string;
  at: string;
  verb: string;
  label: string;
  detail: string | null;
  actorName: string;
}

/** The steps, oldest first. */
export async function stepsOf(payload: Payload, consultation: string): Promise<ConsultationStep[]> {
  const query = {
    where: [{ field: 'consultation', equals: consultation }],
    columns: ['at', 'verb', 'label', 'detail', 'actorName'],
    newestBy: 'at',
    limit: 200,
  };
  return (await leanFind<ConsultationStep>(payload, 'legal-consultation-events', query)).reverse();
}
