import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { touchPages } from '@/domain/publishing';
import type { Channel } from '../channels';
import { insertImported, reserveFor } from './insert-imported';
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
export async function writeBatch(batch: Batch): Promise<ImportOutcome[]> {
  const { payload, actor, channel, rows } = batch;
  const recognized = rows.map((row) => recognize(row, channel));
  // Numbers are taken before the transaction, so that imports at the same time never wait for each other on one row.
  const numbers = await reserveFor(
    payload,
    freshOf(recognized, await knownRequests({ payload }, recognized)),
  );
  return inTransaction({ payload, actor }, async (req) => {
    const known = await knownRequests({ payload, req }, recognized);
    const fresh = freshOf(recognized, known);
    const inserted = await insertImported(req, batch, { fresh, numbers });
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

/** Those that are new, the first of each number. */
function freshOf(all: readonly Recognized[], known: ReadonlyMap<string, KnownRequest>): Recognized[] {
  const seen = new Set(known.keys());
  return all.filter(({ sourceKey }) => !seen.has(sourceKey) && seen.add(sourceKey));
}

async function knownRequests(
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
