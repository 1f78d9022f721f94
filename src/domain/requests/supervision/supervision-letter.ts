import type { Payload } from 'payload';
import { requestRow } from '../request-row';
import { type LetterSnapshot, withoutRequester } from './letter-snapshot';
import { type Rung, rungLabels, type Trigger, triggerLabels } from './rungs';
import { type SupervisionRow, supervisionsWhere } from './supervision-row';

/** A letter of supervision as it is printed. Moments: ISO 8601, UTC. */
export interface SupervisionLetter {
  id: string;
  request: string;
  number: string;
  rung: Rung;
  rungLabel: string;
  unit: string;
  /** Whether it goes to the service centre itself. */
  toCentre: boolean;
  issuedAt: string;
  issuedBy: string;
  answerDueAt: string;
  trigger: string;
  requestNumber: string;
  /** As it was issued; a row from before that was kept says only what it has. */
  facts: Pick<LetterSnapshot, 'reason' | 'title' | 'reopenCount'> & Partial<LetterSnapshot>;
  /** How the interview went, once it was held. */
  interview: Interview | null;
}

interface Interview {
  at: string;
  place: string;
  participants: string;
  minutes: string;
  undertakings: string;
}

/** The letter of one act; null when there is none of this id. The caller has checked who may read it. */
export async function supervisionLetter(payload: Payload, id: string): Promise<SupervisionLetter | null> {
  const [act] = await supervisionsWhere(payload, { id: { equals: id } });
  if (!act) return null;
  const request = await requestRow(payload, act.request);
  const anonymous = withoutRequester(request);
  return {
    id: act.id,
    request: act.request,
    number: act.number,
    rung: act.rung,
    rungLabel: rungLabels[act.rung],
    unit: act.unitName,
    toCentre: act.addressee === 'centre',
    issuedAt: act.issuedAt,
    issuedBy: act.issuedByName,
    answerDueAt: act.answerDueAt,
    trigger: triggerWords(act.trigger),
    requestNumber: request.number,
    // The round of the act is how often the request had been opened again by then.
    facts: act.letter ?? {
      reason: anonymous(act.reason),
      title: anonymous(request.title),
      reopenCount: act.round,
    },
    interview: interviewOf(act),
  };
}

function interviewOf({
  heldAt,
  heldPlace,
  heldWith,
  minutes,
  undertakings,
}: SupervisionRow): Interview | null {
  if (!heldAt || !minutes) return null;
  return {
    at: heldAt,
    place: heldPlace ?? '',
    participants: heldWith ?? '',
    minutes,
    undertakings: undertakings ?? '',
  };
}

function triggerWords(trigger: Trigger): string {
  return trigger === 'person' ? triggerLabels.person : `规则：${triggerLabels[trigger]}`;
}
