import type { Payload, PayloadRequest } from 'payload';
import { deleteWhere, leanFind } from '@/database';
import type { ResultRow, RoundRow } from '../rows';
import { rulesOfRound } from '../rule-sets';
import { tellMember } from '../tell-members';
import { batchesOf, branchKey, branchRows, leastSheets, type PaperBatch } from './batch';

interface Reading {
  payload: Payload;
  req?: PayloadRequest;
}

/** Who of a branch has appraised on the web. */
export interface OnlineVoters {
  all: number;
  /** Those of them who have entered or compared sheets: they can take their own grades away too. */
  atCounter: number;
}

type Seen = Pick<PaperBatch, 'enteredBy' | 'enteredByName' | 'checkedByName'>;

/** Whether a member has entered or compared one of these batches; of whoever compared only the name is kept. */
export const hasSeen = ({ user, memberName }: ResultRow, batches: readonly Seen[]): boolean =>
  batches.some(
    ({ enteredBy, enteredByName, checkedByName }) =>
      (user !== null && user === enteredBy) || memberName === enteredByName || memberName === checkedByName,
  );

export function onlineVoters(
  rows: readonly ResultRow[],
  online: ReadonlySet<string>,
  batches: readonly Seen[],
): OnlineVoters {
  const voters = rows.filter(({ member }) => online.has(member));
  return { all: voters.length, atCounter: voters.filter((row) => hasSeen(row, batches)).length };
}

/** How many more have to appraise on the web until what comes from there counts beside sheets. */
export const missingOnline = ({ all, atCounter }: OnlineVoters, least: number): number =>
  Math.max(0, least - (all - atCounter));

/** How the members of these lines have taken part. */
export async function partsOf(
  { payload, req }: Reading,
  round: string,
  rows: readonly ResultRow[],
): Promise<{ online: Set<string>; onPaper: Set<string> }> {
  if (rows.length === 0) return { online: new Set(), onPaper: new Set() };
  const parts = await leanFind<{ appraiser: string; onPaper: boolean | null }>(
    payload,
    'star-appraisal-participations',
    {
      where: [
        { field: 'round', equals: round },
        { field: 'appraiser', in: rows.map(({ member }) => member) },
      ],
      columns: ['appraiser', 'onPaper'],
      newestBy: 'id',
      limit: rows.length,
    },
    req,
  );
  return {
    online: new Set(parts.flatMap(({ appraiser, onPaper }) => (onPaper ? [] : appraiser))),
    onPaper: new Set(parts.flatMap(({ appraiser, onPaper }) => (onPaper ? appraiser : []))),
  };
}

/** Whether sheets were handed in in the branch of this member, or some are being entered. */
export async function takesSheets(reading: Reading, own: ResultRow): Promise<boolean> {
  const branch = branchKey(own);
  const batches = await batchesOf(reading, { round: own.round, branch });
  if (batches.some(({ state }) => state !== 'returned')) return true;
  return (await partsOf(reading, own.round, await branchRows(reading, own.round, branch))).onPaper.size > 0;
}

/**
 * Where sheets count and fewer than a batch needs have appraised on the web, whoever knows the sheets could work out what came from there:
 * it is not counted, and is gone; who voted is known, what is not, so those who did are told. @returns what the history says of it; nothing where there was
 * none; and how many votes were dropped
 */
export async function dropFewOnline(
  req: PayloadRequest,
  round: RoundRow,
): Promise<{ words: string | undefined; voters: number }> {
  const reading = { payload: req.payload, req };
  const byBranch = new Map<string, PaperBatch[]>();
  for (const batch of await batchesOf(reading, { round: round.id }))
    byBranch.set(batch.branch, [...(byBranch.get(batch.branch) ?? []), batch]);
  const least = leastSheets(await rulesOfRound(req.payload, round, req));
  const dropped: string[] = [];
  let all = 0;
  for (const [branch, batches] of byBranch) {
    // One that was confirmed before its counts were kept apart lies among what came from the web already: nothing can be taken from the sum.
    if (!batches.some(({ state, tally }) => state === 'confirmed' && tally)) continue;
    const rows = await branchRows(reading, round.id, branch);
    const { online } = await partsOf(reading, round.id, rows);
    const voters = onlineVoters(rows, online, batches);
    if (voters.all === 0 || missingOnline(voters, least) === 0) continue;
    await deleteWhere(req.payload, req, 'star-appraisals', {
      and: [{ round: { equals: round.id } }, { subject: { in: rows.map(({ member }) => member) } }],
    });
    all += voters.all;
    for (const { member, user } of rows)
      if (online.has(member))
        await tellMember(req, round, {
          user,
          occasion: 'dropped',
          subject: '您的网上评议没有计入',
          text: `${round.name}的民主评议截止了。您支部网上评议的不满${least}人，和纸质评议表合在一起看得出是谁评的，所以网上的都不计，已经销毁，没有人看过。`,
        });
    const but = voters.atCounter > 0 ? '（录表、核对的人不算在内）' : '';
    dropped.push(
      `${batches[0]?.branchName ?? ''}：网上${voters.all}人评议，不满${least}人${but}，和纸质表合在一起看得出是谁评的，网上的不计`,
    );
  }
  return { words: dropped.length > 0 ? dropped.join('；') : undefined, voters: all };
}
