import type { PayloadRequest } from 'payload';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import type { ImportRun } from '../../../payload-types';
import { saveRun, storedRun } from '../import-run';

/**
 * Keeps which column of a run's file is what (lines of a mapping), with what else was chosen, and releases the dry run; can be said again
 * until the import begins. In the caller's transaction.
 * @returns the run as it was. @throws DomainError invalid-state, not-found
 */
export async function releaseColumns(
  req: PayloadRequest,
  id: string,
  chosen: { columns: string; isPublic?: boolean },
): Promise<ImportRun> {
  const run = await storedRun(req, id);
  if (run.status !== 'mapping' && run.status !== 'checked')
    fail('invalid-state', { message: '这次导入已经开始，不能再改列。' });
  const at = now().toISOString();
  await saveRun(req, id, {
    ...chosen,
    status: 'checking',
    rowsRead: 0,
    message: null,
    startedAt: at,
    progressAt: at,
  });
  return run;
}
