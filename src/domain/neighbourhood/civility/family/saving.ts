import type { Payload, PayloadRequest } from 'payload';
import { readRow } from '@/database';
import { type Scale, savingOf } from '../rules/family-scale';
import { savingFactor } from '../settings';
import { type FamilyEventRow, limitsOf, type StandardRow, scaleOf } from './family-row';

/**
 * What an event saved, in 分, against the standard that was frozen with it and the factor of its day. The `saving` of the row is what went
 * into the public sums. @param actual otherwise as it was last put right; 0 while nothing is reported
 */
export async function savingIn(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  row: FamilyEventRow,
  actual: Scale | null = scaleOf(row, 'actual'),
): Promise<number> {
  const intended = scaleOf(row, 'intended');
  if (!intended || !actual || !row.standard) return 0;
  const standard = await readRow<StandardRow>(payload, 'civility-standards', row.standard, req);
  return savingOf(
    { intended, actual },
    {
      limits: standard ? limitsOf(standard) : null,
      factor: await savingFactor(payload, new Date(row.on), req),
    },
  );
}
