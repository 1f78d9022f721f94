import type { DataFromCollectionSlug, Payload, Where } from 'payload';
import type { OrganizationLevel } from '@/domain/organization';
import { newId } from '@/shared/ids';

type Overrides = Record<string, unknown>;

let serial = 0;
const next = () => {
  serial += 1;
  return serial;
};

/** Creates a document past access; hooks run, so places fill and rules hold. */
async function build<Slug extends Collection>(
  payload: Payload,
  collection: Slug,
  data: Overrides,
): Promise<DataFromCollectionSlug<Slug>> {
  const created = await payload.create({ collection, data: data as never, depth: 0, overrideAccess: true });
  return created as DataFromCollectionSlug<Slug>;
}

type Collection =
  | 'divisions'
  | 'grids'
  | 'compounds'
  | 'buildings'
  | 'households'
  | 'party-organizations'
  | 'party-members'
  | 'units';

/** A community in a township of its own, unless told otherwise. */
/** The member at work an account is, built where there is none: one account is one member. */
export async function memberOf(payload: Payload, organization: string, user: string | undefined) {
  const where: Where = { and: [{ user: { equals: user ?? '' } }, { status: { equals: 'active' } }] };
  const query = { collection: 'party-members', where, limit: 1, depth: 0, overrideAccess: true } as const;
  const [found] = user ? (await payload.find(query)).docs : [];
  return found ?? buildMember(payload, { organization, ...(user ? { user } : {}) });
}

export async function buildDivision(
  payload: Payload,
  overrides: Overrides = {},
): Promise<DataFromCollectionSlug<'divisions'>> {
  const level = overrides.level ?? 'community';
  const township =
    level === 'community'
      ? (overrides.township ?? (await buildDivision(payload, { level: 'township' })).id)
      : null;
  const name = level === 'community' ? `测试${next()}社区` : `测试${next()}街道`;
  return build(payload, 'divisions', {
    code: String(900000000000 + next()),
    name: `${name}居民委员会`,
    shortName: name,
    level,
    kind: level === 'community' ? 'community' : 'subdistrict',
    parent: township,
    township,
    ...overrides,
  });
}

export async function buildGrid(payload: Payload, overrides: Overrides = {}) {
  const community = overrides.community ?? (await buildDivision(payload)).id;
  return build(payload, 'grids', { name: `第${next()}网格`, ...overrides, community });
}

export async function buildCompound(payload: Payload, overrides: Overrides = {}) {
  const community = overrides.community ?? (await buildDivision(payload)).id;
  return build(payload, 'compounds', { name: `${next()}号院`, ...overrides, community });
}

/** A building in a grid of its own, unless told otherwise. */
export async function buildBuilding(payload: Payload, overrides: Overrides = {}) {
  const placed = overrides.grid || overrides.community || overrides.compound;
  const grid = placed ? {} : { grid: (await buildGrid(payload)).id };
  return build(payload, 'buildings', { name: `${next()}号楼`, kind: 'building', ...grid, ...overrides });
}

export async function buildHousehold(payload: Payload, overrides: Overrides = {}) {
  const building = overrides.building ?? (await buildBuilding(payload)).id;
  return build(payload, 'households', {
    unit: '1',
    room: String(100 + next()),
    tenure: 'owner',
    ...overrides,
    building,
  });
}

/** A node of `level` bound to `place`; levels above come from `parent`. */
export async function buildPartyOrganization(
  payload: Payload,
  {
    level = 'community',
    place,
    ...overrides
  }: Overrides & { level?: OrganizationLevel; place?: string } = {},
) {
  const bound = place ?? (level === 'community' ? (await buildDivision(payload)).id : undefined);
  return build(payload, 'party-organizations', {
    name: `测试党组织${next()}`,
    level,
    [level]: bound,
    ...overrides,
  });
}

export async function buildMember(payload: Payload, overrides: Overrides = {}) {
  const organization = overrides.organization ?? (await buildPartyOrganization(payload)).id;
  return build(payload, 'party-members', {
    name: `测试党员${next()}`,
    role: 'member',
    ...overrides,
    organization,
  });
}

export async function buildUnit(payload: Payload, overrides: Overrides = {}) {
  return build(payload, 'units', { name: `测试单位${newId()}`, kind: 'department', ...overrides });
}

/** A community with one grid, compound, building and household, and the four Party organisations bound to them. */
export async function buildNeighbourhood(
  payload: Payload,
  { community: given }: { community?: string } = {},
) {
  const community = given ?? (await buildDivision(payload)).id;
  const grid = (await buildGrid(payload, { community })).id;
  const compound = (await buildCompound(payload, { community })).id;
  const building = (await buildBuilding(payload, { grid, compound })).id;
  const household = (await buildHousehold(payload, { building })).id;
  const committee = (await buildPartyOrganization(payload, { level: 'community', place: community })).id;
  const branch = (await buildPartyOrganization(payload, { level: 'grid', place: grid, parent: committee }))
    .id;
  const group = (
    await buildPartyOrganization(payload, { level: 'building', place: building, parent: branch })
  ).id;
  const host = (
    await buildPartyOrganization(payload, { level: 'household', place: household, parent: group })
  ).id;
  return { community, grid, compound, building, household, committee, branch, group, host };
}
