import { setImmediate as pause } from 'node:timers/promises';
import type { PayloadRequest } from 'payload';
import { isUniqueViolation } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { Attempt, type Reported, RowRefused, type Work } from './attempt';
import { batchesOf } from './batches';
import { looseRequest, noRows, type RunCounts, saveRun } from './import-run';
import { dropFile, keptFile } from './kept-file';
import { storedHeadings } from './refused-rows';
import type { FileSource } from './table/file-source';
import type { ImportIssue } from './table/table-rows';

/** What one line of the file gave: a row, or what is wrong with it. */
export interface ReadRow<Row> {
  line: number;
  /** Its cells as they are in the file. */
  cells: string[];
  row: Row | null;
  issues: ImportIssue[];
}

export interface BatchCounts {
  created: number;
  updated: number;
  unchanged: number;
}

/** What a batch of rows would do. */
export interface BatchPlan extends BatchCounts {
  refused: number;
  issues: ImportIssue[];
}

/** Hears the first line of the file once, and which of its columns are not used. */
export type HearHeadings = (headings: readonly string[], unused: readonly string[]) => void;

/** How files of one kind are read and written; made anew for each pass over a file. */
export interface ImportTask<Row = never, Plan extends BatchPlan = BatchPlan> {
  /** Name of the event that ends an import. */
  action: string;
  /** Rows per transaction: large enough to be quick, small enough to let other writers in between. */
  batchSize: { checking: number; importing: number };
  rows(file: FileSource, hear: HearHeadings): AsyncIterable<ReadRow<Row>>;
  /** Works out what a batch changes, without writing. */
  plan(req: PayloadRequest, rows: readonly Row[]): Promise<Plan>;
  /** What must be there before the transaction of a batch. */
  prepare?(plan: Plan): Promise<void>;
  /** Writes a planned batch in the caller's transaction, which may be repeated. @returns what it came to */
  write(req: PayloadRequest, plan: Plan): Promise<BatchCounts>;
  /** Whether a batch can be planned again after its transaction was rolled back, because another process was quicker. */
  canPlanAgain: boolean;
}

/** Dry run of a run's file: reads and checks everything, writes nothing but the report. Ends in `checked` or `failed`. */
export async function checkRows<Row, Plan extends BatchPlan>(
  work: Work,
  task: ImportTask<Row, Plan>,
): Promise<void> {
  await attempting(work, 'checking', async (attempt) => {
    await attempt.clearReport();
    let heard = { headings: '[]', unused: '' };
    const counts = await throughTheFile(work, task, {
      size: task.batchSize.checking,
      hear: (headings, unused) => {
        heard = { headings: storedHeadings(headings), unused: unused.join('、') };
      },
      each: async ({ reported, soFar }) => {
        await attempt.write(async (req) => {
          await attempt.report(req, reported);
          await saveRun(req, work.id, { ...soFar, progressAt: now().toISOString() });
        });
        attempt.reportedMore(reported.issues.length);
        return soFar;
      },
    });
    if (counts.rowsRead === 0) fail('validation', { message: '文件里没有数据行。' });
    await attempt.write((req) =>
      saveRun(req, work.id, {
        ...counts,
        status: 'checked',
        rowsTotal: counts.rowsRead,
        headings: heard.headings,
        ignoredColumns: heard.unused || null,
        keepsRefused: counts.rowsRefused > 0,
      }),
    );
  });
}

/**
 * The import itself: batch by batch, each in one transaction with its progress and its part of the report. Ends in
 * `done`, in `interrupted` (can be continued) or `failed`.
 */
export async function importRows<Row, Plan extends BatchPlan>(
  work: Work,
  task: ImportTask<Row, Plan>,
): Promise<void> {
  await attempting(work, 'importing', async (attempt) => {
    await attempt.clearReport();
    const counts = await throughTheFile(work, task, {
      size: task.batchSize.importing,
      hear: () => {},
      each: async ({ plan, reported, before, soFar }) => {
        if (soFar.rowsRefused > 0 && !attempt.skipsBad)
          throw new RowRefused(reported, { ...before, rowsRefused: soFar.rowsRefused });
        await task.prepare?.(plan);
        let written = soFar;
        await attempt.write(async (req) => {
          written = plus(soFar, before, await task.write(req, plan));
          await attempt.report(req, reported);
          await saveRun(req, work.id, { ...written, progressAt: now().toISOString() });
        });
        attempt.reportedMore(reported.issues.length);
        return written;
      },
    });
    await attempt.write(async (req) => {
      await dropFile(req, work.id);
      const at = now().toISOString();
      const keepsRefused = counts.rowsRefused > 0;
      await saveRun(req, work.id, {
        ...counts,
        status: 'done',
        progressAt: at,
        finishedAt: at,
        message: null,
        keepsRefused,
      });
      await recordEvent({
        req,
        actor: work.actor,
        action: task.action,
        subject: { collection: 'import-runs', id: work.id },
        summary: `新增${counts.rowsCreated}，更新${counts.rowsUpdated}，没有变化${counts.rowsUnchanged}，有问题${counts.rowsRefused}`,
      });
    });
  });
}

interface Pass<Plan> {
  size: number;
  hear: HearHeadings;
  /** Gets the counts before this batch and what its plan makes of them. @returns the counts after it */
  each(batch: { plan: Plan; reported: Reported; before: RunCounts; soFar: RunCounts }): Promise<RunCounts>;
}

/** Reads the kept file batch by batch, plans each and hands it over. @returns the counts at the end */
async function throughTheFile<Row, Plan extends BatchPlan>(
  { payload, id, signal, onProgress }: Work,
  task: ImportTask<Row, Plan>,
  { size, hear, each }: Pass<Plan>,
): Promise<RunCounts> {
  const req = await looseRequest(payload);
  let counts = noRows;
  for await (const batch of batchesOf(task.rows(keptFile(payload, id), hear), size)) {
    // The database answers without leaving this turn of the event loop: without a pause nobody else's request would be
    // heard before the file is through, nor the answer to the one that began this be sent.
    await pause();
    signal?.throwIfAborted();
    const rows = batch.flatMap(({ row }): Row[] => (row === null ? [] : [row]));
    const once = async (): Promise<RunCounts> => {
      const plan = await task.plan(req, rows);
      const read = {
        rowsRead: counts.rowsRead + batch.length,
        rowsRefused: counts.rowsRefused + batch.length - rows.length + plan.refused,
      };
      const soFar = plus({ ...counts, ...read }, counts, plan);
      return each({ plan, reported: reportedOf(batch, plan), before: counts, soFar });
    };
    counts = await (task.canPlanAgain ? planningAgain(once) : once());
    onProgress?.(counts);
  }
  return counts;
}

function plus(read: RunCounts, before: RunCounts, batch: BatchCounts): RunCounts {
  return {
    ...read,
    rowsCreated: before.rowsCreated + batch.created,
    rowsUpdated: before.rowsUpdated + batch.updated,
    rowsUnchanged: before.rowsUnchanged + batch.unchanged,
  };
}

/** Runs `work` again when another process took the same rows in at this very moment: they are there now. */
export async function planningAgain<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return work();
  }
}

/** What is wrong with the rows of a batch, read and planned, by line. */
export function issuesOf<Row>(batch: readonly ReadRow<Row>[], plan: BatchPlan): ImportIssue[] {
  const all = [...batch.flatMap((read) => read.issues), ...plan.issues];
  return all.toSorted((one, other) => one.line - other.line);
}

function reportedOf<Row>(batch: readonly ReadRow<Row>[], plan: BatchPlan): Reported {
  return { issues: issuesOf(batch, plan), linesOf: new Map(batch.map(({ line, cells }) => [line, cells])) };
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
