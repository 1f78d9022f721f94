import { setImmediate as pause } from 'node:timers/promises';
import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { inTransaction } from '@/database';
import {
  type BatchPlan,
  type FileSource,
  type ImportIssue,
  type ImportTask,
  issuesOf,
  looseRequest,
  planningAgain,
  type ReadRow,
} from '@/domain/imports';
import { fail, isDomainError } from '@/shared/errors';

/** How an import went. Every row read is in exactly one of the other counts. */
export interface ImportSummary {
  read: number;
  imported: number;
  updated: number;
  unchanged: number;
  refused: number;
}

/** What hears how an import on the command line goes. */
export interface ImportListeners {
  onIssue?: (issue: ImportIssue) => void;
  /** Headers the import does not know and leaves out. */
  onIgnored?: (headers: string[]) => void;
  onProgress?: (summary: Readonly<ImportSummary>) => void;
}

/**
 * Imports a file in one go, without a run to be confirmed: bad rows are reported and left out, the good ones are written in
 * batches as they are read. In a dry run everything is checked and nothing written.
 * @throws DomainError validation when needed columns are missing or the file breaks off; what was read before is taken in all
 * the same, and the message says how much
 */
export async function importDirectly<Row, Plan extends BatchPlan>(
  call: { payload: Payload; actor: Actor; file: FileSource; dryRun: boolean } & ImportListeners,
  task: ImportTask<Row, Plan>,
): Promise<ImportSummary> {
  const { payload, actor, file, dryRun, onIssue, onIgnored, onProgress } = call;
  const summary: ImportSummary = { read: 0, imported: 0, updated: 0, unchanged: 0, refused: 0 };
  const req = await looseRequest(payload);
  const size = task.batchSize[dryRun ? 'checking' : 'importing'];
  let batch: ReadRow<Row>[] = [];
  const flush = async () => {
    if (batch.length === 0) return;
    await pause();
    const rows = batch.flatMap(({ row }): Row[] => (row === null ? [] : [row]));
    const { plan, counts } = await planningAgain(async () => {
      const planned = await task.plan(req, rows);
      if (dryRun || rows.length === planned.refused) return { plan: planned, counts: planned };
      await task.prepare?.(planned);
      const written = await inTransaction({ payload, actor }, (inner) => task.write(inner, planned));
      return { plan: planned, counts: written };
    });
    for (const issue of issuesOf(batch, plan)) onIssue?.(issue);
    summary.read += batch.length;
    summary.imported += counts.created;
    summary.updated += counts.updated;
    summary.unchanged += counts.unchanged;
    summary.refused += batch.length - rows.length + plan.refused;
    batch = [];
    onProgress?.(summary);
  };
  const hear = (_headings: readonly string[], unused: readonly string[]) => {
    if (unused.length > 0) onIgnored?.([...unused]);
  };
  try {
    for await (const row of task.rows(file, hear)) {
      batch.push(row);
      if (batch.length >= size) await flush();
    }
  } catch (error) {
    if (!isDomainError(error)) throw error;
    await flush();
    if (summary.read === 0) throw error;
    fail(error.code, { message: `${error.message}前面的行已经处理。\n${inWords(summary)}`, cause: error });
  }
  await flush();
  return summary;
}

function inWords({ read, imported, updated, unchanged, refused }: ImportSummary): string {
  return `读取 ${read} 行，导入 ${imported} 行，更新 ${updated} 行，未变 ${unchanged} 行，拒绝 ${refused} 行。`;
}
