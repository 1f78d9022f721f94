import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
} from 'payload';
import { fail } from '@/shared/errors';
import { findOne } from '../find-one';
import { householdName, idOf, normalizeName, placeKey } from '../place';

/** Names a grid's place in its community, so that no two grids there share a name. */
export const prepareGrid: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  refuseMovingBetweenCommunities(data, originalDoc);
  const name = normalizeName(String(data.name ?? ''));
  return { ...data, name, placeKey: placeKey(idOf(data.community), name) };
};

/** Names a compound's place in its community, so that no two compounds there share a name. */
export const prepareCompound: CollectionBeforeChangeHook = prepareGrid;

/** Names a building's place in its compound, or in the village when there is none. */
export const prepareBuilding: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  refuseMovingBetweenCommunities(data, originalDoc);
  const name = normalizeName(String(data.name ?? ''));
  return { ...data, name, placeKey: placeKey(idOf(data.community), idOf(data.compound), name) };
};

/** Names a household by unit and room, unique in its building. */
export const prepareHousehold: CollectionBeforeChangeHook = ({ data }) => {
  const unit = normalizeName(String(data.unit ?? ''));
  const room = normalizeName(String(data.room ?? ''));
  return {
    ...data,
    unit,
    room,
    name: householdName(unit, room),
    placeKey: placeKey(idOf(data.building), unit, room),
  };
};

/**
 * A building that changes its grid or compound takes its households along; with a Party group in it, the group has to
 * be moved first, because its parent branch would be another one.
 */
export const carryHouseholds: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update') return;
  const moved = (['grid', 'compound'] as const).some(
    (level) => idOf(doc[level]) !== idOf(previousDoc[level]),
  );
  if (!moved) return;
  if (idOf(doc.grid) !== idOf(previousDoc.grid)) {
    const where = { building: { equals: doc.id }, status: { equals: 'active' } };
    const group = await findOne(req, 'party-organizations', where);
    if (group)
      fail('invalid-state', { message: `这栋楼有在用的党组织“${group.name}”，请先撤销它，再换网格。` });
  }
  await req.payload.db.updateMany({
    collection: 'households',
    where: { building: { equals: doc.id } },
    data: { grid: idOf(doc.grid), compound: idOf(doc.compound) },
    req,
    returning: false,
  });
};

const dependents = {
  grid: ['buildings', 'party-organizations', 'notices', 'requests'],
  compound: ['buildings', 'dual-posts', 'linkages', 'notices', 'requests'],
  building: ['households', 'party-organizations', 'notices', 'requests'],
  household: ['party-organizations'],
} as const;

/** Refuses to delete a place that other documents point at; history must keep its places. */
export function refuseDeletionOfUsedPlace(level: keyof typeof dependents): CollectionBeforeDeleteHook {
  return async ({ req, id }) => {
    for (const collection of dependents[level]) {
      if (await findOne(req, collection, { [level]: { equals: id } })) {
        fail('invalid-state', { message: '还有其他资料关联到这里，不能删除。' });
      }
    }
  };
}

function refuseMovingBetweenCommunities(
  data: Partial<Record<string, unknown>>,
  originalDoc: Record<string, unknown> | undefined,
) {
  const before = idOf(originalDoc?.community);
  if (before && idOf(data.community) !== before) {
    fail('validation', { fields: { community: '不能改到另一个社区（村）；请在那里新建一个' } });
  }
}
