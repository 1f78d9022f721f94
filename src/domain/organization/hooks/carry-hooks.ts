import type { CollectionAfterChangeHook, PayloadRequest, Where } from 'payload';
import { fail } from '@/shared/errors';
import { findOne } from '../find-one';
import { idOf, type Place, placeLevels } from '../place';

/** Under this key of `req.context` stands the id of the building that {@link moveBuilding} moves with its group. */
export const movingBuilding = 'movingBuilding';

/** Everything that stands in a building and carries its grid and compound. */
const insideBuildings = [
  'households',
  'party-organizations',
  'party-members',
  'residencies',
  'household-codes',
] as const;

/**
 * A building that changes its grid or compound takes what is inside along. With a Party group in it, the grid changes
 * only through the verb that also hangs the group under the branch there.
 */
export const carryInhabitants: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update') return;
  const [grid, compound] = [idOf(doc.grid), idOf(doc.compound)];
  const otherGrid = grid !== idOf(previousDoc.grid);
  if (!otherGrid && compound === idOf(previousDoc.compound)) return;
  if (otherGrid && req.context[movingBuilding] !== doc.id) {
    const where = { building: { equals: doc.id }, status: { equals: 'active' } };
    const group = await findOne(req, 'party-organizations', where);
    if (group) {
      const message = `这栋楼有在用的党组织“${group.name}”，请用“换网格”把楼和党组织一起调整。`;
      fail('invalid-state', { message });
    }
  }
  for (const collection of insideBuildings)
    await setPlace(req, collection, { building: { equals: doc.id } }, { grid, compound });
};

/** The members of a Party organisation stand where it stands, also after it has moved. */
export const carryMembers: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update') return;
  const columns: Place = Object.fromEntries(placeLevels.map((level) => [level, idOf(doc[level])]));
  if (placeLevels.every((level) => columns[level] === idOf(previousDoc[level]))) return;
  await setPlace(req, 'party-members', { organization: { equals: doc.id } }, columns);
};

/** Who lives in a household stands where it stands, also when it is put into another building. */
export const carryResidents: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update') return;
  const columns: Place = Object.fromEntries(placeLevels.map((level) => [level, idOf(doc[level])]));
  if (placeLevels.every((level) => columns[level] === idOf(previousDoc[level]))) return;
  for (const collection of ['residencies', 'household-codes'] as const)
    await setPlace(req, collection, { household: { equals: doc.id } }, columns);
};

async function setPlace(
  req: PayloadRequest,
  collection: (typeof insideBuildings)[number],
  where: Where,
  data: Place,
): Promise<void> {
  await req.payload.db.updateMany({ collection, where, data, req, returning: false });
}
