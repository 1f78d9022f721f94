import type { PayloadRequest } from 'payload';
import { type Actor, isSignedIn } from '@/access';

import { recordEvent } from '@/domain/accounts';
import { activeResidencies } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { twiceWhenTaken, type VerbCall } from '../verb';
import { ratingChannelLabels } from './labels';
import { bindRatingPhotos } from './photos';
import { checkAnswers, type RatingInput, ratingSchema } from './rating-input';
import { type RatingRow, ratingOf } from './rating-row';
import { insertRating, openFor } from './take-rating';

export interface Submitted {
  id: string;
  /** The same form came a second time. */
  repeated: boolean;
}

/**
 * A resident rates for their household: the first of it to do so, once for the round whatever the channel.
 * @throws DomainError validation, unauthenticated, forbidden (does not live there now, or not covered), invalid-state, conflict (the
 * household has rated), not-found
 */
export async function submitRating(call: VerbCall & RatingInput): Promise<Submitted> {
  const { actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated', { message: '请先登录，再评价。' });
  const given = parseInput(ratingSchema, call);
  // Somebody of the household was faster in another process; the second look finds their rating and says so.
  return twiceWhenTaken(call, (req) => submit(req, actor, given));
}

async function submit(
  req: PayloadRequest,
  actor: Actor & { userId: string },
  given: ReturnType<typeof ratingSchema.parse>,
): Promise<Submitted> {
  const { round: roundId, household: householdId, photos, comment, formKey } = given;
  await requireResident(req, actor.userId, householdId);
  const before = await ratingOf(req.payload, { round: roundId, household: householdId }, req);
  if (before && formKey && before.formKey === formKey) return { id: before.id, repeated: true };
  if (before) refuseSecond(before, actor);
  const taking = await openFor(req, { round: roundId, household: householdId });
  const id = await insertRating(req, taking, {
    ...checkAnswers(taking.round.dimensions, given.answers),
    comment: comment ?? null,
    channel: 'web',
    user: actor.userId,
    formKey: formKey ?? null,
  });
  await bindRatingPhotos(req, { ids: photos, actor, rating: id });
  await recordEvent({
    req,
    actor,
    action: 'property-rating.submitted',
    subject: { collection: 'property-ratings', id },
    summary: taking.round.name,
  });
  return { id, repeated: false };
}

/** @throws DomainError forbidden for whoever does not live there at this moment */
export async function requireResident(req: PayloadRequest, user: string, household: string): Promise<void> {
  const homes = await activeResidencies(req.payload, user, now(), req);
  if (homes.some((home) => home.household === household)) return;
  fail('forbidden', { message: '只有登记在这一户的住户能替这一户评价。住进来了还没登记，请先办住户核验。' });
}

export function refuseSecond({ user, channel }: RatingRow, actor: Actor): never {
  const message =
    user !== null && user === actor.userId
      ? '您家已经评过了。'
      : `您家已经评过了（${channel === 'web' ? '同住的家人在网上评的' : `${ratingChannelLabels[channel]}，由社区代录`}），一户一份。`;
  fail('conflict', { message });
}
