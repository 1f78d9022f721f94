import type { Payload } from 'payload';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import {
  acceptDispute,
  correctParty,
  disputeSheet,
  ownDisputes,
  partiesOfDispute,
  partyPath,
  refuseAsParty,
  sendMenus,
} from '@/domain/mediation';
import { buildUser, cookieFor, newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { accountActor, buildDispute, buildMediator, buildMethod } from '../../factories/mediation';
import { buildOffice } from '../../factories/mediation-menu';
import { buildHousehold } from '../../factories/organization';
import { buildResidency } from '../../factories/residents';

const { app, clock, begin } = appAtFixedTime();
let payload: Payload;
beforeAll(async () => {
  payload = app.payload;
  await buildMethod(payload);
});
beforeEach(() => clock.set(begin));

/** A case that an account has applied for, with its menus out; who the applicant is may be put right. */
async function filed(phone: string | undefined = newPhone()) {
  const office = await buildOffice(payload);
  const own = newPhone();
  const { id: user } = await buildUser(payload, { phone: own });
  const { id } = await buildDispute(payload, office.organization, {
    parties: [
      { side: 'applicant', name: '填表人', phone, user },
      { side: 'respondent', name: '李秘二', phone: newPhone() },
    ],
  });
  await acceptDispute({ payload, actor: office.desk, id });
  await sendMenus({ payload, actor: office.desk, id });
  const [party] = await partiesOfDispute(payload, id);
  const call = { payload, actor: office.desk, id, party: party?.id ?? '' };
  return { ...office, id, user, own, phone, call };
}

it('whoever filed for somebody else is no party any more once the party is put right', async () => {
  const { id, user, call } = await filed();
  const cookie = await cookieFor(payload, user);
  expect((await app.fetch(`/me/mediation/${id}`, { headers: { cookie } })).status).toBe(200);
  clock.set(new Date(clock.now().getTime() + 1000));
  await correctParty({ ...call, name: '真当事人', phone: newPhone() });
  const page = await app.fetch(`/me/mediation/${id}`, { headers: { cookie } });
  expect(page.status).toBe(404);
  expect(await page.text()).toContain('这件调解不在您名下');
  expect(await ownDisputes(payload, user)).toEqual([]);
  expect(await (await app.fetch('/me', { headers: { cookie } })).text()).not.toContain('我的调解（');
  const refusing = refuseAsParty({ payload, actor: accountActor(user), proof: { dispute: id } });
  await expect(refusing).rejects.toMatchObject({ code: 'not-found' });
  expect((await disputeSheet(payload, call.actor, id)).dispute.state).toBe('choosing');
});

it('a link in an old message says that it leads nowhere any more', async () => {
  const { call, id } = await filed();
  const [party] = await partiesOfDispute(payload, id);
  const href = party ? partyPath(party) : '';
  expect((await app.fetch(href)).status).toBe(200);
  await correctParty({ ...call, name: '真当事人', phone: newPhone() });
  const page = await app.fetch(href);
  expect(page.status).toBe(404);
  expect(await page.text()).toContain('这个链接打不开');
});

it.each(['a name alone', 'the phone of the account itself', 'the phone taken off'] as const)(
  'the account stays the party: %s',
  async (which) => {
    const { user, own, phone, call, id } = await filed();
    const to = {
      'a name alone': { name: '填表的人', phone },
      'the phone of the account itself': { name: '填表人', phone: own },
      'the phone taken off': { name: '填表人' },
    }[which];
    await correctParty({ ...call, ...to });
    expect((await ownDisputes(payload, user)).map((one) => one.id)).toEqual([id]);
  },
);

it('an account that left no phone keeps it with its own phone, and loses it with another', async () => {
  const { user, own, call } = await filed('');
  await correctParty({ ...call, name: '填表人', phone: own });
  expect(await ownDisputes(payload, user)).toHaveLength(1);
  await correctParty({ ...call, name: '填表人', phone: newPhone() });
  expect(await ownDisputes(payload, user)).toEqual([]);
});

it('whoever is the party now is asked about, with their household, and no more who was', async () => {
  const { organization, user, call, id } = await filed();
  const phone = newPhone();
  const { id: neighbour } = await buildUser(payload, { phone });
  const household = String((await buildHousehold(payload)).id);
  await buildResidency(payload, { household, user: neighbour });
  const mate = await buildResidency(payload, { household });
  const related = await buildMediator(payload, organization, { user: mate.user });
  const former = await buildMediator(payload, organization, { user });
  const namesOnMenu = async () =>
    (await disputeSheet(payload, call.actor, id)).menu?.mediators.map(({ name }) => name) ?? [];
  expect(await namesOnMenu()).toContain(related.name);
  expect(await namesOnMenu()).not.toContain(former.name);
  await correctParty({ ...call, name: '真当事人', phone });
  expect(await namesOnMenu()).not.toContain(related.name);
  expect(await namesOnMenu()).toContain(former.name);
});

it('whoever was taken for one side may turn out to be the other', async () => {
  const { own, user, call, id } = await filed();
  const [, other] = await partiesOfDispute(payload, id);
  await correctParty({ ...call, name: '真当事人', phone: newPhone() });
  await correctParty({ ...call, party: other?.id ?? '', name: '填表人', phone: own });
  expect(await ownDisputes(payload, user)).toEqual([]);
});
