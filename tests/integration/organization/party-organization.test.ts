import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '@/access';
import {
  changeSecretary,
  closePartyOrganization,
  createPartyOrganization,
  movePartyOrganization,
} from '@/domain/organization';
import { startTestApp, type TestApp } from '../../factories/app';
import {
  buildBuilding,
  buildDivision,
  buildGrid,
  buildMember,
  buildNeighbourhood,
  buildPartyOrganization,
} from '../../factories/organization';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const actor = systemActor('测试');
const call = () => ({ payload: app.payload, actor });

function staffOf(community: string): Actor {
  return {
    userId: null,
    name: '社区干部',
    via: 'admin',
    grants: [{ role: 'community-staff', scope: { kind: 'community', id: community } }],
  };
}

const stored = (id: string) => app.payload.findByID({ collection: 'party-organizations', id, depth: 0 });
const historyOf = async (id: string) =>
  (
    await app.payload.find({
      collection: 'party-organization-events',
      where: { organization: { equals: id } },
      sort: 'at',
      depth: 0,
      pagination: false,
    })
  ).docs.map(({ kind, summary, reason }) => ({ kind, summary, reason }));

describe('founding', () => {
  it('binds the node to its place and fills the places above', async () => {
    const there = await buildNeighbourhood(app.payload);
    const host = await stored(there.host);
    expect(host).toMatchObject({
      community: there.community,
      grid: there.grid,
      building: there.building,
      household: there.household,
      parent: there.group,
    });
    expect(host.township).toBeTruthy();
  });

  it('refuses a group outside the grid of its branch, through the verb and through the panel alike', async () => {
    const there = await buildNeighbourhood(app.payload);
    const elsewhere = await buildBuilding(app.payload, {
      grid: (await buildGrid(app.payload, { community: there.community })).id,
    });
    const given = { name: '楼栋党小组', level: 'building', parent: there.branch } as const;
    await expect(createPartyOrganization({ ...call(), ...given, place: elsewhere.id })).rejects.toMatchObject(
      {
        code: 'validation',
        fields: { parent: expect.stringContaining('网格') },
      },
    );
    await expect(
      app.payload.create({
        collection: 'party-organizations',
        data: { ...given, building: elsewhere.id } as never,
      }),
    ).rejects.toMatchObject({ code: 'validation' });
  });

  it('keeps one active organisation per place, also for two founders at once', async () => {
    const community = (await buildDivision(app.payload)).id;
    const given = { ...call(), level: 'community', place: community } as const;
    const results = await Promise.allSettled([
      createPartyOrganization({ ...given, name: '甲' }),
      createPartyOrganization({ ...given, name: '乙' }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(createPartyOrganization({ ...given, name: '丙' })).rejects.toMatchObject({
      code: 'conflict',
    });
    const { totalDocs } = await app.payload.count({
      collection: 'party-organizations',
      where: { community: { equals: community }, status: { equals: 'active' } },
    });
    expect(totalDocs).toBe(1);
  });

  it('is for staff of that community only', async () => {
    const [here, there] = [await buildDivision(app.payload), await buildDivision(app.payload)];
    const given = { payload: app.payload, name: '社区党委', level: 'community', place: here.id } as const;
    await expect(createPartyOrganization({ ...given, actor: staffOf(there.id) })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(createPartyOrganization({ ...given, actor: staffOf(here.id) })).resolves.toHaveProperty(
      'id',
    );
  });
});

describe('moving', () => {
  it('keeps where the node was in its history', async () => {
    const there = await buildNeighbourhood(app.payload);
    const grid = (await buildGrid(app.payload, { community: there.community })).id;
    const lonely = await buildPartyOrganization(app.payload, {
      level: 'grid',
      place: grid,
      parent: there.committee,
    });
    const other = (await buildGrid(app.payload, { community: there.community, name: '新网格' })).id;
    await movePartyOrganization({ ...call(), id: lonely.id, place: other, reason: '网格重新划分' });
    expect(await stored(lonely.id)).toMatchObject({ grid: other });
    expect(await historyOf(lonely.id)).toEqual([
      expect.objectContaining({ kind: 'created' }),
      { kind: 'moved', summary: expect.stringContaining('新网格'), reason: '网格重新划分' },
    ]);
  });

  it('refuses to leave children outside the new place', async () => {
    const there = await buildNeighbourhood(app.payload);
    const other = (await buildGrid(app.payload, { community: there.community })).id;
    await expect(
      movePartyOrganization({ ...call(), id: there.branch, place: other, reason: '调整' }),
    ).rejects.toMatchObject({ code: 'invalid-state', message: expect.stringContaining('下级') });
    expect(await stored(there.branch)).toMatchObject({ grid: there.grid });
  });

  it('refuses a place that already has one', async () => {
    const [one, two] = [await buildNeighbourhood(app.payload), await buildDivision(app.payload)];
    const second = await buildPartyOrganization(app.payload, { level: 'community', place: two.id });
    await expect(
      movePartyOrganization({ ...call(), id: second.id, place: one.community, reason: '合并' }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('closing', () => {
  it('goes from the leaves up, keeps the row and frees the place', async () => {
    const there = await buildNeighbourhood(app.payload);
    await expect(
      closePartyOrganization({ ...call(), id: there.group, reason: '撤并' }),
    ).rejects.toMatchObject({
      code: 'invalid-state',
    });
    await closePartyOrganization({ ...call(), id: there.host, reason: '搬家' });
    await closePartyOrganization({ ...call(), id: there.group, reason: '撤并' });
    expect(await stored(there.group)).toMatchObject({ status: 'closed', closeReason: '撤并' });
    expect((await historyOf(there.group)).at(-1)).toMatchObject({ kind: 'closed', reason: '撤并' });
    await expect(
      createPartyOrganization({
        ...call(),
        name: '新党小组',
        level: 'building',
        place: there.building,
        parent: there.branch,
      }),
    ).resolves.toHaveProperty('id');
  });

  it('asks where the members go and takes them there', async () => {
    const there = await buildNeighbourhood(app.payload);
    const member = await buildMember(app.payload, { organization: there.host });
    await expect(closePartyOrganization({ ...call(), id: there.host, reason: '搬家' })).rejects.toMatchObject(
      {
        fields: { membersTo: expect.any(String) },
      },
    );
    const { moved } = await closePartyOrganization({
      ...call(),
      id: there.host,
      reason: '搬家',
      membersTo: there.group,
    });
    expect(moved).toBe(1);
    expect(
      await app.payload.findByID({ collection: 'party-members', id: member.id, depth: 0 }),
    ).toMatchObject({
      organization: there.group,
      building: there.building,
    });
  });
});

describe('leaders', () => {
  it('must be members of the same community, and every change is in the history', async () => {
    const there = await buildNeighbourhood(app.payload);
    const member = await buildMember(app.payload, { organization: there.branch, name: '王秀英' });
    const stranger = await buildMember(app.payload);
    await expect(
      changeSecretary({ ...call(), id: there.branch, secretary: stranger.id }),
    ).rejects.toMatchObject({
      fields: { secretary: expect.any(String) },
    });
    await changeSecretary({
      ...call(),
      id: there.branch,
      secretary: member.id,
      contactPhone: '0312-2580000',
    });
    expect(await stored(there.branch)).toMatchObject({ secretary: member.id, contactPhone: '0312-2580000' });
    expect((await historyOf(there.branch)).at(-1)).toMatchObject({
      kind: 'secretary-changed',
      summary: '负责人由空缺改为王秀英',
    });
  });
});

describe('every verb', () => {
  it('writes one audit event in the same transaction and no second one by the general hook', async () => {
    const there = await buildNeighbourhood(app.payload);
    await closePartyOrganization({ ...call(), id: there.host, reason: '搬家' });
    const { docs } = await app.payload.find({
      collection: 'audit-events',
      where: { subjectId: { equals: there.host } },
      depth: 0,
      pagination: false,
      overrideAccess: true,
    });
    expect(docs.map(({ action }) => action).sort()).toEqual([
      'party-organization.closed',
      'party-organizations.created',
    ]);
  });
});
