import {
  type DivisionLevel,
  divisionKind,
  householdKey,
  householdName,
  type OrganizationLevel,
  organizationLevelLabels,
  placeKey,
  shortDivisionName,
} from '@/domain/organization';
import { newId } from '@/shared/ids';
import { divisionsOfDingzhou } from './divisions';
import type { CommunityPlan } from './organization-plan';
import { madeUpName } from './people';
import type { Dice } from './random';

export interface DivisionRow {
  id: string;
  code: string;
  name: string;
  shortName: string;
  level: DivisionLevel;
  kind: string;
  parent: string | null;
  township: string | null;
}

/** The city, its 25 townships and 542 communities, in that order. Codes are filled to 12 digits. */
export function divisionRows(): DivisionRow[] {
  const row = (level: DivisionLevel, code: string, name: string, parent: string | null): DivisionRow => ({
    id: newId(),
    code: code.padEnd(12, '0'),
    name,
    shortName: shortDivisionName(name),
    level,
    kind: divisionKind(level, name),
    parent,
    township: level === 'community' ? parent : null,
  });
  const city = row('city', '130682', '定州市', null);
  const townships: DivisionRow[] = [];
  const communities: DivisionRow[] = [];
  let code = '';
  for (const line of divisionsOfDingzhou.trim().split('\n')) {
    for (const entry of line.trim().split(', ')) {
      const [digits = '', name = ''] = entry.split(' ');
      if (line.startsWith(' ')) {
        communities.push(row('community', code + digits, name, townships.at(-1)?.id ?? null));
      } else {
        code = digits;
        townships.push(row('township', digits, name, city.id));
      }
    }
  }
  return [city, ...townships, ...communities];
}

type Row = { id: string } & Record<string, unknown>;

/** Everything of one community, as rows with ids, ready for a bulk insert in this order. */
export interface CommunityRows {
  plan: CommunityPlan;
  division: DivisionRow;
  grids: (Row & { name: string })[];
  compounds: (Row & { name: string })[];
  buildings: BuildingRow[];
  households: HouseholdRow[];
}

export interface BuildingRow extends Row {
  name: string;
  grid: string;
  compound: string | null;
  gap: boolean;
}

export interface HouseholdRow extends Row {
  name: string;
  building: string;
  grid: string;
  compound: string | null;
  holder: string;
}

/** Grids, compounds, buildings and households of a community. */
export function placeRows(plan: CommunityPlan, division: DivisionRow, dice: Dice): CommunityRows {
  const place = { township: division.township, community: division.id };
  const grids = plan.grids.map(({ name, boundary }, position) => ({
    ...place,
    id: newId(),
    name,
    boundary,
    position,
    placeKey: placeKey(division.id, name),
  }));
  const rows: CommunityRows = { plan, division, grids, compounds: [], buildings: [], households: [] };
  for (const { buildings, name, ...facts } of plan.compounds) {
    const compound = name ? newId() : null;
    if (compound && name) {
      rows.compounds.push({
        ...place,
        ...facts,
        id: compound,
        name,
        position: rows.compounds.length,
        placeKey: placeKey(division.id, name),
      });
    }
    for (const building of buildings) {
      const id = newId();
      const grid = grids[building.grid]?.id ?? '';
      const where = { ...place, grid, compound };
      rows.buildings.push({
        ...where,
        id,
        name: building.name,
        kind: building.kind,
        floors: building.floors,
        position: rows.buildings.length,
        placeKey: placeKey(division.id, compound, building.name),
        gap: building.gap === true,
      });
      for (const { unit, room } of roomsOf(building)) {
        const holder = madeUpName(dice);
        rows.households.push({
          ...where,
          id: newId(),
          building: id,
          unit,
          room,
          name: householdName(unit, room),
          floorArea: building.area + dice.below(12) * 50,
          tenure: dice.chance(0.86) ? 'owner' : 'tenant',
          holder,
          occupants: dice.chance(0.7) ? `${holder}、${madeUpName(dice)}` : holder,
          occupantCount: 1 + dice.below(5),
          placeKey: householdKey(id, unit, room),
        });
      }
    }
  }
  return rows;
}

function roomsOf({ units, floors, perFloor, kind }: CommunityPlan['compounds'][number]['buildings'][number]) {
  if (kind !== 'building')
    return Array.from({ length: perFloor }, (_, index) => ({ unit: '', room: `${index + 1}号` }));
  return Array.from({ length: units }, (_, unit) =>
    Array.from({ length: floors * perFloor }, (_, index) => ({
      unit: String(unit + 1),
      room: `${Math.floor(index / perFloor) + 1}0${(index % perFloor) + 1}`,
    })),
  ).flat();
}

/** Name of a Party organisation from the names of its places: 明月豪苑1号楼党小组. */
export function organizationName(level: OrganizationLevel, ...places: string[]): string {
  if (level === 'community') return `${places.join('')}党总支`;
  if (level === 'grid') return `${places.join('')}党支部`;
  if (level === 'building') return `${places.join('')}党小组`;
  return `${places.join('')}${organizationLevelLabels.household}`;
}
