import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  acceptDispute,
  appointDesk,
  assessRisk,
  chooseForParty,
  disputeSheet,
  endDesk,
  endMediator,
  forgetParties,
  mediationTodos,
  partiesOfDispute,
  refuseForParty,
  reinstateMediator,
  remindOfChoices,
  sendMenus,
  suspendMediator,
  tokenOfParty,
} from '@/domain/mediation';
import { buildRole, buildUser, cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import {
  accountActor,
  buildDesk,
  buildDispute,
  buildMediationOrganization,
  buildMediator,
  buildMethod,
} from '../../factories/mediation';
import { staffActor } from '../../factories/property';

const { app, clock } = appAtFixedTime();
let payload: Payload;
beforeAll(async () => {
  payload = app.payload;
  await buildMethod(payload);
});

const organizationOf = async (overrides: Record<string, unknown> = {}) =>
  String((await buildMediationOrganization(payload, overrides)).id);
const someone = async () => accountActor((await buildUser(payload)).id);

/** The labels of the buttons somebody sees on a document, and pressing one. */
async function bar(collection: string, id: string, cookie: string) {
  const answer = await app.fetch(`/api/${collection}/${id}/verbs`, { headers: { cookie } });
  const { verbs = [] } = (await answer.json()) as { verbs?: { verb: string }[] };
  return verbs.map(({ verb }) => verb);
}
const press = async (path: string, cookie: string, body: Record<string, unknown>) =>
  app.fetch(`/api/${path}`, {
    method: 'POST',
    headers: { cookie, origin: app.url, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('desks', () => {
  it('open the cases of the organisation and of those below it, until they end', async () => {
    const centre = await organizationOf({ type: 'centre' });
    const below = await organizationOf({ parent: centre });
    const { id } = await buildDispute(payload, below);
    const keeper = await someone();
    await expect(disputeSheet(payload, keeper, id)).rejects.toMatchObject({ code: 'not-found' });
    const { id: desk } = await appointDesk({
      payload,
      actor: staffActor,
      organization: centre,
      user: keeper.userId,
    });
    expect((await disputeSheet(payload, keeper, id)).as).toEqual(['desk']);
    expect(
      await appointDesk({ payload, actor: staffActor, organization: centre, user: keeper.userId }),
    ).toMatchObject({
      id: desk,
      repeated: true,
    });
    // Nobody else would have the open case: another comes first.
    await expect(endDesk({ payload, actor: staffActor, id: desk, reason: '调走了' })).rejects.toMatchObject({
      code: 'invalid-state',
      message: expect.stringContaining('还有1件没有办完'),
    });
    await buildDesk(payload, centre);
    await endDesk({ payload, actor: staffActor, id: desk, reason: '调走了' });
    await expect(disputeSheet(payload, keeper, id)).rejects.toMatchObject({ code: 'not-found' });
    // A desk below does not look up.
    const lower = await buildDesk(payload, below);
    const { id: above } = await buildDispute(payload, centre);
    await expect(disputeSheet(payload, lower, above)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are given by nobody to themselves, and by nobody who keeps none above', async () => {
    const organization = await organizationOf();
    const keeper = await buildDesk(payload, organization);
    await expect(
      appointDesk({ payload, actor: keeper, organization, user: keeper.userId }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = await someone();
    await expect(
      appointDesk({ payload, actor: stranger, organization, user: (await someone()).userId }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await appointDesk({ payload, actor: keeper, organization, user: (await someone()).userId });
  });

  it('an administrator appoints in the panel, sees no case, and puts no organisation below the own desk', async () => {
    const organization = await organizationOf();
    const { id } = await buildUser(payload, { roles: [{ role: 'administrator' }] });
    const cookie = await cookieFor(payload, id);
    const { id: other } = await buildUser(payload, { roles: [{ role: 'mediator' }] });
    expect(await bar('mediation-organizations', organization, cookie)).toEqual(['appoint-desk']);
    const done = await press(`mediation-organizations/${organization}/verbs/appoint-desk`, cookie, {
      user: other,
    });
    expect(done.status).toBe(200);
    const { id: dispute } = await buildDispute(payload, organization);
    expect((await app.fetch(`/api/disputes/${dispute}`, { headers: { cookie } })).status).toBe(403);
  });
});

describe('mediators', () => {
  it('are suspended, taken up again and leave by buttons of their organisation, with a history', async () => {
    const organization = await organizationOf();
    const keeper = await buildDesk(payload, organization);
    await buildRole(payload, keeper.userId, { role: 'mediator' });
    const cookie = await cookieFor(payload, keeper.userId);
    const { id } = await buildMediator(payload, organization);
    expect(await bar('mediators', id, cookie)).toEqual(['suspend', 'end']);
    const missing = await press(`mediators/${id}/verbs/suspend`, cookie, {});
    expect(missing.status).toBe(422);
    expect(((await missing.json()) as { fields: unknown }).fields).toEqual({
      cause: '请选择原因',
      reason: '请填写具体情况',
    });
    const done = await press(`mediators/${id}/verbs/suspend`, cookie, {
      cause: 'bias',
      reason: '只听一方说',
    });
    expect(done.status).toBe(200);
    expect(await bar('mediators', id, cookie)).toEqual(['reinstate', 'end']);
    await reinstateMediator({ payload, actor: keeper, id, reason: '培训后恢复' });
    await endMediator({ payload, actor: keeper, id, reason: '搬走了' });
    const { docs } = await payload.find({
      collection: 'mediator-events',
      where: { mediator: { equals: id } },
      sort: 'id',
      overrideAccess: true,
    });
    expect(docs.map(({ label }) => label)).toEqual(['停止调解', '恢复调解', '离任']);
    await expect(
      suspendMediator({ payload, actor: await someone(), id, cause: 'leak', reason: '不该我管' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('write their hours in words a person can, and are told when they cannot be read', async () => {
    const organization = await organizationOf();
    const keeper = await buildDesk(payload, organization);
    const cookie = await cookieFor(payload, keeper.userId);
    const { id } = await buildMediator(payload, organization);
    const patch = (data: Record<string, unknown>) =>
      app.fetch(`/api/mediators/${id}`, {
        method: 'PATCH',
        headers: { cookie, origin: app.url, 'content-type': 'application/json' },
        body: JSON.stringify(data),
      });
    expect((await patch({ weeklyHours: '周一 9:00-11:30' })).status).toBe(200);
    const refused = await patch({ weeklyHours: '礼拜一上午' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('请一天写一行');
    // What came of the cases is counted, never typed.
    await patch({ settledCount: 99, caseCount: 99 });
    expect(
      await payload.findByID({ collection: 'mediators', id, depth: 0, overrideAccess: true }),
    ).toMatchObject({
      settledCount: 0,
    });
  });
});

describe('the buttons of a case in the panel', () => {
  it('come out of the state table, for its desk alone', async () => {
    const organization = await organizationOf();
    const keeper = await buildDesk(payload, organization);
    const cookie = await cookieFor(payload, keeper.userId);
    await buildMediator(payload, organization);
    const { id } = await buildDispute(payload, organization);
    expect(await bar('disputes', id, cookie)).toEqual([
      'accept',
      'record-contact',
      'assess-risk',
      'transfer',
      'decline',
    ]);
    expect((await press(`disputes/${id}/verbs/accept`, cookie, {})).status).toBe(200);
    expect((await press(`disputes/${id}/verbs/send-menus`, cookie, {})).status).toBe(200);
    expect(await bar('disputes', id, cookie)).toEqual(['record-contact', 'assess-risk']);
  });
});

describe('what the clock does', () => {
  it('a critical case tells the organisation above and the station, without a word of it', async () => {
    const centre = await organizationOf({ type: 'centre' });
    const below = await organizationOf({ parent: centre });
    const station = await organizationOf({ type: 'police-station', kind: 'administrative' });
    const [above, police, own] = [
      await buildDesk(payload, centre),
      await buildDesk(payload, station),
      await buildDesk(payload, below),
    ];
    const { id, number } = await buildDispute(payload, below);
    await assessRisk({ payload, actor: own, id, riskLevel: 'critical', reason: '扬言动手' });
    for (const { userId } of [above, police]) {
      const { docs } = await payload.db.find<{ template: string }>({
        collection: 'outbox',
        where: { and: [{ user: { equals: userId } }, { template: { equals: 'mediation.news' } }] },
      });
      expect(docs.length).toBeGreaterThan(0);
    }
    expect(number).toMatch(/^TJ/);
    await expect(disputeSheet(payload, police, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('reminds whoever has not chosen a day before, each once', async () => {
    const organization = await organizationOf();
    await buildMediator(payload, organization);
    const { id } = await buildDispute(payload, organization);
    await acceptDispute({ payload, actor: staffActor, id });
    await sendMenus({ payload, actor: staffActor, id });
    const [one, other] = await partiesOfDispute(payload, id);
    const { menu } = await disputeSheet(payload, staffActor, id);
    await chooseForParty({
      payload,
      actor: staffActor,
      id,
      party: one?.id ?? '',
      readBack: true,
      mediators: [menu?.mediators[0]?.id ?? ''],
      slots: [menu?.slots[0]?.startsAt ?? ''],
      methods: [menu?.methods[0]?.id ?? ''],
      venues: ['scene'],
      openness: ['open', 'closed'],
    });
    const remindersOf = async (party: string) =>
      (
        await payload.db.find<{ aboutId: string }>({
          collection: 'outbox',
          where: { and: [{ aboutId: { equals: party } }, { template: { equals: 'private.news' } }] },
          limit: 50,
          pagination: false,
        })
      ).docs.length;
    const before = [await remindersOf(one?.id ?? ''), await remindersOf(other?.id ?? '')];
    const begun = clock.now();
    clock.set(new Date(begun.getTime() + 4.5 * 86_400_000));
    await remindOfChoices({ payload });
    await remindOfChoices({ payload });
    clock.set(begun);
    expect(await remindersOf(one?.id ?? '')).toBe(before[0]);
    expect(await remindersOf(other?.id ?? '')).toBe((before[1] ?? 0) + 1);
  });

  it('a year after the end phones are deleted and links closed; the names stay in the file', async () => {
    const organization = await organizationOf();
    const { id } = await buildDispute(payload, organization);
    const [one, other] = await partiesOfDispute(payload, id);
    const path = `/mediation/case/${other ? tokenOfParty(other) : ''}`;
    await refuseForParty({
      payload,
      actor: staffActor,
      id,
      party: one?.id ?? '',
      reason: '不谈',
      readBack: true,
    });
    expect((await app.fetch(path)).status).toBe(200);
    const begun = clock.now();
    clock.set(new Date(begun.getTime() + 366 * 86_400_000));
    expect(await forgetParties({ payload })).toBeGreaterThanOrEqual(2);
    expect(await forgetParties({ payload })).toBe(0);
    clock.set(begun);
    expect((await app.fetch(path)).status).toBe(404);
    const after = await partiesOfDispute(payload, id);
    expect(after.map(({ phoneCipher, nameCipher }) => [phoneCipher, Boolean(nameCipher)])).toEqual([
      [null, true],
      [null, true],
    ]);
  });

  it('to-dos of a desk are its own organisation’s, those of a mediator their own', async () => {
    const organization = await organizationOf();
    const keeper = await buildDesk(payload, organization);
    await buildDispute(payload, organization);
    const todos = await mediationTodos({ payload, actor: keeper });
    expect(todos?.groups.find(({ label }) => label === '纠纷等受理')?.count).toBe(1);
    expect(await mediationTodos({ payload, actor: await someone() })).toBeNull();
  });
});
