import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { bulkInsert, inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { isDomainError } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { batchesOf } from './batches';
import { dropFile, keptFile } from './import-file';
import { looseRequest, noRows, type RunCounts, saveRun, storedRun } from './import-run';
import type { HouseholdRow, Issue } from './parse-row';
import type { PlaceDirectory } from './place-directory';
import { type BatchPlan, planBatch } from './plan-batch';
import { type ReadRow, readHouseholdRows } from './read-rows';
import { writeBatch } from './write-batch';

/** Rows per transaction: large enough to be quick, small enough to let other writers in between. */
const batchSize = 300;
/** Issues kept per run; the count of refused rows goes on beyond it. */
const maxIssues = 2000;

interface Work {
  payload: Payload;
  actor: Actor;
  id: string;
}

/** Dry run of a file: reads and checks everything, writes nothing but the report. Ends in `checked` or `failed`. */
export async function checkHouseholds(work: Work): Promise<void> {
  await endingInAState(work, async () => {
    let reported = 0;
    const ignored: string[] = [];
    const counts = await throughTheFile(
      work,
      (columns) => ignored.push(...columns),
      async (batch, plan, soFar) => {
        const issues = issuesOf(batch, plan).slice(0, maxIssues - reported);
        reported += issues.length;
        await inTransaction(work, async (req) => {
          await bulkInsert(
            req.payload,
            req,
            'import-issues',
            issues.map((issue) => ({ id: newId(), run: work.id, ...issue })),
          );
          await saveRun(req, work.id, { ...soFar, progressAt: now().toISOString() });
        });
      },
    );
    await inTransaction(work, (req) =>
      saveRun(req, work.id, {
        ...counts,
        status: 'checked',
        rowsTotal: counts.rowsRead,
        ignoredColumns: ignored.join('、') || null,
      }),
    );
  });
}

/** The import itself: batch by batch, each in one transaction with its progress. Ends in `done` or `failed`. */
export async function writeHouseholds(work: Work): Promise<void> {
  await endingInAState(work, async () => {
    const counts = await throughTheFile(
      work,
      () => {},
      async (_batch, plan, soFar) => {
        await inTransaction(work, async (req) => {
          await writeBatch(req, plan);
          await saveRun(req, work.id, { ...soFar, progressAt: now().toISOString() });
        });
      },
    );
    await inTransaction(work, async (req) => {
      await touchPages(req, 'organization');
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

/** Reads the kept file batch by batch, plans each and hands it over; the counts so far include the batch. */
async function throughTheFile(
  { payload, actor, id }: Work,
  ignored: (columns: string[]) => void,
  each: (batch: ReadRow[], plan: BatchPlan, soFar: RunCounts) => Promise<void>,
): Promise<RunCounts> {
  const req = await looseRequest(payload);
  const bytes = await keptFile(req, id);
  if (!bytes) throw new Error(`the file of import run ${id} is gone`);
  const directory: PlaceDirectory = new Map();
  let counts = noRows;
  for await (const batch of batchesOf(readHouseholdRows(bytes, ignored), batchSize)) {
    const rows = batch.flatMap(({ row }): HouseholdRow[] => (row ? [row] : []));
    const plan = await planBatch(req, actor, directory, rows);
    counts = {
      rowsRead: counts.rowsRead + batch.length,
      rowsCreated: counts.rowsCreated + plan.households.length,
      rowsUpdated: counts.rowsUpdated + plan.updates.length,
      rowsUnchanged: counts.rowsUnchanged + plan.unchanged,
      rowsRefused: counts.rowsRefused + batch.length - rows.length + plan.refused,
    };
    await each(batch, plan, counts);
  }
  return counts;
}

function issuesOf(batch: readonly ReadRow[], plan: BatchPlan): Issue[] {
  return [...batch.flatMap(({ issues }) => issues), ...plan.issues].toSorted(
    (one, other) => one.line - other.line,
  );
}

/** Whatever goes wrong is written into the run, so that nobody waits for a dead import; unexpected errors are also thrown. */
async function endingInAState({ payload, id }: Work, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const message = isDomainError(error)
      ? error.message
      : '导入中断了，已导入的部分保留；可以再来一次，不会重复。';
    await inTransaction({ payload }, async (req) => {
      const run = await storedRun(req, id);
      const again = run.status === 'importing' && !isDomainError(error);
      if (!again) await dropFile(req, id);
      await saveRun(req, id, {
        status: again ? 'interrupted' : 'failed',
        message,
        finishedAt: now().toISOString(),
      });
    });
    if (!isDomainError(error)) throw error;
  }
}
