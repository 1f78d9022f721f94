import type { Payload, Where } from 'payload';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { env } from '@/shared/env';
import { type Carrier, carrierFor, type Parcel } from './carriers';
import { contentPurpose } from './enqueue-message';
import type { Channel, Urgency } from './labels';
import { type MessageData, renderMessage } from './message-templates';

const mostAttempts = 8;
const lease = 2 * 60 * 1000;

interface Row {
  id: string;
  channel: Channel;
  template: string;
  key: string;
  attempts: number;
  urgency?: Urgency | null;
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
  /** The end of the quiet hours a moment lies in, or null: what is not urgent waits until then. */
  quietUntil?: (at: Date) => Date | null;
}

/**
 * Delivers what is due: claims a row with a conditional update (a lease of two minutes), hands it over, notes the outcome. A process that dies
 * in between leaves a lease that runs out, so a message may go out twice and never not at all; its key tells the receiver.
 * Safe to run in parallel and again. @returns how many were delivered
 */
export async function deliverMessages({
  payload,
  key,
  limit = 200,
  carriers = carrierFor,
  quietUntil = () => null,
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
    const held = quietFor(row, now(), quietUntil);
    if (held) await hold(payload, row, held);
    else if (await claim(payload, row))
      delivered += (await deliver(payload, row, { carrier: carriers(row.channel), quietUntil })) ? 1 : 0;
  }
  return delivered;
}

/** Until when this message waits, because what it is about is not urgent. */
function quietFor(row: Row, at: Date, quietUntil: (at: Date) => Date | null): Date | null {
  return row.urgency === 'normal' || row.urgency === 'low' ? quietUntil(at) : null;
}

/** What became due at night, because this process was not running before, waits for the morning. */
function hold(payload: Payload, row: Row, until: Date): Promise<unknown> {
  return note(payload, row.id, { state: 'waiting', nextAttemptAt: until.toISOString() });
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

async function deliver(
  payload: Payload,
  row: Row,
  { carrier, quietUntil }: { carrier: Carrier | null; quietUntil: (at: Date) => Date | null },
): Promise<boolean> {
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
  const again = new Date(now().getTime() + 30_000 * 2 ** (attempts - 1));
  await note(payload, row.id, {
    state: over ? 'failed' : 'waiting',
    nextAttemptAt: over ? null : (quietFor(row, again, quietUntil) ?? again).toISOString(),
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
  return {
    key: row.key,
    channel: row.channel,
    template: row.template,
    to: keyring().decrypt(row.recipientCipher, 'recipient'),
    ...renderMessage(row.template, messageData(row)),
  };
}

/** What the template of a row is filled with. */
export function messageData({ contentCipher }: Pick<Row, 'contentCipher'>): MessageData {
  return JSON.parse(keyring().decrypt(contentCipher, contentPurpose)) as MessageData;
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
