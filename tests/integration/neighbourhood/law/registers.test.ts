import type { Payload } from 'payload';
import { describe, expect, it } from 'vitest';
import {
  confirmLegalVisit,
  correctLegalVisit,
  coverageFor,
  endPairing,
  endPairingsOver,
  pairAdviser,
  recordLegalVisit,
  villagesOfAdviser,
  visitsOfAdviser,
  withdrawLegalVisit,
} from '@/domain/neighbourhood';
import { startOfDay } from '@/shared/dates';
import { newId } from '@/shared/ids';
import { buildRole, buildUser } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildAdviser, buildHelper, buildLawPlace } from '../../../factories/law';
import { buildUnit } from '../../../factories/organization';

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

describe('the pairing of a village', () => {
  it('is one at a time: the new one ends the old one, and twenty at once leave one', async () => {
    const { payload } = app;
    const { community, keeper, adviser } = await buildLawPlace(payload);
    const next = await buildAdviser(payload);
    const given = { community, from: '2026-11-01', until: '2027-10-31' };
    const elsewhere = await buildLawPlace(payload);
    await expect(
      pairAdviser({ payload, actor: elsewhere.keeper, adviser: next.id, ...given }),
    ).rejects.toMatchObject(forbidden);
    await expect(
      pairAdviser({ payload, actor: keeper, adviser: next.id, ...given, until: '2026-01-01' }),
    ).rejects.toMatchObject({ fields: { until: expect.any(String) } });
    const made = await Promise.all(
      Array.from({ length: 20 }, () => pairAdviser({ payload, actor: keeper, adviser: next.id, ...given })),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    const rows = await rowsIn(payload, 'legal-pairings', { community: { equals: community } });
    expect(rows.filter(({ state }) => state === 'active').map((one) => one.adviser)).toEqual([next.id]);
    expect(rows.filter(({ state }) => state === 'ended').map((one) => one.adviser)).toEqual([adviser.id]);
    await endPairing({ payload, actor: keeper, id: made[0]?.id ?? '', reason: '合同到期' });
    await expect(
      endPairing({ payload, actor: keeper, id: made[0]?.id ?? '', reason: '再来' }),
    ).rejects.toMatchObject({
      code: 'invalid-state',
    });
  });

  it('leaves the village with whom it has until the next one begins', async () => {
    const { payload } = app;
    const { community, keeper, adviser } = await buildLawPlace(payload);
    const next = await buildAdviser(payload);
    const given = { payload, actor: keeper, community };
    const adviserOf = async () => (await coverageFor(payload, keeper))?.villages[0]?.adviser;
    const now = await adviserOf();
    await pairAdviser({ ...given, adviser: next.id, from: '2026-12-01', until: '2027-11-30' });
    expect(await adviserOf()).toBe(now);
    clock.set('2026-11-30T23:50:00+08:00');
    expect(await adviserOf()).toBe(now);
    clock.set('2026-12-01T00:10:00+08:00');
    expect(await adviserOf()).toBe(next.name);
    await endPairingsOver({ payload });
    const rows = await rowsIn(payload, 'legal-pairings', { community: { equals: community } });
    expect(rows.map((one) => [one.adviser, one.state])).toEqual(
      expect.arrayContaining([
        [adviser.id, 'ended'],
        [next.id, 'active'],
      ]),
    );
    expect(rows.find((one) => one.adviser === adviser.id)).toMatchObject({ endReason: `改由${next.name}` });
    clock.set(begin);
  });

  it('ends with its last day', async () => {
    const { payload } = app;
    const { community, keeper } = await buildLawPlace(payload);
    const next = await buildAdviser(payload);
    await pairAdviser({
      payload,
      actor: keeper,
      adviser: next.id,
      community,
      from: '2026-11-01',
      until: '2026-11-23',
    });
    await endPairingsOver({ payload });
    expect((await coverageFor(payload, keeper))?.villages).toMatchObject([{ adviser: next.name }]);
    clock.set('2026-11-24T00:10:00+08:00');
    await endPairingsOver({ payload });
    expect((await coverageFor(payload, keeper))?.villages).toMatchObject([{ adviser: null }]);
    const rows = await rowsIn(payload, 'legal-pairings', { community: { equals: community } });
    expect(rows.filter(({ state }) => state === 'active')).toEqual([]);
    clock.set(begin);
  });

  it('of two advisers at once leaves one in force', async () => {
    const { payload } = app;
    const { community, keeper } = await buildLawPlace(payload);
    const advisers: { id: string }[] = [];
    for (let index = 0; index < 6; index += 1) advisers.push(await buildAdviser(payload));
    await Promise.allSettled(
      advisers.map(({ id }) =>
        pairAdviser({
          payload,
          actor: keeper,
          adviser: id,
          community,
          from: '2026-11-01',
          until: '2027-10-31',
        }),
      ),
    );
    const rows = await rowsIn(payload, 'legal-pairings', { community: { equals: community } });
    expect(rows.filter(({ state }) => state === 'active')).toHaveLength(1);
  });
});

describe('visits of an adviser', () => {
  it('are recorded by the adviser or the community, once for each form, and taken back', async () => {
    const { payload } = app;
    const { community, keeper, adviser, helper } = await buildLawPlace(payload);
    const visit = {
      community,
      on: '2026-11-20',
      kind: 'on-duty' as const,
      quarters: 8,
      people: 5,
      note: '电话13812345678，给刘桂香老人写遗嘱',
      formKey: newId(),
    };
    const made = await Promise.all(
      Array.from({ length: 20 }, () => recordLegalVisit({ payload, actor: adviser.actor, ...visit })),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    const row = await payload.findByID({
      collection: 'legal-visits',
      id: made[0]?.id ?? '',
      depth: 0,
      overrideAccess: true,
    });
    expect(row.note).toBe('电话***，给刘**老人写遗嘱');
    // The same visit again, by another form or another hand, is told and not counted.
    const staffs = { payload, actor: keeper, ...visit, adviser: adviser.id };
    for (const again of [
      { ...visit, payload, actor: adviser.actor, quarters: 4, formKey: newId() },
      { ...staffs, formKey: newId() },
    ])
      await expect(recordLegalVisit(again)).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('已登记（2小时'),
      });
    // What staff enter counts once the adviser says so.
    const lecture = { ...staffs, kind: 'lecture' as const };
    const both = await Promise.allSettled(
      Array.from({ length: 6 }, () => recordLegalVisit({ ...lecture, formKey: newId() })),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await villagesOfAdviser(payload, adviser.id, '2026-11')).toMatchObject([{ community, visits: 1 }]);
    const entered = (await visitsOfAdviser(payload, adviser.id)).find(({ state }) => state === 'unconfirmed');
    const id = entered?.id ?? '';
    await expect(confirmLegalVisit({ payload, actor: keeper, id })).rejects.toMatchObject(forbidden);
    await confirmLegalVisit({ payload, actor: adviser.actor, id });
    await correctLegalVisit({ payload, actor: adviser.actor, id, quarters: 6, people: 30 });
    await expect(
      correctLegalVisit({ payload, actor: keeper, id, quarters: 40, people: 30 }),
    ).rejects.toMatchObject(forbidden);
    expect((await visitsOfAdviser(payload, adviser.id)).find((one) => one.id === id)).toMatchObject({
      quarters: 6,
      people: 30,
      state: 'recorded',
    });
    await expect(
      recordLegalVisit({ payload, actor: helper.actor, ...visit, formKey: newId() }),
    ).rejects.toMatchObject(forbidden);
    await expect(
      recordLegalVisit({ payload, actor: adviser.actor, ...visit, on: '2026-12-20', formKey: newId() }),
    ).rejects.toMatchObject({ fields: { on: expect.any(String) } });
    await expect(
      recordLegalVisit({ payload, actor: adviser.actor, ...visit, on: '2025-11-20', formKey: newId() }),
    ).rejects.toMatchObject({ fields: { community: expect.any(String) } });
    expect(await villagesOfAdviser(payload, adviser.id, '2026-11')).toMatchObject([{ community, visits: 2 }]);
    await withdrawLegalVisit({ payload, actor: adviser.actor, id: made[0]?.id ?? '', reason: '登错了' });
    expect(await villagesOfAdviser(payload, adviser.id, '2026-11')).toMatchObject([{ community, visits: 1 }]);
  });
});

describe('the coverage', () => {
  it('shows the gaps of one’s own place, to nobody else', async () => {
    const { payload } = app;
    const { community, keeper, adviser, helper } = await buildLawPlace(payload);
    await buildHelper(payload, community, { certificateUntil: startOfDay('2026-12-20').toISOString() });
    const mine = await coverageFor(payload, keeper);
    expect(mine?.villages).toMatchObject([
      { id: community, adviser: adviser.name, helpers: 2, visits: 0, gaps: ['few-helpers', 'few-visits'] },
    ]);
    expect([mine?.endingSoon, mine?.expired]).toEqual([1, 0]);
    expect(await coverageFor(payload, helper.actor)).toBeNull();
    expect(await coverageFor(payload, adviser.actor)).toBeNull();
  });

  it('is a township’s for whoever handles for its judicial office', async () => {
    const { payload } = app;
    const { community } = await buildLawPlace(payload);
    const division = await payload.findByID({
      collection: 'divisions',
      id: community,
      depth: 0,
      overrideAccess: true,
    });
    const unit = await buildUnit(payload, { kind: 'justice', division: division.township });
    const { id } = await buildUser(payload);
    await buildRole(payload, id, { role: 'unit-handler', kind: 'unit', place: String(unit.id) });
    const actor = {
      userId: id,
      name: '司法所',
      grants: [{ role: 'unit-handler' as const, scope: { kind: 'unit' as const, id: String(unit.id) } }],
      via: 'portal' as const,
    };
    expect((await coverageFor(payload, actor))?.villages.map((one) => one.id)).toEqual([community]);
    const other = await buildUnit(payload, { kind: 'department' });
    const grants = [
      { role: 'unit-handler' as const, scope: { kind: 'unit' as const, id: String(other.id) } },
    ];
    expect(await coverageFor(payload, { ...actor, grants })).toBeNull();
  });
});
