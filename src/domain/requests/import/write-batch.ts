import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { touchPages } from '@/domain/publishing';
import type { Channel } from '../channels';
import { insertImported } from './insert-imported';
import type { ImportedRequest } from './request-row-of';
import { sourceHashOf } from './source-hash';
import { updateImported } from './update-imported';

export type ImportOutcome = 'imported' | 'updated' | 'unchanged';

/** A row of the file with what the database needs to recognize it. */
export interface Recognized {
  row: ImportedRequest;
  sourceKey: string;
  sourceHash: string;
}

/** A request the file has brought before. */
export interface KnownRequest {
  id: string;
  sourceKey: string;
  sourceHash: string | null;
}

export interface Batch {
  payload: Payload;
  actor: Actor;
  channel: Channel;
  isPublic: boolean;
  rows: readonly ImportedRequest[];
}

/** Writes one batch in one transaction; of a number that comes twice in it, the last row counts as a change of the first. */
export function writeBatch(batch: Batch): Promise<ImportOutcome[]> {
  const { payload, actor, channel, rows } = batch;
  return inTransaction({ payload, actor }, async (req) => {
    const recognized = rows.map((row) => recognize(row, channel));
    const known = await knownRequests(req, recognized);
    const fresh = firstOfEach(recognized.filter(({ sourceKey }) => !known.has(sourceKey)));
    const inserted = await insertImported(req, batch, fresh);
    for (const request of inserted) known.set(request.sourceKey, request);
    const isFresh = new Set(fresh);
    const outcomes: ImportOutcome[] = [];
    for (const one of recognized)
      outcomes.push(isFresh.has(one) ? 'imported' : await bringUp(req, batch, one, known));
    const changed = outcomes.filter((outcome) => outcome !== 'unchanged').length;
    if (changed > 0) await tellAbout(req, batch, outcomes);
    return outcomes;
  });
}

async function bringUp(
  req: PayloadRequest,
  batch: Batch,
  one: Recognized,
  known: Map<string, KnownRequest>,
): Promise<ImportOutcome> {
  const before = known.get(one.sourceKey);
  if (!before) throw new Error(`request ${one.sourceKey} is neither new nor known`);
  if (before.sourceHash === one.sourceHash) return 'unchanged';
  const isChanged = await updateImported(req, batch, before, one);
  known.set(one.sourceKey, { ...before, sourceHash: one.sourceHash });
  return isChanged ? 'updated' : 'unchanged';
}

function recognize(row: ImportedRequest, channel: Channel): Recognized {
  return { row, sourceKey: `${channel.key}:${row.number}`, sourceHash: sourceHashOf(row) };
}

function firstOfEach(all: readonly Recognized[]): Recognized[] {
  const seen = new Set<string>();
  return all.filter(({ sourceKey }) => !seen.has(sourceKey) && seen.add(sourceKey));
}

async function knownRequests(
  req: PayloadRequest,
  rows: readonly Recognized[],
): Promise<Map<string, KnownRequest>> {
  const { docs } = await req.payload.db.find<KnownRequest>({
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
  { actor, channel }: Batch,
  outcomes: ImportOutcome[],
): Promise<void> {
  const count = (wanted: ImportOutcome) => outcomes.filter((outcome) => outcome === wanted).length;
  await recordEvent({
    req,
    actor,
    action: 'request.imported',
    subject: { collection: 'channels', id: channel.id },
    summary: `${channel.name}：新增${count('imported')}件，更新${count('updated')}件`,
  });
  await touchPages(req, 'requests');
}
