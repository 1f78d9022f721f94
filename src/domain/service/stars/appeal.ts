import { z } from 'zod';
import { insertRow, leanFirst, updateColumns } from '@/database';
import { placeColumns } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { requireRound, resultsOf } from './rows';
import { roundStepOf } from './states';
import { tellOfAppeal } from './tell-keepers';
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
    const before = await leanFirst<{ id: string; formKey: string | null }>(
      req.payload,
      'star-appeals',
      {
        where: [
          { field: 'result', equals: own.id },
          { field: 'state', equals: 'open' },
        ],
        columns: ['formKey'],
        newestBy: 'id',
      },
      req,
    );
    if (before && (!formKey || before.formKey !== formKey))
      fail('conflict', { message: '您提的异议还没有答复，请等答复以后再提。' });
    const id = before?.id ?? newId();
    // The result is written, so that two at once meet here.
    await updateColumns(req, 'star-results', own.id, { updatedAt: now().toISOString() });
    if (!before) {
      await insertRow(req, 'star-appeals', {
        id,
        round: roundId,
        result: own.id,
        member: own.member,
        memberName: own.memberName,
        user,
        ...placeColumns(own),
        words,
        at: now().toISOString(),
        state: 'open',
        formKey: formKey ?? null,
      });
      await tellOfAppeal(req, { id, round, result: own, user });
    }
    return {
      result: { id, repeated: before !== undefined },
      round,
      action: 'star-round.appealed',
      subject: { collection: 'star-appeals', id },
      summary: round.name,
      told: before ? null : { label: roundStepOf('appeal').step },
    };
  });
}
