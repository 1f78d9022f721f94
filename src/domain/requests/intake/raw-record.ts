import { createHash } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { bulkInsert, insertRow, inTransaction, isUniqueViolation } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { newId } from '@/shared/ids';
import type { Channel } from '../channels';
import { rawPurpose } from './purposes';

/** Something that came in, and what was made of it. */
export interface RawArrival {
  channel: Channel;
  /** The channel's own number, when it gave one. */
  externalNumber?: string;
  /** The text as received. */
  raw: string;
  /** Id of the request. */
  request: string;
}

/** The stored row of an arrival; its text is encrypted. */
export function rawRecordRow({ channel, externalNumber, raw, request }: RawArrival) {
  return {
    id: newId(),
    channel: channel.id,
    externalNumber: externalNumber ?? null,
    receivedAt: now().toISOString(),
    request,
    size: Buffer.byteLength(raw),
    contentHash: hashOf(raw),
    recordKey: recordKeyOf({ channel, externalNumber, raw, request }),
    contentCipher: keyring().encrypt(raw, rawPurpose),
  };
}

/** What makes an arrival one and the same: number and wording; without a number there is one for each request. */
function recordKeyOf({ channel, externalNumber, raw, request }: RawArrival): string {
  return externalNumber ? `${channel.key}:${externalNumber}:${hashOf(raw)}` : request;
}

function hashOf(raw: string): string {
  return createHash('sha256').update(raw).digest('hex');
}

/** Keeps many arrivals at once, in the transaction of an import; a wording that is kept already is not kept twice. */
export async function keepRawRows(req: PayloadRequest, arrivals: readonly RawArrival[]): Promise<void> {
  const byKey = new Map(arrivals.map((arrival) => [recordKeyOf(arrival), arrival]));
  const { docs } = await req.payload.db.find<{ id: string; recordKey: string }>({
    collection: 'intake-records',
    where: { recordKey: { in: [...byKey.keys()] } },
    limit: 0,
    pagination: false,
    select: { recordKey: true },
    req,
  });
  for (const { recordKey } of docs) byKey.delete(recordKey);
  await bulkInsert(req.payload, req, 'intake-records', [...byKey.values()].map(rawRecordRow));
}

/** Keeps what came in, in the transaction of the request that was made of it. */
export async function keepRaw(req: PayloadRequest, arrival: RawArrival): Promise<void> {
  await insertRow(req, 'intake-records', rawRecordRow(arrival));
}

/**
 * Keeps what a channel sent again under a number we have, when it says something else than before: the request stays as it is,
 * but nothing that was received is lost. The same text twice is kept once.
 */
export async function keepRawAgain(
  payload: Payload,
  { actor, ...arrival }: RawArrival & { actor: Actor },
): Promise<void> {
  const recordKey = recordKeyOf(arrival);
  const known = await payload.db.count({
    collection: 'intake-records',
    where: { recordKey: { equals: recordKey } },
  });
  if (known.totalDocs > 0) return;
  const { channel, externalNumber, request } = arrival;
  try {
    await inTransaction({ payload, actor }, async (req) => {
      await keepRaw(req, arrival);
      await recordEvent({
        req,
        actor,
        action: 'intake-record.recorded',
        subject: { collection: 'requests', id: request },
        summary: `${channel.name} ${externalNumber ?? ''} 再次来件，内容与上次不同`,
      });
    });
  } catch (error) {
    // The same text arrived in this very moment by another way and is kept.
    if (!isUniqueViolation(error)) throw error;
  }
}

/** The first record of a request: its id is the token of those who sent it without a number. */
export async function firstRecordOf(payload: Payload, request: string): Promise<string | null> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'intake-records',
    where: { request: { equals: request } },
    sort: 'id',
    limit: 1,
    pagination: false,
    select: { size: true },
  });
  return docs[0]?.id ?? null;
}

/** Number of the request that came in with this record, or null. */
export async function numberOfRecord(payload: Payload, record: string): Promise<string | null> {
  const { docs } = await payload.db.find<{ id: string; request: string }>({
    collection: 'intake-records',
    where: { id: { equals: record } },
    limit: 1,
    pagination: false,
    select: { request: true },
  });
  if (!docs[0]) return null;
  const { docs: requests } = await payload.db.find<{ id: string; number: string }>({
    collection: 'requests',
    where: { id: { equals: String(docs[0].request) } },
    limit: 1,
    pagination: false,
    select: { number: true },
  });
  return requests[0]?.number ?? null;
}
