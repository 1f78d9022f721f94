import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { recordEvent } from '@/domain/accounts';
import type { BatchCounts } from '@/domain/imports';
import { touchPages } from '@/domain/publishing';
import type { Channel } from '../channels';
import { keepRawRows } from '../intake/raw-record';
import { insertImported } from './insert-imported';
import type { ImportedRequest } from './request-row-of';
import type { RowMeaning } from './row-meanings';
import { updateImported } from './update-imported';

/** A row of the file with what the database needs to recognize it, and what its words mean. */
export interface Recognized {
  row: ImportedRequest;
  meaning: RowMeaning;
  sourceKey: string;
  sourceHash: string;
}

/** A request the file has brought before. */
export interface KnownRequest {
  id: string;
  sourceKey: string;
  sourceHash: string | null;
}

/** Whose file it is. */
export interface Import {
  actor: Actor;
  channel: Channel;
  /** Whether the questions were public already where they come from. */
  isPublic: boolean;
}

type Outcome = keyof BatchCounts;

/**
 * Writes rows in the caller's transaction, and keeps each as it was received; of a number that comes twice among them, the last
 * row counts as a change of the first.
 * @param numbers receipt numbers of those that are new, by source key
 */
export async function writeRequests(
  req: PayloadRequest,
  ours: Import,
  { rows, numbers }: { rows: readonly Recognized[]; numbers: ReadonlyMap<string, string> },
): Promise<BatchCounts> {
  const known = await knownRequests({ payload: req.payload, req }, rows);
  const fresh = freshOf(rows, known);
  const inserted = await insertImported(req, ours, { fresh, numbers });
  for (const request of inserted) known.set(request.sourceKey, request);
  const isFresh = new Set(fresh);
  const counts: BatchCounts = { created: 0, updated: 0, unchanged: 0 };
  for (const one of rows) counts[isFresh.has(one) ? 'created' : await bringUp(req, ours, one, known)] += 1;
  await keepRawRows(
    req,
    rows.flatMap(({ row, sourceKey }) => {
      const request = known.get(sourceKey)?.id;
      const { number: externalNumber, received: raw } = row;
      return request ? [{ channel: ours.channel, externalNumber, raw, request }] : [];
    }),
  );
  if (counts.created + counts.updated > 0) await tellAbout(req, ours, counts);
  return counts;
}

async function bringUp(
  req: PayloadRequest,
  ours: Import,
  one: Recognized,
  known: Map<string, KnownRequest>,
): Promise<Outcome> {
  const before = known.get(one.sourceKey);
  if (!before) throw new Error(`request ${one.sourceKey} is neither new nor known`);
  if (before.sourceHash === one.sourceHash) return 'unchanged';
  const isChanged = await updateImported(req, ours, before, one);
  known.set(one.sourceKey, { ...before, sourceHash: one.sourceHash });
  return isChanged ? 'updated' : 'unchanged';
}

/** Those that are new, the first of each number. */
export function freshOf(all: readonly Recognized[], known: ReadonlyMap<string, KnownRequest>): Recognized[] {
  const seen = new Set(known.keys());
  return all.filter(({ sourceKey }) => !seen.has(sourceKey) && seen.add(sourceKey));
}

/** Which of these rows came before, by source key. */
export async function knownRequests(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  rows: readonly Recognized[],
): Promise<Map<string, KnownRequest>> {
  const { docs } = await payload.db.find<KnownRequest>({
    collection: 'requests',
    where: { sourceKey: { in: rows.map(({ sourceKey }) => sourceKey) } },
    limit: 0,
    pagination: false,
    select: { sourceKey: true, sourceHash: true },
    req,
  });
  return new Map(docs.map((doc) => [doc.sourceKey, doc]));
}

/** One line in the audit log per batch; the rows themselves have their own events. */
async function tellAbout(
  req: PayloadRequest,
  { actor, channel }: Import,
  counts: BatchCounts,
): Promise<void> {
  await recordEvent({
    req,
    actor,
    action: 'request.imported',
    subject: { collection: 'channels', id: channel.id },
    summary: `${channel.name}：新增${counts.created}件，更新${counts.updated}件`,
  });
  await touchPages(req, 'requests');
}
