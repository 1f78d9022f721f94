import type { PayloadRequest } from 'payload';
import { type Actor, coversPlace } from '@/access';
import type { BatchPlan } from '@/domain/imports';
import { newId } from '@/shared/ids';
import { householdKey, householdName, placeKey, roomName, unitName } from '../place';
import { headerOf } from './columns';
import type { HouseholdRow } from './parse-row';
import {
  buildingKey,
  type KnownBuilding,
  type KnownCommunity,
  knownCommunity,
  type PlaceDirectory,
} from './place-directory';

/** Everything one batch of rows would write. Rows carry their own ids. */
export interface HouseholdPlan extends BatchPlan {
  compounds: Record<string, unknown>[];
  buildings: Record<string, unknown>[];
  /** Stored buildings without a grid for which the file names one. */
  gridFills: { id: string; grid: string }[];
  households: Record<string, unknown>[];
  updates: { id: string; data: Record<string, unknown> }[];
}

interface Target {
  row: HouseholdRow;
  community: KnownCommunity;
  building: KnownBuilding;
}

/**
 * Works out what a batch of rows changes, without writing. New compounds and buildings enter the directory at once,
 * so that the next batch finds them.
 */
export async function planBatch(
  req: PayloadRequest,
  actor: Actor,
  directory: PlaceDirectory,
  rows: readonly HouseholdRow[],
): Promise<HouseholdPlan> {
  const plan: HouseholdPlan = {
    compounds: [],
    buildings: [],
    gridFills: [],
    households: [],
    updates: [],
    created: 0,
    updated: 0,
    unchanged: 0,
    refused: 0,
    issues: [],
  };
  const targets: Target[] = [];
  for (const row of rows) {
    const target = await targetOf(req, actor, directory, row, plan);
    if (target) targets.push(target);
    else plan.refused += 1;
  }
  const stored = await storedHouseholds(req, targets);
  for (const target of targets) planHousehold(target, stored.get(keyOf(target)), plan);
  plan.created = plan.households.length;
  plan.updated = plan.updates.length;
  return plan;
}

async function targetOf(
  req: PayloadRequest,
  actor: Actor,
  directory: PlaceDirectory,
  row: HouseholdRow,
  plan: HouseholdPlan,
): Promise<Target | null> {
  const refuse = (column: string, message: string) => {
    plan.issues.push({ line: row.line, column, message });
    return null;
  };
  const community = await knownCommunity(req, directory, row.communityCode);
  if (!community) return refuse(headerOf('communityCode'), `没有代码为${row.communityCode}的社区（村）`);
  if (
    !coversPlace(actor, ['administrator', 'community-staff'], {
      township: community.township,
      community: community.id,
    })
  ) {
    return refuse(headerOf('communityCode'), `您不能导入${community.shortName}的资料`);
  }
  if (row.communityName && ![community.shortName, community.name].includes(row.communityName)) {
    return refuse(headerOf('communityName'), `名称和代码对不上：这个代码是${community.shortName}`);
  }
  const grid = row.grid ? (community.grids.get(row.grid) ?? null) : null;
  if (row.grid && !grid)
    return refuse(headerOf('grid'), `${community.shortName}没有叫“${row.grid}”的网格，请先新建`);
  const building = buildingOf(row, community, grid, plan);
  if (grid && building.grid !== grid) {
    return refuse(headerOf('grid'), `“${row.building}”属于另一个网格；要换网格请在楼栋里改`);
  }
  return { row, community, building };
}

/** The building of a row, planned together with its compound when they are new. */
function buildingOf(
  row: HouseholdRow,
  community: KnownCommunity,
  grid: string | null,
  plan: HouseholdPlan,
): KnownBuilding {
  const place = { township: community.township, community: community.id };
  const compound = row.compound ? compoundOf(row.compound, community, plan) : null;
  const key = buildingKey(compound, row.building);
  const known = community.buildings.get(key);
  if (known) {
    if (grid && !known.grid) {
      known.grid = grid;
      plan.gridFills.push({ id: known.id, grid });
    }
    return known;
  }
  const building = { id: newId(), grid, compound };
  community.buildings.set(key, building);
  plan.buildings.push({
    ...place,
    ...building,
    name: row.building,
    kind: row.buildingKind ?? (compound ? 'building' : 'lane'),
    position: community.buildings.size,
    placeKey: placeKey(community.id, compound, row.building),
  });
  return building;
}

function compoundOf(name: string, community: KnownCommunity, plan: HouseholdPlan): string {
  const known = community.compounds.get(name);
  if (known) return known;
  const id = newId();
  community.compounds.set(name, id);
  plan.compounds.push({
    id,
    name,
    kind: 'commercial',
    township: community.township,
    community: community.id,
    position: community.compounds.size,
    placeKey: placeKey(community.id, name),
  });
  return id;
}

const compared = ['floorArea', 'tenure', 'holder', 'occupants', 'occupantCount'] as const;
type Stored = { id: string } & Partial<Record<(typeof compared)[number], unknown>>;

const keyOf = ({ row, building }: Target) => householdKey(building.id, row.unit, row.room);

async function storedHouseholds(
  req: PayloadRequest,
  targets: readonly Target[],
): Promise<Map<string, Stored>> {
  if (targets.length === 0) return new Map();
  const { docs } = await req.payload.find({
    collection: 'households',
    where: { placeKey: { in: targets.map(keyOf) } },
    select: {
      placeKey: true,
      floorArea: true,
      tenure: true,
      holder: true,
      occupants: true,
      occupantCount: true,
    },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  });
  return new Map(docs.map((doc) => [doc.placeKey, doc]));
}

function planHousehold(target: Target, stored: Stored | undefined, plan: HouseholdPlan): void {
  const { row, community, building } = target;
  if (!stored) {
    plan.households.push({
      id: newId(),
      township: community.township,
      community: community.id,
      grid: building.grid,
      compound: building.compound,
      building: building.id,
      unit: unitName(row.unit),
      room: roomName(row.room),
      name: householdName(row.unit, row.room),
      tenure: row.tenure ?? 'owner',
      ...Object.fromEntries(
        compared.filter((name) => name !== 'tenure').map((name) => [name, row[name] ?? null]),
      ),
      placeKey: keyOf(target),
    });
    return;
  }
  const changed = compared.filter((name) => row[name] !== undefined && row[name] !== stored[name]);
  if (changed.length === 0) plan.unchanged += 1;
  else
    plan.updates.push({ id: stored.id, data: Object.fromEntries(changed.map((name) => [name, row[name]])) });
}
