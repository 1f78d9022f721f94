import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { isDead, refuseStrangers, saveRun, storedRun } from './import-run';
import { dropFile } from './kept-file';

const waiting: string[] = ['mapping', 'checked', 'interrupted'];

/** Calls a run off that nobody works on, and drops its file. @throws DomainError invalid-state, forbidden */
export async function cancelImport({
  payload,
  actor,
  id,
}: {
  payload: Payload;
  actor: Actor;
  id: string;
}): Promise<void> {
  await inTransaction({ payload, actor }, async (req) => {
    const run = await storedRun(req, id);
    refuseStrangers(actor, run);
    if (!waiting.includes(run.status) && !isDead(run))
      fail('invalid-state', { message: '这次导入已经不能取消。' });
    await dropFile(req, id);
    await saveRun(req, id, { status: 'cancelled', finishedAt: now().toISOString() });
  });
}
