import type { Payload } from 'payload';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  chooseAgain,
  draftAgreement,
  partyCase,
  partyHearings,
  planSession,
  settleOrally,
  signAgreement,
  suspendMediator,
} from '@/domain/mediation';
import { now } from '@/shared/clock';
import { appAtFixedTime } from '../../factories/fixed-time';
import {
  agreedTerms,
  buildAgreed,
  buildTribunal,
  holdSession,
  inHours,
  sheetOf,
} from '../../factories/hearings';
import { buildMediator } from '../../factories/mediation';
import { visitor } from '../../factories/property';

const { app, clock, begin } = appAtFixedTime();
let payload: Payload;
beforeAll(() => {
  payload = app.payload;
});
beforeEach(() => clock.set(begin));

/** A case talked about once, with a second session to come, and a draft of an agreement. */
async function underWay() {
  const tribunal = await buildTribunal(payload);
  const built = await buildAgreed(payload, tribunal);
  clock.set(inHours(24));
  await holdSession(payload, tribunal, built.id, { result: 'continue' });
  const call = { payload, actor: tribunal.as, dispute: built.id };
  const time = { startsAt: inHours(48), endsAt: inHours(49), place: '调解室', agreedByBoth: true };
  await planSession({ ...call, ...time });
  await draftAgreement({ ...call, ...agreedTerms });
  return { ...tribunal, ...built, tribunal, call, time };
}
const suspend = (at: Awaited<ReturnType<typeof underWay>>) =>
  suspendMediator({ payload, actor: at.desk, id: at.mediator.id, cause: 'bias', reason: '偏袒一方' });
const toldParties = async () =>
  (
    await payload.count({
      collection: 'outbox',
      where: { template: { equals: 'private.news' } },
      overrideAccess: true,
    })
  ).totalDocs;
/** As a case was left by the rule before: the mediator suspended, the case still under way. */
const suspendAlone = (id: string) =>
  payload.db.updateOne({ collection: 'mediators', id, data: { state: 'suspended' } });

describe('a mediator who stops while a case is under way', () => {
  it('both sides choose again; what was to come is off, what was held stays, and the parties read it', async () => {
    const at = await underWay();
    const before = await toldParties();
    await suspend(at);
    const { row, sessions } = await sheetOf(payload, at.tribunal, at.id);
    expect(row).toMatchObject({ state: 'choosing', mediator: null });
    expect(sessions.map(({ state }) => state)).toEqual(['held', 'cancelled']);
    expect(sessions[0]?.notes).toBeTruthy();
    const token = at.tokens[0] ?? '';
    const { events, menu } = await partyCase(payload, visitor, { token });
    expect(events.find(({ words }) => words.includes('请重新选'))?.words).toContain('不用来了');
    expect(menu?.mediators ?? []).toEqual([]);
    const coming = (await partyHearings(payload, at.id)).sessions.filter(({ state }) => state === 'planned');
    expect(coming).toEqual([]);
    expect(await toldParties()).toBeGreaterThan(before);
    const next = await buildMediator(payload, at.organization);
    const again = await partyCase(payload, visitor, { token });
    expect(again.menu?.mediators.map(({ id }) => id)).toEqual([next.id]);
  });

  it('nobody is booked for somebody who was suspended, and nothing is signed by them', async () => {
    const at = await underWay();
    await suspendAlone(at.mediator.id);
    const desk = { ...at.call, actor: at.desk };
    const refused = { code: 'invalid-state', message: expect.stringContaining('点“重新选”') };
    await expect(
      planSession({ ...desk, ...at.time, startsAt: inHours(72), endsAt: inHours(73) }),
    ).rejects.toMatchObject(refused);
    const { parties } = await sheetOf(payload, at.tribunal, at.id);
    const signing = {
      ...desk,
      version: 1,
      signedOn: now().toISOString(),
      signed: parties.map(({ id }) => id),
      mediatorSigned: true,
      stamped: true,
    };
    await expect(signAgreement(signing)).rejects.toMatchObject(refused);
    const oral = { ...desk, ...agreedTerms, agreedOn: now().toISOString(), readAloud: true };
    await expect(settleOrally(oral)).rejects.toMatchObject(refused);
    await chooseAgain({ payload, actor: at.desk, id: at.id, reason: '调解员停止调解了' });
    expect((await sheetOf(payload, at.tribunal, at.id)).row.state).toBe('choosing');
  });

  it('nor where their role was ended, while whoever holds it goes on', async () => {
    const at = await underWay();
    const desk = { ...at.call, actor: at.desk };
    await planSession({ ...desk, ...at.time, startsAt: inHours(72), endsAt: inHours(73) });
    const { docs } = await payload.find({
      collection: 'role-assignments',
      where: { user: { equals: at.mediator.user } },
      overrideAccess: true,
    });
    for (const { id } of docs)
      await payload.db.updateOne({
        collection: 'role-assignments',
        id: String(id),
        data: { until: now().toISOString() },
      });
    await expect(
      planSession({ ...desk, ...at.time, startsAt: inHours(96), endsAt: inHours(97) }),
    ).rejects.toMatchObject({ code: 'invalid-state', message: expect.stringContaining('身份已经结束') });
  });
});
