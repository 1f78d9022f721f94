import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoleName, ScopeKind } from '@/access';
import { communitiesInScope, communityOverview } from '@/domain/organization';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import {
  buildBuilding,
  buildDivision,
  buildGrid,
  buildHousehold,
  buildMember,
  buildNeighbourhood,
} from '../../factories/organization';

let app: TestApp;
let here: Awaited<ReturnType<typeof buildNeighbourhood>>;
beforeAll(async () => {
  app = await startTestApp();
  here = await buildNeighbourhood(app.payload);
});
afterAll(() => app.close());

async function personWith(role: RoleName, kind: ScopeKind, place: string) {
  const { id } = await buildUser(app.payload, { roles: [{ role, kind, place }] });
  const user = await app.payload.findByID({ collection: 'users', id, overrideAccess: true });
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, app.payload);
  const cookie = await cookieFor(app.payload, id);
  const send = (method: string, path: string, body?: object) =>
    app.fetch(`/api/${path}`, {
      method,
      headers: { origin: env().siteUrl, cookie, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  return { req, send };
}

describe('the tree and the coverage', () => {
  it('show a branch secretary the part they answer for, with its gaps and leaders, and nothing beside it', async () => {
    const leader = await buildMember(app.payload, { organization: here.committee, name: '张书记' });
    const lead = { secretary: leader.id, contactPhone: '0312-2580000' };
    await app.payload.update({ collection: 'party-organizations', id: here.branch, data: lead });
    const lonely = await buildBuilding(app.payload, { grid: here.grid });
    const elsewhere = await buildGrid(app.payload, { community: here.community });
    for (const [kind, place, organizations, gaps] of [
      ['grid', here.grid, 3, [lonely.id]],
      ['building', here.building, 2, []],
    ] as const) {
      const { req } = await personWith('branch-secretary', kind, place);
      const [group, ...more] = await communitiesInScope(req);
      expect(more).toEqual([]);
      expect(group?.communities.map(({ id }) => id)).toEqual([here.community]);
      const overview = await communityOverview(req, here.community);
      expect(overview.totals.organizations).toBe(organizations);
      expect(overview.gaps.gridsWithoutBranch).toEqual([]);
      expect(overview.gaps.buildingsWithoutGroup.map(({ id }) => id)).toEqual(gaps);
      expect(JSON.stringify(overview.tree)).not.toContain(elsewhere.id);
      if (kind === 'grid') expect(JSON.stringify(overview.tree)).toContain('张书记');
    }
  });

  it('show staff their whole community, and a resident none', async () => {
    const staff = await personWith('community-staff', 'community', here.community);
    expect((await communityOverview(staff.req, here.community)).gaps.gridsWithoutBranch).toHaveLength(1);
    const resident = await personWith('resident', 'household', here.household);
    expect(await communitiesInScope(resident.req)).toEqual([]);
  });
});

describe('community staff', () => {
  it('change how to reach their community, not what it is officially called', async () => {
    const { id, name } = await buildDivision(app.payload);
    const { send } = await personWith('community-staff', 'community', id);
    const change = { name: '改名', shortName: '改名', kind: 'village', officePhone: '0312-2500000' };
    expect((await send('PATCH', `divisions/${id}`, change)).status).toBe(200);
    const stored = await app.payload.findByID({ collection: 'divisions', id, depth: 0 });
    expect(stored).toMatchObject({ name, kind: 'community', officePhone: '0312-2500000' });
    expect(stored.shortName).not.toBe('改名');
  });

  it('found what a place lacks from the place, once, and move buildings', async () => {
    const one = await buildNeighbourhood(app.payload);
    const { send } = await personWith('community-staff', 'community', one.community);
    const grid = (await buildGrid(app.payload, { community: one.community })).id;
    const verbs = async (path: string) =>
      ((await (await send('GET', `${path}/verbs`)).json()).verbs as { verb: string }[]).map(
        ({ verb }) => verb,
      );
    expect(await verbs(`grids/${grid}`)).toEqual(['found']);
    expect((await send('POST', `grids/${grid}/verbs/found`, { name: '新党支部' })).status).toBe(200);
    expect(await verbs(`grids/${grid}`)).toEqual([]);
    const { docs } = await app.payload.find({
      collection: 'party-organizations',
      where: { grid: { equals: grid } },
      depth: 0,
      overrideAccess: true,
    });
    expect(docs).toEqual([
      expect.objectContaining({ name: '新党支部', level: 'grid', parent: one.committee }),
    ]);
    expect(await verbs(`buildings/${one.building}`)).toEqual(['move']);
    const moved = await send('POST', `buildings/${one.building}/verbs/move`, { grid, reason: '重新划分' });
    expect(moved.status).toBe(200);
    const group = await app.payload.findByID({ collection: 'party-organizations', id: one.group, depth: 0 });
    expect(group).toMatchObject({ grid, parent: docs[0]?.id });
  });

  it('move a Party-member household to a home in another building, named by unit and room', async () => {
    const one = await buildNeighbourhood(app.payload);
    const { send } = await personWith('community-staff', 'community', one.community);
    const building = (await buildBuilding(app.payload, { grid: one.grid })).id;
    const home = (await buildHousehold(app.payload, { building, unit: '2', room: '502' })).id;
    const founded = await send('POST', `buildings/${building}/verbs/found`, { name: '新党小组' });
    expect(founded.status).toBe(200);
    const { docs } = await app.payload.find({
      collection: 'party-organizations',
      where: { building: { equals: building } },
      depth: 0,
      overrideAccess: true,
    });
    const parent = docs[0]?.id;
    const move = (input: object) =>
      send('POST', `party-organizations/${one.host}/verbs/move`, { parent, reason: '搬家', ...input });
    const wrong = await move({ unit: '2', room: '999' });
    expect((await wrong.json()).fields).toHaveProperty('room');
    expect((await move({ unit: '2单元', room: '502室' })).status).toBe(200);
    const host = await app.payload.findByID({ collection: 'party-organizations', id: one.host, depth: 0 });
    expect(host).toMatchObject({ household: home, building, parent });
  });
});
