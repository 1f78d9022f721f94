import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/access';
import { endResidency } from '@/domain/organization';
import {
  cancelRound,
  changeRating,
  closeRound,
  createRound,
  dimensionsUnderThreshold,
  editDraft,
  enterRating,
  evaluateRound,
  propertyTodos,
  publishResults,
  runRounds,
  showComment,
  submitRating,
} from '@/domain/property';
import { fixedClock, setClock } from '@/shared/clock';
import { buildUser, cookieFor, type RoleFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { buildCompany, buildManagement, photoBytes, staffActor } from '../../factories/property';
import { buildRatedCompound, buildRatings, buildRound, roundInput } from '../../factories/ratings';
import { buildResidency, keeperOf, residentActor } from '../../factories/residents';

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

const page = async (path: string, cookie?: string) => {
  const answer = await app.fetch(path, cookie ? { headers: { cookie } } : {});
  return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') };
};
const live = async (households = 8) => {
  const built = await buildRatedCompound(app.payload, { community, households });
  return { ...built, round: await buildRound(app.payload, [built.compound]) };
};
const signedIn = async (roles: RoleFor[] = []) => {
  const { id } = await buildUser(app.payload, { roles });
  return { id, cookie: await cookieFor(app.payload, id) };
};
const keeper = () => signedIn([{ role: 'community-staff', kind: 'community', place: community }]);
const resident = async (household: string) => {
  const person = await signedIn();
  await buildResidency(app.payload, { household, user: person.id });
  return { ...person, actor: residentActor(person.id) };
};
const rows = async (round: string, collection: 'property-ratings' | 'rating-results' = 'property-ratings') =>
  (
    await app.payload.db.find<Record<string, unknown> & { id: string }>({
      collection,
      where: { round: { equals: round } },
      limit: 0,
      pagination: false,
    })
  ).docs;
const good = { service: '5', cleaning: '4' };

describe('a resident', () => {
  it('rates on the pages without a script, looks at it once more, changes it, and loses nothing on the way', async () => {
    const { round, households } = await live();
    const household = households[0] ?? '';
    const { cookie } = await resident(household);
    const path = `/ratings/${round}/rate/${household}`;
    expect((await page(`/ratings/${round}/rate`)).location).toContain('/sign-in?next=');
    expect((await page(`/ratings/${round}/rate`, cookie)).location).toBe(path);
    const form = await page(path, cookie);
    expect(form.html.match(/<fieldset/g)).toHaveLength(2);
    expect(form.html).toContain('我评的会怎样');
    const post = (fields: Record<string, string>, file?: Buffer) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      if (file) body.append('photos', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }), '楼道.jpg');
      return app.fetch(path, { method: 'POST', headers: { cookie, origin: app.url }, body });
    };
    const wrong = await post({ step: 'form', 'grade-1': '5', comment: '楼道干净' }, await photoBytes());
    expect(wrong.status).toBe(422);
    const kept = await wrong.text();
    expect(kept).toContain('href="#grade-2"');
    expect(kept).toContain('楼道干净');
    expect(kept).toContain('已上传1张照片');
    const photo = /name="photo" value="([^"]+)"/.exec(kept)?.[1] ?? '';
    const answers = { 'grade-1': '5', 'grade-2': '4', comment: '楼道干净', photo, formKey: 'one-form-key' };
    const check = await (await post({ step: 'form', ...answers })).text();
    expect(check).toContain('交之前，请核对');
    for (let times = 0; times < 2; times += 1)
      expect((await post({ step: 'send', ...answers })).headers.get('location')).toContain(`${path}/done`);
    expect((await page(`${path}/done`, cookie)).html).toContain('收到您家的评价');
    expect(await rows(round)).toMatchObject([
      { answers: '54', score: 440, comment: '楼道干净', channel: 'web' },
    ]);
    expect((await page(path, cookie)).html).toContain('修改我家的评价');
    await post({ step: 'send', ...answers, 'grade-2': '0', formKey: 'another-key' });
    expect(await rows(round)).toMatchObject([{ answers: '50', score: 500, changes: 1 }]);
    expect((await page('/me/ratings', cookie)).html).toContain('改过1次');
    expect((await page('/me/data', cookie)).html).toContain('楼道干净');
  });

  it('rates for the household that is theirs now, once for all who live there', async () => {
    const { round, households } = await live();
    const [home = '', other = ''] = households;
    const first = await resident(home);
    const second = await resident(home);
    const given = { payload: app.payload, round, household: home, answers: good };
    await submitRating({ ...given, actor: first.actor });
    await expect(submitRating({ ...given, actor: second.actor })).rejects.toMatchObject({ code: 'conflict' });
    await expect(changeRating({ ...given, actor: second.actor })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(submitRating({ ...given, household: other, actor: second.actor })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const moved = await resident(other);
    const { docs } = await app.payload.find({
      collection: 'residencies',
      where: { user: { equals: moved.id } },
    });
    const leaving = {
      payload: app.payload,
      id: docs[0]?.id ?? '',
      reason: 'moved' as const,
      readBackTo: '本人',
    };
    await endResidency({ ...leaving, actor: keeperOf(community) });
    await expect(submitRating({ ...given, household: other, actor: moved.actor })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const outside = await buildRatedCompound(app.payload, { community, households: 1 });
    const stranger = await resident(outside.households[0] ?? '');
    await expect(
      submitRating({ ...given, household: outside.households[0] ?? '', actor: stranger.actor }),
    ).rejects.toMatchObject({ code: 'forbidden', message: expect.stringContaining('不包括') });
  });

  it('leaves one rating of a household, whoever of five hundred comes first', async () => {
    const { round, households, compound } = await live();
    const household = households[0] ?? '';
    const people: Actor[] = [];
    for (let index = 0; index < 5; index += 1) people.push((await resident(household)).actor);
    const tries = Array.from({ length: 500 }, (_none, index) =>
      submitRating({
        payload: app.payload,
        actor: people[index % 5] ?? staffActor,
        ...{ round, household, answers: good, formKey: `at-once-${index}` },
      }),
    );
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await rows(round)).toHaveLength(1);
    const covered = await app.payload.db.findOne<{ id: string; rated: number }>({
      collection: 'rating-round-compounds',
      where: { round: { equals: round }, compound: { equals: compound } },
    });
    expect(covered?.rated).toBe(1);
  }, 120_000);
});

describe('staff', () => {
  it('make a round on a form that says what is wrong, change it until it opens, and cannot judge one compound twice at a time', async () => {
    const { compound } = await buildRatedCompound(app.payload, { community, households: 1 });
    const { cookie } = await keeper();
    const form = await page('/ratings/new', cookie);
    expect(form.html).toContain('发起物业服务评价');
    const fields = { ...roundInput([compound]), opensAt: '2099-03-01T08:00', closesAt: '2099-03-10T20:00' };
    const send = (over: Record<string, string>) =>
      app.submit(
        '/ratings/new',
        {
          ...fields,
          compounds: compound,
          least: '5',
          threshold: '3',
          allowsChange: 'yes',
          formKey: 'round-form-1',
          ...over,
        },
        { cookie },
      );
    const wrong = await send({ dimensions: '保洁 90', closesAt: '2099-03-01T09:00', least: '2' });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    for (const words of ['最少5户']) expect(html).toContain(words);
    const made = [await send({}), await send({})].map((answer) => answer.headers.get('location'));
    expect(made[0]).toMatch(/^\/admin\/collections\/rating-rounds\/[0-9a-f-]{36}$/);
    expect(made[1]).toBe(made[0]);
    const id = made[0]?.split('/').at(-1) ?? '';
    await expect(createRound({ payload: app.payload, actor: staffActor, ...fields })).rejects.toMatchObject({
      fields: { compounds: expect.stringContaining('时间重叠') },
    });
    await editDraft({ payload: app.payload, actor: keeperOf(community), id, ...fields, name: '改过的名称' });
    expect((await page(`/ratings/${id}/paper`, cookie)).html).toContain('改过的名称（纸质表）');
    expect((await page(`/ratings/${id}`)).status).toBe(404);
    const elsewhere = keeperOf(String((await buildDivision(app.payload)).id));
    await expect(
      cancelRound({ payload: app.payload, actor: elsewhere, id, reason: '不办了' }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
    await cancelRound({ payload: app.payload, actor: keeperOf(community), id, reason: '小区改造，推迟' });
    expect((await page(`/ratings/${id}`)).html).toContain('小区改造，推迟');
  });

  it('enter paper with its photo after a second look, once, and see afterwards that it is there but not what it says', async () => {
    const { round, households, compound, building } = await live();
    const { cookie } = await keeper();
    const list = `/ratings/${round}/households?compound=${compound}&building=${building}`;
    expect((await page(list, cookie)).html).toContain('8户还没有评');
    const path = `/ratings/${round}/enter/${households[0]}`;
    const post = (fields: Record<string, string>, file?: Buffer) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      if (file) body.append('photos', new Blob([new Uint8Array(file)]), '表.jpg');
      return app.fetch(path, { method: 'POST', headers: { cookie, origin: app.url }, body });
    };
    const answers = { channel: 'paper', 'grade-1': '2', 'grade-2': '1', comment: '不好' };
    expect(await (await post({ step: 'form', ...answers })).text()).toContain('请拍下纸质表');
    const check = await (await post({ step: 'form', ...answers }, await photoBytes())).text();
    expect(check).toContain('请对着纸质表再看一遍');
    const photo = /name="photo" value="([^"]+)"/.exec(check)?.[1] ?? '';
    const saved = await post({ step: 'send', ...answers, photo });
    expect(saved.headers.get('location')).toContain('/households?');
    expect(await rows(round)).toMatchObject([
      { answers: '21', channel: 'paper', onBehalf: true, enteredByName: expect.any(String) },
    ]);
    const after = await page(list, cookie);
    expect(after.html).toContain('7户还没有评');
    expect(after.html).not.toContain('不满意');
    expect((await page(path, cookie)).status).toBe(409);
    const own = await resident(households[0] ?? '');
    await changeRating({
      payload: app.payload,
      actor: own.actor,
      round,
      household: households[0] ?? '',
      answers: good,
    });
    const both: Actor = {
      ...keeperOf(community),
      grants: [
        ...keeperOf(community).grants,
        { role: 'property-manager', scope: { kind: 'compound', id: compound } },
      ],
    };
    await expect(
      enterRating({
        payload: app.payload,
        actor: both,
        round,
        household: households[1] ?? '',
        answers: good,
        channel: 'phone',
        agreed: true,
      }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});

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
    await publishResults({ ...call, id: round });
    const under = await dimensionsUnderThreshold(payload, round);
    expect(under).toMatchObject([
      { compound: many.compound, company, dimension: 'cleaning', n: 10, mean: 150 },
    ]);
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
});
