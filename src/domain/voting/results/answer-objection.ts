import { z } from 'zod';
import { readRow, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import type { ObjectionState } from '../labels';
import { authorizeVote, input, runVoteVerb, type VerbCall } from '../verb';
import { requireVote } from '../vote-row';

const schema = z.object({ id: input.id('异议'), answer: input.text('答复', 1000) });

/** Answers an objection to a result; words and answer stay on record. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function answerObjection(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, answer } = parseInput(schema, call);
  return runVoteVerb(call, async (req) => {
    const row = await readRow<{ id: string; vote: string; state: ObjectionState }>(
      req.payload,
      'vote-objections',
      id,
      req,
    );
    if (!row) fail('not-found', { message: '没有找到这条异议。' });
    const vote = await requireVote(req, row.vote);
    authorizeVote(call.actor, vote);
    if (row.state !== 'open') fail('invalid-state', { message: '这条异议已经答复过了。' });
    const at = now().toISOString();
    await updateColumns(req, 'vote-objections', id, {
      state: 'answered',
      answer,
      answeredAt: at,
      answeredByName: call.actor.name,
      updatedAt: at,
    });
    return {
      result: { id },
      vote,
      action: 'vote.objection-answered',
      subject: { collection: 'vote-objections', id },
      summary: vote.title,
      told: { label: '答复结果异议', reason: answer },
    };
  });
}
