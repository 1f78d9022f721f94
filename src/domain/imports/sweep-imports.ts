import type { Payload, PayloadRequest, Where } from 'payload';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { brokenCheck, brokenImport } from './attempt';
import { deadAfter, looseRequest, saveRun, storedRun } from './import-run';
import { dropFile } from './kept-file';
import type { ImportStatus } from './labels';
import { dropRefusedRows } from './refused-rows';

/**
 * Days an uploaded file waits for its confirmation, and refused rows to be fetched. It holds names and addresses, so it is not kept for good; a week
 * leaves time to correct the file over a weekend and a holiday.
 */
export const keptDays = 7;

/**
 * Looks after runs nobody works on any more: an import whose process died can be continued, a dry run has to be
 * repeated, the files of runs that were never confirmed go, and so do the refused rows of those that ended. Safe to repeat. @returns how many runs it changed
 */
export async function sweepImports({ payload }: { payload: Payload }): Promise<number> {
  const silent = before(deadAfter);
  const forgotten = before(keptDays * 86_400_000);
  const stopped = await sweep(payload, ['importing'], silent, (req, id) =>
    saveRun(req, id, { status: 'interrupted', message: brokenImport }),
  );
  const unread = await sweep(payload, ['receiving', 'checking'], silent, async (req, id) => {
    await dropFile(req, id);
    await saveRun(req, id, { status: 'failed', message: brokenCheck, finishedAt: now().toISOString() });
  });
  const old = await sweep(payload, ['mapping', 'checked', 'interrupted'], forgotten, async (req, id) => {
    await dropFile(req, id);
    const message = `过了${keptDays}天没有确认或继续，上传的文件已经删除。需要时请重新上传。`;
    await saveRun(req, id, { status: 'cancelled', message, finishedAt: now().toISOString() });
  });
  const rows = await sweep(payload, ['done', 'failed', 'cancelled'], forgotten, dropRefusedRows, {
    keepsRefused: { equals: true },
  });
  return stopped + unread + old + rows;
}

async function sweep(
  payload: Payload,
  statuses: ImportStatus[],
  moment: string,
  change: (req: PayloadRequest, id: string) => Promise<void>,
  besides: Where = {},
): Promise<number> {
  const where: Where = { status: { in: statuses }, progressAt: { less_than: moment }, ...besides };
  const { docs } = await payload.find({
    collection: 'import-runs',
    where,
    select: {},
    depth: 0,
    limit: 100,
    pagination: false,
    overrideAccess: true,
    req: await looseRequest(payload),
  });
  let changed = 0;
  for (const { id } of docs) {
    await inTransaction({ payload }, async (req) => {
      const run = await storedRun(req, id);
      const due =
        statuses.some((status) => status === run.status) &&
        new Date(run.progressAt ?? 0).toISOString() < moment;
      if (!due) return;
      await change(req, id);
      changed += 1;
    });
  }
  return changed;
}

function before(milliseconds: number): string {
  return new Date(now().getTime() - milliseconds).toISOString();
}
