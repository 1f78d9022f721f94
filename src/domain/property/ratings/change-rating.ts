import { type Actor, isSignedIn } from '@/access';
import { inTransaction, updateColumns } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import type { VerbCall } from '../verb';
import { bindRatingPhotos } from './photos';
import { checkAnswers, type RatingInput, ratingSchema } from './rating-input';
import { type RatingRow, ratingOf } from './rating-row';
import { requireResident } from './submit-rating';
import { openFor, touchCovered } from './take-rating';

/**
 * Changes the rating of one's household before the end, where the round allows it: one's own, or one that staff entered from paper or
 * the phone. That it was changed, when and how often is kept; what stood there before is not.
 * @throws DomainError validation, unauthenticated, forbidden, invalid-state, not-found
 */
export async function changeRating(call: VerbCall & RatingInput): Promise<{ id: string }> {
  const { payload, actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated', { message: '请先登录，再修改。' });
  const { answers, comment, photos, formKey, ...of } = parseInput(ratingSchema, call);
  return inTransaction({ payload, req: call.req, actor }, async (req) => {
    await requireResident(req, actor.userId, of.household);
    const before = await ratingOf(payload, of, req);
    if (!before) fail('not-found', { message: '您家这一轮还没有评。' });
    // The same form once more: pressed twice, or sent again after a lost answer.
    if (formKey && before.formKey === formKey && mayChange(before, actor)) return { id: before.id };
    const taking = await openFor(req, of);
    if (!taking.round.allowsChange) fail('invalid-state', { message: '这一轮评价交了就不能改。' });
    if (!mayChange(before, actor)) fail('forbidden', { message: '这是同住的家人评的，请他本人来改。' });
    const at = now().toISOString();
    await updateColumns(req, 'property-ratings', before.id, {
      ...checkAnswers(taking.round.dimensions, answers),
      comment: comment ?? null,
      channel: 'web',
      user: actor.userId,
      changes: before.changes + 1,
      changedAt: at,
      formKey: formKey ?? null,
      updatedAt: at,
    });
    await bindRatingPhotos(req, { ids: photos, actor, rating: before.id });
    await touchCovered(req, taking.covered, 0);
    await recordEvent({
      req,
      actor,
      action: 'property-rating.changed',
      subject: { collection: 'property-ratings', id: before.id },
      summary: `${taking.round.name}，第${before.changes + 1}次修改`,
    });
    return { id: before.id };
  });
}

/** One's own, or one that staff entered for the household. */
export function mayChange({ user }: Pick<RatingRow, 'user'>, actor: Actor): boolean {
  return user === null || user === actor.userId;
}
