import type { Payload } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { leanFind } from '@/database';
import { activeResidencies } from '@/domain/organization';
import { now } from '@/shared/clock';
import { isInside } from '../roll/dispute-roll';
import { type RollRow, rollColumns } from '../roll/roll-row';
import { mayVoteFor } from '../roll/voters-of';
import { type Vote, voteOf } from '../vote-row';

/** A line of a roll that is somebody's business: they vote for it, or live there. */
export interface OwnLine {
  line: RollRow;
  /** Whether it is this person who votes for it. */
  votes: boolean;
}

/** The lines of a vote that concern this person: those they vote for, and those of the households they are registered in. */
export async function ownLines(payload: Payload, actor: Actor, vote: Vote): Promise<OwnLine[]> {
  if (!isSignedIn(actor)) return [];
  const homes = (await activeResidencies(payload, actor.userId, now())).filter((home) =>
    isInside(vote, home),
  );
  const find = (field: string, values: readonly string[]) =>
    values.length === 0
      ? []
      : leanFind<RollRow>(payload, 'vote-roll', {
          where: [
            { field: 'vote', equals: vote.id },
            { field, in: values },
          ],
          columns: rollColumns,
          newestBy: 'number',
          limit: 500,
        });
  const named = await find('voter', [actor.userId]);
  // Of a meeting of adults each line is one person: another one of the household is nobody's business.
  const lived =
    vote.basis === 'adult'
      ? []
      : await find(
          'household',
          homes.map(({ household }) => household),
        );
  const all = new Map([...named, ...lived].map((line) => [line.id, line]));
  const found: OwnLine[] = [];
  for (const line of [...all.values()].toSorted((a, b) => a.number - b.number))
    found.push({ line, votes: await mayVoteFor(payload, { vote, line, user: actor.userId }) });
  return found;
}

/** A vote of one's own: that one's units have voted, never what. */
export interface OwnVote {
  vote: Vote;
  lines: { unitName: string; voted: boolean }[];
}

/** The votes this person has a say in, the open ones first. */
export async function ownVotes(payload: Payload, actor: Actor): Promise<OwnVote[]> {
  if (!isSignedIn(actor)) return [];
  const homes = await activeResidencies(payload, actor.userId, now());
  const find = (field: string, values: readonly string[]) =>
    values.length === 0
      ? []
      : leanFind<Pick<RollRow, 'vote'>>(payload, 'vote-roll', {
          where: [{ field, in: values }],
          columns: ['vote'],
          newestBy: 'id',
          limit: 500,
        });
  const rows = [
    ...(await find('voter', [actor.userId])),
    ...(await find(
      'household',
      homes.map(({ household }) => household),
    )),
  ];
  const found: OwnVote[] = [];
  for (const id of new Set(rows.map(({ vote }) => vote))) {
    const vote = await voteOf(payload, id);
    if (!vote || vote.state === 'draft' || vote.state === 'cancelled') continue;
    const lines = (await ownLines(payload, actor, vote)).filter(({ votes }) => votes);
    if (lines.length > 0)
      found.push({
        vote,
        lines: lines.map(({ line: { unitName, voted } }) => ({ unitName, voted: Boolean(voted) })),
      });
  }
  const rank = ({ vote: { state } }: OwnVote) => (state === 'open' ? 0 : state === 'notice' ? 1 : 2);
  return found
    .toSorted((a, b) => rank(a) - rank(b) || b.vote.opensAt.localeCompare(a.vote.opensAt))
    .slice(0, 50);
}
