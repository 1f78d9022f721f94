import type { Payload, Where } from 'payload';
import { env } from '@/shared/env';
import { fail } from '@/shared/errors';
import type { Channel } from '../channels';
import { requestRow } from '../request-row';
import { stateLabels } from '../states';
import { trackingPath } from '../tracking';

/** How a request stands, for the channel it came from; moments are ISO 8601 in UTC. */
export interface ChannelState {
  /** The channel's own number. */
  number: string | null;
  receipt: string;
  state: string;
  stateLabel: string;
  submittedAt: string;
  dueAt: string | null;
  dueReason: string | null;
  /** The answer to the requester. */
  reply: string | null;
  repliedAt: string | null;
  /** Where to go instead, when it was not accepted. */
  referral: string | null;
  closedAt: string | null;
  trackingUrl: string;
}

/**
 * The state of the request a channel sent, by the channel's own number or by our receipt number.
 * @throws DomainError not-found, also when the request is another channel's
 */
export async function channelState(
  payload: Payload,
  channel: Channel,
  number: string,
): Promise<ChannelState> {
  const own =
    (await find(payload, { sourceKey: { equals: `${channel.key}:${number}` } })) ??
    (await find(payload, { and: [{ number: { equals: number } }, { channel: { equals: channel.id } }] }));
  if (!own) return fail('not-found', { message: '本渠道没有这个编号的诉求。' });
  // MongoDB leaves out what was never set; a channel is answered every field.
  const row = await requestRow(payload, own.id);
  return {
    number: own.externalNumber ?? null,
    receipt: row.number,
    state: row.state,
    stateLabel: stateLabels[row.state],
    submittedAt: row.submittedAt,
    dueAt: row.dueAt ?? null,
    dueReason: row.dueReason ?? null,
    reply: row.reply ?? null,
    repliedAt: row.repliedAt ?? null,
    referral: row.referral ?? null,
    closedAt: row.closedAt ?? null,
    trackingUrl: `${env().siteUrl}${trackingPath(row)}`,
  };
}

async function find(payload: Payload, where: Where) {
  const { docs } = await payload.db.find<{ id: string; externalNumber?: string | null }>({
    collection: 'requests',
    where,
    limit: 1,
    pagination: false,
    select: { externalNumber: true },
  });
  return docs[0];
}
