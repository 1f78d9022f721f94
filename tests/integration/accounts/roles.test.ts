import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '@/access';
import { deactivateUser, endRole, grantRole, reactivateUser } from '@/domain/accounts';
import { buildRole, buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision, buildGrid, buildUnit } from '../../factories/organization';

let app: TestApp;
let admin: { id: string; cookie: string };
const system = systemActor('test');
const operator: Actor = {
  userId: 'x',
  name: 'x',
  via: 'admin',
  grants: [{ role: 'operator', scope: { kind: 'city', id: '' } }],
};

beforeAll(async () => {
  app = await startTestApp();
  const { id } = await buildUser(app.payload, { roles: [{ role: 'administrator' }] });
  admin = { id, cookie: await cookieFor(app.payload, id) };
});
afterAll(() => app.close());

const post = (path: string, body: object, method = 'POST') =>
  app.fetch(`/api/${path}`, {
    method,
    headers: { origin: app.url, cookie: admin.cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('giving a role', () => {
  it('is for administrators, names who gave it, and is logged', async () => {
    const { id } = await buildUser(app.payload);
    const scope = { kind: 'city', id: '' } as const;
    await expect(
      grantRole({ payload: app.payload, actor: operator, userId: id, role: 'supervisor', scope }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    const answer = await post('role-assignments', {
      user: id,
      role: 'supervisor',
      scopeKind: 'city',
      grantedBy: id,
    });
    const { doc } = await answer.json();
    expect(doc.grantedBy).toBe(admin.id);
    const { docs } = await app.payload.find({
      collection: 'audit-events',
      where: { subjectId: { equals: doc.id } },
      overrideAccess: true,
    });
    expect(docs).toMatchObject([{ action: 'role-assignments.created', actor: admin.id }]);
  });

  it('refuses a kind of place the role cannot have, and a missing place', async () => {
    const { id: user } = await buildUser(app.payload);
    const { id: grid } = await buildGrid(app.payload);
    expect((await post('role-assignments', { user, role: 'operator', scopeKind: 'grid', grid })).status).toBe(
      422,
    );
    expect(
      (await post('role-assignments', { user, role: 'property-manager', scopeKind: 'compound' })).status,
    ).toBe(422);
  });

  it('keeps only the node of its kind', async () => {
    const { id: user } = await buildUser(app.payload);
    const [unit, division] = [await buildUnit(app.payload), await buildDivision(app.payload)];
    const body = { user, role: 'unit-handler', scopeKind: 'unit', unit: unit.id, division: division.id };
    const { doc } = await (await post('role-assignments', body)).json();
    expect(doc).toMatchObject({ unit: unit.id, division: null });
  });

  it('cannot be turned into another: it is ended and a new one given', async () => {
    const { id: user } = await buildUser(app.payload);
    const id = await buildRole(app.payload, user, { role: 'operator' });
    expect((await post(`role-assignments/${id}`, { role: 'administrator' }, 'PATCH')).status).toBe(409);
    expect((await post(`role-assignments/${id}`, { reason: '补写依据' }, 'PATCH')).status).toBe(200);
  });
});

describe('ending a role', () => {
  const stored = async (id: string) => {
    const where = { id: { equals: id } };
    const { docs } = await app.payload.find({ collection: 'role-assignments', where, overrideAccess: true });
    return docs[0];
  };

  it('is not done by writing its end: neither the last administrator nor the reason of an ended role gives way', async () => {
    const { docs } = await app.payload.find({
      collection: 'role-assignments',
      where: { user: { equals: admin.id } },
      overrideAccess: true,
    });
    const own = String(docs[0]?.id);
    const end = { until: new Date().toISOString(), endReason: '夺权' };
    expect((await post(`role-assignments/${own}`, end, 'PATCH')).status).toBe(200);
    const kept = await stored(own);
    expect([kept?.until ?? null, kept?.endReason ?? null]).toEqual([null, null]);

    const { id: user } = await buildUser(app.payload);
    const id = await buildRole(app.payload, user, { role: 'operator' });
    await endRole({ payload: app.payload, actor: system, id, reason: '调离岗位' });
    const before = await stored(id);
    for (const body of [{ until: null }, { until: '2099-01-01T00:00:00Z' }, { endReason: '没有这回事' }]) {
      await post(`role-assignments/${id}`, body, 'PATCH');
      await post(`role-assignments?where[id][equals]=${id}`, body, 'PATCH');
    }
    expect(await stored(id)).toMatchObject({ until: before?.until, endReason: '调离岗位' });
  });

  it('needs a reason, works at once, and only once', async () => {
    const person = await buildUser(app.payload);
    const id = await buildRole(app.payload, person.id, { role: 'operator' });
    const cookie = await cookieFor(app.payload, person.id);
    const list = async () =>
      (await app.fetch('/api/requests?limit=1', { headers: { cookie, origin: app.url } })).status;
    expect(await list()).toBe(200);
    expect((await post(`role-assignments/${id}/end`, { reason: ' ' })).status).toBe(422);
    expect((await post(`role-assignments/${id}/end`, { reason: '调离岗位' })).status).toBe(200);
    expect(await list()).toBe(403);
    expect((await post(`role-assignments/${id}/end`, { reason: '调离岗位' })).status).toBe(409);
  });

  it('that has not begun leaves an empty term', async () => {
    const { id: user } = await buildUser(app.payload);
    const from = new Date(Date.now() + 86_400_000);
    const id = await buildRole(app.payload, user, { role: 'operator', from });
    await endRole({ payload: app.payload, actor: system, id, reason: '取消任命' });
    const { docs } = await app.payload.find({
      collection: 'role-assignments',
      where: { id: { equals: id } },
      overrideAccess: true,
    });
    expect(new Date(String(docs[0]?.until)).getTime()).toBe(from.getTime());
  });

  it('never leaves the portal without an administrator', async () => {
    const { docs } = await app.payload.find({
      collection: 'role-assignments',
      where: { user: { equals: admin.id } },
      overrideAccess: true,
    });
    const last = { payload: app.payload, actor: system, reason: '离任' };
    await expect(endRole({ ...last, id: String(docs[0]?.id) })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    await expect(deactivateUser({ ...last, userId: admin.id })).rejects.toMatchObject({
      code: 'invalid-state',
    });
  });
});

describe('shutting an account', () => {
  it('is not for oneself, ends the sessions, and can be undone', async () => {
    const person = await buildUser(app.payload);
    const cookie = await cookieFor(app.payload, person.id);
    expect((await post(`users/${admin.id}/deactivate`, { reason: '离任' })).status).toBe(409);
    expect((await post(`users/${person.id}/deactivate`, { reason: '' })).status).toBe(422);
    expect((await post(`users/${person.id}/deactivate`, { reason: '离任' })).status).toBe(200);
    expect((await app.fetch('/me', { headers: { cookie } })).status).toBe(303);
    await expect(cookieFor(app.payload, person.id)).rejects.toMatchObject({ code: 'unauthenticated' });
    await reactivateUser({ payload: app.payload, actor: system, userId: person.id, reason: '返聘' });
    expect(await cookieFor(app.payload, person.id)).toContain('payload-token=');
  });

  it('cannot be done by writing the field', async () => {
    const person = await buildUser(app.payload);
    const { doc } = await (
      await post(`users/${person.id}`, { active: false, name: '新名字' }, 'PATCH')
    ).json();
    expect(doc).toMatchObject({ active: true, name: '新名字' });
  });

  it('keeps the password rules when an administrator sets one, and ends the sessions', async () => {
    const person = await buildUser(app.payload);
    const cookie = await cookieFor(app.payload, person.id);
    expect((await post(`users/${person.id}`, { password: 'password123' }, 'PATCH')).status).toBe(422);
    expect((await app.fetch('/me', { headers: { cookie } })).status).toBe(200);
    expect((await post(`users/${person.id}`, { password: 'Chrysanthemum-77-tea' }, 'PATCH')).status).toBe(
      200,
    );
    expect((await app.fetch('/me', { headers: { cookie } })).status).toBe(303);
    expect(await app.signInAs(person.username, 'Chrysanthemum-77-tea')).toContain('payload-token=');
  });
});
