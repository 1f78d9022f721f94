import { z } from 'zod';
import { now } from '@/shared/clock';
import { parseInput } from '@/shared/parse-input';
import { fillPlace } from './fill-place';
import { findOne } from './find-one';
import { organizationLevelLabels, valuesOf } from './labels';
import { authorizeKeeper, input, runVerb, type VerbCall } from './verb';

const schema = z.object({
  name: input.text('党组织名称'),
  level: z.enum(valuesOf(organizationLevelLabels), { error: '请选择级别' }),
  /** Id of the place the level is bound to: division, grid, building or household. */
  place: input.id('对应的地方'),
  parent: z.string().optional(),
  secretary: z.string().optional(),
  secretaryName: input.optionalText('负责人姓名', 50),
  contactPhone: input.optionalText('联系电话', 30),
  contactHours: input.optionalText('联系时间', 100),
  publicCard: input.optionalText('名片上的话', 300),
  establishedOn: input.moment('成立').optional(),
  reason: input.optionalText('原因'),
});

export type CreatePartyOrganization = z.input<typeof schema>;

/**
 * Founds a Party organisation in a place, under the level above.
 * @throws DomainError validation (level, place, parent), conflict (the place has one already), forbidden.
 */
export async function createPartyOrganization(
  call: VerbCall & CreatePartyOrganization,
): Promise<{ id: string }> {
  const { place, reason, ...given } = parseInput(schema, call);
  return runVerb({ ...call, reason }, async (req) => {
    const bound = { [given.level]: place };
    const household =
      given.level === 'household' ? await findOne(req, 'households', { id: { equals: place } }) : null;
    authorizeKeeper(call.actor, household ?? (await fillPlace(req, bound)));
    const created = await req.payload.create({
      collection: 'party-organizations',
      data: { establishedOn: now().toISOString(), ...given, ...bound } as never,
      depth: 0,
      overrideAccess: true,
      req,
    });
    return {
      result: { id: created.id },
      action: 'party-organization.created',
      subject: { collection: 'party-organizations', id: created.id },
      summary: created.name,
    };
  });
}
