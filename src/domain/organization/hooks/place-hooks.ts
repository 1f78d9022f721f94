import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';
import { findOne } from '../find-one';
import { householdKey, householdName, idOf, normalizeName, placeKey, roomName, unitName } from '../place';

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
export const prepareHousehold: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = idOf(originalDoc?.building);
  if (before && idOf(data.building) !== before) await refuseMovingHost(req, String(originalDoc?.id));
  const unit = unitName(String(data.unit ?? ''));
  const room = roomName(String(data.room ?? ''));
  return {
    ...data,
    unit,
    room,
    name: householdName(unit, room),
    placeKey: householdKey(idOf(data.building), unit, room),
  };
};

/** A Party-member household hangs under its building's group, so the home cannot leave the building without it. */
async function refuseMovingHost(req: PayloadRequest, household: string): Promise<void> {
  const where = { household: { equals: household }, status: { equals: 'active' } };
  const host = await findOne(req, 'party-organizations', where);
  if (!host) return;
  const message = `这一户是在用的党员中心户“${host.name}”，请先调整或撤销它，再换楼栋。`;
  fail('invalid-state', { message, fields: { building: message } });
}

const dependents = {
  grid: ['buildings', 'party-organizations', 'notices', 'requests'],
  compound: [
    'buildings',
    'dual-posts',
    'linkages',
    'notices',
    'requests',
    'compound-managements',
    'property-contracts',
    'partner-commitments',
  ],
  building: ['households', 'party-organizations', 'notices', 'requests'],
  household: ['party-organizations', 'residencies'],
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
