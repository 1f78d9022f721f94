import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { isDead, noRows, refuseStrangers, saveRun, storedRun } from './import-run';

/**
 * Releases a checked file for import. With problems in it nothing is imported unless `skipBad` says so.
 * An interrupted import, or one whose process died, is released again; what is in already does not double.
 * @throws DomainError invalid-state, forbidden
 */
export async function confirmImport({
  payload,
  actor,
  id,
  skipBad = false,
}: {
  payload: Payload;
  actor: Actor;
  id: string;
  skipBad?: boolean;
}): Promise<void> {
  await inTransaction({ payload, actor }, async (req) => {
    const run = await storedRun(req, id);
    refuseStrangers(actor, run);
    const dead = run.status === 'importing' && isDead(run);
    if (run.status !== 'checked' && run.status !== 'interrupted' && !dead) {
      fail('invalid-state', { message: '这次导入现在不能开始。' });
    }
    const skips = skipBad || run.skipBad === true;
    if (Number(run.rowsRefused) > 0 && !skips) {
      fail('invalid-state', {
        message: `有${run.rowsRefused}行有问题，一行都不会导入。请改好再上传，或选择跳过有问题的行。`,
      });
    }
    await saveRun(req, id, {
      ...noRows,
      status: 'importing',
      skipBad: skips,
      startedAt: now().toISOString(),
      progressAt: now().toISOString(),
      message: null,
    });
    await recordEvent({ req, actor, action: 'import.confirmed', subject: { collection: 'import-runs', id } });
  });
}
