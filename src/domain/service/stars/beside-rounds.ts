import type { Payload, PayloadRequest } from 'payload';
import { groupRows, leanFind, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { holds, overlaps, type PeriodRound, roundsOfPeriod } from './overlaps';
import { insidePlace, type RoundRow } from './rows';
import type { StandingMember } from './standing';

/** How many other rounds the history names. */
const mostNamed = 5;

/** Rounds of the same kind and period that stand and may have the same members. */
export async function besideRounds(
  reading: { payload: Payload; req?: PayloadRequest },
  round: RoundRow,
): Promise<PeriodRound[]> {
  const period = { kind: round.periodKind, from: round.from, to: round.to };
  return (await roundsOfPeriod(reading, period)).filter(
    (other) => other.id !== round.id && other.state !== 'cancelled' && overlaps(other, round),
  );
}

/** The same while the list is written: two lists that are written at once meet in the row of the wider round. */
export async function heldBeside(req: PayloadRequest, round: RoundRow): Promise<PeriodRound[]> {
  const others = await besideRounds({ payload: req.payload, req }, round);
  for (const other of others)
    if (!other.rosterAt && holds(other, round))
      await updateColumns(req, 'star-rounds', other.id, { updatedAt: now().toISOString() });
  return others;
}

/** Whether a round will have everybody of its place on its own list, which is not written yet. */
const keepsItsOwn = (other: PeriodRound, round: RoundRow): boolean =>
  !other.rosterAt && holds(round, other) && !holds(other, round);

/** Those who stand on no list of the others, and on none that a narrower one is still to write: whichever is written first. */
export async function ratedNowhere(
  req: PayloadRequest,
  round: RoundRow,
  others: readonly PeriodRound[],
  members: readonly StandingMember[],
): Promise<StandingMember[]> {
  if (others.length === 0 || members.length === 0) return [...members];
  const listed = await leanFind<{ member: string }>(
    req.payload,
    'star-results',
    {
      where: [
        { field: 'round', in: others.map(({ id }) => id) },
        { field: 'member', in: members.map(({ id }) => id) },
      ],
      columns: ['member'],
      newestBy: 'id',
      limit: members.length * others.length,
    },
    req,
  );
  const rated = new Set(listed.map(({ member }) => member));
  const narrower = others.filter((other) => keepsItsOwn(other, round));
  return members.filter((member) => !rated.has(member.id) && !narrower.some((one) => holds(one, member)));
}

/** How many of the place stand in which other round instead, for the history; empty where nobody does. */
export async function besideWords(
  req: PayloadRequest,
  round: RoundRow,
  others: readonly PeriodRound[],
): Promise<string> {
  if (others.length === 0) return '';
  const where = [{ field: 'round', in: others.map(({ id }) => id) }, ...insidePlace(round)];
  const listed = await groupRows(req.payload, 'star-results', { where, by: ['round'] }, req);
  const counts = new Map(listed.map(({ keys: [id], n }) => [id, n]));
  const unwritten = others.filter((other) => keepsItsOwn(other, round));
  // Of two that lie in each other the larger one stands for both.
  for (const one of unwritten.filter(
    (other) => !unwritten.some((wider) => holds(wider, other) && !holds(other, wider)),
  )) {
    const inPlace = [...insidePlace(one), { field: 'status', equals: 'active' }];
    const groups = await groupRows(req.payload, 'party-members', { where: inPlace, by: ['status'] }, req);
    const written = others.filter((other) => other.rosterAt && holds(one, other));
    const elsewhere = written.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0);
    counts.set(one.id, (groups[0]?.n ?? 0) - elsewhere);
  }
  const beside = others.flatMap(({ id, name }) => {
    const n = counts.get(id) ?? 0;
    return n > 0 ? [{ name, n }] : [];
  });
  if (beside.length === 0) return '';
  const all = beside.reduce((sum, { n }) => sum + n, 0);
  const named = beside.slice(0, mostNamed).map(({ name, n }) => `“${name}”${n}人`);
  const more = beside.length > mostNamed ? `等${beside.length}次评星` : '';
  return `；另有${all}人在别的评星里，不重复列入：${named.join('、')}${more}`;
}
