import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { todoSources } from '@/admin/todo/todo-sources';
import {
  acceptHandOver,
  correctParty,
  indexPartyNames,
  joinParty,
  partiesOfDispute,
  sessionCalendar,
  waitingHandOvers,
} from '@/domain/mediation';
import { handOverRequest } from '@/domain/requests';
import { buildUser, cookieFor, newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAgreed } from '../../factories/hearings';
import {
  accountActor,
  buildDesk,
  buildDispute,
  buildMediationOrganization,
  buildMediator,
} from '../../factories/mediation';
import { buildDivision, buildHousehold } from '../../factories/organization';
import { staffActor } from '../../factories/property';
import { buildRequestAt } from '../../factories/requests';
import { buildResidency } from '../../factories/residents';

const { app, clock, begin } = appAtFixedTime();
let payload: Payload;
beforeAll(() => {
  payload = app.payload;
  clock.set(begin);
});

type Desk = Awaited<ReturnType<typeof buildDesk>>;

/** A community's desk of one keeper with a profile, below a township's. */
async function office() {
  const township = String((await buildMediationOrganization(payload)).id);
  const organization = String((await buildMediationOrganization(payload, { parent: township })).id);
  const [above, keeper] = [await buildDesk(payload, township), await buildDesk(payload, organization)];
  const phone = newPhone();
  await payload.create({
    collection: 'profiles',
    data: { user: keeper.userId, realName: '谷秘雨', phone } as never,
    overrideAccess: true,
  });
  return { township, organization, above, keeper, phone };
}
const sides = (other: { name: string; phone?: string; user?: string }) => ({
  facts: '密语：隔壁把墙砌过了界。',
  parties: [
    { side: 'applicant' as const, name: '申请甲', phone: newPhone() },
    { side: 'respondent' as const, ...other },
  ],
});

const ask = async (desk: { userId: string }, path: string) =>
  app.fetch(path, { headers: { cookie: await cookieFor(payload, desk.userId) } });
const totalOf = async (desk: Desk, path: string): Promise<number> => {
  const { totalDocs } = JSON.parse(await (await ask(desk, path)).text());
  return totalDocs;
};
const todosOf = async (userId: string) =>
  JSON.stringify(
    await Promise.all(todoSources.map((source) => source({ payload, actor: accountActor(userId) }))),
  );
const toldOf = async ({ userId }: Desk, dispute: string) =>
  (
    await payload.count({
      collection: 'outbox',
      where: { and: [{ user: { equals: userId } }, { aboutId: { equals: dispute } }] },
      overrideAccess: true,
    })
  ).totalDocs;

/** No page, list, count, row, file or button of the case is left for this account. */
async function expectNothingOf(desk: Desk, { id, number }: { id: string; number: string }) {
  const at = `/work/mediation/${id}`;
  for (const path of [at, `${at}/hearings`, `${at}/decline`, `/api/disputes/${id}`])
    expect((await ask(desk, path)).status, path).toBe(404);
  for (const filter of ['open', 'waiting', 'overdue', 'ended', 'mine'])
    expect(await (await ask(desk, `/work/mediation?filter=${filter}`)).text()).not.toContain(number);
  for (const query of [
    `where[number][equals]=${number}`,
    'where[facts][contains]=密语',
    `where[id][equals]=${id}&sort=facts`,
  ])
    expect(await totalOf(desk, encodeURI(`/api/disputes?${query}`)), query).toBe(0);
  for (const collection of ['dispute-parties', 'dispute-events', 'mediation-sessions', 'dispute-files'])
    for (const query of [`where[dispute][equals]=${id}`, `where[dispute.number][equals]=${number}`])
      expect(await totalOf(desk, `/api/${collection}?${query}`), collection).toBe(0);
  expect(await totalOf(desk, `/api/disputes/count?where[id][equals]=${id}`)).toBe(0);
  expect(await todosOf(desk.userId)).not.toContain(number);
  const cookie = await cookieFor(payload, desk.userId);
  for (const path of [`${at}/parties`, `${at}/accept`])
    expect((await app.submit(path, {}, { cookie })).status, path).toBe(404);
  const declined = { reason: '不归我们', elsewhere: 'court' };
  expect((await app.submit(`${at}/decline`, declined, { cookie })).status).toBe(404);
  expect((await payload.findByID({ collection: 'disputes', id })).state).not.toBe('declined');
}

describe('whoever is a party has no standing at the desk', () => {
  it('by the phone: the desk above has the case, reads it and is told', async () => {
    const { organization, above, keeper, phone } = await office();
    const other = await buildDispute(payload, organization);
    const mine = await buildDispute(payload, organization, sides({ name: '别的名', phone }));
    await expectNothingOf(keeper, mine);
    expect((await ask(keeper, `/work/mediation/${other.id}`)).status).toBe(200);
    expect(await todosOf(keeper.userId)).toContain(other.number);
    expect(await toldOf(keeper, mine.id)).toBe(0);
    expect(await toldOf(above, mine.id)).toBeGreaterThan(0);
    const todos = await todosOf(above.userId);
    expect(todos).toContain(mine.number);
    expect(todos).not.toContain(other.number);
    expect((await ask(above, `/work/mediation/${mine.id}`)).status).toBe(200);
  });

  it('by the account, who keeps what a party reads', async () => {
    const { organization, keeper } = await office();
    const mine = await buildDispute(payload, organization, sides({ name: '别的名', user: keeper.userId }));
    await expectNothingOf(keeper, mine);
    const own = await ask(keeper, `/me/mediation/${mine.id}`);
    expect(own.status).toBe(200);
    expect(await own.text()).not.toContain('密语');
  });

  it('by the name, however it is spaced, also in rows from before names were looked up', async () => {
    const { organization, keeper } = await office();
    const mine = await buildDispute(payload, organization, sides({ name: '谷 秘雨' }));
    await expectNothingOf(keeper, mine);
    for (const { id } of await partiesOfDispute(payload, mine.id))
      await payload.db.updateOne({ collection: 'dispute-parties', id, data: { nameIndex: null } });
    await expectNothingOf(keeper, mine);
    expect(await indexPartyNames({ payload })).toBeGreaterThanOrEqual(2);
    expect(await indexPartyNames({ payload })).toBe(0);
    await expectNothingOf(keeper, mine);
  });

  it('by the household', async () => {
    const { organization, keeper } = await office();
    const { id: spouse } = await buildUser(payload);
    const household = String((await buildHousehold(payload)).id);
    for (const user of [keeper.userId, spouse]) await buildResidency(payload, { household, user });
    const mine = await buildDispute(payload, organization, sides({ name: '配偶', user: spouse }));
    await expectNothingOf(keeper, mine);
  });

  it('when a party is put right or added afterwards: whoever is left is told', async () => {
    const { organization, above, keeper, phone } = await office();
    const { id, number } = await buildDispute(payload, organization);
    expect((await ask(keeper, `/work/mediation/${id}`)).status).toBe(200);
    expect(await toldOf(above, id)).toBe(0);
    const [, respondent] = await partiesOfDispute(payload, id);
    await correctParty({
      payload,
      actor: keeper,
      id,
      party: respondent?.id ?? '',
      name: '改对的名',
      phone,
    });
    await expectNothingOf(keeper, { id, number });
    expect(await toldOf(above, id)).toBeGreaterThan(0);
    const added = await buildDispute(payload, organization);
    await joinParty({ payload, actor: keeper, id: added.id, side: 'respondent', name: '谷秘雨' });
    await expectNothingOf(keeper, added);
    expect(await toldOf(above, added.id)).toBeGreaterThan(0);
  });

  it('whoever registers it at the counter is led to its number, not to the case', async () => {
    const { organization, keeper, phone } = await office();
    const fields = {
      organization,
      source: 'counter',
      type: 'neighbours',
      facts: '密语：自己登记的。',
      name: '申请甲',
      otherName: '别的名',
      otherPhone: phone,
      readBack: 'yes',
    };
    const cookie = await cookieFor(payload, keeper.userId);
    const sent = await app.submit('/work/mediation/new', fields, { cookie });
    expect(sent.status).toBe(303);
    const path = sent.headers.get('location') ?? '';
    expect(path).toContain('/work/mediation/registered/');
    const shown = await ask(keeper, path);
    expect(shown.status).toBe(200);
    expect(await shown.text()).not.toContain('密语');
    const id = path.split('/').at(-1) ?? '';
    await expectNothingOf(keeper, await payload.findByID({ collection: 'disputes', id }));
  });

  it('nobody takes what they asked for themselves: it waits for a colleague or the desk above', async () => {
    const { organization, above, keeper } = await office();
    const division = await buildDivision(payload);
    await payload.db.updateOne({
      collection: 'mediation-organizations',
      id: organization,
      data: { community: division.id },
    });
    const { id } = await buildRequestAt(payload, 'in-progress', { community: String(division.id) });
    await payload.db.updateOne({
      collection: 'requests',
      id,
      data: { requesterAccount: keeper.userId },
    });
    await handOverRequest({ payload, actor: staffActor, id, confirmed: true, note: '想请人调解' });
    expect(await waitingHandOvers(payload, keeper)).toEqual([]);
    const [waiting] = await waitingHandOvers(payload, above);
    expect(waiting?.organization.id).toBe(organization);
    const taking = { payload, actor: keeper, id: waiting?.id ?? '', type: 'neighbours', otherName: '楼上' };
    await expect(acceptHandOver({ ...taking, type: 'neighbours' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('a colleague at the same desk keeps it there', async () => {
    const { organization, above, phone } = await office();
    const colleague = await buildDesk(payload, organization);
    const mine = await buildDispute(payload, organization, sides({ name: '别的名', phone }));
    expect(await todosOf(colleague.userId)).toContain(mine.number);
    expect(await todosOf(above.userId)).not.toContain(mine.number);
    expect(await toldOf(above, mine.id)).toBe(0);
  });

  it('a mediator either: no list, no page, no calendar', async () => {
    const { organization, above: desk } = await office();
    const mediator = await buildMediator(payload, organization);
    const mine = await buildAgreed(payload, {
      organization,
      desk,
      mediator,
      as: accountActor(mediator.user),
    });
    const actor = { ...accountActor(mediator.user), username: '' };
    const asked = { from: begin, before: '2099-01-01T00:00:00.000Z' };
    expect(await sessionCalendar(payload, actor, asked)).toHaveLength(1);
    const [, respondent] = await partiesOfDispute(payload, mine.id);
    const told = await toldOf(desk, mine.id);
    await correctParty({
      payload,
      actor: desk,
      id: mine.id,
      party: respondent?.id ?? '',
      name: mediator.name,
    });
    await expectNothingOf(actor, mine);
    expect(await sessionCalendar(payload, actor, asked)).toEqual([]);
    expect(await toldOf(desk, mine.id)).toBeGreaterThanOrEqual(told);
  });
});

it('where nobody is left, the administrator learns which organisation lacks somebody, and nothing of the case', async () => {
  const organization = await buildMediationOrganization(payload);
  const keeper = await buildDesk(payload, String(organization.id));
  const { id, number } = await buildDispute(
    payload,
    String(organization.id),
    sides({ name: '别的名', user: keeper.userId }),
  );
  const { id: userId } = await buildUser(payload, { roles: [{ role: 'administrator' }] });
  const actor = {
    ...accountActor(userId),
    grants: [{ role: 'administrator' as const, scope: { kind: 'city' as const, id: '' } }],
  };
  const todos = async () =>
    JSON.stringify(await Promise.all(todoSources.map((source) => source({ payload, actor }))));
  expect(await todos()).toContain('有案件没有人能办');
  expect(await todos()).toContain(organization.name);
  expect(await todos()).not.toContain(number);
  const second = await buildDesk(payload, String(organization.id));
  expect(await todosOf(second.userId)).toContain(number);
  expect((await ask(second, `/work/mediation/${id}`)).status).toBe(200);
});
