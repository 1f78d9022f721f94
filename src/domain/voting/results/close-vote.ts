import type { PayloadRequest } from 'payload';
import { bulkInsert, insertRow, leanFind } from '@/database';
import { endOfDay, formatDateTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { holdTurnouts, turnoutOf } from '../ballots/turnout';
import { waitingPapers } from '../paper/waiting-papers';
import type { ItemCount, Sums, VoteCount } from '../rules';
import { moveVote, placeOf, type VerbCall } from '../verb';
import { itemsOf, type Vote } from '../vote-row';
import { keepPublishedFile } from './published-file';
import { shuffleBallots } from './shuffle-ballots';
import { tallyVote } from './tally';

const day = 86_400_000;

/** Papers that came before the end get so long to be read a second time; then the vote closes without them. */
export const paperGrace = day;

/**
 * Ends a vote and counts it, all in one transaction: from this moment no ballot is taken, the result stands, and the published file is
 * written. Before its time it ends only when every unit has voted. What the database counted is compared with what the rules make of the
 * rows that were read back; when they differ nothing of it happens.
 * @throws DomainError forbidden, invalid-state, not-found
 */
export function closeVote({ id, ...call }: VerbCall & { id: string }): Promise<{ id: string }> {
  return moveVote(call, {
    id,
    step: 'close',
    done: 'closed',
    async work(req, vote, at) {
      await holdTurnouts(req, id);
      const turnout = await turnoutOf(req.payload, id, req);
      const over = vote.closesAt <= at;
      if (!over && turnout.units < vote.units)
        fail('invalid-state', {
          message: `还有${vote.units - turnout.units}户（人）没有投，要到${formatDateTime(vote.closesAt)}才能截止。`,
        });
      const waiting = await waitingPapers(req.payload, id, req);
      if (waiting.length > 0 && new Date(at).getTime() < new Date(vote.closesAt).getTime() + paperGrace)
        fail('invalid-state', {
          message: `还有${waiting.length}张纸质票没有录完，先录完再截止；截止满一天还没录完的，不再计入。`,
        });
      const closedAt = over ? vote.closesAt : at;
      if (vote.secret) await shuffleBallots(req, id);
      await count(req, { ...vote, closedAt }, at);
      const postDueAt = endOfDay(new Date(new Date(closedAt).getTime() + vote.postDays * day)).toISOString();
      return {
        // Without the key nothing leads from the heads of secret ballots to those of the roll.
        columns: { closedAt, postDueAt, headSecret: null },
        detail: [
          `参与${turnout.units}户（人），名册${vote.units}户（人）`,
          ...(waiting.length > 0 ? [`${waiting.length}张纸质票没有录完，没有计入`] : []),
        ].join('；'),
      };
    },
  });
}

async function count(req: PayloadRequest, vote: Vote, at: string): Promise<void> {
  const items = await itemsOf(req.payload, vote.id, req);
  const total: Sums = { units: vote.units, area: vote.totalArea, heads: vote.totalHeads };
  const counted = await tallyVote(req, vote, { items, total });
  const { hash, count: again } = await keepPublishedFile(req, vote, items);
  requireSame(counted, again, total);
  const turnout = await turnoutOf(req.payload, vote.id, req);
  await insertRow(req, 'vote-results', {
    vote: vote.id,
    units: total.units,
    totalArea: total.area,
    totalHeads: total.heads,
    participatingUnits: turnout.units,
    participatingArea: turnout.area,
    participatingHeads: turnout.heads,
    ballots: again.valid,
    hash,
    countedAt: at,
    ...placeOf(vote),
  });
  await bulkInsert(
    req.payload,
    req,
    'vote-item-results',
    counted.map((item, index) => ({
      ...resultRow(item),
      number: items[index]?.number,
      vote: vote.id,
      ...placeOf(vote),
    })),
  );
  await readBack(req, vote.id, counted);
}

const flat = (name: string, { units, area, heads }: Sums) => ({
  [`${name}Units`]: units,
  [`${name}Area`]: area,
  [`${name}Heads`]: heads,
});

function resultRow(item: ItemCount) {
  return {
    title: item.item.title,
    majority: item.kind.majority,
    ...flat('participating', item.participating),
    ...flat('for', item.for),
    ...flat('against', item.against),
    ...flat('abstain', item.abstain),
    splitHeads: item.splitHeads,
    held: item.participation.holds,
    adopted: item.adopted,
  };
}

/** @throws Error when the database and the rules come to different numbers: then nothing is closed */
function requireSame(counted: readonly ItemCount[], again: VoteCount, total: Sums): void {
  const plain = (value: unknown) => JSON.stringify(value);
  const sums = ({ for: yes, against, abstain, participating, adopted }: ItemCount) => [
    plain(sorted(yes)),
    plain(sorted(against)),
    plain(sorted(abstain)),
    plain(sorted(participating)),
    adopted,
  ];
  const same =
    again.refused.length === 0 &&
    plain(sorted(again.total)) === plain(sorted(total)) &&
    plain(counted.map(sums)) === plain(again.items.map(sums));
  if (!same) throw new Error('the vote was counted twice and came to different numbers');
}

const sorted = ({ area, heads, units }: Sums) => [area, heads, units];

/** A result is acknowledged only when the rows read back say the same. */
async function readBack(req: PayloadRequest, vote: string, counted: readonly ItemCount[]): Promise<void> {
  const rows = await leanFind<{ number: number; forArea: number; forHeads: number; adopted: boolean }>(
    req.payload,
    'vote-item-results',
    {
      where: [{ field: 'vote', equals: vote }],
      columns: ['number', 'forArea', 'forHeads', 'adopted'],
      newestBy: 'number',
      limit: counted.length + 1,
    },
    req,
  );
  const same =
    rows.length === counted.length &&
    rows
      .toReversed()
      .every(
        (row, index) =>
          row.forArea === counted[index]?.for.area &&
          row.forHeads === counted[index]?.for.heads &&
          Boolean(row.adopted) === counted[index]?.adopted,
      );
  if (!same) throw new Error('the result of a vote was not written as it was counted');
}
