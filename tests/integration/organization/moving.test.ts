import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { changeSecretary, moveBuilding, movePartyOrganization } from '@/domain/organization';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import {
  buildBuilding,
  buildCompound,
  buildDivision,
  buildGrid,
  buildHousehold,
  buildMember,
  buildNeighbourhood,
  buildPartyOrganization,
} from '../../factories/organization';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const call = () => ({ payload: app.payload, actor: systemActor('测试'), reason: '重新划分' });
const read = (collection: 'party-organizations' | 'party-members' | 'households' | 'buildings', id: string) =>
  app.payload.findByID({ collection, id, depth: 0, overrideAccess: true });

describe('a move to another community', () => {
  it('of a committee is refused while it has branches', async () => {
    const here = await buildNeighbourhood(app.payload);
    const there = (await buildDivision(app.payload)).id;
    await expect(
      movePartyOrganization({ ...call(), id: here.committee, place: there }),
    ).rejects.toMatchObject({ code: 'invalid-state', message: expect.stringContaining('下级') });
    expect(await read('party-organizations', here.committee)).toMatchObject({ community: here.community });
  });

  it('of a branch, place and parent at once, is refused while it has groups', async () => {
    const [here, there] = [await buildNeighbourhood(app.payload), await buildNeighbourhood(app.payload)];
    const grid = (await buildGrid(app.payload, { community: there.community })).id;
    await expect(
      movePartyOrganization({ ...call(), id: here.branch, place: grid, parent: there.committee }),
    ).rejects.toMatchObject({ code: 'invalid-state', message: expect.stringContaining('下级') });
    expect(await read('party-organizations', here.branch)).toMatchObject({ grid: here.grid });
  });

  it('takes the members along: their columns, who may read them, and that one of them may lead there', async () => {
    const [here, there] = [await buildNeighbourhood(app.payload), await buildNeighbourhood(app.payload)];
    const [from, to] = [
      (await buildGrid(app.payload, { community: here.community })).id,
      (await buildGrid(app.payload, { community: there.community })).id,
    ];
    const { id } = await buildPartyOrganization(app.payload, {
      level: 'grid',
      place: from,
      parent: here.committee,
    });
    const member = await buildMember(app.payload, { organization: id });
    await movePartyOrganization({ ...call(), id, place: to, parent: there.committee });
    const township = (await read('party-organizations', there.committee)).township;
    expect(await read('party-members', member.id)).toMatchObject({
      township,
      community: there.community,
      grid: to,
    });
    const statusFor = async (community: string) => {
      const user = await buildUser(app.payload, {
        roles: [{ role: 'community-staff', kind: 'community', place: community }],
      });
      const cookie = await cookieFor(app.payload, user.id);
      return (await app.fetch(`/api/party-members/${member.id}`, { headers: { cookie } })).status;
    };
    expect(await statusFor(there.community)).toBe(200);
    expect(await statusFor(here.community)).toBe(404);
    await expect(changeSecretary({ ...call(), id, secretary: member.id })).resolves.toEqual({
      id,
      endedRoles: '',
    });
  });

  it('is refused while a member of another organisation there leads it', async () => {
    const [here, there] = [await buildNeighbourhood(app.payload), await buildNeighbourhood(app.payload)];
    const leader = await buildMember(app.payload, { organization: here.committee });
    const grid = (await buildGrid(app.payload, { community: here.community })).id;
    const { id } = await buildPartyOrganization(app.payload, {
      level: 'grid',
      place: grid,
      parent: here.committee,
      secretary: leader.id,
    });
    const place = (await buildGrid(app.payload, { community: there.community })).id;
    await expect(
      movePartyOrganization({ ...call(), id, place, parent: there.committee }),
    ).rejects.toMatchObject({ fields: { secretary: expect.any(String) } });
  });
});

describe('a move', () => {
  it('of nothing is refused, also when what stands there is chosen again', async () => {
    const here = await buildNeighbourhood(app.payload);
    for (const same of [{}, { parent: '', place: '' }, { parent: here.committee, place: here.grid }]) {
      await expect(movePartyOrganization({ ...call(), id: here.branch, ...same })).rejects.toMatchObject({
        code: 'validation',
        fields: { place: expect.any(String) },
      });
    }
  });

  it('of a household to another building is refused while a Party-member household lives there', async () => {
    const here = await buildNeighbourhood(app.payload);
    const building = (await buildBuilding(app.payload, { grid: here.grid, compound: here.compound })).id;
    const move = (id: string) =>
      app.payload.update({ collection: 'households', id, data: { building }, overrideAccess: true });
    await expect(move(here.household)).rejects.toMatchObject({
      code: 'invalid-state',
      message: expect.stringContaining('党员中心户'),
    });
    const free = await buildHousehold(app.payload, { building: here.building });
    await expect(move(free.id)).resolves.toMatchObject({ id: free.id });
  });
});

describe('a building', () => {
  it('that changes its compound takes households, organisations and members along', async () => {
    const here = await buildNeighbourhood(app.payload);
    const member = await buildMember(app.payload, { organization: here.group });
    const compound = (await buildCompound(app.payload, { community: here.community })).id;
    await app.payload.update({
      collection: 'buildings',
      id: here.building,
      data: { compound },
      overrideAccess: true,
    });
    expect(await read('households', here.household)).toMatchObject({ compound, grid: here.grid });
    expect(await read('party-organizations', here.group)).toMatchObject({ compound, grid: here.grid });
    expect(await read('party-organizations', here.host)).toMatchObject({ compound });
    expect(await read('party-members', member.id)).toMatchObject({ compound });
  });

  it('with a group does not change its grid by hand', async () => {
    const here = await buildNeighbourhood(app.payload);
    const grid = (await buildGrid(app.payload, { community: here.community })).id;
    const change = { collection: 'buildings', id: here.building, data: { grid } } as const;
    await expect(app.payload.update({ ...change, overrideAccess: true })).rejects.toMatchObject({
      code: 'invalid-state',
      message: expect.stringContaining('换网格'),
    });
    expect(await read('households', here.household)).toMatchObject({ grid: here.grid });
  });

  it('moves to another grid together with its group, which hangs under the branch there', async () => {
    const here = await buildNeighbourhood(app.payload);
    const member = await buildMember(app.payload, { organization: here.host });
    const grid = (await buildGrid(app.payload, { community: here.community, name: '新网格' })).id;
    await expect(moveBuilding({ ...call(), id: here.building, grid })).rejects.toMatchObject({
      fields: { grid: expect.stringContaining('党支部') },
    });
    const branch = await buildPartyOrganization(app.payload, {
      level: 'grid',
      place: grid,
      parent: here.committee,
    });
    await moveBuilding({ ...call(), id: here.building, grid });
    expect(await read('buildings', here.building)).toMatchObject({ grid });
    expect(await read('households', here.household)).toMatchObject({ grid });
    expect(await read('party-organizations', here.group)).toMatchObject({ grid, parent: branch.id });
    expect(await read('party-organizations', here.host)).toMatchObject({ grid, parent: here.group });
    expect(await read('party-members', member.id)).toMatchObject({ grid });
    const { docs } = await app.payload.find({
      collection: 'party-organization-events',
      where: { organization: { equals: here.group }, kind: { equals: 'moved' } },
      depth: 0,
      overrideAccess: true,
    });
    expect(docs).toEqual([expect.objectContaining({ reason: '重新划分' })]);
  });

  it('moves alone when it has no group, inside its community only, and for those who keep it', async () => {
    const here = await buildNeighbourhood(app.payload);
    const { id } = await buildBuilding(app.payload, { grid: here.grid });
    const grid = (await buildGrid(app.payload, { community: here.community })).id;
    const visitor = { userId: null, name: '访客', via: 'portal' as const, grants: [] };
    await expect(moveBuilding({ ...call(), actor: visitor, id, grid })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      moveBuilding({ ...call(), id, grid: (await buildGrid(app.payload)).id }),
    ).rejects.toMatchObject({ code: 'validation' });
    await moveBuilding({ ...call(), id, grid });
    expect(await read('buildings', id)).toMatchObject({ grid });
  });
});

describe('a place that is used', () => {
  it.each(['grid', 'compound', 'building', 'household'] as const)('(%s) is not deleted', async (level) => {
    const here = await buildNeighbourhood(app.payload);
    await expect(
      app.payload.delete({ collection: `${level}s`, id: here[level], overrideAccess: true }),
    ).rejects.toMatchObject({ code: 'invalid-state' });
  });

  it('is deleted when nothing points at it', async () => {
    const { id } = await buildGrid(app.payload);
    await expect(
      app.payload.delete({ collection: 'grids', id, overrideAccess: true }),
    ).resolves.toMatchObject({ id });
  });
});
