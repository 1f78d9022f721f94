import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { asVerb } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { newId } from '@/shared/ids';
import type { Deadline } from '../deadlines';
import { reserveNumbers } from '../next-number';
import type { RequestRow } from '../request-row';
import { dayOf } from '../working-days';
import { letterSnapshot, type PlannedInterview } from './letter-snapshot';
import type { Addressee, Rung, Trigger } from './rungs';
import type { SupervisionRow } from './supervision-row';

/** An act of supervision as it was planned. */
export interface Issue {
  rung: Rung;
  addressee: Addressee;
  /** Null when the centre is addressed. */
  unit: { id: string; name: string } | null;
  unitName: string;
  answerDue: Deadline;
  interview: PlannedInterview | null;
  /** The acts addressed to the same before, of all rounds. */
  earlier: SupervisionRow[];
}

interface Writing {
  issue: Issue;
  trigger: Trigger;
  reason: string;
  actor: Actor;
}

/** Writes the act with its number and its letter as it stands now. @returns its id */
export async function writeAct(
  req: PayloadRequest,
  request: RequestRow,
  { issue, trigger, reason, actor }: Writing,
): Promise<string> {
  const at = now();
  const id = newId();
  const { rung, addressee, unit, unitName, answerDue, interview } = issue;
  const data = {
    id,
    number: await nextDocumentNumber(req, at),
    request: request.id,
    addressee,
    unit: unit?.id ?? null,
    unitName,
    rung,
    round: request.reopenCount ?? 0,
    trigger,
    reason,
    issuedBy: actor.userId,
    issuedByName: actor.name,
    issuedAt: at.toISOString(),
    answerDueAt: answerDue.at.toISOString(),
    answerDueReason: answerDue.reason,
    letter: JSON.stringify(await letterSnapshot(req, request, { reason, at, interview })),
    state: 'open' as const,
  };
  await asVerb(req, 'supervisions.issue', () =>
    req.payload.create({ collection: 'supervisions', data, depth: 0, overrideAccess: true, req }),
  );
  return id;
}

/**
 * 督〔2026〕12号: the letters of a year are numbered through without a gap, so the number is taken in the transaction of the letter.
 */
async function nextDocumentNumber(req: PayloadRequest, at: Date): Promise<string> {
  const year = dayOf(at).slice(0, 4);
  return `督〔${year}〕${await reserveNumbers(req.payload, `督${year}`, 1, req)}号`;
}
