import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RoleName, roleNames } from '@/access';
import { recentMessages } from '@/domain/accounts';
import {
  activeResidencies,
  addHouseholdMember,
  correctResidency,
  endResidency,
  isResidentOf,
  residenciesOf,
  setRepresentative,
} from '@/domain/organization';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { buildUser, cookieFor, newPhone } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildHousehold, buildNeighbourhood } from '../../../factories/organization';
import { actorWith, buildStaff } from '../../../factories/requests';
import { buildResidency, comes, keeperOf, residentActor } from '../../../factories/residents';

let app: TestApp;
let place: Awaited<ReturnType<typeof buildNeighbourhood>>;
let elsewhere: Awaited<ReturnType<typeof buildNeighbourhood>>;
let cookie: string;
let fullName: string;

beforeAll(async () => {
  app = await startTestApp();
  place = await buildNeighbourhood(app.payload);
  elsewhere = await buildNeighbourhood(app.payload);
  const { id } = await buildStaff(app.payload, 'community-staff', { kind: 'community', id: place.community });
  cookie = await cookieFor(app.payload, id);
  const options = await (await app.fetch('/residents/letters', { headers: { cookie } })).text();
  fullName = /<option value="[0-9a-f-]{36}">([^（<]+)（/.exec(options)?.[1] ?? '';
});
afterAll(() => app?.close());

const submit = async (fields: Record<string, string>) => {
  const answer = await app.submit('/residents/new', fields, { cookie });
  return { status: answer.status, location: answer.headers.get('location') ?? '', html: await answer.text() };
};
const get = async (path: string, as = cookie) => (await app.fetch(path, { headers: { cookie: as } })).text();
const home = async () => {
  const household = await buildHousehold(app.payload, { building: place.building, unit: '1' });
  return { id: String(household.id), room: household.room };
};
const form = (room: string, more: Record<string, string> = {}) => ({
  building: fullName,
  unit: '1单元',
  room: `${room}室`,
  name: '司马素芬',
  phone: newPhone(),
  kind: 'owner',
  document: 'title',
  present: 'yes',
  ...more,
});
const rowOf = async (id: string) =>
  app.payload.db.findOne<{ id: string } & Record<string, unknown>>({
    collection: 'residencies',
    where: { id: { equals: id } },
  });
const keeper = () => keeperOf(place.community);

describe('the counter', () => {
  it('finds the household, reads back, and registers somebody who never had an account, who gets a message', async () => {
    const { id: household, room } = await home();
    const phone = newPhone();
    const readBack = await submit(form(room, { phone }));
    expect(readBack.status).toBe(200);
    for (const part of ['请向对方复述', '司马素芬', `1单元${room}`, '不留复印件'])
      expect(readBack.html).toContain(part);
    const done = await submit({ ...form(room, { phone }), step: 'send' });
    expect(done.status).toBe(303);
    const page = await get(done.location);
    expect(page).toContain('已登记到这一户');
    expect(page).not.toContain('司马素芬');
    const [row] = await residenciesOf(app.payload, { household });
    const stored = await rowOf(row?.id ?? '');
    expect(stored).toMatchObject({ verification: 'counter', document: 'title', kind: 'owner' });
    expect(stored?.readBack).toContain('已向本人复述并同意');
    expect(stored?.readBack).not.toContain(phone);
    expect(String(stored?.verifiedByName)).toContain('community-staff');
    const [message] = await recentMessages({ payload: app.payload, limit: 1 });
    expect(message?.text).toContain('登记为住户');
    expect(message?.text).not.toContain(fullName);
    const twice = await submit({ ...form(room, { phone }), step: 'send' });
    expect(twice.status).toBe(409);
    expect(twice.html).toContain('已经登记在这一户');
  });

  it('finds the account of this name, and opens the household to none of another', async () => {
    const { id: household, room } = await home();
    const [others, own] = [newPhone(), newPhone()];
    const { id: stranger } = await buildUser(app.payload, { phone: others, name: '刘玉芬' });
    const wrong = await submit({ ...form(room, { phone: others }), step: 'send' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('登记的是另一个姓名');
    expect(wrong.html).toContain('href="#phone"');
    expect(await activeResidencies(app.payload, stranger, now())).toEqual([]);
    // Whoever has only ever signed in with the number stands here with a document: from now on the account has a name.
    const { id: user } = await buildUser(app.payload, { phone: own, name: `居民${own.slice(-4)}` });
    expect((await submit({ ...form(room, { phone: own }), step: 'send' })).status).toBe(303);
    expect(await activeResidencies(app.payload, user, now())).toMatchObject([{ household }]);
    const again = await submit({ ...form(room, { phone: own, name: '司马另名' }), step: 'send' });
    expect(again.html).toContain('登记的是另一个姓名');
  });

  it('registers whoever has no phone, and takes what the family brings for those who cannot come', async () => {
    const { room } = await home();
    expect((await submit({ ...form(room, { phone: '' }), step: 'send' })).status).toBe(303);
    const absent = form(room, { present: 'no', name: '司马老太' });
    expect((await submit(absent)).html).toContain('href="#broughtBy"');
    const sent = await submit({ ...absent, broughtBy: '儿子司马强', step: 'send' });
    const id = /done=([0-9a-f-]{36})/.exec(sent.location)?.[1] ?? '';
    expect(await rowOf(id)).toMatchObject({ verification: 'document' });
    expect((await rowOf(id))?.readBack).toContain('已向儿子司马强复述并同意');
  });

  it('says beside the field what is wrong, and keeps the rest', async () => {
    const { room } = await home();
    const wrong = await submit(
      form(room, { room: '没有这一户', phone: '12', kind: '', document: 'other', name: '' }),
    );
    expect(wrong.status).toBe(422);
    for (const field of ['room', 'phone', 'kind', 'name']) expect(wrong.html).toContain(`href="#${field}"`);
    expect(wrong.html).toContain(fullName);
    expect((await submit(form(room, { building: '没有的楼' }))).html).toContain('href="#building"');
  });

  it.each(roleNames)('is for those who keep the place: %s', async (role) => {
    const scopes: Partial<Record<RoleName, { kind: 'community' | 'compound'; id: string }>> = {
      'community-staff': { kind: 'community', id: place.community },
      'property-manager': { kind: 'compound', id: place.compound },
    };
    const { id: household } = await home();
    const coming = comes(app.payload, actorWith(role, scopes[role]), { household });
    if (role === 'administrator' || role === 'community-staff')
      await expect(coming).resolves.toHaveProperty('id');
    else await expect(coming).rejects.toMatchObject({ code: 'forbidden' });
    await expect(comes(app.payload, keeperOf(elsewhere.community), { household })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('a residency', () => {
  it('ends by the resident, that day: profile, letters and rights go with it', async () => {
    const { id: household } = await home();
    const { id: user } = await buildUser(app.payload, { phone: newPhone() });
    const { id } = await buildResidency(app.payload, { household, user });
    expect(await isResidentOf(app.payload, user, { community: place.community }, now())).toBe(true);
    expect(await isResidentOf(app.payload, user, { community: elsewhere.community }, now())).toBe(false);
    const own = await cookieFor(app.payload, user);
    expect(await get(`/me/homes/${id}/leave`, own)).toContain('搬走那天起');
    const future = await app.submit(
      `/me/homes/${id}/leave`,
      { reason: 'moved', 'on-year': '2099', 'on-month': '1', 'on-day': '1' },
      { cookie: own },
    );
    expect(future.status).toBe(422);
    const left = await app.submit(`/me/homes/${id}/leave`, { reason: 'moved' }, { cookie: own });
    expect(left.headers.get('location')).toBe('/me?done=moved');
    expect(await activeResidencies(app.payload, user, now())).toEqual([]);
    const profile = await app.payload.db.findOne<{ id: string; household?: string | null }>({
      collection: 'profiles',
      where: { user: { equals: user } },
    });
    expect(profile?.household ?? null).toBeNull();
    // Ended, not deleted: and the place is free for them to come back.
    await expect(buildResidency(app.payload, { household, user })).resolves.toHaveProperty('id');
    expect(await residenciesOf(app.payload, { household })).toHaveLength(2);
  });

  it('of somebody else does not even exist for a stranger, on any door', async () => {
    const { id: household } = await home();
    const { id } = await buildResidency(app.payload, { household, personName: '诸葛秘而不宣' });
    const { id: stranger } = await buildUser(app.payload);
    const as = await cookieFor(app.payload, stranger);
    const call = { payload: app.payload, actor: residentActor(stranger), id };
    await expect(endResidency({ ...call, reason: 'moved' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(correctResidency({ ...call, kind: 'tenant', reason: '想改' })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await app.fetch(`/me/homes/${id}/leave`, { headers: { cookie: as } })).status).toBe(404);
    for (const path of [
      '/me',
      '/me/data',
      '/me/data.json',
      '/verify',
      '/my-grid',
      '/api/residencies?depth=2',
    ])
      expect(await get(path, as), path).not.toContain('诸葛秘而不宣');
    const ofCompany = actorWith('property-manager', { kind: 'compound', id: place.compound });
    await expect(endResidency({ ...call, actor: ofCompany, reason: 'moved' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('ends by staff only after it was read back, and the place it held is free', async () => {
    const { id: household } = await home();
    const { id } = await comes(app.payload, keeper(), { household });
    await setRepresentative({ payload: app.payload, actor: keeper(), id, basis: '唯一产权人' });
    const ending = { payload: app.payload, actor: keeper(), id, reason: 'sold' as const };
    await expect(endResidency(ending)).rejects.toMatchObject({ fields: { readBackTo: expect.any(String) } });
    await endResidency({ ...ending, readBackTo: '本人', on: toIsoDay(now()) });
    const row = await rowOf(id);
    expect(row).toMatchObject({ endReason: 'sold' });
    expect(row?.endReadBack).toContain('已向本人复述');
    await expect(endResidency({ ...ending, readBackTo: '本人' })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    const next = await comes(app.payload, keeper(), { household, name: '新业主' });
    await expect(
      setRepresentative({ payload: app.payload, actor: keeper(), id: next.id, basis: '唯一产权人' }),
    ).resolves.toBeTruthy();
  });

  it('is spoken for by an owner only, and no longer when it turns out to be none', async () => {
    const { id: household } = await home();
    const call = { payload: app.payload, actor: keeper() };
    const tenant = await comes(app.payload, keeper(), { household, kind: 'tenant', document: 'lease' });
    await expect(setRepresentative({ ...call, id: tenant.id, basis: '推选书' })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    await correctResidency({ ...call, id: tenant.id, kind: 'owner', reason: '看错了，是产权人' });
    await setRepresentative({ ...call, id: tenant.id, basis: '推选书' });
    await correctResidency({ ...call, id: tenant.id, kind: 'family', reason: '又看错了' });
    expect(await rowOf(tenant.id)).toMatchObject({ kind: 'family', representative: false });
    await expect(
      addHouseholdMember({
        ...call,
        household,
        name: '小孩',
        kind: 'family',
        document: 'register',
        agreed: true,
        broughtBy: '',
      }),
    ).rejects.toMatchObject({ fields: { broughtBy: expect.any(String) } });
  });
});
