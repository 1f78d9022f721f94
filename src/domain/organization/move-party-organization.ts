import { z } from 'zod';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { activeOrganization } from './active-organization';
import { withEndedRoles } from './end-leader-role';
import { fillPlace } from './fill-place';
import { idOf } from './place';
import { authorizeKeeper, input, runVerb, type VerbCall } from './verb';

const schema = z.object({
  id: input.id('党组织'),
  /** New parent; left out, the parent stays. */
  parent: z.string().optional(),
  /** Id of the new place of the node's own level; left out, the place stays. */
  place: z.string().optional(),
  reason: input.text('调整的原因', 300),
});

/**
 * Hangs a Party organisation under another parent, or binds it to another place of its level; its history keeps both.
 * @throws DomainError validation, conflict, validation also when nothing would change, invalid-state (closed, or
 * children would be left outside), forbidden.
 */
export async function movePartyOrganization(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; endedRoles: string }> {
  const { id, parent, place, reason } = parseInput(schema, call);
  return runVerb({ ...call, reason }, async (req) => {
    const before = await activeOrganization(req, id);
    authorizeKeeper(call.actor, before);
    const sameParent = !parent || parent === idOf(before.parent);
    const samePlace = !place || place === idOf(before[before.level]);
    if (sameParent && samePlace)
      fail('validation', { fields: { place: '没有改动：请选择新的上级或新的地方' } });
    const bound = place ? { [before.level]: place } : {};
    if (place && before.level !== 'household') authorizeKeeper(call.actor, await fillPlace(req, bound));
    const cleared = place && before.level !== 'household' ? { compound: null, household: null } : {};
    const { endedRoles } = await withEndedRoles(req, () =>
      req.payload.update({
        collection: 'party-organizations',
        id,
        data: { ...cleared, ...bound, ...(parent ? { parent } : {}) },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    );
    return {
      result: { id, endedRoles },
      action: 'party-organization.moved',
      subject: { collection: 'party-organizations', id },
      summary: reason,
      changes: [...Object.keys(bound), ...(parent ? ['parent'] : [])],
    };
  });
}
