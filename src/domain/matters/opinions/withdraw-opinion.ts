import { z } from 'zod';
import { isSignedIn } from '@/access';
import { updateColumns } from '@/database';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { holdFor } from '../move';
import { countVoices, opinionOf, speakerOf } from './write-opinion';

const schema = z.object({ id: input.id('议题') });

/** Takes one's own voice back until the step ends; the words go with it. @throws DomainError unauthenticated, invalid-state, not-found */
export async function withdrawOpinion(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  const { actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated', { message: '请先登录，再收回。' });
  const user = actor.userId;
  return runVerb(call, async (req) => {
    const { row } = await holdFor(req, actor, { id, verb: 'say-opinion', as: ['resident'] });
    const before = await opinionOf(req, { matter: id, speaker: speakerOf({ user }) });
    if (!before || before.withdrawnAt) fail('not-found', { message: '您在这个议题里没有说过意见。' });
    await updateColumns(req, 'matter-opinions', before.id, {
      words: null,
      maskedWords: null,
      review: 'none',
      withdrawnAt: now().toISOString(),
    });
    await countVoices(req, row);
    return {
      result: { id },
      action: 'matter.withdraw-opinion',
      subject: { collection: 'matters', id },
      summary: row.number,
    };
  });
}
