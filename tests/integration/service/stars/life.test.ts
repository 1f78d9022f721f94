import { expect, it } from 'vitest';
import {
  announceRound,
  answerAppeal,
  confirmEvidence,
  enterEvidence,
  resultsOf,
  roundOf,
  runStarRounds,
  snapshotsHold,
  starTodos,
} from '@/domain/service';
import { newId } from '@/shared/ids';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { messagesAbout } from '../../../factories/meetings';
import { buildPhoto } from '../../../factories/property';
import {
  buildRecord,
  buildServicePlace,
  buildServingMember,
  buildVerifier,
} from '../../../factories/service-records';
import { at, buildAppraisal, meetAbout, resultIn } from '../../../factories/stars';

const { app, clock } = appAtFixedTime();

const page = async (path: string, cookie?: string) => {
  const answer = await app.fetch(path, cookie ? { headers: { cookie } } : {});
  return { status: answer.status, html: await answer.text() };
};

it('goes over the pages, without a script, from a logged hour to stars that stand', async () => {
  const { payload } = app;
  const { branch, grid, member, secretary } = await buildServicePlace(payload);
  const others = [];
  for (const name of ['孙玉兰', '李建国', '周小梅'])
    others.push(await buildServingMember(payload, branch, { name }));
  const cookie = await cookieFor(payload, member.actor.userId);
  const cookies = await Promise.all(others.map(({ actor }) => cookieFor(payload, actor.userId)));
  // Two hours of snow, verified: 3 points on top of the 60 everybody begins with.
  await buildRecord(payload, { member, verifier: secretary });
  const round = await buildAppraisal(payload, clock, branch);
  expect((await page('/me/stars', cookie)).html).toContain('去评议');

  // Everybody appraises the others, once, and looks at it before it is sent.
  const path = `/me/stars/${round}/appraise`;
  const field = `grade-${member.id}`;
  expect((await app.submit(path, {}, { cookie: cookies[0] ?? '' })).status).toBe(422);
  const check = await app.submit(path, { [field]: '3' }, { cookie: cookies[0] ?? '' });
  expect(await check.text()).toContain('交之前，请核对');
  for (const one of cookies) {
    const sent = await app.submit(path, { [field]: '3', step: 'send' }, { cookie: one });
    expect(sent.headers.get('location')).toBe('/me/stars?done=appraised');
  }
  // Once more, and coming back: it was taken, and that is good news.
  const again = await app.submit(path, { [field]: '0', step: 'send' }, { cookie: cookies[0] ?? '' });
  expect(again.headers.get('location')).toBe('/me/stars?done=before');
  expect((await page('/me/stars?done=before', cookies[0])).html).toContain('您已经评过了');
  expect((await app.fetch(path, { headers: { cookie: cookies[0] ?? '' }, redirect: 'manual' })).status).toBe(
    303,
  );
  expect((await app.submit(path, { [field]: '3', step: 'send' }, { cookie })).status).toBe(422);

  // An honour needs its evidence and a second person, who is not the one who entered it.
  const paper = await buildPhoto(payload, secretary);
  const { id: evidence } = await enterEvidence({
    payload,
    actor: secretary,
    files: [paper],
    round,
    member: member.id,
    item: 'honour',
    units: 1,
    on: '2026-11-20',
    evidence: '街道党工委〔2026〕8号，原件在支部',
  });
  await expect(confirmEvidence({ payload, actor: secretary, id: evidence })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const second = await buildVerifier(payload, grid, { name: '钱干部' });
  await confirmEvidence({ payload, actor: second, id: evidence });

  // The clock ends the appraisal and counts: 60 + 3 + 9 + 3.
  at(clock, '2026-12-09T09:00:00');
  await runStarRounds({ payload });
  expect(await resultIn(payload, round, member.id)).toMatchObject({ total: 7500, stars: 2, missing: 500 });
  // What anybody gave is gone, only counts are left.
  expect((await payload.db.find({ collection: 'star-appraisals', where: {} })).docs).toEqual([]);
  // A draft is not for members yet.
  expect((await page(`/me/stars/${round}`, cookie)).status).toBe(404);
  expect((await page(`/stars/${round}`, cookie)).status).toBe(404);
  expect((await starTodos({ payload, actor: secretary }))?.groups.map(({ label }) => label)).toContain(
    '评星算完了，待公示',
  );

  await announceRound({ payload, actor: secretary, id: round });
  const own = await page(`/me/stars/${round}`, cookie);
  for (const words of [
    '75分',
    '二星',
    '再得5分',
    '应急值守2小时',
    '只计分，各档票数不公布',
    '街道党工委〔2026〕8号',
  ])
    expect(own.html).toContain(words);
  // The paper behind a point is for its member and for those who run the branch, for nobody else.
  const proof = /\/me\/stars\/[\w-]+\/papers\/[\w-]+/.exec(own.html)?.[0] ?? '';
  expect(proof).toContain(paper);
  expect((await page(proof, cookie)).status).toBe(200);
  expect((await page(proof, cookies[0])).status).toBe(404);
  const stored = async (user: string) =>
    (await page(`/stars/evidence/${evidence}/${paper}`, await cookieFor(payload, user))).status;
  expect(await stored(second.userId)).toBe(200);
  expect(await stored(others[0]?.actor.userId ?? '')).toBe(404);
  expect((await page(`/stars/${round}`, cookies[1])).html).toContain('赵铁柱');
  expect((await page(`/stars/${round}/print`, cookies[1])).html).toContain('同分同名次');
  expect((await page(`/stars/${round}`)).status).toBe(404);

  // A forgotten afternoon: the member objects, the branch puts it right, and this one is counted anew.
  const appeal = { words: '11月21日巡逻2小时没有计进来', formKey: newId() };
  expect((await app.submit(`/me/stars/${round}/appeal`, { ...appeal, words: '' }, { cookie })).status).toBe(
    422,
  );
  for (let times = 0; times < 2; times += 1)
    expect((await app.submit(`/me/stars/${round}/appeal`, appeal, { cookie })).status).toBe(303);
  const { docs } = await payload.find({
    collection: 'star-appeals',
    where: { round: { equals: round } },
    depth: 0,
  });
  expect(docs).toHaveLength(1);
  const id = String(docs[0]?.id);
  // Who runs the branch is told, once.
  expect(await messagesAbout(payload, id, 'star-appeal.filed')).toBeGreaterThan(0);
  await expect(
    answerAppeal({ payload, actor: member.actor, id, outcome: 'upheld', answer: '属实' }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  await buildRecord(payload, { member, verifier: secretary }, { kind: 'safety', on: '2026-11-21' });
  const listed = async () =>
    (await payload.find({ collection: 'star-corrections', where: { round: { equals: round } } })).docs.length;
  expect(await listed()).toBe(1);
  await answerAppeal({ payload, actor: secretary, id, outcome: 'upheld', answer: '属实，补上了' });
  expect(await resultIn(payload, round, member.id)).toMatchObject({ total: 7800, stars: 2 });
  // It is in the result now, and not carried on besides.
  expect(await listed()).toBe(0);

  // The branch's meeting confirms; the clock freezes.
  const present = [member, ...others].map(({ actor }) => actor.userId);
  const meeting = await meetAbout(payload, clock, { branch, round, present });
  expect(await roundOf(payload, round)).toMatchObject({ state: 'confirmed', meeting });
  await runStarRounds({ payload });
  expect(await roundOf(payload, round)).toMatchObject({ state: 'frozen' });
  expect(await snapshotsHold(payload, round)).toBe(true);
  expect(await resultIn(payload, round, member.id)).toMatchObject({ rank: 1, total: 7800 });
  expect((await resultsOf({ payload }, round, { limit: 9 })).map(({ rank }) => rank).sort()).toEqual([
    1, 2, 2, 2,
  ]);

  // Outside there are numbers; a name only with a consent of its own, and gone with it at once.
  const outside = async () => (await page(`/stars/${round}`)).html;
  expect(await outside()).toContain('参评的4人没有同意公开姓名，人太少');
  expect(await outside()).not.toMatch(/只计入上面的人数|各星级人数/);
  expect(await outside()).not.toContain('赵铁柱');
  await app.submit('/me/stars/consent', { agreed: 'yes' }, { cookie });
  expect(await outside()).toContain('赵铁柱');
  expect(await outside()).not.toMatch(/>78(分|<)/);
  await app.submit('/me/stars/consent', { agreed: 'no' }, { cookie });
  expect(await outside()).not.toContain('赵铁柱');
  expect((await page('/stars')).html).toContain('2026年11月评星');
  expect((await page('/stars/rules')).html).toContain('民主评议');
});
