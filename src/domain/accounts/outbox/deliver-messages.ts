import type { Payload, Where } from 'payload';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { env } from '@/shared/env';
import { type Carrier, carrierFor, type Parcel } from './carriers';
import { type Channel, contentPurpose } from './enqueue-message';
import { type MessageData, renderMessage } from './message-templates';

const mostAttempts = 8;
const lease = 2 * 60 * 1000;

interface Row {
  id: string;
  channel: Channel;
  template: string;
  key: string;
  attempts: number;
  recipientCipher: string;
  contentCipher: string;
}

export interface DeliverMessages {
  payload: Payload;
  /** Only the message with this key; all that are due when absent. */
  key?: string;
  limit?: number;
  /** Who carries a channel; by the environment when absent. */
  carriers?: (channel: Channel) => Carrier | null;
}

/**
 * Delivers what is due: claims a row with a conditional update (a lease of two minutes), hands it over, notes the outcome. A process that dies
 * in between leaves a lease that runs out, so a message may go out twice and never not at all; its key tells the receiver.
 * Safe to run in parallel and again. @returns how many were delivered
 */
export async function deliverMessages({
  payload,
  key,
  limit = 50,
  carriers = carrierFor,
}: DeliverMessages): Promise<number> {
  const due: Where = {
    and: [
      { state: { in: ['waiting', 'sending'] } },
      { nextAttemptAt: { less_than_equal: now().toISOString() } },
      ...(key ? [{ key: { equals: key } }] : []),
    ],
  };
  const { docs } = await payload.db.find<Row>({
    collection: 'outbox',
    where: due,
    sort: 'nextAttemptAt',
    limit,
    pagination: false,
  });
  let delivered = 0;
  for (const row of docs) {
    if ((await claim(payload, row)) && (await deliver(payload, row, carriers(row.channel)))) delivered += 1;
  }
  return delivered;
}

/** Takes the row for this process: true for one of all that try, because the number of attempts must still be what was read. */
function claim(payload: Payload, row: Row): Promise<boolean> {
  return inTransaction({ payload }, async (req) => {
    const { docs } = await payload.db.find<Row>({
      collection: 'outbox',
      where: { and: [{ id: { equals: row.id } }, { attempts: { equals: row.attempts } }] },
      limit: 1,
      pagination: false,
      req,
    });
    if (docs.length === 0) return false;
    const data = { state: 'sending', attempts: row.attempts + 1, nextAttemptAt: later(lease) };
    await payload.db.updateOne({ collection: 'outbox', id: row.id, data, req, returning: false });
    return true;
  });
}

async function deliver(payload: Payload, row: Row, carrier: Carrier | null): Promise<boolean> {
  const problem = carrier ? await handOver(carrier, row) : '没有配置这个渠道的发送服务';
  const attempts = row.attempts + 1;
  if (problem === null) {
    await note(payload, row.id, {
      state: 'delivered',
      deliveredAt: now().toISOString(),
      problem: null,
      ...wiped(row),
    });
    return true;
  }
  payload.logger.warn(
    { message: row.id, channel: row.channel, attempts, problem },
    'message was not delivered',
  );
  const over = attempts >= mostAttempts;
  await note(payload, row.id, {
    state: over ? 'failed' : 'waiting',
    nextAttemptAt: over ? null : later(30_000 * 2 ** (attempts - 1)),
    problem: problem.slice(0, 200),
  });
  return false;
}

async function handOver(carrier: Carrier, row: Row): Promise<string | null> {
  try {
    await carrier(parcelOf(row));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The message of a row in plain text. */
export function parcelOf(
  row: Pick<Row, 'key' | 'channel' | 'template' | 'recipientCipher' | 'contentCipher'>,
): Parcel {
  const data = JSON.parse(keyring().decrypt(row.contentCipher, contentPurpose)) as MessageData;
  return {
    key: row.key,
    channel: row.channel,
    template: row.template,
    to: keyring().decrypt(row.recipientCipher, 'recipient'),
    ...renderMessage(row.template, data),
  };
}

/** A delivered message keeps no content, unless it is read on a page of ours. */
function wiped({ channel }: Row): Record<string, null> {
  return channel === 'in-app' || env().demo ? {} : { contentCipher: null };
}

function note(payload: Payload, id: string, data: Record<string, unknown>): Promise<unknown> {
  return inTransaction({ payload }, (req) =>
    payload.db.updateOne({ collection: 'outbox', id, data, req, returning: false }),
  );
}

function later(milliseconds: number): string {
  return new Date(now().getTime() + milliseconds).toISOString();
}
