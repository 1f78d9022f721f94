import type { Payload } from 'payload';
import { inTransaction } from '@/database';
import { requestRow } from '../request-row';
import { type Announcement, tellBatch } from './announcements';

/** Batches of one run, at most; the rest comes with the next run. */
const perRun = 50;

/**
 * Tells the followers that the step itself could not, batch by batch. Messages and how far it came are one transaction, so a
 * process that dies tells nobody twice, and of two one finds the batch done. @returns how many batches
 */
export async function sweepAnnouncements({ payload }: { payload: Payload }): Promise<number> {
  let done = 0;
  while (done < perRun) {
    const { docs } = await payload.db.find<{ id: string }>({
      collection: 'request-announcements',
      where: { state: { equals: 'open' } },
      sort: 'id',
      select: { request: true },
      limit: 1,
      pagination: false,
    });
    const next = docs[0];
    if (!next) break;
    await tellNext(payload, String(next.id));
    done += 1;
  }
  return done;
}

function tellNext(payload: Payload, id: string): Promise<void> {
  return inTransaction({ payload }, async (req) => {
    const { docs } = await payload.db.find<Announcement & { state: string } & Record<string, unknown>>({
      collection: 'request-announcements',
      where: { and: [{ id: { equals: id } }, { state: { equals: 'open' } }] },
      limit: 1,
      pagination: false,
      req,
    });
    const announcement = docs[0];
    if (!announcement) return;
    const request = await requestRow(payload, String(announcement.request), req);
    const { last, isDone } = await tellBatch(req, request, announcement);
    await payload.db.updateOne({
      collection: 'request-announcements',
      id,
      data: { after: last, ...(isDone ? { state: 'done' } : {}) },
      req,
      returning: false,
    });
  });
}
