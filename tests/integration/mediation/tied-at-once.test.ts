import type { Payload } from 'payload';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import {
  chooseAsParty,
  disputeSheet,
  partiesOfDispute,
  partyCase,
  proposeChoice,
  releaseAllTied,
} from '@/domain/mediation';
import { buildUser, cookieFor, newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAgreed, buildTribunal, holdSession, inHours, sheetOf } from '../../factories/hearings';
import { buildMethod } from '../../factories/mediation';
import { buildAtMenu, choiceOf } from '../../factories/mediation-menu';
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

const change = (id: string, data: Record<string, unknown>) =>
  payload.update({ collection: 'mediators', id, data, depth: 0, overrideAccess: true });
/** How many messages there are about a case and its parties. */
async function toldOf(dispute: string): Promise<number> {
  const parties = await partiesOfDispute(payload, dispute);
  const { totalDocs } = await payload.count({
    collection: 'outbox',
    where: { aboutId: { in: [dispute, ...parties.map(({ id }) => id)] } },
    overrideAccess: true,
  });
  return totalDocs;
}

/** A case agreed with a mediator whose account lives alone; the respondent has an account that is found by the phone. */
async function agreed() {
  const tribunal = await buildTribunal(payload);
  const phone = newPhone();
  const { id: neighbour } = await buildUser(payload, { phone });
  const parties = [
    { side: 'applicant' as const, name: '张秘一', phone: newPhone() },
    { side: 'respondent' as const, name: '李秘二', phone },
  ];
  const { id } = await buildAgreed(payload, tribunal, { parties });
  /** What no register of mediation says: they turn out to live together. */
  const moveIn = async () => {
    const household = String((await buildHousehold(payload)).id);
    for (const user of [neighbour, tribunal.mediator.user])
      await buildResidency(payload, { household, user });
  };
  const stateOf = async () => (await sheetOf(payload, tribunal, id)).row.state;
  return { ...tribunal, tribunal, id, moveIn, stateOf };
}

it('a relative entered later releases the mediator at once, and nothing else of the entry does', async () => {
  const at = await agreed();
  await change(at.mediator.id, { languages: '普通话', relatives: '别的人' });
  expect(await at.stateOf()).toBe('agreed');
  await change(at.mediator.id, { relatives: '别的人、李秘二' });
  const { row, sessions } = await sheetOf(payload, at.tribunal, at.id);
  expect(row).toMatchObject({ state: 'choosing', mediator: null });
  expect(sessions.map(({ state }) => state)).toEqual(['cancelled']);
});

it('also where mediation has begun', async () => {
  const at = await agreed();
  clock.set(inHours(24));
  await holdSession(payload, at.tribunal, at.id, { result: 'continue' });
  await change(at.mediator.id, { name: '李秘二' });
  expect(await at.stateOf()).toBe('choosing');
});

it('while they choose: who had named only them is asked for another, once', async () => {
  const at = await buildAtMenu(payload);
  const [first] = at.menu.mediators;
  await chooseAsParty({ payload, actor: visitor, proof: { token: at.tokens[0] }, ...choiceOf(at) });
  await proposeChoice({ payload, actor: at.desk, id: at.id, ...choiceOf(at) });
  await change(first?.id ?? '', { relatives: '李秘二' });
  expect((await partiesOfDispute(payload, at.id))[0]?.chosenAt ?? null).toBeNull();
  expect(await partyCase(payload, visitor, { token: at.tokens[0] })).toMatchObject({ isOwnGone: true });
  const told = await toldOf(at.id);
  clock.set(inHours(1));
  expect(await releaseAllTied({ payload })).toBe(0);
  clock.set(inHours(1));
  await change(first?.id ?? '', { relatives: '李秘二、张秘一' });
  expect(await toldOf(at.id)).toBe(told);
});

it('what ties them without mediation knowing stands on the page, and the clock releases them', async () => {
  const at = await agreed();
  const cookie = await cookieFor(payload, at.desk.userId);
  const page = async () => (await app.fetch(`/work/mediation/${at.id}`, { headers: { cookie } })).text();
  expect(await page()).not.toContain('有要回避的情形');
  await at.moveIn();
  expect(await page()).toContain(`${at.mediator.name}有要回避的情形，不能调解这件。请点“重新选”`);
  expect((await disputeSheet(payload, at.desk, at.id)).tied).toEqual([at.mediator.name]);
  expect(await releaseAllTied({ payload })).toBe(1);
  expect(await at.stateOf()).toBe('choosing');
  const told = await toldOf(at.id);
  expect(await releaseAllTied({ payload })).toBe(0);
  expect(await toldOf(at.id)).toBe(told);
});
