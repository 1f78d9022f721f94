import { afterAll, beforeAll, expect, it } from 'vitest';
import { giveConsent } from '@/domain/organization';
import {
  agreedToStars,
  linkMemberAccount,
  setStarConsent,
  takeBack,
  transferOut,
  unlinkMemberAccount,
} from '@/domain/service';
import { buildUser, cookieFor, newPhone } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import { importsAs } from '../../../factories/imports';
import { buildRunner } from '../../../factories/matters';
import { buildMember, buildNeighbourhood } from '../../../factories/organization';
import { residentActor } from '../../../factories/residents';

let app: TestApp;
let place: Awaited<ReturnType<typeof buildNeighbourhood>>;
let keeper: Awaited<ReturnType<typeof buildRunner>>;
let cookie: string;
let branch: string;

beforeAll(async () => {
  app = await startTestApp();
  place = await buildNeighbourhood(app.payload);
  keeper = await buildRunner(app.payload, 'community-staff', place.community);
  cookie = await cookieFor(app.payload, String(keeper.userId));
  const { name } = await app.payload.findByID({
    collection: 'party-organizations',
    id: place.branch,
    depth: 0,
  });
  branch = name;
});
afterAll(() => app.close());

const { api, checked } = importsAs(
  () => ({ app, cookie }),
  () => `members?community=${place.community}`,
  ['姓名', '支部', '入党时间', '手机'],
);
const member = (name: string, more: Record<string, unknown> = {}) =>
  buildMember(app.payload, { organization: place.branch, name, ...more });
const userOf = async (id: string) =>
  (await app.payload.findByID({ collection: 'party-members', id, depth: 0, overrideAccess: true })).user ??
  null;
const call = () => ({ payload: app.payload, actor: keeper });
const send = (path: string, method: string, body?: object) =>
  app.fetch(`/api/${path}`, {
    method,
    headers: { cookie, origin: new URL(app.url).origin, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

it('finds the account by the phone, shows whose it is with the phone masked, and takes it off again', async () => {
  const { id } = await member('安小路');
  const phone = newPhone();
  const { id: user } = await buildUser(app.payload, { name: '安小路', phone });
  const linked = await send(`party-members/${id}/verbs/link-account`, 'POST', { phone });
  expect(linked.status).toBe(200);
  expect(await userOf(id)).toBe(user);
  // Twice is once.
  await linkMemberAccount({ ...call(), id, phone });
  const { account } = (await (await send(`party-members/${id}/account`, 'GET')).json()) as {
    account: { name: string; phone: string };
  };
  expect(account).toEqual({ name: '安小路', phone: `${phone.slice(0, 3)}****${phone.slice(-4)}` });
  expect((await send(`users/${user}`, 'GET')).status).toBe(404);
  await unlinkMemberAccount({ ...call(), id, reason: '换了账号' });
  expect(await userOf(id)).toBeNull();
  // Whoever has no account yet gets one, without any role.
  await linkMemberAccount({ ...call(), id, phone: newPhone() });
  expect(await userOf(id)).not.toBeNull();
});

it('binds no account by hand, none of another member, of another name, or one’s own', async () => {
  const [first, second, other, own] = [
    // Two people of one name, by when they joined.
    await member('安小桥', { joinDate: '1990-06-30T16:00:00.000Z' }),
    await member('安小桥', { organization: place.group, joinDate: '2001-06-30T16:00:00.000Z' }),
    await member('高小桥'),
    await member(keeper.name),
  ];
  const phone = newPhone();
  const { id: user } = await buildUser(app.payload, { name: '安小桥', phone });
  await linkMemberAccount({ ...call(), id: first.id, phone });
  await send(`party-members/${second.id}`, 'PATCH', { user });
  expect(await userOf(second.id)).toBeNull();
  await expect(linkMemberAccount({ ...call(), id: second.id, phone })).rejects.toMatchObject({
    fields: { phone: expect.stringContaining('另一名党员') },
  });
  await expect(linkMemberAccount({ ...call(), id: other.id, phone })).rejects.toMatchObject({
    fields: { phone: expect.stringContaining('另一个姓名') },
  });
  const ownPhone = newPhone();
  const { id: mine } = await buildUser(app.payload, { name: keeper.name, phone: ownPhone });
  await expect(
    linkMemberAccount({ ...call(), actor: { ...keeper, userId: mine }, id: own.id, phone: ownPhone }),
  ).rejects.toMatchObject({ fields: { phone: expect.stringContaining('自己的账号') } });
  // A form of the panel, as an administrator or whoever may write the field.
  await expect(member('安小桥', { user })).rejects.toMatchObject({ fields: { user: expect.any(String) } });
  // Somebody who left comes back while the account is another's: refused in words.
  await transferOut({ ...call(), id: first.id, outside: '外地', reason: '搬走' });
  await linkMemberAccount({ ...call(), id: second.id, phone });
  await expect(
    takeBack({ ...call(), id: first.id, to: place.branch, outside: '外地' }),
  ).rejects.toMatchObject({ code: 'invalid-state', message: expect.stringContaining('另一名党员') });
});

it('binds one of twenty at once', async () => {
  const phone = newPhone();
  await buildUser(app.payload, { name: '安小雨', phone });
  const members: Awaited<ReturnType<typeof member>>[] = [];
  // One after the other: each joins the same branch.
  for (let index = 0; index < 20; index += 1) members.push(await member('安小雨'));
  const answers = await Promise.allSettled(
    members.map(({ id }) => linkMemberAccount({ ...call(), id, phone })),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const bound = await Promise.all(members.map(({ id }) => userOf(id)));
  expect(bound.filter(Boolean)).toHaveLength(1);
});

it('says of each line of a file why its phone is not bound, and that nobody joins tomorrow', async () => {
  const [taken, twin] = [newPhone(), newPhone()];
  await buildUser(app.payload, { name: '安小塘', phone: taken });
  await linkMemberAccount({ ...call(), id: (await member('安小塘')).id, phone: taken });
  const run = await checked([
    ['高小塘', branch, '', taken],
    ['安小塘', branch, '2001-07-01', ''],
    ['周小塘', branch, '', twin],
    ['吴小塘', branch, '', twin],
    ['郑小塘', branch, '2999-07-01', ''],
  ]);
  expect(run).toMatchObject({ rowsRefused: 3 });
  const words = JSON.stringify((await api(`${run.id}/issues`)).body);
  // Named as the file names it.
  expect(words).toContain('"column":"手机"');
  for (const part of ['另一个姓名', '同一个手机号', '不能晚于今天']) expect(words).toContain(part);
});

it('ends with the account what the account agreed to, and keeps what was signed', async () => {
  const { payload } = app;
  const { id: user } = await buildUser(payload, { name: '安小河' });
  const { id } = await member('安小河', { user });
  await giveConsent({ payload, actor: residentActor(user), id });
  await setStarConsent({ payload, actor: residentActor(user), agreed: true });
  await unlinkMemberAccount({ ...call(), id, reason: '对错了人' });
  const card = await payload.findByID({ collection: 'party-members', id, depth: 0, overrideAccess: true });
  expect(card).toMatchObject({ publicConsent: false, consentWithdrawnAt: expect.any(String) });
  expect(await agreedToStars(payload, id)).toBe(false);

  const signed = await member('安小湖');
  await giveConsent({ ...call(), id: signed.id, evidence: '11月23日支部会上签了同意书，放在档案盒里' });
  const phone = newPhone();
  await linkMemberAccount({ ...call(), id: signed.id, phone });
  await unlinkMemberAccount({ ...call(), id: signed.id, reason: '换了账号' });
  const kept = { collection: 'party-members', id: signed.id, depth: 0, overrideAccess: true } as const;
  expect(await payload.findByID(kept)).toMatchObject({ publicConsent: true });
});
