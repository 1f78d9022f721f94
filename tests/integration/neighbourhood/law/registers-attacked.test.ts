import { describe, expect, it } from 'vitest';
import {
  answerConsultation,
  openAdviserAccount,
  openHelperAccount,
  pairAdviser,
  readConsultation,
} from '@/domain/neighbourhood';
import { env } from '@/shared/env';
import { newId } from '@/shared/ids';
import { buildRole, buildUser, cookieFor, newPhone } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { answer, buildAdviser, buildHelper, buildLawPlace, buildQuestion } from '../../../factories/law';
import { buildUnit } from '../../../factories/organization';

const { app } = appAtFixedTime();
type Register = 'legal-helpers' | 'legal-advisers';

const send = async (method: string, path: string, user: string, body: object) => {
  const response = await app.fetch(`/api/${path}`, {
    method,
    headers: {
      cookie: await cookieFor(app.payload, user),
      origin: env().siteUrl,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
};
const press = (slug: Register, id: string, verb: string, user: string, body: object = {}) =>
  send('POST', `${slug}/${id}/verbs/${verb}`, user, body);
const stored = async (slug: Register, id: string) =>
  app.payload.findByID({ collection: slug, id, depth: 0, overrideAccess: true });
const seesQuestion = async (id: string, user: string) =>
  (
    await app.fetch(`/api/legal-consultations/${id}`, {
      headers: { cookie: await cookieFor(app.payload, user) },
    })
  ).status === 200;
const administrator = async () => {
  const { id } = await buildUser(app.payload);
  await buildRole(app.payload, id, { role: 'administrator' });
  return id;
};

describe('an entry of the registers', () => {
  it('goes over to another account by nobody’s hand, and nobody is switched off by the way', async () => {
    const { payload } = app;
    const { community, keeper, helper, adviser } = await buildLawPlace(payload);
    const elsewhere = await buildLawPlace(payload);
    const { id: second } = await buildUser(payload, { name: helper.name });
    const { id } = await buildQuestion(payload, community);
    const entries = [
      ['legal-helpers', helper.id, helper.actor.userId],
      ['legal-advisers', adviser.id, adviser.actor.userId],
    ] as const;
    for (const user of [keeper.userId, elsewhere.keeper.userId, await administrator()])
      for (const [slug, entry] of entries)
        for (const body of [{ user: second }, { user }, { user: null }, { state: 'left' }]) {
          await send('PATCH', `${slug}/${entry}`, user, body);
          await send('PATCH', `${slug}?where[id][equals]=${entry}`, user, body);
          await send('PATCH', `${slug}?where[state][equals]=active`, user, body);
        }
    for (const [slug, entry, owner] of entries)
      expect(await stored(slug, entry)).toMatchObject({ user: owner, state: 'active' });
    expect(await seesQuestion(id, second)).toBe(false);
    // The phone of the register is where to ring, not who signs in.
    const phone = newPhone();
    await buildUser(payload, { name: helper.name, phone });
    expect((await send('PATCH', `legal-helpers/${helper.id}`, keeper.userId, { phone })).status).toBe(200);
    await openHelperAccount({ payload, actor: keeper, id: helper.id });
    expect(await stored('legal-helpers', helper.id)).toMatchObject({ user: helper.actor.userId });
    await answerConsultation({ payload, actor: helper.actor, id, text: answer });
    expect(await readConsultation(payload, id)).toMatchObject({ state: 'answered' });
  });

  it('is made without an account, whatever is sent, and stands in the register', async () => {
    const { payload } = app;
    const { community, keeper, helper } = await buildLawPlace(payload);
    const { id: other } = await buildUser(payload);
    const made = { name: '新来的', state: 'left' };
    for (const user of [keeper.userId, other, helper.actor.userId])
      for (const [slug, body] of [
        ['legal-helpers', { ...made, community, certificateNumber: `N${newId()}`, user }],
        ['legal-advisers', { ...made, firm: '明理所', licenceNumber: `N${newId()}`, user }],
      ] as const) {
        const { status, text } = await send('POST', slug, keeper.userId, body);
        expect([slug, status]).toEqual([slug, 201]);
        const { doc } = JSON.parse(text) as { doc: { id: string } };
        expect(await stored(slug, doc.id)).toMatchObject({ state: 'active' });
        expect((await stored(slug, doc.id)).user ?? null).toBeNull();
      }
  });
});

describe('an adviser', () => {
  it('is changed by who keeps every village they serve, and by administrators', async () => {
    const { payload } = app;
    const one = await buildLawPlace(payload);
    const other = await buildLawPlace(payload);
    const stranger = await buildLawPlace(payload);
    const { id, actor: itself } = await buildAdviser(payload);
    const change = async (user: string, body: object = { firm: newId() }) =>
      (await send('PATCH', `legal-advisers/${id}`, user, body)).status;
    const term = { adviser: id, from: '2026-01-01', until: '2027-12-31' };
    // Of whom no village is known, nobody but administrators says who keeps it.
    expect(await change(one.keeper.userId)).toBe(403);
    await pairAdviser({ payload, actor: one.keeper, community: one.community, ...term });
    expect(await change(one.keeper.userId)).toBe(200);
    await pairAdviser({ payload, actor: other.keeper, community: other.community, ...term });
    const admin = await administrator();
    for (const user of [one.keeper.userId, other.keeper.userId, stranger.keeper.userId]) {
      for (const body of [{ firm: '别处所' }, { phone: newPhone() }, { name: '别人' }])
        expect(await change(user, body)).toBe(403);
      for (const verb of ['leave', 'open-account'])
        expect((await press('legal-advisers', id, verb, user, { reason: '不要了' })).status).not.toBe(200);
    }
    expect(await change(admin)).toBe(200);
    expect((await press('legal-advisers', id, 'leave', admin, { reason: '调走' })).status).toBe(200);
    expect(await stored('legal-advisers', id)).toMatchObject({ state: 'left', user: itself.userId });
    expect((await press('legal-advisers', id, 'return', admin)).status).toBe(200);
    expect(await stored('legal-advisers', id)).toMatchObject({ state: 'active', user: itself.userId });
  });

  it('gets the account of their phone and name, which is nobody’s who watches', async () => {
    const { payload } = app;
    const { community, keeper, adviser: before } = await buildLawPlace(payload);
    const phone = newPhone();
    const { id } = await buildAdviser(payload, { user: null, phone, name: '周正' });
    const actor = keeper;
    await expect(openAdviserAccount({ payload, actor, id })).rejects.toMatchObject({ code: 'forbidden' });
    const term = { adviser: id, from: '2026-01-01', until: '2027-12-31' };
    await pairAdviser({ payload, actor, community, ...term });
    const { id: account } = await buildUser(payload, { phone, name: '周正义' });
    const opened = () => openAdviserAccount({ payload, actor, id });
    await expect(opened()).rejects.toMatchObject({ message: expect.stringContaining('不叫这个名字') });
    await payload.db.updateOne({ collection: 'users', id: account, data: { name: '周正' } });
    await opened();
    await opened();
    expect(await stored('legal-advisers', id)).toMatchObject({ user: account });
    const { docs } = await payload.find({
      collection: 'audit-events',
      where: { action: { equals: 'legal-adviser.account-opened' } },
      overrideAccess: true,
    });
    expect(docs.length).toBeGreaterThan(0);
    expect(before.id).not.toBe(id);
    // Neither the account of somebody else in the registers, nor one's own.
    const taken = await buildHelper(payload, community, { account: false, phone, name: '周正' });
    await expect(openHelperAccount({ payload, actor, id: taken.id })).rejects.toMatchObject({
      message: expect.stringContaining('一个账号只给一个人'),
    });
  });

  it('is not whoever manages, leads or keeps the law work', async () => {
    const { payload } = app;
    const { community, keeper } = await buildLawPlace(payload);
    const division = await payload.findByID({
      collection: 'divisions',
      id: community,
      depth: 0,
      overrideAccess: true,
    });
    const township = String(division.township);
    const office = await buildUnit(payload, { kind: 'justice', division: township });
    for (const grant of [
      { role: 'administrator' },
      { role: 'supervisor' },
      { role: 'township-leader', kind: 'township', place: township },
      { role: 'community-staff', kind: 'community', place: community },
      { role: 'unit-handler', kind: 'unit', place: String(office.id) },
    ] as const) {
      const phone = newPhone();
      const name = '某干部';
      const { id: user } = await buildUser(payload, { phone, name });
      await buildRole(payload, user, grant);
      const { id } = await buildHelper(payload, community, { account: false, phone, name });
      await expect(openHelperAccount({ payload, actor: keeper, id })).rejects.toMatchObject({
        message: expect.stringContaining('账号不能同时答复咨询'),
      });
    }
  });
});

it('takes a helper back with their own account, not when it is somebody else’s by now', async () => {
  const { payload } = app;
  const { community, keeper, helper } = await buildLawPlace(payload);
  const user = keeper.userId;
  expect((await press('legal-helpers', helper.id, 'leave', user, { reason: '搬走' })).status).toBe(200);
  const next = await buildHelper(payload, community, { account: false, user: helper.actor.userId });
  expect((await press('legal-helpers', helper.id, 'return', user)).text).toContain('一个账号只给一个人');
  expect((await press('legal-helpers', next.id, 'leave', user, { reason: '重复' })).status).toBe(200);
  expect((await press('legal-helpers', helper.id, 'return', user)).status).toBe(200);
  expect(await stored('legal-helpers', helper.id)).toMatchObject({
    state: 'active',
    user: helper.actor.userId,
  });
});

it('opens no second account for an entry that once had questions, but by an administrator', async () => {
  const { payload } = app;
  const { community, keeper, helper } = await buildLawPlace(payload);
  const { id } = await buildQuestion(payload, community);
  await answerConsultation({ payload, actor: helper.actor, id, text: answer });
  await payload.db.updateOne({
    collection: 'legal-helpers',
    id: helper.id,
    data: { user: null },
  });
  const phone = newPhone();
  const { id: second } = await buildUser(payload, { name: helper.name, phone });
  expect((await send('PATCH', `legal-helpers/${helper.id}`, keeper.userId, { phone })).status).toBe(200);
  const refused = await press('legal-helpers', helper.id, 'open-account', keeper.userId);
  expect(refused.text).toContain('请系统管理员核对');
  expect(await seesQuestion(id, second)).toBe(false);
  const pressed = await press('legal-helpers', helper.id, 'open-account', await administrator());
  expect(pressed.status).toBe(200);
});
