import type { Payload, PayloadRequest, Where } from 'payload';
import { fail } from '@/shared/errors';
import { idOf } from '../request-row';
import type { LetterSnapshot } from './letter-snapshot';
import type { Addressee, Rung, SupervisionState, Trigger } from './rungs';

/** An act of supervision as the verbs see it: ids instead of documents, moments as ISO 8601 text in UTC. */
export interface SupervisionRow {
  id: string;
  number: string;
  request: string;
  addressee: Addressee;
  /** Null when it is addressed to the centre. */
  unit: string | null;
  unitName: string;
  rung: Rung;
  round: number;
  trigger: Trigger;
  reason: string;
  issuedByName: string;
  issuedAt: string;
  answerDueAt: string;
  state: SupervisionState;
  answer: string | null;
  answeredBy: string | null;
  answeredByName: string | null;
  answeredAt: string | null;
  closedByName: string | null;
  closedAt: string | null;
  /** What the letter said when it was issued; null of acts issued before that was kept. */
  letter: LetterSnapshot | null;
  /** An interview as it was held. */
  heldAt: string | null;
  heldPlace: string | null;
  heldWith: string | null;
  minutes: string | null;
  undertakings: string | null;
}

/** The acts that meet `where`, in the order they were issued. */
export async function supervisionsWhere(
  payload: Payload,
  where: Where,
  req?: PayloadRequest,
): Promise<SupervisionRow[]> {
  const { docs } = await payload.db.find<SupervisionRow>({
    collection: 'supervisions',
    where,
    sort: 'issuedAt',
    limit: 100,
    pagination: false,
    req,
  });
  return docs.map((row) => ({
    ...row,
    id: String(row.id),
    request: idOf(row.request) ?? '',
    // Rows of before the centre was supervised are all about units.
    addressee: row.addressee ?? 'unit',
    unit: idOf(row.unit),
    answeredBy: idOf(row.answeredBy),
    letter: typeof row.letter === 'string' ? (JSON.parse(row.letter) as LetterSnapshot) : null,
  }));
}

/** The act of `id` on `request`. @throws DomainError not-found */
export async function supervisionOf(
  payload: Payload,
  { id, request }: { id: string; request: string },
  req?: PayloadRequest,
): Promise<SupervisionRow> {
  const where: Where = { and: [{ id: { equals: id } }, { request: { equals: request } }] };
  const [found] = await supervisionsWhere(payload, where, req);
  return found ?? fail('not-found', { message: '没有找到这次督办。' });
}
