import type { PayloadRequest } from 'payload';
import { leanFind, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import type { CodeRevoked } from './labels';

/** The codes of a household open nothing from now on, in the caller's transaction. @returns how many there were */
export async function revokeCodes(
  req: PayloadRequest,
  household: string,
  reason: CodeRevoked,
): Promise<number> {
  const rows = await leanFind<{ id: string }>(
    req.payload,
    'household-codes',
    {
      where: [
        { field: 'household', equals: household },
        { field: 'revokedAt', exists: false },
      ],
      columns: [],
      newestBy: 'id',
      limit: 10,
    },
    req,
  );
  for (const { id } of rows)
    await updateColumns(req, 'household-codes', id, {
      revokedAt: now().toISOString(),
      revokeReason: reason,
    });
  return rows.length;
}
