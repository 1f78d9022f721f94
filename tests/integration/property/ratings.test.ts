import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/access';
import { endResidency } from '@/domain/organization';
import {
  cancelRound,
  changeRating,
  createRound,
  editDraft,
  enterRating,
  submitRating,
} from '@/domain/property';
import { setClock } from '@/shared/clock';
import { buildUser, cookieFor, type RoleFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { photoBytes, staffActor } from '../../factories/property';
import {
  buildRatedCompound,
  buildRatingResident,
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
const resident = (household: string) => buildRatingResident(app.payload, household);
const rows = (round: string, collection?: Parameters<typeof rowsOfRound>[2]) =>
  rowsOfRound(app.payload, round, collection);
const good = goodAnswers;

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
