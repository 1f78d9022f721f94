import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { fillPlace } from './fill-place';
import { dualPostDirectionLabels, valuesOf } from './labels';
import { authorizeKeeper, input, runVerb, type VerbCall } from './verb';

const schema = z.object({
  direction: z.enum(valuesOf(dualPostDirectionLabels), { error: '请选择任职方向' }),
  member: z.string().optional(),
  personName: input.text('姓名', 50),
  publicConsent: z.boolean().optional(),
  communityPost: input.text('社区（村）职务'),
  propertyPost: input.text('物业职务'),
  unit: z.string().optional(),
  community: z.string().optional(),
  compound: z.string().optional(),
  startsOn: input.moment('任期开始'),
  endsOn: input.moment('任期结束').optional(),
});

/** Records that a cadre also serves the property company, or the reverse. @throws DomainError validation, forbidden */
export async function recordDualPost(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const given = parseInput(schema, call);
  return runVerb(call, async (req) => {
    authorizeKeeper(
      call.actor,
      await fillPlace(req, { community: given.community, compound: given.compound }),
    );
    const { id } = await req.payload.create({
      collection: 'dual-posts',
      data: given as never,
      depth: 0,
      overrideAccess: true,
      req,
    });
    return { result: { id }, action: 'dual-post.recorded', subject: { collection: 'dual-posts', id } };
  });
}
