import type { MemberRole, OrganizationLevel, Skill } from '@/domain/organization';
import { newId } from '@/shared/ids';
import {
  type BuildingRow,
  type CommunityRows,
  type HouseholdRow,
  organizationName,
} from './organization-rows';
import { madeUpName } from './people';
import type { Dice } from './random';

export interface MemberRow {
  id: string;
  name: string;
  organization: string;
  role: MemberRole;
  [column: string]: unknown;
}

export interface OrganizationRow {
  id: string;
  name: string;
  level: OrganizationLevel;
  parent: string | null;
  secretary: string | null;
  [column: string]: unknown;
}

/** The Party side of one community. */
export interface PartyRows {
  organizations: OrganizationRow[];
  members: MemberRow[];
  events: Record<string, unknown>[];
  /** The places the organisations hold. */
  places: { id: string; key: string; organization: string }[];
  /** Skills by member id; many values a member, so they are not part of the rows. */
  skills: Map<string, Skill[]>;
}

const hours = ['周一至周五 8:30—17:30', '每天 18:00—20:00', '周二、周四下午', '随时可以打电话', '周末全天'];
const cards: Record<OrganizationLevel, string[]> = {
  community: ['社区里的大事小情都可以来找我们，办不了的我们帮您问到底。'],
  grid: ['路灯、垃圾、停车、邻里的事，先给我打电话。', '网格里的事我来跑，您不用一个部门一个部门地问。'],
  building: ['楼道里的事找我，水管坏了、灯不亮了都行。', '老人有事随时敲门。'],
  household: ['就住在楼里，随时敲门。', '家里有工具箱，借用随便。'],
};
const skillChoices: Skill[] = [
  'electric',
  'medical',
  'legal',
  'tutoring',
  'mediation',
  'arts',
  'haircut',
  'digital',
  'driving',
];
const leaderRole: Record<OrganizationLevel, MemberRole> = {
  community: 'secretary',
  grid: 'secretary',
  building: 'group-leader',
  household: 'host',
};
const founded = '2021-06-30T16:00:00.000Z';
const consented = '2026-07-01T01:00:00.000Z';

/** The four-level tree of a community with its members; gaps where the plan wants them. */
export function partyRows(rows: CommunityRows, dice: Dice, nextPhone: () => string): PartyRows {
  const party: PartyRows = { organizations: [], members: [], events: [], places: [], skills: new Map() };
  const { plan, division } = rows;
  const found = (
    level: OrganizationLevel,
    parent: string | null,
    name: string,
    place: Record<string, unknown>,
    size: number,
  ) => {
    const id = newId();
    const where = {
      township: division.township,
      community: division.id,
      grid: null,
      compound: null,
      building: null,
      ...place,
    };
    const leader = addMembers(party, dice, { organization: id, where, size, role: leaderRole[level] });
    const silent = level === 'building' && dice.chance(0.12);
    const { household = null, ...columns } = where as typeof where & { household?: string };
    party.organizations.push({
      ...columns,
      household,
      id,
      name,
      level,
      parent,
      secretary: leader,
      contactPhone: silent ? null : nextPhone(),
      contactHours: dice.pick(hours),
      publicCard: dice.pick(cards[level]),
      status: 'active',
      establishedOn: founded,
    });
    party.places.push({ id: newId(), key: `${level}:${place[level] ?? division.id}`, organization: id });
    party.events.push(eventRow(id, 'created', founded, `成立“${name}”`, columns));
    return id;
  };

  const committee = found(
    'community',
    null,
    organizationName('community', division.shortName),
    {},
    plan.members.committee,
  );
  rows.grids.forEach((grid, index) => {
    if (plan.grids[index]?.gap) return;
    const branchName = organizationName('grid', division.shortName, grid.name);
    const branch = found('grid', committee, branchName, { grid: grid.id }, plan.members.branch);
    for (const building of rows.buildings.filter((one) => one.grid === grid.id && !one.gap)) {
      const where = placeOfBuilding(building);
      const home = [compoundName(rows, building), building.name].join('');
      const group = found('building', branch, organizationName('building', home), where, plan.members.group);
      for (const household of hostsOf(rows, building, dice)) {
        const name = organizationName('household', home, household.name);
        found('household', group, name, { ...where, household: household.id }, 1);
      }
    }
  });
  return party;
}

function placeOfBuilding(building: BuildingRow) {
  return { grid: building.grid, compound: building.compound, building: building.id };
}

function compoundName(rows: CommunityRows, building: BuildingRow): string {
  return rows.compounds.find((compound) => compound.id === building.compound)?.name ?? '';
}

/** One or two Party-member households in most buildings. */
function hostsOf(rows: CommunityRows, building: BuildingRow, dice: Dice): HouseholdRow[] {
  const homes = rows.households.filter((household) => household.building === building.id);
  const first = dice.chance(0.85) ? [dice.pick(homes)] : [];
  const second = dice.chance(0.4) ? [dice.pick(homes)] : [];
  return [...new Set([...first, ...second])];
}

interface Joining {
  organization: string;
  where: Record<string, unknown>;
  size: number;
  role: MemberRole;
}

/** Adds the members of an organisation; the first leads it. Returns the leader's id. */
function addMembers(party: PartyRows, dice: Dice, { organization, where, size, role }: Joining): string {
  const { household: _household, ...place } = where;
  const ids = Array.from({ length: size }, (_, index) => {
    const id = newId();
    const leads = index === 0;
    const open = leads ? dice.chance(0.92) : dice.chance(0.55);
    const old = !leads && dice.chance(0.08);
    party.members.push({
      ...place,
      id,
      organization,
      name: madeUpName(dice),
      role: leads
        ? role
        : index === 1 && size > 5
          ? 'deputy-secretary'
          : index < 4 && size > 5
            ? 'committee'
            : 'member',
      joinDate: `${1975 + dice.below(48)}-07-01T00:00:00.000Z`,
      status: 'active',
      publicConsent: open,
      consentedAt: open ? consented : null,
      consentEvidence: open ? '2026年7月1日支部会上本人签了“亮身份”同意书，放在支部档案盒里。' : null,
      exempt: old,
      exemptionReason: old ? 'age' : null,
      exemptionNote: old ? '支部大会讨论同意' : null,
    });
    if (leads || dice.chance(0.3)) {
      party.skills.set(id, [...new Set([dice.pick(skillChoices), dice.pick(skillChoices)])]);
    }
    return id;
  });
  return ids[0] ?? '';
}

/** A row of the history. */
export function eventRow(
  organization: string,
  kind: string,
  at: string,
  summary: string,
  place: Record<string, unknown>,
) {
  const { township, community, grid } = place;
  return { id: newId(), organization, kind, at, summary, actorName: '演示数据', township, community, grid };
}
