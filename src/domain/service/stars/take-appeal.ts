import { z } from 'zod';
import { readRow } from '@/database';
import { valuesOf } from '@/domain/organization';
import { formatDateTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { hasAnnounced } from './announced-before';
import { fileAppeal } from './file-appeal';
import { appealWayLabels } from './labels';
import { stepLabels } from './personal-steps';
import { type ResultRow, requireRound } from './rows';
import { tellMember } from './tell-members';
import { authorizeStars, input, requireRoundStep, runStarVerb, type VerbCall } from './verb';

const schema = z.object({
  /** The result it is against. */
  id: input.id('评星结果'),
  words: input.text('哪里不对、依据是什么', 1000),
  how: z.enum(valuesOf(appealWayLabels), { error: '请选择本人怎么提的' }),
  readBack: z.literal(true, { error: '请念给本人听，本人说对再勾选' }),
  formKey: z.string().min(8).max(80).optional(),
});

/**
 * Writes down an appeal for a member who says it in person or brings it on paper: most have no account. By somebody who runs the round, but never by
 * who announced it; it is answered by yet another person (`answerAppeal`).
 * @throws DomainError validation, forbidden, invalid-state, conflict, not-found
 */
export async function takeAppeal(
  call: VerbCall & Omit<z.input<typeof schema>, 'readBack'> & { readBack: boolean },
): Promise<{ id: string; repeated: boolean }> {
  const { id, words, how, formKey } = parseInput(schema, call);
  const { actor } = call;
  return runStarVerb(call, async (req) => {
    const result = await readRow<ResultRow>(req.payload, 'star-results', id, req);
    if (!result) fail('not-found', { message: '没有找到这名党员的结果。' });
    const round = await requireRound(req, result.round);
    authorizeStars(actor, result);
    await requireRoundStep(req, round, 'appeal');
    if (result.user !== null && result.user === actor.userId)
      fail('forbidden', { message: '您自己的异议，请在“我的评星”里提。' });
    if (await hasAnnounced(req, actor, round.id))
      fail('forbidden', { message: '这次评星是您公示的，异议请另一位同事代录。' });
    const filed = await fileAppeal(req, {
      round,
      result,
      words,
      formKey,
      taken: { by: actor.userId, byName: actor.name, how },
    });
    if (!filed.repeated)
      await tellMember(req, round, {
        user: result.user,
        occasion: `appeal-taken-${filed.id}`,
        subject: '替您录了评星异议',
        text: `${actor.name}替您对${round.name}的结果录了异议：${words}。不是您提的，请在${round.appealsUntil ? formatDateTime(round.appealsUntil) : '公示期满'}前告诉支部或者上级党组织。`,
      });
    return {
      result: filed,
      round,
      action: 'star-round.appeal-taken',
      subject: { collection: 'star-appeals', id: filed.id },
      summary: round.name,
      told: filed.repeated
        ? null
        : {
            label: stepLabels.appealTaken,
            detail: `${result.memberName}：${appealWayLabels[how]}，念给本人听过，本人说对`,
            reason: words,
          },
    };
  });
}
