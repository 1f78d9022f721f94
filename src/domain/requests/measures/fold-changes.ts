import type { Payload, PayloadRequest, Where } from 'payload';
import { inTransaction } from '@/database';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { addToCells, type Cells } from './cells';
import { addTo } from './counters';
import { rebuildMeasures } from './rebuild';
import { cellsNamed, deleteChanges, replaceCells, waitingChanges } from './stored';

/** Small batches keep the writer's turn short. */
const batch = 200;
/** Longer than any process may still count with the tree of categories it remembers. */
const treeSettles = 60_000;

/**
 * Folds what the verbs have appended into the sums, in batches; then counts everything again if a branch of the
 * categories has moved. Safe to repeat and in several processes: each batch is one transaction.
 * @returns how many changes were folded
 */
export async function foldChanges({ payload }: { payload: Payload }): Promise<number> {
  let total = 0;
  for (;;) {
    const done = await inTransaction({ payload }, foldBatch);
    total += done;
    if (done < batch) break;
  }
  await rebuildWhenAsked(payload);
  return total;
}

async function foldBatch(req: PayloadRequest): Promise<number> {
  const changes = await waitingChanges(req, {}, batch);
  if (changes.length === 0) return 0;
  const added: Cells = new Map();
  for (const change of changes) addToCells(added, change);
  const { cells: stored, ids } = await cellsNamed(req, [...added.keys()]);
  for (const [name, cell] of added) {
    const before = stored.get(name);
    if (before) addTo(cell.counts, before.counts);
  }
  await replaceCells(req, [...ids.values()], added.values());
  await deleteChanges(
    req,
    changes.map(({ id }) => id),
  );
  await touchPages(req, 'measures');
  return changes.length;
}

async function rebuildWhenAsked(payload: Payload): Promise<void> {
  const before = new Date(now().getTime() - treeSettles).toISOString();
  const asked: Where = { and: [{ kind: { equals: 'rebuild' } }, { at: { less_than: before } }] };
  const { totalDocs } = await payload.db.count({ collection: 'request-measure-changes', where: asked });
  if (totalDocs === 0) return;
  await rebuildMeasures({ payload });
  await inTransaction({ payload }, (req) =>
    payload.db.deleteMany({ collection: 'request-measure-changes', where: asked, req }),
  );
}
