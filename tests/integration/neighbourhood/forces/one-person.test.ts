import { expect, it } from 'vitest';
import { civilitySheet, officesOf, planCivilityMeeting, termsOf } from '@/domain/neighbourhood';
import { env } from '@/shared/env';
import { buildUser, cookieFor, newPhone } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildAssociation, buildTerm } from '../../../factories/forces';
import { buildRunner } from '../../../factories/matters';
import { buildDivision, buildMember, buildPartyOrganization } from '../../../factories/organization';
import { staffActor } from '../../../factories/property';

const { app, begin } = appAtFixedTime();

/** An association, and the forms its community's staff fill in. */
async function kept() {
  const { payload } = app;
  const community = String((await buildDivision(payload)).id);
  const council = await buildAssociation(payload, community);
  const staff = await buildRunner(payload, 'community-staff', community);
  const cookie = await cookieFor(payload, staff.userId);
  const at = `/work/associations/${council.id}`;
  const send = async (path: string, fields: Record<string, string>) => {
    const answer = await app.fetch(`${at}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: env().siteUrl, cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
    return { status: answer.status, html: await answer.text() };
  };
  const add = (personName: string, more: Record<string, string> = {}) =>
    send('/members/new', { personName, role: 'member', duties: 'appraiser', from: '2025-03-01', ...more });
  const terms = () => termsOf(payload, { association: council.id });
  const list = async () => (await app.fetch(at, { headers: { cookie } })).text();
  return { payload, community, council, add, send, terms, list };
}

it('opens nothing to an account of another name, however it came to be typed', async () => {
  const { payload, council, add, send, terms } = await kept();
  const phone = newPhone();
  const { id: stranger } = await buildUser(payload, { phone, name: '刘玉芬' });
  const wrong = await add('白龙马', { phone });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('id="phone-error"');
  expect(wrong.html).toContain('登记的是另一个姓名');
  // Nobody has said a name for this one: whose it is nobody knows.
  const unnamed = newPhone();
  await buildUser(payload, { phone: unnamed, name: `居民${unnamed.slice(-4)}` });
  expect((await add('白龙马', { phone: unnamed })).html).toContain('还没有写姓名');
  const { id } = await buildTerm(payload, council.id, { personName: '白龙马', user: false });
  const later = await send(`/members/${id}/phone`, { phone });
  expect(later.status).toBe(422);
  expect(later.html).toContain('登记的是另一个姓名');
  expect(await officesOf(payload, stranger)).toEqual([]);
  expect((await terms()).map(({ user }) => user ?? null)).toEqual([null]);
  // The same name, however it is spaced, is the account's own.
  expect((await add('刘 玉芬', { phone })).status).toBe(303);
  expect(await officesOf(payload, stranger)).toHaveLength(1);
});

it('makes no second appraiser of one person: an entry gets a phone, and a namesake has to be said to be one', async () => {
  const { payload, council, add, send, terms, list } = await kept();
  const { id } = await buildTerm(payload, council.id, { personName: '马秀英', appraiser: true, user: false });
  await buildTerm(payload, council.id, { personName: '范桂珍', appraiser: true, user: false });
  const phone = newPhone();
  for (const more of [{ phone }, { note: '3号楼' }, { phone, note: '3号楼' }] as Record<string, string>[]) {
    const refused = await add('马秀英', more);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('id="personName-error"');
    for (const words of ['补手机号', '是同名的另一个人', 'name="another"'])
      expect(refused.html).toContain(words);
  }
  const meeting = await planCivilityMeeting({
    payload,
    actor: staffActor,
    association: council.id,
    title: '好邻居',
    startsAt: begin,
    venue: '村委会',
  });
  expect(await list()).toContain(`/members/${id}/phone`);
  expect((await send(`/members/${id}/phone`, { phone })).status).toBe(303);
  expect((await send(`/members/${id}/phone`, { phone })).status).toBe(303);
  expect((await send(`/members/${id}/phone`, { phone: newPhone() })).html).toContain('已经有登录的手机号');
  expect(await list()).not.toContain(`/members/${id}/phone`);
  const only = (await terms()).find((term) => term.id === id);
  expect(only?.user).toEqual(expect.any(String));
  const { attendances } = await civilitySheet(payload, staffActor, meeting.id);
  expect(attendances.flatMap(({ term, user }) => (user ? { term, user } : []))).toEqual([
    { term: id, user: only?.user },
  ]);
  // Whoever else's name is typed with this phone, the entry is said as it stands.
  const again = await add('马大姐', { phone });
  expect(again.status).toBe(409);
  expect(again.html).toContain('马秀英现在就在');
  expect(again.html).not.toContain('马大姐现在');
  const another = { another: 'yes', phone: newPhone() };
  expect((await add('马秀英', another)).html).toContain('请写怎么认');
  expect((await add('马秀英', { ...another, note: '3号楼' })).status).toBe(303);
  expect((await add(' 马 秀英', { another: 'yes', note: '3 号楼' })).html).toContain('写得一样');
  expect(await terms()).toHaveLength(3);
});

it('is once in it also by the register of Party members and by phone, and a member’s phone is the register’s', async () => {
  const { payload, community, council, add, send } = await kept();
  const organization = String((await buildPartyOrganization(payload, { community })).id);
  const phone = newPhone();
  const { id: user } = await buildUser(payload, { phone, name: '韩德福' });
  const linked = await buildMember(payload, { organization, name: '韩德福', user });
  const term = (personName: string, member: string) =>
    buildTerm(payload, council.id, { personName, member, user: false });
  await term('韩德福', String(linked.id));
  expect((await add('韩德福', { phone, another: 'yes', note: '二组' })).status).toBe(409);
  const without = await buildMember(payload, { organization, name: '郭长顺' });
  const { id } = await term('郭长顺', String(without.id));
  const refused = await send(`/members/${id}/phone`, { phone: newPhone() });
  expect(refused.status).toBe(409);
  expect(refused.html).toContain('党员名册');
});
