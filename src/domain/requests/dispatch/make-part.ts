import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { insertRow } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { newId } from '@/shared/ids';
import { dispatchRequest } from '../dispatch-request';
import { writeEvent } from '../events';
import { countChange } from '../measures/count-change';
import { partiesOf } from '../parties';
import { refreshPublicTraces } from '../public-traces';
import { type RequestRow, requestRow } from '../request-row';

interface Part {
  number: string;
  title: string;
  unit?: string;
  category?: string;
  /** Why it is split; also stands for a unit whose duty list does not name the part. */
  reason: string;
  actor: Actor;
}

/** Files one part of a split request, in the transaction of the split: the citizen's words and deadline stay the same. */
export async function makePart(req: PayloadRequest, whole: RequestRow, part: Part): Promise<void> {
  const { payload } = req;
  const { actor, title, number } = part;
  const id = newId();
  const at = whole.setAsideAt ?? whole.submittedAt;
  await insertRow(req, 'requests', {
    id,
    number,
    title,
    partOf: whole.id,
    body: whole.body,
    category: part.category ?? whole.category,
    channel: whole.channel,
    township: whole.township,
    community: whole.community,
    grid: whole.grid,
    compound: whole.compound,
    building: whole.building,
    placeText: whole.placeText,
    urgency: whole.urgency,
    state: 'accepted',
    revision: 1,
    submittedAt: whole.submittedAt,
    acceptedAt: at,
    dueAt: whole.dueAt,
    dueReason: whole.dueReason,
    dueProvisional: whole.dueProvisional,
    dueKind: whole.dueKind,
    clockStartedAt: whole.clockStartedAt,
    pausedInRound: whole.pausedInRound,
    firstContactDueAt: whole.firstContactDueAt,
    firstContactReason: whole.firstContactReason,
    alertCheckAt: at,
    requesterNameCipher: whole.requesterNameCipher,
    requesterPhoneCipher: whole.requesterPhoneCipher,
    requesterPhoneIndex: whole.requesterPhoneIndex,
    confidential: whole.confidential,
    publicConsent: false,
    visibility: 'private',
  });
  const row = await requestRow(payload, id, req);
  await countChange(req, null, row);
  const party = partiesOf(actor, row).find((one) => one === 'operator' || one === 'supervisor') ?? 'system';
  await writeEvent(req, {
    request: row,
    verb: 'split-off',
    from: null,
    actor,
    party,
    at: new Date(at),
    inputHash: null,
    note: { internal: `拆自${whole.number}` },
  });
  await refreshPublicTraces(req, row, false);
  await recordEvent({
    req,
    actor,
    action: 'request.split-off',
    subject: { collection: 'requests', id },
    summary: `${number} ← ${whole.number}`,
  });
  const { unit, reason } = part;
  if (unit) await dispatchRequest({ payload, req, actor, id, unit, offListReason: reason });
}
