import type { Payload, PayloadRequest } from 'payload';
import { updateColumns } from '@/database';
import type { ResultRow } from '../rows';
import type { Knower } from '../rules/secret-count';
import { batchesOf, branchKey, branchRows, type PaperBatch, type Tally, tallyOf } from './batch';
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
    const batches = (await batchesOf(reading, { round, branch })).filter(
      ({ state, tally }) => state === 'confirmed' && tally,
    );
    if (batches.length === 0) continue;
    const seen = (await branchRows(reading, round, branch)).filter((row) => hasSeen(row, batches));
    const { online } = await partsOf(reading, round, seen);
    const voters = seen.filter(({ member }) => online.has(member));
    found.set(branch, { tallies: batches.map(tallyOf), knowers: knowersOf(batches, voters) });
  }
  return found;
}

/** Everybody who has seen sheets, each by themselves and all together; `voters` are those of them who have appraised on the web. */
function knowersOf(batches: readonly PaperBatch[], voters: readonly ResultRow[]): Knower[] {
  const people = new Map<string, Set<number>>();
  for (const [index, { enteredByName, checkedByName }] of batches.entries())
    for (const name of new Set([enteredByName, checkedByName ?? enteredByName]))
      people.set(name, (people.get(name) ?? new Set()).add(index));
  const hasVoted = (name: string) =>
    voters.some(
      ({ user, memberName }) =>
        memberName === name ||
        (user !== null && batches.some((one) => one.enteredByName === name && one.enteredBy === user)),
    );
  return [
    ...[...people].map(([name, known]) => ({ batches: known, voted: hasVoted(name) ? 1 : 0 })),
    { batches: new Set(batches.keys()), voted: voters.length },
  ];
}

/** Counts of sheets are gone once they are in the results, or the round is void. */
export async function clearTallies(req: PayloadRequest, round: string): Promise<void> {
  for (const { id, tally } of await batchesOf({ payload: req.payload, req }, { round }))
    if (tally) await updateColumns(req, 'star-paper-batches', id, { tally: null });
}
