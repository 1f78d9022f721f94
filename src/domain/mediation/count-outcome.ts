import type { PayloadRequest } from 'payload';
import { readRow, updateColumns } from '@/database';
import type { DisputeRow } from './dispute-row';

/** Adds a case that was mediated to the record of those who had it, in the transaction in which it ends. */
export async function countOutcome(
  req: PayloadRequest,
  { mediator, coMediator }: Pick<DisputeRow, 'mediator' | 'coMediator'>,
  settled: boolean,
): Promise<void> {
  for (const id of [mediator, coMediator].flatMap((one) => one ?? [])) {
    const row = await readRow<{ caseCount: number | null; settledCount: number | null }>(
      req.payload,
      'mediators',
      id,
      req,
    );
    if (!row) continue;
    await updateColumns(req, 'mediators', id, {
      caseCount: (row.caseCount ?? 0) + 1,
      settledCount: (row.settledCount ?? 0) + (settled ? 1 : 0),
    });
  }
}
