import type { PayloadRequest } from 'payload';
import { insertRow } from '@/database';
import { now } from '@/shared/clock';
import { type CountedDispute, changesOf, countsText } from './contribution';

/**
 * The one door into the figures: whoever registers or moves a case calls it in the same transaction with the case before and after. What it
 * means for the sums is appended as rows nobody else writes; a job folds them in, and readers add the few that wait.
 */
export async function countDispute(
  req: PayloadRequest,
  before: CountedDispute | null,
  after: CountedDispute,
): Promise<void> {
  for (const { counts, ...position } of changesOf(before, after))
    await insertRow(req, 'mediation-figure-changes', {
      ...position,
      counts: countsText(counts),
      at: now().toISOString(),
    });
}
