import { z } from 'zod';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { fileAppeal } from './file-appeal';
import { requireRound, resultsOf } from './rows';
import { roundStepOf } from './states';
import { input, requireRoundStep, runStarVerb, type VerbCall } from './verb';

const schema = z.object({
  round: input.id('评星'),
  words: input.text('哪里不对、依据是什么', 1000),
  formKey: z.string().min(8).max(80).optional(),
});

/**
 * Takes a member's appeal against their own result while it is announced; one at a time. Sent twice with one `formKey` it is taken once.
 * @throws DomainError validation, unauthenticated, forbidden, invalid-state, conflict
 */
export async function appealResult(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean }> {
  const { actor } = call;
  const { round: roundId, words, formKey } = parseInput(schema, call);
  if (actor.userId === null) fail('unauthenticated', { message: '请先登录，再提异议。' });
  const user = actor.userId;
  return runStarVerb(call, async (req) => {
    const round = await requireRound(req, roundId);
    await requireRoundStep(req, round, 'appeal');
    const [own] = await resultsOf({ payload: req.payload, req }, roundId, {
      where: [{ field: 'user', equals: user }],
      limit: 1,
    });
    if (!own) fail('forbidden', { message: '您不在这次评星的名单上。' });
    const filed = await fileAppeal(req, { round, result: own, words, formKey });
    return {
      result: filed,
      round,
      action: 'star-round.appealed',
      subject: { collection: 'star-appeals', id: filed.id },
      summary: round.name,
      told: filed.repeated ? null : { label: roundStepOf('appeal').step },
    };
  });
}
