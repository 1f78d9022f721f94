import type { Payload, PayloadRequest, Where } from 'payload';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { brokenCheck, brokenImport } from './attempt';
import { dropFile } from './import-file';
import { deadAfter, looseRequest, saveRun, storedRun } from './import-run';

/**
 * Days an uploaded file waits for its confirmation. It holds names and addresses, so it is not kept for good; a week
 * leaves time to correct the file over a weekend and a holiday.
 */
export const keptDays = 7;

/**
 * Looks after runs nobody works on any more: an import whose process died can be continued, a dry run has to be
 * repeated, and the files of runs that were never confirmed go. Safe to repeat. @returns how many runs it changed
 */
export async function sweepImports({ payload }: { payload: Payload }): Promise<number> {
  const silent = before(deadAfter);
  const forgotten = before(keptDays * 86_400_000);
  const stopped = await sweep(payload, ['importing'], silent, (req, id) =>
    saveRun(req, id, { status: 'interrupted', message: brokenImport }),
  );
  const unread = await sweep(payload, ['checking'], silent, async (req, id) => {
    await dropFile(req, id);
    await saveRun(req, id, { status: 'failed', message: brokenCheck, finishedAt: now().toISOString() });
  });
  const old = await sweep(payload, ['checked', 'interrupted'], forgotten, async (req, id) => {
    await dropFile(req, id);
    const message = `过了${keptDays}天没有确认或继续，上传的文件已经删除。需要时请重新上传。`;
    await saveRun(req, id, { status: 'cancelled', message, finishedAt: now().toISOString() });
  });
  return stopped + unread + old;
}

type Status = 'importing' | 'checking' | 'checked' | 'interrupted';

async function sweep(
  payload: Payload,
  statuses: Status[],
  moment: string,
  change: (req: PayloadRequest, id: string) => Promise<void>,
): Promise<number> {
  const where: Where = { status: { in: statuses }, progressAt: { less_than: moment } };
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
