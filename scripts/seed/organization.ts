import type { CollectionSlug, Payload } from 'payload';
import { systemActor } from '@/access';
import { bulkInsert, inTransaction } from '@/database';
import { newId } from '@/shared/ids';
import { seedAgreements } from './organization-agreements';
import { communityPlans, unitPlans } from './organization-plan';
import { type CommunityRows, type DivisionRow, divisionRows, placeRows } from './organization-rows';
import { type PartyRows, partyRows } from './party-rows';
import { phoneBook } from './people';
import { diceOf } from './random';

/** One community of the demo city, places by name. Buildings are named `小区/楼栋`, or `/片巷` in the village. */
export interface SeededCommunity {
  id: string;
  code: string;
  name: string;
  township: string;
  grids: Record<string, string>;
  compounds: Record<string, string>;
  buildings: Record<string, string>;
  /** In the order of buildings, units and rooms. */
  households: { id: string; name: string; building: string; grid: string; compound: string | null }[];
  organizations: PartyRows['organizations'];
  members: PartyRows['members'];
}

/** What the other domains' demo content hangs on. */
export interface SeededOrganization {
  city: string;
  /** Id by short name: 北城区街道. */
  townships: Record<string, string>;
  mingyue: SeededCommunity;
  oldTown: SeededCommunity;
  village: SeededCommunity;
  /** Id by full name: 市供热服务中心. */
  units: Record<string, string>;
}

const rowsPerWrite = 300;

/** Writes the demo city's divisions, places, Party organisation, units, dual posts and linkages; a few seconds. */
export async function seedOrganization(payload: Payload): Promise<SeededOrganization> {
  const dice = diceOf(130682);
  const nextPhone = phoneBook();
  const divisions = divisionRows();
  const communities = communityPlans.map((plan) => {
    const division = divisions.find(({ code }) => code === plan.code);
    if (!division) throw new Error(`no division ${plan.code}`);
    const rows = placeRows(plan, division, dice);
    return { rows, party: partyRows(rows, dice, nextPhone) };
  });
  const units = unitRows(divisions, nextPhone);
  await write(
    payload,
    'divisions',
    divisions.map((row) => ({ ...row, ...contactOf(row) })),
  );
  await write(payload, 'units', units);
  for (const { rows, party } of communities) await writeCommunity(payload, rows, party);
  const [mingyue, oldTown, village] = communities.map(({ rows, party }) => seeded(rows, party));
  if (!mingyue || !oldTown || !village) throw new Error('the demo city has three communities');
  const result: SeededOrganization = {
    city: divisions[0]?.id ?? '',
    townships: Object.fromEntries(
      divisions.filter(({ level }) => level === 'township').map((row) => [row.shortName, row.id]),
    ),
    mingyue,
    oldTown,
    village,
    units: Object.fromEntries(units.map(({ id, name }) => [name, id])),
  };
  await seedAgreements(payload, systemActor('演示数据'), result);
  return result;
}

function contactOf({ code }: DivisionRow) {
  const plan = communityPlans.find((one) => one.code === code);
  if (!plan) return {};
  const { officePhone, officeAddress, introduction } = plan;
  return { officePhone, officeAddress, introduction, officeHours: '周一至周日 8:30—18:00' };
}

function unitRows(divisions: DivisionRow[], nextPhone: () => string) {
  const offices = divisions
    .filter(({ level }) => level === 'township')
    .map(({ id, name, kind }) => ({
      id: newId(),
      name: kind === 'subdistrict' ? `${name}办事处` : `${name}人民政府`,
      shortName: name,
      kind: 'township',
      handlesRequests: true,
      phone: nextPhone(),
      division: id,
      township: id,
      community: null as string | null,
    }));
  const others = unitPlans.map((plan) => {
    const { in: key, ...facts } = { in: null, ...plan };
    const division = divisions.find(
      ({ code }) => code === communityPlans.find((one) => one.key === key)?.code,
    );
    const place = {
      division: division?.id ?? null,
      township: division?.township ?? null,
      community: division?.id ?? null,
    };
    return { id: newId(), phone: nextPhone(), ...facts, ...place };
  });
  return [...offices, ...others];
}

async function writeCommunity(payload: Payload, rows: CommunityRows, party: PartyRows): Promise<void> {
  await write(payload, 'grids', rows.grids);
  await write(payload, 'compounds', rows.compounds);
  await write(
    payload,
    'buildings',
    rows.buildings.map(({ gap: _gap, ...row }) => row),
  );
  await write(payload, 'households', rows.households);
  // Leaders are members of their organisation, so one of the two references has to come second.
  const leaderless = party.organizations.map((row) => ({ ...row, secretary: null }));
  await write(payload, 'party-organizations', leaderless);
  await write(payload, 'party-members', party.members);
  await write(payload, 'party-organization-places', party.places);
  await write(payload, 'party-organization-events', party.events);
  await inTransaction({ payload, actor: systemActor('演示数据') }, async (req) => {
    for (const { id, secretary } of party.organizations) {
      const data = { secretary };
      await payload.db.updateOne({ collection: 'party-organizations', id, data, req, returning: false });
    }
    for (const [id, skills] of party.skills) {
      await payload.db.updateOne({
        collection: 'party-members',
        id,
        data: { skills },
        req,
        returning: false,
      });
    }
  });
}

/** Rows were made right by the generator, so they go past hooks, a few hundred in a transaction. */
async function write(payload: Payload, collection: CollectionSlug, rows: readonly object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsPerWrite) {
    await inTransaction({ payload }, (req) =>
      bulkInsert(payload, req, collection, rows.slice(at, at + rowsPerWrite)),
    );
  }
}

function seeded(
  { division, grids, compounds, buildings, households }: CommunityRows,
  party: PartyRows,
): SeededCommunity {
  const byName = (rows: { id: string; name: string }[]) =>
    Object.fromEntries(rows.map(({ id, name }) => [name, id]));
  const compoundNames = new Map(compounds.map(({ id, name }) => [id, name]));
  return {
    id: division.id,
    code: division.code,
    name: division.shortName,
    township: division.township ?? '',
    grids: byName(grids),
    compounds: byName(compounds),
    buildings: Object.fromEntries(
      buildings.map(({ id, name, compound }) => [`${compoundNames.get(compound ?? '') ?? ''}/${name}`, id]),
    ),
    households: households.map(({ id, name, building, grid, compound }) => ({
      id,
      name,
      building,
      grid,
      compound,
    })),
    organizations: party.organizations,
    members: party.members,
  };
}
