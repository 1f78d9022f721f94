import { z } from 'zod';
import { now } from '@/shared/clock';
import { parseInput } from '@/shared/parse-input';
import { fillPlace } from './fill-place';
import { linkageKindLabels, valuesOf } from './labels';
import { authorizeKeeper, input, runVerb, type VerbCall } from './verb';

const party = z.object({ relationTo: z.enum(['party-organizations', 'units']), value: z.string() });

const schema = z.object({
  title: input.text('题目'),
  kind: z.enum(valuesOf(linkageKindLabels), { error: '请选择联动方式' }),
  parties: z.array(party, { error: '请选择参加方' }),
  community: z.string().optional(),
  compound: z.string().optional(),
  agreedOn: input.moment('约定').optional(),
  promised: input.text('约定做什么', 1000),
  dueOn: input.moment('兑现'),
  public: z.boolean().optional(),
});

/** Records what organisations promised each other and by when. @throws DomainError validation, forbidden */
export async function recordLinkage(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const given = parseInput(schema, call);
  return runVerb(call, async (req) => {
    authorizeKeeper(
      call.actor,
      await fillPlace(req, { community: given.community, compound: given.compound }),
    );
    const data = { ...given, agreedOn: given.agreedOn ?? now().toISOString() } as never;
    const { id } = await req.payload.create({
      collection: 'linkages',
      data,
      depth: 0,
      overrideAccess: true,
      req,
    });
    return {
      result: { id },
      action: 'linkage.recorded',
      subject: { collection: 'linkages', id },
      summary: given.title,
    };
  });
}
