import type { Payload } from 'payload';
import { keyring } from '@/shared/encryption';
import { directory } from '../directory';
import { redact } from '../redact';
import { type RequestRow, requestRow } from '../request-row';
import { type Rung, rungLabels, type Trigger, triggerLabels } from './rungs';
import { supervisionsWhere } from './supervision-row';

/** What a letter of supervision says: facts of the request and of the act, nothing of who asked. Moments: ISO 8601, UTC. */
export interface SupervisionLetter {
  id: string;
  request: string;
  number: string;
  rung: Rung;
  rungLabel: string;
  unit: string;
  issuedAt: string;
  issuedBy: string;
  answerDueAt: string;
  reason: string;
  trigger: string;
  facts: {
    number: string;
    title: string;
    category: string | null;
    /** Community and compound, never the building or the door. */
    place: string | null;
    submittedAt: string;
    dueAt: string | null;
    dueReason: string | null;
    reopenCount: number;
  };
}

/** The letter of one act; null when there is none of this id. The caller has checked who may read it. */
export async function supervisionLetter(payload: Payload, id: string): Promise<SupervisionLetter | null> {
  const [act] = await supervisionsWhere(payload, { id: { equals: id } });
  if (!act) return null;
  const [request, { categoryNames, placeNames }] = await Promise.all([
    requestRow(payload, act.request),
    directory(payload),
  ]);
  const anonymous = withoutRequester(request);
  const placeOf = (place: string | null) => (place ? placeNames.get(place) : undefined);
  return {
    id: act.id,
    request: act.request,
    number: act.number,
    rung: act.rung,
    rungLabel: rungLabels[act.rung],
    unit: act.unitName,
    issuedAt: act.issuedAt,
    issuedBy: act.issuedByName,
    answerDueAt: act.answerDueAt,
    reason: anonymous(act.reason),
    trigger: triggerWords(act.trigger),
    facts: {
      number: request.number,
      title: anonymous(request.title),
      category: (request.category && categoryNames.get(request.category)) || null,
      place: [placeOf(request.community), placeOf(request.compound)].filter(Boolean).join(' ') || null,
      submittedAt: request.submittedAt,
      dueAt: request.dueAt,
      dueReason: request.dueReason,
      reopenCount: request.reopenCount ?? 0,
    },
  };
}

function triggerWords(trigger: Trigger): string {
  return trigger === 'person' ? triggerLabels.person : `规则：${triggerLabels[trigger]}`;
}

/** Takes the requester's name, and every number that points at a person, out of a text. */
function withoutRequester({ requesterNameCipher }: RequestRow): (text: string) => string {
  const name = requesterNameCipher ? keyring().decrypt(requesterNameCipher, 'name') : '';
  return (text) => redact(name.length > 1 ? text.replaceAll(name, '反映人') : text);
}
