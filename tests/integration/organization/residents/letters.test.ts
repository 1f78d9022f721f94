import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  activeResidencies,
  endResidency,
  issueHouseholdCodes,
  setRepresentative,
  verifyByCode,
} from '@/domain/organization';
import { fixedClock, now, setClock } from '@/shared/clock';
import { newId } from '@/shared/ids';
import { buildUser, cookieFor, newPhone } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildBuilding, buildHousehold, buildNeighbourhood } from '../../../factories/organization';
import { buildStaff } from '../../../factories/requests';
import { buildLetter, buildResidency, keeperOf, residentActor } from '../../../factories/residents';

let app: TestApp;
let place: Awaited<ReturnType<typeof buildNeighbourhood>>;
let elsewhere: Awaited<ReturnType<typeof buildNeighbourhood>>;
let staff: string;

beforeAll(async () => {
  app = await startTestApp();
  place = await buildNeighbourhood(app.payload);
  elsewhere = await buildNeighbourhood(app.payload);
  const { id } = await buildStaff(app.payload, 'community-staff', { kind: 'community', id: place.community });
  staff = await cookieFor(app.payload, id);
});
afterAll(() => app?.close());

const person = async (phone = newPhone()) => {
  const { id } = await buildUser(app.payload, { phone, passwordless: true, name: `居民${phone.slice(-4)}` });
  return { id, phone, cookie: await cookieFor(app.payload, id) };
};
const post = async (path: string, fields: Record<string, string>, cookie?: string) => {
  const answer = await app.submit(path, fields, cookie ? { cookie } : {});
  return { status: answer.status, location: answer.headers.get('location') ?? '', html: await answer.text() };
};
const get = async (path: string, cookie?: string) => {
  const answer = await app.fetch(path, cookie ? { headers: { cookie } } : {});
  return { status: answer.status, location: answer.headers.get('location') ?? '', html: await answer.text() };
};
const newBuilding = async () => {
  const { grid, compound } = place;
  return String((await buildBuilding(app.payload, { grid, compound })).id);
};
const confirm = (code: string, more: Record<string, string> = {}) => ({
  step: 'confirm',
  code,
  kind: 'owner',
  name: '慕容雪燕',
  ...more,
});
const countOf = async (collection: 'residencies' | 'audit-events', where: object) =>
  (await app.payload.count({ collection, where: where as never })).totalDocs;

describe('the letters of a building', () => {
  it('are printed once each, one household a page, and only digests are kept', async () => {
    const building = await newBuilding();
    await buildHousehold(app.payload, { building, unit: '1', room: '102' });
    await buildHousehold(app.payload, { building, unit: '2', room: '101' });
    const fields = { building, which: 'all', formKey: newId() };
    const printed = await post('/residents/letters', fields, staff);
    expect(printed.status).toBe(200);
    expect(printed.html.match(/app-letter--sheet/g)).toHaveLength(2);
    const codes = printed.html.match(/[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}/g) ?? [];
    expect(new Set(codes).size).toBe(2);
    expect(printed.html).toContain('2单元101的住户');
    expect(printed.html).toContain('role="img"');
    const { docs } = await app.payload.db.find<Record<string, unknown>>({
      collection: 'household-codes',
      limit: 0,
      pagination: false,
    });
    for (const code of codes)
      for (const form of [code, code.replace('-', '')]) expect(JSON.stringify(docs)).not.toContain(form);
    const again = await post('/residents/letters', fields, staff);
    expect(again.status).toBe(409);
    expect(again.html).toContain('已经打印过');
  });

  it('go to households nobody answered for yet, unless all are wanted, and are for staff of the place', async () => {
    const building = await newBuilding();
    const household = String((await buildHousehold(app.payload, { building })).id);
    await buildResidency(app.payload, { household });
    const none = await post('/residents/letters', { building, formKey: newId() }, staff);
    expect(none.status).toBe(422);
    expect(none.html).toContain('没有要送信的户');
    expect(
      (await post('/residents/letters', { building: elsewhere.building, formKey: newId() }, staff)).status,
    ).toBe(403);
    const { cookie } = await person();
    expect((await get('/residents/letters', cookie)).status).toBe(403);
    expect((await get('/residents/letters')).location).toContain('/sign-in/staff');
    const { id } = await buildStaff(app.payload, 'property-manager', {
      kind: 'compound',
      id: place.compound,
    });
    expect((await get('/residents/letters', await cookieFor(app.payload, id))).status).toBe(403);
  });
});

describe('the way from the letter to the household', () => {
  it('leads whoever is not signed in there and back, with the code', async () => {
    const { code } = await buildLetter(app.payload, { building: place.building });
    const page = await get(`/verify?code=${code}`);
    expect(page.html).toContain(`/sign-in?next=${encodeURIComponent(`/verify?code=${code}`)}`);
    const sent = await post('/verify', { code });
    expect(sent.location).toContain('/sign-in?next=');
  });

  it('shows building and community but nobody, takes name and kind, and ends on the page of one’s own', async () => {
    const { code, household } = await buildLetter(app.payload, { building: place.building });
    await buildResidency(app.payload, { household, personName: '欧阳明珠', kind: 'owner' });
    const me = await person();
    const offer = await post('/verify', { code: code.toLowerCase() }, me.cookie);
    expect(offer.status).toBe(200);
    expect(offer.html).toContain('您住在这里吗');
    expect(offer.html).not.toContain('欧阳');
    const unnamed = await post('/verify', { step: 'confirm', code, name: '' }, me.cookie);
    expect(unnamed.status).toBe(422);
    expect(unnamed.html).toContain('href="#kind"');
    const done = await post('/verify', confirm(code, { kind: 'family' }), me.cookie);
    expect(done.location).toBe('/verify/done');
    expect((await get('/verify/done', me.cookie)).html).toContain('登记好了');
    const page = (await get('/me', me.cookie)).html;
    expect(page).toContain('慕容雪燕，您好');
    expect(page).toContain('欧***（产权人）');
    expect(page).not.toContain('欧阳明珠');
    expect(page).toContain('有事找谁');
    const profile = await app.payload.db.findOne<{ id: string; household?: string; realName?: string }>({
      collection: 'profiles',
      where: { user: { equals: me.id } },
    });
    expect(profile).toMatchObject({ household, realName: '慕容雪燕' });
  });

  it('says the same to a code that never was, ran out, was revoked or used up, and notes each try', async () => {
    const clock = fixedClock(new Date());
    const begun = now();
    const good = await buildLetter(app.payload, { building: place.building });
    const revoked = await buildLetter(app.payload, { building: place.building });
    const { id } = await buildResidency(app.payload, { household: revoked.household });
    await endResidency({
      payload: app.payload,
      actor: keeperOf(place.community),
      id,
      reason: 'moved',
      readBackTo: '本人',
    });
    const used = await buildLetter(app.payload, { building: place.building });
    await app.payload.db.updateOne({
      collection: 'household-codes',
      id: used.id,
      data: { uses: 6 },
      returning: false,
    });
    const reprinted = await buildLetter(app.payload, { building: place.building });
    await issueHouseholdCodes({
      payload: app.payload,
      actor: keeperOf(place.community),
      household: reprinted.household,
      batch: newId(),
    });
    const me = await person();
    const errorOf = (html: string) => /govuk-error-message">(.*?)<\/p>/.exec(html)?.[1] ?? '';
    const answers = [
      await post('/verify', { code: 'ABCDE-23456' }, me.cookie),
      await post('/verify', { code: revoked.code }, me.cookie),
      await post('/verify', { code: reprinted.code }, me.cookie),
      await post('/verify', { code: used.code }, me.cookie),
      await post('/verify', confirm(used.code), me.cookie),
    ];
    setClock(clock);
    clock.set(new Date(begun.getTime() + 31 * 86_400_000));
    const late = await person();
    answers.push(await post('/verify', { code: good.code }, late.cookie));
    setClock(null);
    expect(new Set(answers.map(({ html }) => errorOf(html))).size).toBe(1);
    expect(errorOf(answers[0]?.html ?? '')).toContain('验证码不对，或者已经失效');
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 422));
    expect(
      await countOf('audit-events', {
        action: { equals: 'household-code.refused' },
        subjectId: { equals: me.id },
      }),
    ).toBe(5);
  });

  it('tires of wrong codes from one account, and of no right ones', async () => {
    const me = await person();
    const statuses: number[] = [];
    for (let count = 0; count < 12; count += 1)
      statuses.push((await post('/verify', { code: 'ABCDE-23456' }, me.cookie)).status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(10);
    expect(statuses.at(-1)).toBe(429);
    const { code } = await buildLetter(app.payload, { building: place.building });
    expect((await post('/verify', { code }, me.cookie)).status).toBe(429);
    const other = await person();
    for (let count = 0; count < 15; count += 1)
      expect((await post('/verify', { code }, other.cookie)).status).toBe(200);
  });

  it('tells whoever is registered there already, and asks whoever lives elsewhere whether they moved', async () => {
    const first = await buildLetter(app.payload, { building: place.building });
    const second = await buildLetter(app.payload, { building: elsewhere.building });
    const me = await person();
    await post('/verify', confirm(first.code), me.cookie);
    expect((await post('/verify', { code: first.code }, me.cookie)).html).toContain('已经登记过了');
    expect((await post('/verify', confirm(first.code), me.cookie)).html).toContain('已经登记过了');
    const offer = await post('/verify', { code: second.code }, me.cookie);
    expect(offer.html).toContain('搬家了吗');
    const silent = await post('/verify', confirm(second.code, { homes: '1' }), me.cookie);
    expect(silent.html).toContain('href="#before"');
    await post('/verify', confirm(second.code, { homes: '1', before: 'moved' }), me.cookie);
    const homes = await activeResidencies(app.payload, me.id, now());
    expect(homes.map(({ household }) => household)).toEqual([second.household]);
  });
});

describe('many at once', () => {
  it('register no more people with one code than the letter allows', async () => {
    const { code, household, id } = await buildLetter(app.payload, { building: place.building });
    const people = await Promise.all(Array.from({ length: 20 }, () => buildUser(app.payload)));
    const verify = (user: string, index: number) =>
      verifyByCode({
        payload: app.payload,
        actor: { ...residentActor(user), address: `10.0.0.${index}` },
        code,
        kind: 'family',
        name: '同一户人',
      });
    const outcomes = await Promise.allSettled(people.map(({ id: user }, index) => verify(user, index)));
    const entered = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(entered).toBeLessThanOrEqual(6);
    expect(await countOf('residencies', { household: { equals: household } })).toBe(entered);
    // Whoever lost every race for a busy row may come again; the letter still lets in six and no more.
    for (const [index, { id: user }] of people.entries())
      await verify(user, index).catch((refused) => refused);
    expect(await countOf('residencies', { household: { equals: household } })).toBe(6);
    const row = await app.payload.db.findOne<{ id: string; uses: number }>({
      collection: 'household-codes',
      where: { id: { equals: id } },
    });
    expect(row?.uses).toBe(6);
  });

  it('register one person once', async () => {
    const { code, household } = await buildLetter(app.payload, { building: place.building });
    const { id: user } = await buildUser(app.payload);
    await Promise.allSettled(
      Array.from({ length: 8 }, () =>
        verifyByCode({
          payload: app.payload,
          actor: residentActor(user),
          code,
          kind: 'owner',
          name: '一个人',
        }),
      ),
    );
    expect(await countOf('residencies', { household: { equals: household } })).toBe(1);
  });

  it('leave a household one representative', async () => {
    const { household } = await buildLetter(app.payload, { building: place.building });
    const owners: { id: string }[] = [];
    for (let count = 0; count < 4; count += 1) owners.push(await buildResidency(app.payload, { household }));
    await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        setRepresentative({
          payload: app.payload,
          actor: keeperOf(place.community),
          id: owners[index % owners.length]?.id ?? '',
          basis: '推选书',
        }),
      ),
    );
    const { docs } = await app.payload.db.find<Record<string, unknown>>({
      collection: 'residencies',
      where: { household: { equals: household } },
      limit: 0,
      pagination: false,
    });
    expect(docs.filter(({ representative }) => representative)).toHaveLength(1);
  });
});
