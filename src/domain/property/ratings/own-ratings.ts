import type { Payload } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { leanFind } from '@/database';
import { activeResidencies, findHousehold, namedBuilding } from '@/domain/organization';
import { now } from '@/shared/clock';
import { mayChange } from './change-rating';
import { type RatingChannel, ratingChannelLabels } from './labels';
import { type RatingRow, ratingOf } from './rating-row';
import { compoundColumns, type Round, type RoundCompoundRow, roundOf } from './round-row';
import { type Answers, unpackAnswers } from './rules/grades';

/** A household of one's own in an open round. */
export interface OwnToRate {
  round: Pick<Round, 'id' | 'name' | 'closesAt' | 'allowsChange'>;
  household: string;
  /** 明月豪苑2号楼1单元302 */
  home: string;
  compoundName: string;
  rated: boolean;
  /** By oneself, or by staff on the household's behalf. */
  mayChange: boolean;
}

/** What may be rated by this person now, household by household: what has not been rated first. */
export async function ownToRate(payload: Payload, actor: Actor): Promise<OwnToRate[]> {
  if (!isSignedIn(actor)) return [];
  const homes = (await activeResidencies(payload, actor.userId, now())).filter(({ compound }) => compound);
  if (homes.length === 0) return [];
  const covered = await leanFind<RoundCompoundRow>(payload, 'rating-round-compounds', {
    where: [{ field: 'compound', in: homes.flatMap(({ compound }) => compound ?? []) }],
    columns: compoundColumns,
    newestBy: 'id',
    limit: 500,
  });
  const found: OwnToRate[] = [];
  for (const { round: id, compound } of covered) {
    const round = await roundOf(payload, id);
    if (round?.state !== 'open' || new Date(round.closesAt) <= now()) continue;
    for (const home of homes.filter((one) => one.compound === compound)) {
      const { household } = home;
      const rating = await ratingOf(payload, { round: id, household });
      const named = await homeOf(payload, household);
      const { name, closesAt, allowsChange } = round;
      found.push({
        round: { id, name, closesAt, allowsChange },
        household,
        ...named,
        rated: rating !== null,
        mayChange: rating !== null && Boolean(allowsChange) && mayChange(rating, actor),
      });
    }
  }
  return found.toSorted((a, b) => Number(a.rated) - Number(b.rated));
}

/** What a household and its compound are called. */
export async function homeOf(
  payload: Payload,
  household: string,
): Promise<{ home: string; compoundName: string }> {
  const found = await findHousehold(payload, { id: household });
  const building = found ? await namedBuilding(payload, found.building) : null;
  return {
    home: `${building?.fullName ?? ''}${found?.name ?? ''}`,
    compoundName: building?.compound?.name ?? '',
  };
}

/** A rating one gave, in full: nobody else sees it. */
export interface OwnRating {
  id: string;
  round: { id: string; name: string; state: Round['state']; closesAt: string };
  household: string;
  home: string;
  at: string;
  channelLabel: string;
  changes: number;
  changedAt: string | null;
  comment: string | null;
  answers: { name: string; answer: Answers[string] }[];
}

/** The ratings an account gave, newest first. */
export async function ownRatings(payload: Payload, actor: Actor): Promise<OwnRating[]> {
  if (!isSignedIn(actor)) return [];
  const rows = await leanFind<RatingRow>(payload, 'property-ratings', {
    where: [{ field: 'user', equals: actor.userId }],
    columns: ['round', 'household', 'answers', 'comment', 'channel', 'at', 'changes', 'changedAt', 'user'],
    newestBy: 'at',
    limit: 100,
  });
  const found: OwnRating[] = [];
  for (const row of rows) {
    const round = await roundOf(payload, row.round);
    if (!round) continue;
    const answers = unpackAnswers(round.dimensions, row.answers);
    const { id, household, at, changes, changedAt, comment } = row;
    found.push({
      id,
      round: { id: round.id, name: round.name, state: round.state, closesAt: round.closesAt },
      household,
      home: (await homeOf(payload, household)).home,
      at,
      channelLabel: ratingChannelLabels[row.channel satisfies RatingChannel],
      changes,
      changedAt,
      comment,
      answers: round.dimensions.map(({ key, name }) => ({ name, answer: answers[key] ?? '0' })),
    });
  }
  return found;
}
