import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildUser, cookieFor, newPhone, type RoleFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildNeighbourhood } from '../../factories/organization';
import { buildHandlingUnit, buildRequest } from '../../factories/requests';

let app: TestApp;
let profile: { id: string; phone: string };
let here: Awaited<ReturnType<typeof buildNeighbourhood>>;
let elsewhere: Awaited<ReturnType<typeof buildNeighbourhood>>;

beforeAll(async () => {
  app = await startTestApp();
  here = await buildNeighbourhood(app.payload);
  elsewhere = await buildNeighbourhood(app.payload);
  const { id: user } = await buildUser(app.payload);
  const phone = newPhone();
  const created = await app.payload.create({
    collection: 'profiles',
    data: {
      user,
      realName: '刘玉芬',
      phone,
      idNumber: '11010519491231002x',
      address: '明月豪苑3号楼2单元502室',
      building: String(here.building),
    },
    overrideAccess: true,
  });
  profile = { id: String(created.id), phone };
});
afterAll(() => app.close());

async function personWith(...roles: RoleFor[]) {
  const { id } = await buildUser(app.payload, { roles });
  return { id, cookie: await cookieFor(app.payload, id) };
}
const staffOf = (community: string) =>
  personWith({ role: 'community-staff', kind: 'community', place: community });
async function townshipOf(community: string): Promise<string> {
  const where = { id: { equals: community } };
  const { docs } = await app.payload.find({ collection: 'divisions', where, depth: 0, overrideAccess: true });
  return String(docs[0]?.township);
}
const api = (cookie: string, path: string, method = 'GET', body?: object) =>
  app.fetch(`/api/profiles${path}`, {
    method,
    headers: { origin: app.url, cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
const reveal = (cookie: string, body: object) => api(cookie, `/${profile.id}/reveal`, 'POST', body);
const revealedEvents = async () =>
  (
    await app.payload.find({
      collection: 'audit-events',
      where: {
        and: [{ action: { equals: 'personal-data.revealed' } }, { subjectId: { equals: profile.id } }],
      },
      overrideAccess: true,
    })
  ).docs;
const masked = () => `${profile.phone.slice(0, 3)}****${profile.phone.slice(-4)}`;

describe('personal data', () => {
  it('comes out masked, in one document, in lists, with a selection and through relations', async () => {
    const { cookie } = await personWith({ role: 'administrator' });
    for (const path of [`/${profile.id}`, '', '?select[phone]=true&select[idNumber]=true', '?depth=2']) {
      const text = await (await api(cookie, path)).text();
      expect(text).toContain(masked());
      expect(text).toContain('110*************2X');
      expect(text).not.toContain(profile.phone);
      expect(text).not.toContain('11010519491231002');
    }
    const whole = await (await api(cookie, `/${profile.id}`)).json();
    expect(whole.address).toBe('明月豪苑*号楼*单元***室');
  });

  it('lies encrypted in the database', async () => {
    const { docs } = await app.payload.db.find<Record<string, unknown>>({
      collection: 'profiles',
      where: { id: { equals: profile.id } },
      limit: 1,
      pagination: false,
    });
    const stored = JSON.stringify(docs);
    for (const plain of [profile.phone, '11010519491231002', '502室', masked()])
      expect(stored).not.toContain(plain);
  });

  it('is kept when a form sends the masked value back, and changed by a whole one', async () => {
    const { cookie } = await personWith({ role: 'administrator' });
    const change = async (body: object) => (await api(cookie, `/${profile.id}`, 'PATCH', body)).status;
    expect(await change({ phone: masked(), realName: '刘玉芬' })).toBe(200);
    const kept = await (await reveal(cookie, { field: 'phone', reason: '核对登记信息' })).json();
    expect(kept.value).toBe(profile.phone);
    expect(await change({ phone: '12345' })).toBe(400);
    profile.phone = newPhone();
    expect(await change({ phone: profile.phone })).toBe(200);
    const changed = await (await reveal(cookie, { field: 'phone', reason: '核对登记信息' })).json();
    expect(changed.value).toBe(profile.phone);
    expect(await change({ phoneCipher: 'forged', phoneIndex: 'forged' })).toBe(200);
    expect((await (await reveal(cookie, { field: 'phone', reason: '核对登记信息' })).json()).value).toBe(
      profile.phone,
    );
  });

  it('is not given twice: one phone, one profile', async () => {
    const { cookie } = await personWith({ role: 'administrator' });
    const { id: user } = await buildUser(app.payload);
    expect((await api(cookie, '', 'POST', { user, phone: profile.phone })).status).toBe(400);
    expect((await api(cookie, '', 'POST', { user, phone: masked() })).status).toBe(400);
  });

  it('is shown whole to the community’s own staff with a reason, and every look is logged', async () => {
    const { id, cookie } = await staffOf(here.community);
    const before = (await revealedEvents()).length;
    expect((await reveal(cookie, { field: 'phone', reason: '' })).status).toBe(422);
    expect((await revealedEvents()).length).toBe(before);
    const answer = await reveal(cookie, { field: 'phone', reason: '通知本人来领老年证' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await answer.json()).value).toBe(profile.phone);
    const events = await revealedEvents();
    expect(events).toHaveLength(before + 1);
    expect(events).toContainEqual(
      expect.objectContaining({ actor: id, summary: '通知本人来领老年证', changes: 'phone', via: 'api' }),
    );
    expect(JSON.stringify(events)).not.toContain(profile.phone);
  });

  it('is not shown to staff of another community, to other roles, or to visitors', async () => {
    const before = (await revealedEvents()).length;
    const body = { field: 'phone', reason: '只是想看一看' };
    expect((await reveal((await staffOf(elsewhere.community)).cookie, body)).status).toBe(404);
    for (const role of ['supervisor', 'city-leader'] as const) {
      expect((await reveal((await personWith({ role })).cookie, body)).status).toBe(403);
    }
    const resident = await personWith({ role: 'resident', kind: 'household', place: String(here.household) });
    expect((await reveal(resident.cookie, body)).status).toBe(403);
    expect((await reveal('', body)).status).toBe(403);
    expect((await revealedEvents()).length).toBe(before);
  });

  it('is not shown through two roles that each do half: reading here, revealing elsewhere', async () => {
    const township = await townshipOf(here.community);
    const leader = { role: 'township-leader', kind: 'township', place: township } as const;
    const unit = await buildHandlingUnit(app.payload);
    const handler = { role: 'unit-handler', kind: 'unit', place: unit } as const;
    const { cookie } = await personWith(leader, handler);
    const request = await buildRequest(app.payload, { building: String(here.building) });
    const requests = (path: string, init: RequestInit) =>
      app.fetch(`/api/requests/${request.id}${path}`, {
        ...init,
        headers: { origin: app.url, cookie, 'content-type': 'application/json' },
      });
    expect((await requests('', {})).status).toBe(200);
    const body = JSON.stringify({ field: 'requesterPhone', reason: '只是想看一看' });
    expect((await requests('/reveal', { method: 'POST', body })).status).toBe(403);
    const own = await personWith({ role: 'operator' });
    const allowed = await app.fetch(`/api/requests/${request.id}/reveal`, {
      method: 'POST',
      headers: { origin: app.url, cookie: own.cookie, 'content-type': 'application/json' },
      body,
    });
    expect(allowed.status).toBe(200);
  });

  it('opens no field that is not personal data', async () => {
    const { cookie } = await personWith({ role: 'administrator' });
    for (const field of ['realName', 'phoneCipher', '__proto__', 'user']) {
      expect((await reveal(cookie, { field, reason: '试试看能不能' })).status).toBe(404);
    }
  });

  it('cannot be moved by staff into a community that is not theirs', async () => {
    const { cookie } = await staffOf(here.community);
    const answer = await api(cookie, `/${profile.id}`, 'PATCH', { building: elsewhere.building });
    expect(answer.status).toBe(403);
  });

  it('belongs to a household in its own place: none elsewhere, and the place follows the household', async () => {
    const { cookie } = await staffOf(here.community);
    const change = (body: object, who = cookie) => api(who, `/${profile.id}`, 'PATCH', body);
    expect((await change({ household: elsewhere.household })).status).toBe(403);
    const cleared = { township: null, community: null, grid: null, compound: null, building: null };
    expect((await change({ ...cleared, household: elsewhere.household })).status).toBe(403);
    expect((await change({ household: here.household })).status).toBe(200);
    const administrator = await personWith({ role: 'administrator' });
    expect((await change({ household: elsewhere.household }, administrator.cookie)).status).toBe(422);
    const { id: user } = await buildUser(app.payload);
    const body = { user, realName: '新户', household: elsewhere.household };
    const { doc } = await (await api(administrator.cookie, '', 'POST', body)).json();
    expect(doc).toMatchObject({ building: elsewhere.building, community: elsewhere.community });
  });

  it('changes are audited by field name, never by value', async () => {
    const { docs } = await app.payload.find({
      collection: 'audit-events',
      where: { action: { equals: 'profiles.updated' } },
      overrideAccess: true,
    });
    expect(docs.some(({ changes }) => changes?.includes('phone'))).toBe(true);
    expect(JSON.stringify(docs)).not.toContain(profile.phone);
  });
});
