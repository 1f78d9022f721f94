import { z } from 'zod';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { findOne } from './find-one';
import { dualPostState } from './rules/terms';
import { authorizeKeeper, input, runVerb, type VerbCall } from './verb';

const schema = z.object({
  id: input.id('任职记录'),
  endedOn: input.moment('结束').optional(),
  reason: input.text('结束的原因', 200),
});

/** Ends a dual post; it stays on record as ended. @throws DomainError not-found, invalid-state, validation, forbidden */
export async function endDualPost(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason, endedOn = now().toISOString() } = parseInput(schema, call);
  return runVerb({ ...call, reason }, async (req) => {
    const post = await findOne(req, 'dual-posts', { id: { equals: id } });
    if (!post) fail('not-found', { message: '没有找到这条任职记录。' });
    authorizeKeeper(call.actor, post);
    if (dualPostState(post, now()) === 'ended') fail('invalid-state', { message: '这个任期已经结束。' });
    if (endedOn < post.startsOn) fail('validation', { fields: { endedOn: '结束日期不能早于任期开始' } });
    await req.payload.update({
      collection: 'dual-posts',
      id,
      data: { endedOn, endReason: reason },
      depth: 0,
      overrideAccess: true,
      req,
    });
    return {
      result: { id },
      action: 'dual-post.ended',
      subject: { collection: 'dual-posts', id },
      changes: ['endedOn', 'endReason'],
    };
  });
}
