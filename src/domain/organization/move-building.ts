import { z } from 'zod';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { findOne } from './find-one';
import { movingBuilding } from './hooks/carry-hooks';
import { idOf } from './place';
import { authorizeKeeper, input, runVerb, type VerbCall } from './verb';

const schema = z.object({
  id: input.id('楼栋'),
  grid: input.id('新的网格'),
  reason: input.text('调整的原因', 300),
});

/**
 * Puts a building into another grid of its community, and its Party group with it under the branch of that grid.
 * Households, Party-member households and members inside follow.
 * @throws DomainError not-found, validation (another community, the same grid, no branch there for the group), forbidden.
 */
export async function moveBuilding(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, grid, reason } = parseInput(schema, call);
  return runVerb({ ...call, reason }, async (req) => {
    const building = await findOne(req, 'buildings', { id: { equals: id } });
    if (!building) fail('not-found', { message: '没有找到这栋楼。' });
    authorizeKeeper(call.actor, building);
    if (idOf(building.grid) === grid) fail('validation', { fields: { grid: '这栋楼已经在这个网格里' } });
    const target = await findOne(req, 'grids', { id: { equals: grid } });
    if (idOf(target?.community) !== idOf(building.community))
      fail('validation', { fields: { grid: '只能换到本社区（村）的网格' } });
    const active = { status: { equals: 'active' } };
    const group = await findOne(req, 'party-organizations', {
      level: { equals: 'building' },
      building: { equals: id },
      ...active,
    });
    const branch = group
      ? await findOne(req, 'party-organizations', {
          level: { equals: 'grid' },
          grid: { equals: grid },
          ...active,
        })
      : null;
    if (group && !branch) {
      const message = `“${target?.name}”还没有党支部，“${group.name}”没有上级可挂。请先成立那里的党支部。`;
      fail('validation', { fields: { grid: message } });
    }
    const written = { depth: 0, overrideAccess: true, req } as const;
    const outer = req.context[movingBuilding];
    req.context[movingBuilding] = id;
    try {
      await req.payload.update({ collection: 'buildings', id, data: { grid }, ...written });
    } finally {
      req.context[movingBuilding] = outer;
    }
    if (group && branch) {
      const data = { parent: branch.id };
      await req.payload.update({ collection: 'party-organizations', id: group.id, data, ...written });
    }
    const changes = group ? ['grid', 'party-organization.parent'] : ['grid'];
    return {
      result: { id },
      action: 'building.moved',
      subject: { collection: 'buildings', id },
      summary: reason,
      changes,
    };
  });
}
