import type { Payload, PayloadRequest } from 'payload';
import { updateColumns } from '@/database';
import type { ResultRow } from '../rows';
import type { Knower } from '../rules/secret-count';
import { batchesOf, branchKey, branchRows, type Tally, tallyOf, tookPart } from './batch';
import { knowersOf } from './knowers';
import { hasSeen, partsOf } from './secrecy';

/** The sheets of a branch that count, and who has seen which of them. */
export interface BranchPapers {
  tallies: Tally[];
  knowers: Knower[];
}

/** What sheets gave in the branches of these members, by branch; those without any are not in it. */
export async function papersToCount(
  reading: { payload: Payload; req?: PayloadRequest },
  round: string,
  rows: readonly ResultRow[],
): Promise<Map<string, BranchPapers>> {
  const found = new Map<string, BranchPapers>();
  for (const branch of new Set(rows.map(branchKey))) {
    // Whoever entered or compared one that was returned knows the sheets too.
    const all = await batchesOf(reading, { round, branch });
    const batches = all.filter(({ state, tally }) => state === 'confirmed' && tally);
    if (batches.length === 0) continue;
    const seen = (await branchRows(reading, round, branch)).filter((row) => hasSeen(row, all));
    const { online, onPaper } = await partsOf(reading, round, seen);
    const voters = {
      online: seen.filter(({ member }) => online.has(member)),
      onPaper: seen.filter(({ member }) => onPaper.has(member)),
    };
    found.set(branch, { tallies: batches.map(tallyOf), knowers: knowersOf(all, batches, voters) });
  }
  return found;
}

/** How many appraise on the web and on sheets that count: who has handed in one that nobody compared, or that was not entered, does not. */
export async function countingAppraisers(
  reading: { payload: Payload; req?: PayloadRequest },
  round: string,
): Promise<number> {
  const { online, onPaper } = await tookPart(reading, round);
  const batches = (await batchesOf(reading, { round })).filter(({ state }) => state === 'confirmed');
  const sheets = batches.reduce((sum, one) => sum + one.sheets, 0);
  return online.size + Math.min(onPaper.size, sheets);
}

/** Counts of sheets are gone once they are in the results, or the round is void. */
export async function clearTallies(req: PayloadRequest, round: string): Promise<void> {
  for (const { id, tally } of await batchesOf({ payload: req.payload, req }, { round }))
    if (tally) await updateColumns(req, 'star-paper-batches', id, { tally: null });
}
