import type { Payload, PayloadRequest } from 'payload';
import { inTransaction, isUniqueViolation } from '@/database';
import { now } from '@/shared/clock';
import { newId } from '@/shared/ids';
import { manifestLine, type StoredEvent } from './canonical-event';
import { type Head, hasHead, headText, keepHead, keptHead } from './head-log';
import { hashSeal, type Seal, signSeal } from './seal';

/** Small batches keep the writer's turn short. */
const batch = 200;

/**
 * Seals all audit events that have no seal yet, in batches ordered by (time, id); each seal carries the hash of the one before.
 * The number of a seal is unique in the database: of two processes that seal at once one gets it, the other rolls back and stops.
 * Refuses when the database has lost the head written down outside it: what would be signed then is history that somebody has written anew.
 * @returns how many events were sealed
 * @throws Error when sealed history was cut back
 */
export async function sealEvents({ payload }: { payload: Payload }): Promise<number> {
  let total = 0;
  for (;;) {
    const done = await sealBatch(payload);
    total += done;
    if (done < batch) return total;
  }
}

async function sealBatch(payload: Payload): Promise<number> {
  try {
    const kept = await keptHead();
    const { count, head } = await inTransaction({ payload }, (req) => sealWaiting(req, kept));
    if (head && head.number !== kept?.number) await keepHead(head);
    return count;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    payload.logger.info('audit events are being sealed by another process');
    return 0;
  }
}

async function sealWaiting(
  req: PayloadRequest,
  kept: Head | null,
): Promise<{ count: number; head: Head | null }> {
  const { payload } = req;
  if (kept && kept.number > 0 && !(await hasHead({ payload, req }, kept))) {
    throw new Error(
      `The audit log was cut back: seal ${headText(kept)} is not in the database. Nothing is sealed until npm run audit:verify is looked at.`,
    );
  }
  const previous = await lastSeal(req);
  const { docs: events } = await payload.db.find<StoredEvent>({
    collection: 'audit-events',
    where: { seal: { exists: false } },
    sort: ['at', 'id'],
    limit: batch,
    pagination: false,
    req,
  });
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return { count: 0, head: previous };
  const seal: Seal = {
    number: (previous?.number ?? 0) + 1,
    count: events.length,
    firstAt: iso(first.at),
    lastAt: iso(last.at),
    manifest: events.map(manifestLine).join('\n'),
    previousHash: previous?.hash ?? '',
    sealedAt: now().toISOString(),
  };
  const hash = hashSeal(seal);
  const id = newId();
  const data = { id, ...seal, hash, signature: signSeal(hash) };
  await payload.db.create({ collection: 'audit-seals', customID: id, data, req, returning: false });
  await payload.db.updateMany({
    collection: 'audit-events',
    where: { id: { in: events.map((event) => event.id) } },
    data: { seal: seal.number },
    req,
    returning: false,
  });
  // The log lies outside the database: the newest line tells whether the last seals were cut off (audit:verify --expect).
  payload.logger.info({ seal: seal.number, hash, events: events.length }, 'audit events sealed');
  return { count: events.length, head: { number: seal.number, hash } };
}

async function lastSeal(req: PayloadRequest): Promise<Head | null> {
  const { docs } = await req.payload.db.find<Head>({
    collection: 'audit-seals',
    sort: '-number',
    limit: 1,
    pagination: false,
    select: { number: true, hash: true },
    req,
  });
  return docs[0] ?? null;
}

function iso(value: unknown): string {
  return new Date(value instanceof Date ? value : String(value)).toISOString();
}
