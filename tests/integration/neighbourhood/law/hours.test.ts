import type { Payload } from 'payload';
import { describe, expect, it } from 'vitest';
import {
  creditHours,
  helpersOfAccount,
  leaveHelpers,
  openHelperAccount,
  trainingOf,
} from '@/domain/neighbourhood';
import { correctAttendance, finishActivity, markPresence } from '@/domain/service';
import { newPhone } from '../../../factories/accounts';
import { buildUnderWay, peopleOf } from '../../../factories/activities';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildHelper, buildLawPlace } from '../../../factories/law';
import { buildMatterPlace } from '../../../factories/matters';
import { staffActor } from '../../../factories/property';

const { app, clock, begin } = appAtFixedTime();
const forbidden = { code: 'forbidden' };

const rowsIn = async (
  payload: Payload,
  collection: 'legal-pairings' | 'legal-training-credits',
  where: object,
) => {
  const { docs } = await payload.db.find<{ id: string; state: string; adviser: string; quarters: number }>({
    collection,
    where: where as never,
    limit: 100,
    pagination: false,
  });
  return docs;
};

describe('the hours of a helper', () => {
  it('come from a training’s list once, follow its corrections, and from what staff credit with a basis', async () => {
    const { payload } = app;
    clock.set(begin);
    const place = await buildMatterPlace(payload, 0);
    const helper = await buildHelper(payload, place.community);
    const [row] = await helpersOfAccount(payload, helper.actor.userId);
    if (!row) throw new Error('no helper');
    const training = await buildUnderWay(payload, place.branch, {
      kind: 'law-training',
      title: '民法典培训',
      audience: ['volunteer'],
      users: [helper.actor.userId],
    });
    const [person] = await peopleOf(payload, training.id);
    const one = String(person?.id);
    await markPresence({
      payload,
      actor: staffActor,
      id: training.id,
      shown: [one],
      present: [one],
      presentBefore: [],
    });
    clock.set('2026-11-23T12:00:00+08:00');
    await finishActivity({ payload, actor: staffActor, id: training.id });
    expect(await trainingOf(payload, row, '2026')).toMatchObject({ quarters: 8, missing: 24 });
    const correct = { payload, actor: staffActor, id: training.id, signUp: one, reason: '提前走了' };
    await correctAttendance({ ...correct, hours: 1 });
    expect(await correctAttendance({ ...correct, hours: 1 })).toMatchObject({ repeated: true });
    expect(await trainingOf(payload, row, '2026')).toMatchObject({ quarters: 4 });
    await correctAttendance({ ...correct, hours: 0, reason: '没有到场' });
    expect(await trainingOf(payload, row, '2026')).toMatchObject({ quarters: 0, credits: [] });
    await correctAttendance({ ...correct, hours: 2, reason: '核对了签到表' });
    expect(await trainingOf(payload, row, '2026')).toMatchObject({ quarters: 8 });
    expect(await rowsIn(payload, 'legal-training-credits', { helper: { equals: helper.id } })).toHaveLength(
      1,
    );
    const credit = {
      payload,
      actor: staffActor,
      id: helper.id,
      quarters: 16,
      on: '2026-10-20',
      title: '市司法局集中培训',
      basis: '培训班签到表',
    };
    await Promise.all(Array.from({ length: 20 }, () => creditHours(credit)));
    expect(await trainingOf(payload, row, '2026')).toMatchObject({ quarters: 24, missing: 8 });
    await expect(creditHours({ ...credit, actor: helper.actor, title: '别的' })).rejects.toMatchObject(
      forbidden,
    );
    await expect(creditHours({ ...credit, on: '2027-10-20' })).rejects.toMatchObject({
      fields: { on: expect.any(String) },
    });
    clock.set(begin);
  });

  it('are nobody’s for an activity of another kind', async () => {
    const { payload } = app;
    const place = await buildMatterPlace(payload, 0);
    const helper = await buildHelper(payload, place.community);
    const other = await buildUnderWay(payload, place.branch, {
      audience: ['volunteer'],
      users: [helper.actor.userId],
    });
    const [person] = await peopleOf(payload, other.id);
    const one = String(person?.id);
    await markPresence({
      payload,
      actor: staffActor,
      id: other.id,
      shown: [one],
      present: [one],
      presentBefore: [],
    });
    clock.set('2026-11-23T12:00:00+08:00');
    await finishActivity({ payload, actor: staffActor, id: other.id });
    expect(await rowsIn(payload, 'legal-training-credits', { helper: { equals: helper.id } })).toEqual([]);
    clock.set(begin);
  });
});

describe('a helper’s entry', () => {
  it('gets an account by its phone, once, and leaves the register', async () => {
    const { payload } = app;
    const { community, keeper } = await buildLawPlace(payload);
    const elsewhere = await buildLawPlace(payload);
    const helper = await buildHelper(payload, community, { account: false, phone: newPhone() });
    await expect(
      openHelperAccount({ payload, actor: elsewhere.keeper, id: helper.id }),
    ).rejects.toMatchObject(forbidden);
    await openHelperAccount({ payload, actor: keeper, id: helper.id });
    const read = () =>
      payload.findByID({ collection: 'legal-helpers', id: helper.id, depth: 0, overrideAccess: true });
    const { user } = await read();
    expect(user).toBeTruthy();
    await openHelperAccount({ payload, actor: keeper, id: helper.id });
    expect((await read()).user).toBe(user);
    await leaveHelpers({ payload, actor: keeper, id: helper.id, reason: '搬走了' });
    expect(await helpersOfAccount(payload, String(user))).toEqual([]);
    const without = await buildHelper(payload, community, { account: false });
    await expect(openHelperAccount({ payload, actor: keeper, id: without.id })).rejects.toMatchObject({
      code: 'invalid-state',
    });
  });
});
