import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '@/access';
import type { VerbsAnswer } from '@/admin/verbs/types';
import {
  closePartyOrganization,
  communityOverview,
  createPartyOrganization,
  publicNodes,
} from '@/domain/organization';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import {
  buildBuilding,
  buildCompound,
  buildGrid,
  buildHousehold,
  buildMember,
  buildNeighbourhood,
} from '../../factories/organization';

let app: TestApp;
let here: Awaited<ReturnType<typeof buildNeighbourhood>>;
let cookie: string;

beforeAll(async () => {
  app = await startTestApp();
  here = await buildNeighbourhood(app.payload);
  const staff = await buildUser(app.payload, {
    roles: [{ role: 'community-staff', kind: 'community', place: here.community }],
  });
  cookie = await cookieFor(app.payload, staff.id);
});
afterAll(() => app.close());

const actor: Actor = systemActor('测试');
const patch = (path: string, body: object) =>
  app.fetch(`/api/${path}`, {
    method: 'PATCH',
    headers: { origin: env().siteUrl, 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
const stored = (id: string) =>
  app.payload.findByID({ collection: 'party-organizations', id, depth: 0, overrideAccess: true });

it('says of each building in which compound it stands', async () => {
  const { community, grid } = here;
  for (const name of ['东院', '西院']) {
    const compound = (await buildCompound(app.payload, { community, name })).id;
    for (const number of [10, 2]) await buildBuilding(app.payload, { grid, compound, name: `${number}号楼` });
  }
  const answer = await app.fetch(`/api/party-organizations/${here.group}/verbs`, { headers: { cookie } });
  const { verbs } = (await answer.json()) as VerbsAnswer;
  const place = verbs.find(({ verb }) => verb === 'move')?.inputs.find(({ name }) => name === 'place');
  const labels = place?.options?.map(({ label }) => label) ?? [];
  expect(labels.filter((label) => label.includes('院'))).toEqual(
    expect.arrayContaining(['东院 2号楼', '东院 10号楼', '西院 2号楼', '西院 10号楼']),
  );
  expect(labels.indexOf('东院 2号楼')).toBeLessThan(labels.indexOf('东院 10号楼'));
  expect(new Set(labels).size).toBe(labels.length);
});

describe('through the form of a Party organisation', () => {
  it('neither parent nor place change: that is a move, with a reason', async () => {
    const grid = (await buildGrid(app.payload, { community: here.community })).id;
    const before = await stored(here.branch);
    for (const change of [
      { grid },
      { parent: here.branch },
      { parent: null },
      { community: here.community, grid },
    ]) {
      await patch(`party-organizations/${here.branch}`, change);
      expect(await stored(here.branch)).toMatchObject({ grid: before.grid, parent: before.parent });
    }
    const household = (await buildHousehold(app.payload, { building: here.building })).id;
    await patch(`party-organizations/${here.host}`, { household });
    expect(await stored(here.host)).toMatchObject({ household: here.household });
    const { totalDocs } = await app.payload.count({
      collection: 'party-organization-events',
      where: { kind: { equals: 'moved' }, community: { equals: here.community } },
      overrideAccess: true,
    });
    expect(totalDocs).toBe(0);
  });

  it('no ring can be made, at any level', async () => {
    for (const [id, parent] of [
      [here.committee, here.branch],
      [here.branch, here.group],
      [here.group, here.host],
      [here.branch, here.branch],
    ] as const) {
      const answer = await app.fetch(`/api/party-organizations/${id}/verbs/move`, {
        method: 'POST',
        headers: { origin: env().siteUrl, 'content-type': 'application/json', cookie },
        body: JSON.stringify({ parent, reason: '成环' }),
      });
      expect(answer.status).toBe(422);
      // The community's organisation has nothing above it: the verb does not even ask for a parent.
      const named = id === here.committee ? 'place' : 'parent';
      expect((await answer.json()).fields).toHaveProperty(named);
    }
  });

  it('only a member of the community, still in it, can lead', async () => {
    const left = await buildMember(app.payload, { organization: here.branch, status: 'left' });
    const foreign = await buildMember(app.payload);
    for (const { id } of [left, foreign]) {
      const answer = await patch(`party-organizations/${here.branch}`, { secretary: id });
      expect(answer.status).toBe(422);
    }
    const member = await buildMember(app.payload, { organization: here.group });
    expect((await patch(`party-organizations/${here.branch}`, { secretary: member.id })).status).toBe(200);
  });

  it('a closed one is not edited', async () => {
    const one = await buildNeighbourhood(app.payload);
    const call = { payload: app.payload, actor };
    await closePartyOrganization({ ...call, id: one.host, reason: '搬家' });
    const change = { collection: 'party-organizations', id: one.host, data: { publicCard: '改写' } } as const;
    await expect(app.payload.update({ ...change, overrideAccess: true })).rejects.toMatchObject({
      code: 'invalid-state',
    });
  });
});

describe('a leader who has left', () => {
  it('leaves the post vacant, in public and in the coverage', async () => {
    const one = await buildNeighbourhood(app.payload);
    const member = await buildMember(app.payload, { organization: one.branch });
    const lead = { secretary: member.id, contactPhone: '0312-2580000' };
    await app.payload.update({ collection: 'party-organizations', id: one.branch, data: lead });
    const overview = async () => {
      const { createLocalReq } = await import('payload');
      const admin = await buildUser(app.payload, { roles: [{ role: 'administrator' }] });
      const user = await app.payload.findByID({ collection: 'users', id: admin.id, overrideAccess: true });
      return communityOverview(
        await createLocalReq({ user: { ...user, collection: 'users' } }, app.payload),
        one.community,
      );
    };
    const vacant = async () =>
      (await publicNodes(app.payload, one.community)).find(({ id }) => id === one.branch)?.vacant;
    expect(await vacant()).toBe(false);
    expect((await overview()).gaps.leadersWithoutContact.map(({ id }) => id)).not.toContain(one.branch);
    await app.payload.update({ collection: 'party-members', id: member.id, data: { status: 'left' } });
    expect(await vacant()).toBe(true);
    expect((await overview()).gaps.leadersWithoutContact.map(({ id }) => id)).toContain(one.branch);
  });
});

describe('two at once', () => {
  it.each(['grid', 'building', 'household'] as const)('found one %s organisation', async (level) => {
    const one = await buildNeighbourhood(app.payload);
    const building = async () => (await buildBuilding(app.payload, { grid: one.grid })).id;
    const places = {
      grid: async () => (await buildGrid(app.payload, { community: one.community })).id,
      building,
      household: async () => (await buildHousehold(app.payload, { building: one.building })).id,
    };
    const parent = { grid: one.committee, building: one.branch, household: one.group }[level];
    const given = { payload: app.payload, actor, level, parent, place: await places[level]() };
    const results = await Promise.allSettled(
      ['甲', '乙'].map((name) => createPartyOrganization({ ...given, name })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('closing a parent and founding a child, or closing and joining: never an active one under a closed one', async () => {
    const call = { payload: app.payload, actor };
    for (let round = 0; round < 6; round += 1) {
      const one = await buildNeighbourhood(app.payload);
      const grid = (await buildGrid(app.payload, { community: one.community })).id;
      const branch = await createPartyOrganization({
        ...call,
        name: '支部',
        level: 'grid',
        place: grid,
        parent: one.committee,
      });
      const building = (await buildBuilding(app.payload, { grid })).id;
      await Promise.allSettled([
        closePartyOrganization({ ...call, id: branch.id, reason: '撤并' }),
        round % 2 === 0
          ? createPartyOrganization({
              ...call,
              name: '小组',
              level: 'building',
              place: building,
              parent: branch.id,
            })
          : buildMember(app.payload, { organization: branch.id }),
      ]);
      const parent = await stored(branch.id);
      const active = { status: { equals: 'active' } };
      const children = await app.payload.count({
        collection: 'party-organizations',
        where: { parent: { equals: branch.id }, ...active },
        overrideAccess: true,
      });
      const members = await app.payload.count({
        collection: 'party-members',
        where: { organization: { equals: branch.id }, ...active },
        overrideAccess: true,
      });
      expect(parent.status === 'closed' && children.totalDocs + members.totalDocs > 0).toBe(false);
    }
  });
});
