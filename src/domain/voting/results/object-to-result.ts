import { z } from 'zod';
import { isSignedIn } from '@/access';
import { insertRow, leanFirst } from '@/database';
import { activeResidencies } from '@/domain/organization';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { isInside } from '../roll/dispute-roll';
import { requireStep, voteSteps } from '../states';
import { input, placeOf, runVoteVerb, type VerbCall } from '../verb';
import { requireVote } from '../vote-row';

const schema = z.object({
  vote: input.id('表决'),
  words: input.text('异议', 1000),
  formKey: z.string().max(80).optional(),
});

/**
 * Somebody of the place objects to a posted result, during the days for that; it is answered on record. Sent twice it is one.
 * @throws DomainError validation, unauthenticated, forbidden (lives elsewhere), invalid-state, not-found
 */
export async function objectToResult(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean }> {
  const { actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated', { message: '请先登录，再提异议。' });
  const { vote: voteId, words, formKey } = parseInput(schema, call);
  return runVoteVerb(call, async (req) => {
    const vote = await requireVote(req, voteId);
    requireStep('object', vote);
    if (vote.objectionsUntil && new Date(vote.objectionsUntil) <= now())
      fail('invalid-state', { message: `结果异议期到${formatDateTime(vote.objectionsUntil)}，已经过了。` });
    const homes = await activeResidencies(req.payload, actor.userId, now(), req);
    if (!homes.some((home) => isInside(vote, home)))
      fail('forbidden', { message: '只有登记在这个范围里的住户能对结果提异议。' });
    const where = [
      { field: 'vote', equals: vote.id },
      { field: 'user', equals: actor.userId },
      { field: 'formKey', equals: formKey ?? '' },
    ];
    const before = formKey
      ? await leanFirst<{ id: string }>(
          req.payload,
          'vote-objections',
          { where, columns: [], newestBy: 'id' },
          req,
        )
      : undefined;
    const id = before?.id ?? newId();
    if (!before)
      await insertRow(req, 'vote-objections', {
        id,
        vote: vote.id,
        words,
        state: 'open',
        at: now().toISOString(),
        user: actor.userId,
        userName: actor.name,
        formKey: formKey ?? null,
        ...placeOf(vote),
      });
    return {
      result: { id, repeated: before !== undefined },
      vote,
      action: 'vote.objected',
      subject: { collection: 'vote-objections', id },
      summary: vote.title,
      told: before ? null : { label: voteSteps.object.step },
    };
  });
}
