import type { PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';
import { findOne } from './find-one';
import { idOf, type Place } from './place';

const labels = {
  township: '乡镇（街道）',
  community: '社区（村）',
  grid: '网格',
  compound: '小区',
  building: '楼栋',
};

/**
 * Fills the place columns above the narrowest given one from the stored places.
 * In: ids of places. Out: all five columns, null where the document is wider than that level.
 * A compound does not decide a grid (it may span several), so both may be given and must be in one community.
 * @throws DomainError validation when a place does not exist, is of another level, or two given places contradict.
 */
export async function fillPlace(req: PayloadRequest, given: Place): Promise<Required<Place>> {
  if (given.building) return placeOfBuilding(req, given.building);
  const grid = given.grid ? await communityOf(req, 'grid', given.grid) : null;
  const compound = given.compound ? await communityOf(req, 'compound', given.compound) : null;
  if (grid && compound && grid !== compound) {
    fail('validation', { fields: { compound: '小区和网格不在同一个社区（村）里' } });
  }
  const community = grid ?? compound ?? given.community ?? null;
  const township = community ? await townshipOf(req, community) : await checkedTownship(req, given.township);
  return { township, community, grid: given.grid ?? null, compound: given.compound ?? null, building: null };
}

async function placeOfBuilding(req: PayloadRequest, id: string): Promise<Required<Place>> {
  const found = (await storedPlace(req, 'buildings', id)) ?? missing('building');
  return { ...found, building: id };
}

/** The place columns of a stored document; null when there is no such document. */
export async function storedPlace(
  req: PayloadRequest,
  collection: 'buildings' | 'households' | 'party-organizations',
  id: string,
): Promise<Required<Place> | null> {
  const found = await findOne(req, collection, { id: { equals: id } });
  if (!found) return null;
  return {
    township: idOf(found.township),
    community: idOf(found.community),
    grid: idOf(found.grid),
    compound: idOf(found.compound),
    building: 'building' in found ? idOf(found.building) : null,
  };
}

async function communityOf(req: PayloadRequest, level: 'grid' | 'compound', id: string): Promise<string> {
  const found = await findOne(req, `${level}s`, { id: { equals: id } });
  return idOf(found?.community) ?? missing(level);
}

async function townshipOf(req: PayloadRequest, community: string): Promise<string> {
  return idOf((await divisionAt(req, community, 'community')).township) ?? missing('community');
}

async function checkedTownship(req: PayloadRequest, id: string | null | undefined): Promise<string | null> {
  if (!id) return null;
  await divisionAt(req, id, 'township');
  return id;
}

async function divisionAt(req: PayloadRequest, id: string, level: 'community' | 'township') {
  const where = { id: { equals: id }, level: { equals: level } };
  return (await findOne(req, 'divisions', where)) ?? missing(level);
}

function missing(level: keyof typeof labels): never {
  fail('validation', { fields: { [level]: `没有找到所选的${labels[level]}` } });
}
