import type { Payload } from 'payload';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { messageData } from '@/domain/accounts';
import {
  acceptDispute,
  chooseAsParty,
  correctParty,
  disputeSheet,
  ownDisputes,
  partiesOfDispute,
  partyCase,
  partyPath,
  phoneOfParty,
  refuseAsParty,
  sendMenus,
  tokenOfParty,
} from '@/domain/mediation';
import { buildUser, cookieFor, newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { sheetOf } from '../../factories/hearings';
import { accountActor, buildDispute, buildMediator, buildMethod } from '../../factories/mediation';
import { buildAtMenu, buildOffice, choiceOf } from '../../factories/mediation-menu';
import { buildHousehold } from '../../factories/organization';
import { visitor } from '../../factories/property';
import { buildResidency } from '../../factories/residents';

const { app, clock, begin } = appAtFixedTime();
let payload: Payload;
beforeAll(async () => {
  payload = app.payload;
  await buildMethod(payload);
});
beforeEach(() => clock.set(begin));

/** One second later, so that what comes is told from what was. */
const later = () => clock.set(new Date(clock.now().getTime() + 1000));

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
  later();
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
  expect(await page.text()).toContain('这个链接已经失效');
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

it('the desk sees that there is an account, and says itself that it is somebody else’s where no phone tells it', async () => {
  const { user, call, id } = await filed('');
  const cookie = await cookieFor(payload, call.actor.userId);
  const page = async () => (await app.fetch(`/work/mediation/${id}`, { headers: { cookie } })).text();
  expect(await page()).toContain('用账号看这件');
  const path = `/work/mediation/${id}/parties/${call.party}/correct`;
  await app.submit(path, { name: '奶奶', phone: '' }, { cookie });
  expect(await ownDisputes(payload, user)).toHaveLength(1);
  await app.submit(path, { name: '奶奶', phone: '', another: '1' }, { cookie });
  expect(await ownDisputes(payload, user)).toEqual([]);
  expect(await page()).not.toContain('用账号看这件');
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

/** What was told about a party or a case. */
async function toldAbout(id: string): Promise<string> {
  const { docs } = await payload.db.find<{ contentCipher: string }>({
    collection: 'outbox',
    where: { aboutId: { equals: id } },
    limit: 100,
    pagination: false,
  });
  return docs.map((row) => JSON.stringify(messageData(row))).join('\n');
}

it('what was chosen under a wrong number counts no more: the new one is asked to choose', async () => {
  const at = await buildAtMenu(payload);
  const [applicant = '', wrong = ''] = at.tokens;
  await chooseAsParty({ payload, actor: visitor, proof: { token: wrong }, ...choiceOf(at) });
  later();
  const phone = newPhone();
  const call = { payload, actor: at.desk, id: at.id, party: at.other.id };
  expect(await correctParty({ ...call, name: '李秘二', phone })).toMatchObject({ asked: true });
  later();
  const offered = await partyCase(payload, visitor, { token: applicant });
  expect(offered).toMatchObject({ offers: [], waitsFor: ['other'] });
  const accepting = { payload, actor: visitor, proof: { token: applicant }, ...choiceOf(at) };
  expect(await chooseAsParty(accepting)).toMatchObject({ agreed: false });
  const [, party] = await partiesOfDispute(payload, at.id);
  const token = (party && tokenOfParty(party)) ?? '';
  expect(await partyCase(payload, visitor, { token })).toMatchObject({ own: null });
  const { parties, events } = await disputeSheet(payload, at.desk, at.id);
  expect(parties[1]).toMatchObject({ choice: null, chosenAt: null });
  expect(events.map(({ detail }) => detail).join()).toContain('原来选的不算数');
  const told = (await toldAbout(at.other.id)).split('\n').filter((words) => words.includes(token));
  expect(told.join()).toContain('选您信得过的人');
  // What whoever had the number put down stays in the file's history.
  const kept = await payload.count({
    collection: 'dispute-choices',
    where: { party: { equals: at.other.id } },
    overrideAccess: true,
  });
  expect(kept.totalDocs).toBe(1);
  const own = { payload, actor: visitor, proof: { token }, ...choiceOf(at) };
  expect(await chooseAsParty(own)).toMatchObject({ agreed: true });
});

it('what was agreed on it is chosen again, the session is off and the desk is told', async () => {
  const at = await buildAtMenu(payload);
  for (const token of at.tokens)
    await chooseAsParty({ payload, actor: visitor, proof: { token }, ...choiceOf(at) });
  expect((await sheetOf(payload, at, at.id)).row.state).toBe('agreed');
  later();
  const path = `/work/mediation/${at.id}/parties/${at.other.id}/correct`;
  const cookie = await cookieFor(payload, at.desk.userId);
  const answer = await app.submit(path, { name: '李秘二', phone: newPhone() }, { cookie });
  expect(answer.headers.get('location')).toContain('done=asked');
  const { row, sessions } = await sheetOf(payload, at, at.id);
  expect(row).toMatchObject({ state: 'choosing', mediator: null, slotStartsAt: null });
  expect(sessions.map(({ state }) => state)).toEqual(['cancelled']);
  expect((await partiesOfDispute(payload, at.id)).every(({ chosenAt }) => !chosenAt)).toBe(true);
  expect(await toldAbout(at.id)).toContain('要双方重新选');
});

it('a first phone of somebody who has not chosen gets the menu', async () => {
  const office = await buildOffice(payload);
  const { id } = await buildDispute(payload, office.organization, {
    parties: [
      { side: 'applicant', name: '张秘一', phone: newPhone() },
      { side: 'respondent', name: '李秘二' },
    ],
  });
  await acceptDispute({ payload, actor: office.desk, id });
  await sendMenus({ payload, actor: office.desk, id });
  const [, party] = await partiesOfDispute(payload, id);
  const call = { payload, actor: office.desk, id, party: party?.id ?? '' };
  expect(await correctParty({ ...call, name: '李秘二', phone: newPhone() })).toMatchObject({ asked: false });
  expect(await toldAbout(call.party)).toContain('选您信得过的人');
});

it('a name put right leaves the choice as it is', async () => {
  const at = await buildAtMenu(payload);
  await chooseAsParty({ payload, actor: visitor, proof: { token: at.tokens[1] }, ...choiceOf(at) });
  later();
  const phone = phoneOfParty(at.other) ?? undefined;
  const call = { payload, actor: at.desk, id: at.id, party: at.other.id };
  expect(await correctParty({ ...call, name: '李秘贰', phone })).toMatchObject({ asked: false });
  later();
  const accepting = { payload, actor: visitor, proof: { token: at.tokens[0] }, ...choiceOf(at) };
  expect(await chooseAsParty(accepting)).toMatchObject({ agreed: true });
});

it('of a wrong number whose holder chooses while it is put right, nothing counts afterwards', async () => {
  const at = await buildAtMenu(payload);
  const proof = { token: at.tokens[1] };
  const call = { payload, actor: at.desk, id: at.id, party: at.other.id };
  later();
  await Promise.allSettled([
    correctParty({ ...call, name: '李秘二', phone: newPhone() }),
    ...[1, 2, 3].map(() => chooseAsParty({ payload, actor: visitor, proof, ...choiceOf(at) })),
  ]);
  await expect(chooseAsParty({ payload, actor: visitor, proof, ...choiceOf(at) })).rejects.toMatchObject({
    code: 'not-found',
  });
  const [, party] = await partiesOfDispute(payload, at.id);
  expect(party?.chosenAt ?? null).toBeNull();
});
