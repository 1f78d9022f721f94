import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  closeRound,
  createRound,
  dimensionsUnderThreshold,
  draftList,
  evaluateRound,
  openRatingRectifications,
  propertyTodos,
  publishResults,
  runRounds,
  showComment,
  submitRating,
} from '@/domain/property';
import { fixedClock, setClock } from '@/shared/clock';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { buildCompany, buildManagement, staffActor } from '../../factories/property';
import {
  buildRatedCompound,
  buildRatingResident,
  buildRatings,
  buildRound,
  goodAnswers,
  roundInput,
  rowsOfRound,
} from '../../factories/ratings';
import { keeperOf } from '../../factories/residents';

let app: TestApp;
let community: string;
beforeAll(async () => {
  app = await startTestApp();
  community = String((await buildDivision(app.payload)).id);
});
afterAll(async () => {
  setClock(null);
  await app.close();
});

const page = async (path: string) => {
  const answer = await app.fetch(path);
  return { status: answer.status, html: await answer.text() };
};
const resident = (household: string) => buildRatingResident(app.payload, household);
const rows = (round: string, collection?: Parameters<typeof rowsOfRound>[2]) =>
  rowsOfRound(app.payload, round, collection);
const good = goodAnswers;

describe('the clock', () => {
  it('opens, reminds once for each stage, ends, counts, and catches up what was missed', async () => {
    const { compound, households } = await buildRatedCompound(app.payload, { community });
    const { payload } = app;
    const [home = '', rated = ''] = households;
    const waiting = await resident(home);
    const done = await resident(rated);
    const start = new Date();
    const at = (days: number) => setClock(fixedClock(new Date(start.getTime() + days * 86_400_000)));
    const input = roundInput([compound], {
      opensAt: new Date(start.getTime() + 86_400_000).toISOString(),
      closesAt: new Date(start.getTime() + 15 * 86_400_000).toISOString(),
    });
    const { id } = await createRound({ payload, actor: staffActor, ...input });
    const state = async () =>
      (
        await payload.db.findOne<{ id: string; state: string }>({
          collection: 'rating-rounds',
          where: { id: { equals: id } },
        })
      )?.state;
    await runRounds({ payload });
    expect(await state()).toBe('draft');
    at(1.1);
    await Promise.all([runRounds({ payload }), runRounds({ payload })]);
    expect(await state()).toBe('open');
    await submitRating({ payload, actor: done.actor, round: id, household: rated, answers: good });
    for (const days of [2, 8.5, 9, 13.5, 14]) {
      at(days);
      await runRounds({ payload });
    }
    const told = async (user: string) =>
      (
        await payload.count({
          collection: 'outbox',
          where: { user: { equals: user }, template: { equals: 'property-rating.reminder' } },
        })
      ).totalDocs;
    expect([await told(waiting.id), await told(done.id)]).toEqual([3, 1]);
    at(15.1);
    await expect(
      submitRating({ payload, actor: waiting.actor, round: id, household: home, answers: good }),
    ).rejects.toMatchObject({ code: 'invalid-state' });
    await Promise.all([runRounds({ payload }), runRounds({ payload })]);
    expect(await state()).toBe('closed');
    const [result] = await rows(id, 'rating-results');
    expect({ ...result, mean: result?.mean ?? null }).toMatchObject({
      n: 1,
      households: 8,
      enough: false,
      mean: null,
    });
    const events = await payload.find({
      collection: 'audit-events',
      where: { subjectId: { equals: id } },
      limit: 20,
      overrideAccess: true,
    });
    expect(events.docs.map(({ action }) => action).sort()).toEqual(
      ['rating-round.created', 'rating-round.opened', 'rating-round.closed', 'rating-round.counted'].sort(),
    );
    setClock(null);
  });
});

describe('results', () => {
  it('are counted once, told from the minimum on, and tell which dimensions are to be put right', async () => {
    const { payload } = app;
    const few = await buildRatedCompound(app.payload, { community, households: 6 });
    const many = await buildRatedCompound(app.payload, { community, households: 12 });
    const company = String((await buildCompany(payload)).id);
    await buildManagement(payload, many.compound, { mode: 'company', company, from: '2024-01-01' });
    const round = await buildRound(payload, [few.compound, many.compound]);
    await buildRatings(payload, {
      round,
      ...few,
      households: few.households.slice(0, 4),
      packed: () => '55',
      comment: '只有四户',
    });
    await buildRatings(payload, {
      round,
      ...many,
      households: many.households.slice(0, 10),
      packed: (index) => (index < 5 ? '52' : '31'),
      comment: '2单元502张师傅修得慢，打13912345678没人接',
    });
    const call = { payload, actor: keeperOf(community) };
    await closeRound({ ...call, id: round });
    await expect(publishResults({ ...call, id: round })).rejects.toMatchObject({ code: 'invalid-state' });
    const counted = await Promise.all([
      evaluateRound({ payload, id: round }),
      evaluateRound({ payload, id: round }),
    ]);
    expect(counted[0] + counted[1]).toBe(2);
    expect(await evaluateRound({ payload, id: round })).toBe(0);
    expect((await page(`/ratings/${round}/${many.compound}`)).status).toBe(404);
    const todo = await propertyTodos(call);
    expect(todo?.groups.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['物业评价已统计，待公布', '评价留言，待审核']),
    );
    const city = { payload, actor: staffActor, round };
    await expect(draftList(city)).rejects.toMatchObject({ code: 'invalid-state' });
    await publishResults({ ...call, id: round });
    expect(await draftList(city)).toMatchObject({ entries: 0, repeated: false });
    const under = await dimensionsUnderThreshold(payload, round);
    expect(under).toMatchObject([
      { compound: many.compound, company, dimension: 'cleaning', n: 10, mean: 150 },
    ]);
    await Promise.all([openRatingRectifications({ payload }), openRatingRectifications({ payload })]);
    expect(await openRatingRectifications({ payload })).toBe(0);
    const { docs: opened } = await payload.find({
      collection: 'rectifications',
      where: { compound: { equals: many.compound } },
      overrideAccess: true,
    });
    expect(opened).toMatchObject([{ origin: 'rating', state: 'open', title: '居民评价“保洁”低于整改线' }]);
    const list = (await page(`/ratings/${round}`)).html;
    expect(list).toContain('人数太少，不公布');
    expect(list).toContain('2.50');
    const detail = (await page(`/ratings/${round}/${many.compound}`)).html;
    for (const words of ['1.50', '5户（50.0%）', '参与率83.3%', '95%区间']) expect(detail).toContain(words);
    expect(detail).not.toContain('师傅修得慢');
    const { docs } = await payload.find({
      collection: 'rating-comments',
      where: { round: { equals: round } },
      limit: 100,
      overrideAccess: true,
    });
    expect(docs).toHaveLength(10);
    expect(
      docs.every(({ compound }) => (typeof compound === 'string' ? compound : compound.id) === many.compound),
    ).toBe(true);
    expect(docs[0]?.text).not.toMatch(/502|张师傅|139/);
    await showComment({ ...call, id: String(docs[0]?.id) });
    expect((await page(`/ratings/${round}/${many.compound}`)).html).toContain('师傅修得慢');
    expect((await page(`/compounds/${many.compound}`)).html).toContain('2.50');
    expect((await page(`/ratings/${round}/${few.compound}`)).html).not.toContain('只有四户');
  });

  it('go on where a process was killed, and count no compound twice', async () => {
    const { payload } = app;
    const built = [];
    for (let index = 0; index < 7; index += 1)
      built.push(await buildRatedCompound(payload, { community, households: 5 }));
    const round = await buildRound(
      payload,
      built.map(({ compound }) => compound),
    );
    for (const one of built) await buildRatings(payload, { round, ...one, packed: () => '44' });
    await closeRound({ payload, actor: staffActor, id: round });
    const begin = payload.db.beginTransaction.bind(payload.db);
    let begun = 0;
    const killer = vi.spyOn(payload.db, 'beginTransaction').mockImplementation(async (...args) => {
      begun += 1;
      if (begun === 2) throw new Error('killed');
      return begin(...args);
    });
    await expect(evaluateRound({ payload, id: round })).rejects.toThrow('killed');
    killer.mockRestore();
    expect(await rows(round, 'rating-results')).toHaveLength(5);
    expect(await evaluateRound({ payload, id: round })).toBe(2);
    const results = await rows(round, 'rating-results');
    expect(results.map(({ n, mean, low, high }) => [n, mean, low, high])).toEqual(
      Array.from({ length: 7 }, () => [5, 400, 400, 400]),
    );
  });
});
