import { z } from 'zod';
import { readRow, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { type DisputeState, disputeStateLabels } from '../labels';
import { authorizeVote, input, runVoteVerb, type VerbCall } from '../verb';
import { requireVote } from '../vote-row';

const schema = z.object({
  id: input.id('异议'),
  upheld: z.boolean(),
  answer: input.text('答复', 500),
});

/**
 * Answers an objection to the roll; what is upheld has been corrected on its line before.
 * @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function decideDispute(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, upheld, answer } = parseInput(schema, call);
  return runVoteVerb(call, async (req) => {
    const row = await readRow<{
      id: string;
      vote: string;
      state: DisputeState;
      unitName: string;
      user: string;
    }>(req.payload, 'vote-roll-disputes', id, req);
    if (!row) fail('not-found', { message: '没有找到这条异议。' });
    const vote = await requireVote(req, row.vote);
    authorizeVote(call.actor, vote);
    if (row.state !== 'open') fail('invalid-state', { message: '这条异议已经答复过了。' });
    // Whoever objected does not decide on it.
    if (call.actor.userId !== null && row.user === call.actor.userId)
      fail('forbidden', { message: '这是您自己提的异议，请别的同事来答复。' });
    const state: DisputeState = upheld ? 'upheld' : 'rejected';
    const at = now().toISOString();
    await updateColumns(req, 'vote-roll-disputes', id, {
      state,
      answer,
      decidedAt: at,
      decidedByName: call.actor.name,
      updatedAt: at,
    });
    return {
      result: { id },
      vote,
      action: 'vote-roll.dispute-decided',
      subject: { collection: 'vote-roll-disputes', id },
      summary: vote.title,
      told: {
        label: '答复名册异议',
        detail: `${row.unitName}：${disputeStateLabels[state]}`,
        reason: answer,
      },
    };
  });
}
