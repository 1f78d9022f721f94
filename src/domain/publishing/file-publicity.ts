import type { PayloadRequest, Where } from 'payload';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { releasedStates } from './visibility';

/** The two kinds of files a notice can show, with the column of notices that names them. */
export const fileColumns = { media: 'usedMedia', attachments: 'attachments' } as const;
export type FileCollection = keyof typeof fileColumns;

interface Window {
  publishAt?: string | null;
  expireAt?: string | null;
}

/** Condition for files the public may fetch at `at`. */
export function publicFileWhere(at: Date): Where {
  const moment = at.toISOString();
  return {
    and: [
      { publicFrom: { less_than_equal: moment } },
      { or: [{ publicUntil: { exists: false } }, { publicUntil: { greater_than: moment } }] },
    ],
  };
}

/**
 * The window in which a file is public at `at`, or else the next one: notices that follow each other without a gap make
 * one window, a gap between two of them belongs to none. The last one when all are over, nulls when no notice shows it.
 */
export function publicityOf(
  notices: Window[],
  at: Date,
): { publicFrom: string | null; publicUntil: string | null } {
  const windows = joined(notices);
  const moment = at.toISOString();
  const found = windows.find(({ until }) => until === null || until > moment) ?? windows.at(-1);
  return { publicFrom: found?.from ?? null, publicUntil: found?.until ?? null };
}

/** The windows in order, those that touch or overlap as one. ISO moments sort as text. */
function joined(notices: Window[]): { from: string; until: string | null }[] {
  const sorted = notices
    .flatMap(({ publishAt, expireAt }) => (publishAt ? [{ from: publishAt, until: expireAt ?? null }] : []))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const windows: { from: string; until: string | null }[] = [];
  for (const next of sorted) {
    const last = windows.at(-1);
    if (!last || (last.until !== null && last.until < next.from)) windows.push({ ...next });
    else if (last.until !== null && (next.until === null || next.until > last.until)) last.until = next.until;
  }
  return windows;
}

/**
 * Writes for each of these files when it is public, from the stored notices that show it. Called in the transaction
 * that publishes, withdraws or ends a notice, for the files of the old and of the new text.
 */
export async function refreshPublicity(
  req: PayloadRequest,
  collection: FileCollection,
  ids: readonly string[],
): Promise<void> {
  for (const id of new Set(ids)) {
    const { docs } = await req.payload.db.find<Window & { id: string }>({
      collection: 'notices',
      where: { and: [{ [fileColumns[collection]]: { in: [id] } }, { state: { in: [...releasedStates] } }] },
      select: { publishAt: true, expireAt: true },
      limit: 0,
      pagination: false,
      req,
    });
    const windows = [...docs, ...(collection === 'media' ? await evidenceWindows(req, id) : [])];
    await req.payload.db.updateOne({
      collection,
      id,
      data: publicityOf(windows, now()),
      req,
      returning: false,
    });
  }
}

/** A photo that proves a kept promise is public with it, from its delivery on. */
async function evidenceWindows(req: PayloadRequest, id: string): Promise<Window[]> {
  const { docs } = await req.payload.db.find<{ id: string; deliveredOn?: string | null }>({
    collection: 'linkages',
    where: { evidence: { in: [id] }, status: { equals: 'delivered' }, public: { equals: true } },
    select: { deliveredOn: true },
    limit: 0,
    pagination: false,
    req,
  });
  return docs.map(({ deliveredOn }) => ({ publishAt: deliveredOn }));
}

/** A file that any notice shows, or that proves a promise, stays. */
export async function refuseDeletionInUse(
  req: PayloadRequest,
  collection: FileCollection,
  id: string,
): Promise<void> {
  const { totalDocs } = await req.payload.db.count({
    collection: 'notices',
    where: { [fileColumns[collection]]: { in: [id] } },
    req,
  });
  if (totalDocs > 0) fail('conflict', { message: '有公告正在使用这个文件，不能删除。' });
  if (collection !== 'media') return;
  const proofs = await req.payload.db.count({
    collection: 'linkages',
    where: { evidence: { in: [id] } },
    req,
  });
  if (proofs.totalDocs > 0) fail('conflict', { message: '有联动事项用这张照片作凭据，不能删除。' });
}
