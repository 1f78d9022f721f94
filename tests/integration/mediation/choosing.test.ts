import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { messageData } from '@/domain/accounts';
import {
  acceptDispute,
  addCoMediator,
  chooseAsParty,
  chooseForParty,
  disputeSheet,
  proposeOverdue,
  sendMenus,
} from '@/domain/mediation';
import { newId } from '@/shared/ids';
import { buildUser, newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { accountActor, buildDispute, buildMediator, buildMethod } from '../../factories/mediation';
import { buildAtMenu, buildOffice, choiceOf, conflictsIn } from '../../factories/mediation-menu';
import { buildHousehold } from '../../factories/organization';
import { visitor } from '../../factories/property';
import { buildResidency } from '../../factories/residents';

const { app, clock } = appAtFixedTime();
let payload: Payload;

beforeAll(async () => {
  payload = app.payload;
  await buildMethod(payload, '六尺巷工作法');
});

const office = (mediators?: number) => buildOffice(payload, mediators);
const atMenu = (given?: Awaited<ReturnType<typeof office>>) => buildAtMenu(payload, given);
const read = (id: string) => payload.findByID({ collection: 'disputes', id, depth: 0, overrideAccess: true });
const as = (token: string) => ({ payload, actor: visitor, proof: { token } });

describe('choosing', () => {
  it('both name the same: agreed, the time is held, everybody is told without a word of the case', async () => {
    const at = await atMenu();
    const [a, b] = at.tokens;
    expect(await chooseAsParty({ ...as(a), ...choiceOf(at, [0, 1], [0, 1]) })).toMatchObject({
      agreed: false,
    });
    expect(await chooseAsParty({ ...as(b), ...choiceOf(at, [1], [1]) })).toMatchObject({ agreed: true });
    expect(await read(at.id)).toMatchObject({
      state: 'agreed',
      mediator: at.menu.mediators[1]?.id,
      methodName: '六尺巷工作法',
      open: false,
      slotStartsAt: at.menu.slots[1]?.startsAt,
    });
    const { docs } = await payload.db.find<{ contentCipher: string; key: string; aboutId: string }>({
      collection: 'outbox',
      where: { template: { equals: 'private.news' } },
      limit: 300,
      pagination: false,
    });
    expect(docs.length).toBeGreaterThan(0);
    const told = docs.map((row) => JSON.stringify([messageData(row), row.key, row.aboutId])).join('\n');
    expect(told).not.toMatch(/邻里|界石|张秘一|李秘二|TJ2026|调解/);
    expect(told).not.toContain(at.id);
  });

  it('until they meet the latest of each counts', async () => {
    const at = await atMenu();
    const [a, b] = at.tokens;
    await chooseAsParty({ ...as(a), ...choiceOf(at, [0]) });
    await chooseAsParty({ ...as(b), ...choiceOf(at, [1]) });
    expect((await read(at.id)).state).toBe('choosing');
    await chooseAsParty({ ...as(a), ...choiceOf(at, [1]) });
    expect((await read(at.id)).state).toBe('agreed');
  });

  it('staff choose for somebody only after reading it back', async () => {
    const at = await atMenu();
    const call = { payload, actor: at.desk, id: at.id, party: at.one.id, ...choiceOf(at) };
    await expect(chooseForParty({ ...call, readBack: undefined as never })).rejects.toMatchObject({
      fields: { readBack: expect.stringContaining('念给本人听') },
    });
    await chooseForParty({ ...call, readBack: true });
    expect((await chooseForParty({ ...call, party: at.other.id, readBack: true })).agreed).toBe(true);
  });

  it('shows records as of the end of the last month: no menu tells how somebody else’s case ended', async () => {
    const given = await office(1);
    const [who] = given.people;
    const one = await atMenu(given);
    const record = async () =>
      (await disputeSheet(payload, given.desk, one.id)).menu?.mediators[0]?.record ?? '';
    const { id } = await buildDispute(payload, given.organization);
    const data = {
      mediator: who?.id,
      outcome: 'settled',
      state: 'settled',
      endedAt: clock.now().toISOString(),
    };
    await payload.db.updateOne({
      collection: 'mediators',
      id: who?.id ?? '',
      data: { caseCount: 6, settledCount: 5 },
    });
    const before = await record();
    await payload.db.updateOne({ collection: 'disputes', id, data });
    await payload.db.updateOne({
      collection: 'mediators',
      id: who?.id ?? '',
      data: { caseCount: 7, settledCount: 6 },
    });
    expect(await record()).toBe(before);
    expect(before).toContain('到上个月底调解过6件');
  });

  it('refuses what is not on the menu', async () => {
    const at = await atMenu();
    const stranger = await buildMediator(payload, (await office()).organization);
    await expect(
      chooseAsParty({ ...as(at.tokens[0]), ...choiceOf(at), mediators: [stranger.id] }),
    ).rejects.toMatchObject({ fields: { mediators: expect.any(String) } });
    await expect(
      chooseAsParty({ ...as(at.tokens[0]), ...choiceOf(at), slots: ['2020-01-01T00:00:00.000Z'] }),
    ).rejects.toMatchObject({ fields: { slots: expect.any(String) } });
  });

  it('nobody chooses with a link that is none, or for a case that is not theirs', async () => {
    const at = await atMenu();
    await expect(chooseAsParty({ ...as('x'.repeat(32)), ...choiceOf(at) })).rejects.toMatchObject({
      code: 'not-found',
    });
    const stranger = accountActor((await buildUser(payload)).id);
    await expect(
      chooseAsParty({ payload, actor: stranger, proof: { dispute: at.id }, ...choiceOf(at) }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('a signed-in party chooses from the own account', async () => {
    const given = await office();
    const { id: user } = await buildUser(payload);
    const { id } = await buildDispute(payload, given.organization, {
      parties: [
        { side: 'applicant', name: '张三', user },
        { side: 'respondent', name: '李四', phone: newPhone() },
      ],
    });
    await acceptDispute({ payload, actor: given.desk, id });
    await sendMenus({ payload, actor: given.desk, id });
    const { menu } = await disputeSheet(payload, given.desk, id);
    if (!menu) throw new Error('the menu is out');
    const done = await chooseAsParty({
      payload,
      actor: accountActor(user),
      proof: { dispute: id },
      ...choiceOf({ menu }),
    });
    expect(done).toMatchObject({ agreed: false, repeated: false });
    // The audit log tells of the step, not of whose dispute it is.
    const { docs } = await payload.db.find<Record<string, unknown>>({
      collection: 'audit-events',
      where: { subjectId: { equals: id } },
      limit: 50,
      pagination: false,
    });
    expect(docs.length).toBeGreaterThan(2);
    expect(JSON.stringify(docs)).not.toContain(user);
  });

  it('whoever is tied to a party is on nobody’s menu, and the desk alone reads that, not why', async () => {
    const given = await office();
    const { id: user } = await buildUser(payload);
    const [first] = given.people;
    await payload.update({
      collection: 'mediators',
      id: first?.id ?? '',
      data: { relatives: '李秘二' },
      depth: 0,
    });
    const self = await buildMediator(payload, given.organization, { name: '自己人', user });
    const { id } = await buildDispute(payload, given.organization, {
      parties: [
        { side: 'applicant', name: '张秘一', user },
        { side: 'respondent', name: '李秘二' },
      ],
    });
    await acceptDispute({ payload, actor: given.desk, id });
    const { menu } = await disputeSheet(payload, given.desk, id);
    expect(menu?.mediators.map(({ id: one }) => one)).toEqual([given.people[1]?.id]);
    const why = ['有要回避的情形，不能调解这件'];
    expect(menu?.excluded).toHaveLength(2);
    expect(menu?.excluded).toEqual(expect.arrayContaining([{ name: '自己人', why }]));
    const tied = await conflictsIn(payload, id, [self.id, first?.id ?? '']);
    expect([...tied]).toEqual(
      expect.arrayContaining([
        [self.id, ['is-party']],
        [first?.id, ['relative']],
      ]),
    );
  });

  it('a party without an account on the case is found by the phone, and one of the same name stands aside', async () => {
    const given = await office(1);
    const phone = newPhone();
    const neighbour = await buildUser(payload, { phone });
    const household = String((await buildHousehold(payload)).id);
    await buildResidency(payload, { household, user: neighbour.id });
    const mate = await buildResidency(payload, { household });
    const living = await buildMediator(payload, given.organization, { name: '同住人', user: mate.user });
    const self = await buildMediator(payload, given.organization, { name: '本人', user: neighbour.id });
    const namesake = await buildMediator(payload, given.organization, { name: '李秘二' });
    const { id } = await buildDispute(payload, given.organization, {
      parties: [
        { side: 'applicant', name: '张秘一', phone },
        { side: 'respondent', name: '李秘二' },
      ],
    });
    await acceptDispute({ payload, actor: given.desk, id });
    const { menu } = await disputeSheet(payload, given.desk, id);
    expect(menu?.mediators.map(({ id: one }) => one)).toEqual([given.people[0]?.id]);
    const tied = await conflictsIn(
      payload,
      id,
      [living, self, namesake].map((one) => one.id),
    );
    expect(tied.get(living.id)).toEqual(['household']);
    expect(tied.get(self.id)).toContain('is-party');
    expect(tied.get(namesake.id)).toEqual(['same-name']);
  });

  it('an hour of one person is promised once: twenty cases at once', { timeout: 300_000 }, async () => {
    const given = await office(1);
    const cases = [];
    for (let index = 0; index < 20; index += 1) {
      const at = await atMenu(given);
      await chooseAsParty({ ...as(at.tokens[0]), ...choiceOf(at) });
      cases.push(at);
    }
    clock.set(new Date(clock.now().getTime() + 1));
    const answers = await Promise.allSettled(
      cases.map((at) => chooseAsParty({ ...as(at.tokens[1]), ...choiceOf(at) })),
    );
    const agreed = answers.filter((one) => one.status === 'fulfilled' && one.value.agreed);
    expect(agreed).toHaveLength(1);
    const { totalDocs } = await payload.count({
      collection: 'disputes',
      where: { and: [{ mediator: { equals: given.people[0]?.id ?? '' } }, { state: { equals: 'agreed' } }] },
      overrideAccess: true,
    });
    expect(totalDocs).toBe(1);
  });

  it('a double click chooses once', async () => {
    const at = await atMenu();
    const formKey = newId();
    const call = () => chooseAsParty({ ...as(at.tokens[0]), ...choiceOf(at), formKey });
    const answers = await Promise.all([call(), call(), call()]);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
  });

  it('a second mediator joins when both agree, free then and tied to nobody; the hour is taken for them too', async () => {
    const at = await atMenu();
    await chooseAsParty({ ...as(at.tokens[0]), ...choiceOf(at) });
    await chooseAsParty({ ...as(at.tokens[1]), ...choiceOf(at) });
    const [first, second] = at.menu.mediators;
    const call = { payload, actor: at.desk, id: at.id, mediator: second?.id ?? '' };
    await expect(addCoMediator({ ...call, agreedByBoth: undefined as never })).rejects.toMatchObject({
      fields: { agreedByBoth: expect.any(String) },
    });
    await expect(
      addCoMediator({ ...call, mediator: first?.id ?? '', agreedByBoth: true }),
    ).rejects.toMatchObject({ fields: { mediator: expect.any(String) } });
    await addCoMediator({ ...call, agreedByBoth: true });
    expect(await read(at.id)).toMatchObject({ coMediator: second?.id, coMediatorName: second?.name });
    const other = await atMenu(at);
    const slot = at.menu.slots[0]?.startsAt;
    expect(other.menu.mediators.some(({ slots }) => slots.some(({ startsAt }) => startsAt === slot))).toBe(
      false,
    );
    await expect(addCoMediator({ ...call, agreedByBoth: true })).rejects.toMatchObject({
      code: 'invalid-state',
    });
  });

  it('nobody chose in time: the organisation proposes once, and both still have to accept', async () => {
    const at = await atMenu();
    const due = (await read(at.id)).choiceDueAt;
    clock.set(new Date(new Date(String(due)).getTime() + 60_000));
    expect(await proposeOverdue({ payload })).toBeGreaterThanOrEqual(1);
    expect(await proposeOverdue({ payload })).toBe(0);
    const { proposal, dispute } = await disputeSheet(payload, at.desk, at.id);
    expect(dispute.state).toBe('choosing');
    if (!proposal) throw new Error('a proposal was made');
    const { mediators, slots, methods, venues, openness } = proposal;
    const accept = {
      mediators: [...mediators],
      slots: [...slots],
      methods: [...methods],
      venues: [...venues],
      openness: [...openness],
    };
    expect((await chooseAsParty({ ...as(at.tokens[0]), ...accept })).agreed).toBe(false);
    expect((await chooseAsParty({ ...as(at.tokens[1]), ...accept })).agreed).toBe(true);
  });
});
