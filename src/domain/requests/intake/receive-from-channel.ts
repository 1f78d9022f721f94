import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { env } from '@/shared/env';
import { DomainError, isDomainError } from '@/shared/errors';
import type { Channel } from '../channels';
import { fileRequest } from '../file-request';
import { filedBefore } from '../filed-before';
import { parseExternalRequest } from './external-request';
import { categoryMeant } from './find-category';
import { placeMeant } from './place-meant';

/** Where a call of an outside system came from, for the audit log. */
export interface CallOrigin {
  requestId?: string;
  address?: string;
}

/** What a channel is answered. */
export interface ChannelReceipt {
  /** Our number, to be read out to the requester. */
  receipt: string;
  /** The page where the requester follows the request and evaluates the answer: for the requester alone. */
  trackingUrl: string;
}

/**
 * Takes in what an outside channel sent, signature checked: keeps the text as received and files it, once for each number of the
 * channel, whatever is sent again.
 * @throws DomainError validation with the caller's field names
 */
export async function receiveFromChannel({
  payload,
  channel,
  raw,
  origin,
}: {
  payload: Payload;
  channel: Channel;
  /** The body as received. */
  raw: string;
  origin?: CallOrigin;
}): Promise<ChannelReceipt & { repeated: boolean }> {
  const sent = parseExternalRequest(raw);
  const before = { channel: channel.key, externalNumber: sent.number, body: sent.body };
  const known = await filedBefore(payload, { input: before, account: null });
  // A category that is no longer used must not stand between a channel and the receipt it had.
  const category = known ? undefined : sent.category;
  const {
    number: receipt,
    trackingToken,
    repeated,
  } = await inCallersWords(async () =>
    fileRequest({
      payload,
      actor: channelActor(channel, origin),
      channel: channel.key,
      externalNumber: sent.number,
      title: sent.title,
      body: sent.body,
      submittedAt: sent.submittedAt,
      placeText: sent.place,
      ...(await placeMeant(payload, sent.place)),
      category: category ? await categoryMeant(payload, category) : undefined,
      name: sent.requester?.name,
      phone: sent.requester?.phone,
      confidential: sent.confidential,
      raw,
    }),
  );
  // What came with a file before has no link of its own: the page that asks for the phone stands in.
  const path = trackingToken ? `/track/${trackingToken}` : `/track?number=${receipt}`;
  return { receipt, trackingUrl: `${env().siteUrl}${path}`, repeated };
}

/** A channel acting through its own door: the system on its behalf, named after it in every log. */
export function channelActor(channel: Channel, origin: CallOrigin = {}) {
  return { ...systemActor(channel.name), ...origin };
}

const callersNames: Record<string, string> = {
  placeText: 'place',
  name: 'requester.name',
  phone: 'requester.phone',
  externalNumber: 'number',
};

/** Runs `work`; what it finds wrong with a field is told under the name the caller gave the field. */
async function inCallersWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'validation') throw error;
    const fields = Object.fromEntries(
      Object.entries(error.fields).map(([name, message]) => [callersNames[name] ?? name, message]),
    );
    throw new DomainError('validation', { message: error.message, fields, cause: error });
  }
}
