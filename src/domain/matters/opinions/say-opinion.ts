import { z } from 'zod';
import { isSignedIn } from '@/access';
import { recordEvent } from '@/domain/accounts';
import { input, twiceWhenTaken, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { homesAround } from '../homes';
import { holdFor } from '../move';
import { speakerOf, writeOpinion } from './write-opinion';

const schema = z.object({
  id: input.id('议题'),
  words: input.optionalText('意见', 500),
  /** Which home it is said from; one's own is found when there is only one. */
  household: z.string().optional(),
});

/**
 * A verified resident says "我也关心", with words or without: one voice for each person, changed by saying it again until the step ends.
 * @throws DomainError unauthenticated, validation, forbidden, invalid-state, not-found
 */
export async function sayOpinion(call: VerbCall & z.input<typeof schema>): Promise<{ changed: boolean }> {
  const { id, words, household } = parseInput(schema, call);
  const { actor, payload } = call;
  if (!isSignedIn(actor)) fail('unauthenticated', { message: '请先登录，再说意见。' });
  const user = actor.userId;
  return twiceWhenTaken(call, async (req) => {
    const { row } = await holdFor(req, actor, { id, verb: 'say-opinion', as: ['resident'] });
    const homes = await homesAround(payload, { matter: row, user, req });
    const home = household ? homes.find((one) => one.household === household) : homes[0];
    if (!home) {
      fail('forbidden', {
        message:
          '只有现在住在这里、已经登记的住户能说意见。还没有登记的，可以凭住户验证信登记，或打电话给社区。',
      });
    }
    if (homes.length > 1 && !household)
      fail('validation', { fields: { household: '您在这里有不止一户，请选择哪一户' } });
    const said = await writeOpinion(req, row, {
      speaker: speakerOf({ user }),
      home,
      words: words || null,
      channel: 'portal',
      user,
      enteredByName: null,
    });
    await recordEvent({
      req,
      actor,
      action: 'matter.say-opinion',
      subject: { collection: 'matters', id },
      summary: row.number,
    });
    return said;
  });
}
