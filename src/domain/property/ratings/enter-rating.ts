import { z } from 'zod';
import { inTransaction, isUniqueViolation } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import type { VerbCall } from '../verb';
import { authorizeImpartial } from './authorize-round';
import { ratingChannelLabels } from './labels';
import { bindRatingPhotos } from './photos';
import { checkAnswers, type RatingInput, ratingSchema } from './rating-input';
import { ratingOf } from './rating-row';
import { insertRating, openFor } from './take-rating';

const schema = ratingSchema.extend({
  channel: z.enum(['paper', 'phone'], { error: '请选择是纸质表还是电话' }),
  /** Said to have been read back: on the phone to the resident, from paper to a second look at the sheet. */
  agreed: z.literal(true, { error: '请先核对一遍再提交' }),
});
export type EnteredRating = RatingInput & Pick<z.input<typeof schema>, 'channel' | 'agreed'>;

/**
 * Staff of the community enter what a household said on paper or on the phone, on its behalf: with the photographed sheet, once for the
 * household, after it was read back. From then on they cannot see it any more.
 * @throws DomainError validation, forbidden, invalid-state, conflict, not-found
 */
export async function enterRating(
  call: VerbCall & EnteredRating,
): Promise<{ id: string; repeated: boolean }> {
  const { payload, actor } = call;
  const given = parseInput(schema, call);
  const { channel, photos, comment, formKey, answers } = given;
  if (channel === 'paper' && photos.length === 0)
    fail('validation', { fields: { photos: '请拍下纸质表，以后有疑问好核对' } });
  const of = { round: given.round, household: given.household };
  const conflict = () => fail('conflict', { message: '这一户已经评过了，一户一份，不能再录。' });
  try {
    return await inTransaction({ payload, req: call.req, actor }, async (req) => {
      const taking = await openFor(req, of);
      authorizeImpartial(actor, taking.household);
      const before = await ratingOf(payload, of, req);
      if (before && formKey && before.formKey === formKey) return { id: before.id, repeated: true };
      if (before) conflict();
      const id = await insertRating(req, taking, {
        ...checkAnswers(taking.round.dimensions, answers),
        comment: comment ?? null,
        channel,
        user: null,
        onBehalf: true,
        enteredBy: actor.userId,
        enteredByName: actor.name,
        readBackAt: new Date().toISOString(),
        formKey: formKey ?? null,
      });
      await bindRatingPhotos(req, { ids: photos, actor, rating: id, sheet: channel === 'paper' });
      await recordEvent({
        req,
        actor,
        action: 'property-rating.entered',
        subject: { collection: 'property-ratings', id },
        summary: `代录：${ratingChannelLabels[channel]}，${taking.round.name}`,
      });
      return { id, repeated: false };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return conflict();
    throw error;
  }
}
