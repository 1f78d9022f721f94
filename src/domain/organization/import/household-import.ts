import { setImmediate as pause } from 'node:timers/promises';
import { recordEvent } from '@/domain/accounts';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { Attempt, RowRefused, type Work } from './attempt';
import { batchesOf } from './batches';
import { dropFile, keptFile } from './import-file';
import { looseRequest, noRows, type RunCounts, saveRun } from './import-run';
import type { HouseholdRow, Issue } from './parse-row';
import type { PlaceDirectory } from './place-directory';
import { type BatchPlan, planBatch } from './plan-batch';
import { type ReadRow, readHouseholdRows } from './read-rows';
import { writeBatch } from './write-batch';

/** Rows per transaction: large enough to be quick, small enough to let other writers in between. */
const batchSize = 300;

/** Dry run of a file: reads and checks everything, writes nothing but the report. Ends in `checked` or `failed`. */
export async function checkHouseholds(work: Work): Promise<void> {
  const ignored: string[] = [];
  await attempting(work, 'checking', async (attempt) => {
    const counts = await throughTheFile(
      work,
      (columns) => ignored.push(...columns),
      async ({ issues, soFar }) => {
        await attempt.write(async (req) => {
          await attempt.report(req, issues);
          await saveRun(req, work.id, { ...soFar, progressAt: now().toISOString() });
        });
        attempt.reportedMore(issues.length);
      },
    );
    await attempt.write((req) =>
      saveRun(req, work.id, {
        ...counts,
        status: 'checked',
        rowsTotal: counts.rowsRead,
        ignoredColumns: ignored.join('、') || null,
      }),
    );
  });
}

/**
 * The import itself: batch by batch, each in one transaction with its progress and its part of the report. Ends in
 * `done`, in `interrupted` (can be continued) or `failed`.
 */
export async function writeHouseholds(work: Work): Promise<void> {
  await attempting(work, 'importing', async (attempt) => {
    await attempt.clearReport();
    const counts = await throughTheFile(
      work,
      () => {},
      async ({ plan, issues, soFar }) => {
        if (soFar.rowsRefused > 0 && !attempt.skipsBad) throw new RowRefused(issues, soFar);
        await attempt.write(async (req) => {
          await writeBatch(req, plan);
          await attempt.report(req, issues);
          if (plan.compounds.length + plan.buildings.length + plan.gridFills.length > 0)
            await touchPages(req, 'organization');
          await saveRun(req, work.id, { ...soFar, progressAt: now().toISOString() });
        });
        attempt.reportedMore(issues.length);
      },
    );
    await attempt.write(async (req) => {
      await dropFile(req, work.id);
      await saveRun(req, work.id, {
        ...counts,
        status: 'done',
        finishedAt: now().toISOString(),
        message: null,
      });
      await recordEvent({
        req,
        actor: work.actor,
        action: 'households.imported',
        subject: { collection: 'import-runs', id: work.id },
        summary: `新增${counts.rowsCreated}，更新${counts.rowsUpdated}，没有变化${counts.rowsUnchanged}，有问题${counts.rowsRefused}`,
      });
    });
  });
}

interface Batch {
  plan: BatchPlan;
  issues: Issue[];
  /** Counts including this batch. */
  soFar: RunCounts;
}

/** Reads the kept file batch by batch, plans each and hands it over. @returns the counts at the end */
async function throughTheFile(
  { payload, actor, id, signal, onProgress }: Work,
  ignored: (columns: string[]) => void,
  each: (batch: Batch) => Promise<void>,
): Promise<RunCounts> {
  const req = await looseRequest(payload);
  const bytes = await keptFile(req, id);
  if (!bytes) throw new Error(`the file of import run ${id} is gone`);
  const directory: PlaceDirectory = new Map();
  let counts = noRows;
  for await (const batch of batchesOf(readHouseholdRows(bytes, ignored), batchSize)) {
    // The database answers without leaving this turn of the event loop: without a pause nobody else's request would be
    // heard before the file is through, nor the answer to the one that began this be sent.
    await pause();
    signal?.throwIfAborted();
    const rows = batch.flatMap(({ row }): HouseholdRow[] => (row ? [row] : []));
    const plan = await planBatch(req, actor, directory, rows);
    const soFar = {
      rowsRead: counts.rowsRead + batch.length,
      rowsCreated: counts.rowsCreated + plan.households.length,
      rowsUpdated: counts.rowsUpdated + plan.updates.length,
      rowsUnchanged: counts.rowsUnchanged + plan.unchanged,
      rowsRefused: counts.rowsRefused + batch.length - rows.length + plan.refused,
    };
    await each({ plan, issues: issuesOf(batch, plan), soFar });
    counts = soFar;
    onProgress?.(counts);
  }
  return counts;
}

function issuesOf(batch: readonly ReadRow[], plan: BatchPlan): Issue[] {
  return [...batch.flatMap(({ issues }) => issues), ...plan.issues].toSorted(
    (one, other) => one.line - other.line,
  );
}

async function attempting(
  work: Work,
  status: 'checking' | 'importing',
  steps: (attempt: Attempt) => Promise<void>,
): Promise<void> {
  const attempt = await Attempt.at(await looseRequest(work.payload), work, status);
  try {
    await steps(attempt);
  } catch (error) {
    await attempt.brokenOff(error);
  }
}
