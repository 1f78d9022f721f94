import { expect, it } from 'vitest';
import {
  announceRound,
  answerAppeal,
  appealResult,
  confirmEvidence,
  createStarRound,
  enterEvidence,
  logRecord,
  ownStars,
  pointsText,
  revokeRecord,
  verifyRecord,
} from '@/domain/service';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildRecord, buildServicePlace, buildVerifier, service } from '../../../factories/service-records';
import { at, buildCounted, resultIn } from '../../../factories/stars';

const { app, clock, begin } = appAtFixedTime();

it('lets the branch add what an appeal names, however long ago, and warns when nothing would change', async () => {
  clock.set(begin);
  const { payload } = app;
  const { branch, grid, member, secretary } = await buildServicePlace(payload);
  const second = await buildVerifier(payload, grid, { name: '钱干部' });
  const round = await buildCounted(payload, clock, branch);
  at(clock, '2027-02-20T09:00:00');
  await announceRound({ payload, actor: secretary, id: round });
  const { id } = await appealResult({ payload, actor: member.actor, round, words: '11月5日扫雪没有计' });
  const answer = { payload, actor: secretary, id, outcome: 'upheld' as const, answer: '属实，补上了' };
  await expect(answerAppeal(answer)).rejects.toMatchObject({
    code: 'validation',
    fields: { outcome: expect.stringContaining('补记') },
  });

  const given = { payload, actor: secretary, member: member.id, ...service({ on: '2026-11-05' }) };
  await expect(logRecord(given)).rejects.toMatchObject({ code: 'validation' });
  await expect(logRecord({ ...given, ...service({ on: '2026-10-05' }), appeal: id })).rejects.toMatchObject({
    code: 'validation',
  });
  await expect(
    logRecord({ ...given, actor: member.actor, member: member.id, appeal: id }),
  ).rejects.toMatchObject({ code: 'validation' });
  const form = await app.fetch(`/work/service/new?appeal=${id}`, {
    headers: { cookie: await cookieFor(payload, secretary.userId) },
  });
  const html = await form.text();
  expect(html).toContain('不受补记天数的限制');
  expect(html).toContain('2026-11-30');
  const { id: record } = await logRecord({ ...given, appeal: id });
  const { docs } = await payload.find({
    collection: 'service-record-events',
    where: { record: { equals: record } },
  });
  expect(docs[0]?.reason).toContain('的异议');
  await verifyRecord({ payload, actor: second, id: record });
  const before = (await resultIn(payload, round, member.id)).total ?? 0;
  await answerAppeal(answer);
  expect((await resultIn(payload, round, member.id)).total).toBeGreaterThan(before);
});

it('shows the member what waits to be carried, why, and where it is counted', async () => {
  clock.set(begin);
  const { payload } = app;
  const { branch, member, secretary } = await buildServicePlace(payload);
  const record = await buildRecord(payload, { member, verifier: secretary });
  const round = await buildCounted(payload, clock, branch);
  await announceRound({ payload, actor: secretary, id: round });
  await revokeRecord({ payload, actor: secretary, id: record, reason: '时长写多了' });
  const cookie = await cookieFor(payload, member.actor.userId);
  for (const path of ['/me/stars', `/me/stars/${round}`]) {
    const html = await (await app.fetch(path, { headers: { cookie } })).text();
    expect(html).toContain('由计2小时改为不计');
    expect(html).toContain('等着计入您下一次月度评星');
  }
});

it('counts what waits to be carried into how one stands until today', async () => {
  clock.set(begin);
  const { payload } = app;
  const { branch, member, secretary } = await buildServicePlace(payload);
  const record = await buildRecord(payload, { member, verifier: secretary });
  const round = await buildCounted(payload, clock, branch);
  await announceRound({ payload, actor: secretary, id: round });
  const next = { organization: branch, periodKind: 'month' as const, appraisalDays: 7, appealDays: 5 };
  await createStarRound({ payload, actor: secretary, ...next, day: '2026-12-23' });
  const total = async () => {
    const { running } = await ownStars(payload, member.actor);
    return running.map((one) => one.total);
  };
  const [before] = await total();
  await revokeRecord({ payload, actor: secretary, id: record, reason: '时长写多了' });
  const { corrections } = await ownStars(payload, member.actor);
  const carried = corrections.reduce((sum, { points }) => sum + points, 0);
  expect(carried).toBeLessThan(0);
  expect(await total()).toEqual([(before ?? 0) + carried]);
  const cookie = await cookieFor(payload, member.actor.userId);
  const html = await (await app.fetch('/me/stars', { headers: { cookie } })).text();
  expect(html).toContain(`公示以后的更正减${pointsText(-carried)}分也算在里面`);
});

it('lists a plus confirmed after the announcement for the next round, or counts it by an appeal, never both', async () => {
  clock.set(begin);
  const { payload } = app;
  const { branch, grid, member, secretary } = await buildServicePlace(payload);
  const second = await buildVerifier(payload, grid, { name: '钱干部' });
  const round = await buildCounted(payload, clock, branch);
  await announceRound({ payload, actor: secretary, id: round });
  const before = (await resultIn(payload, round, member.id)).total ?? 0;
  const given = { round, member: member.id, item: 'honour', units: 1, on: '2026-11-20' };
  const { id } = await enterEvidence({ payload, actor: secretary, ...given, evidence: '市委〔2026〕9号' });
  const cookie = await cookieFor(payload, second.userId);
  const confirmed = await app.fetch(`/api/star-manual-items/${id}/verbs/confirm`, {
    method: 'POST',
    body: '{}',
    headers: { cookie, origin: app.url, 'content-type': 'application/json' },
  });
  expect(confirmed.status).toBe(200);
  expect(await confirmed.text()).toContain('这一次不变');
  expect((await resultIn(payload, round, member.id)).total).toBe(before);
  const listed = async () =>
    (await payload.find({ collection: 'star-corrections', where: { round: { equals: round } } })).docs;
  const [waits, ...others] = await listed();
  expect(others).toEqual([]);
  expect(waits).toMatchObject({ item: 'honour', record: id });
  // Nobody appraised: what a plus makes is scaled as the rest was.
  expect(waits?.points).toBe(325);
  const own = await app.fetch(`/me/stars/${round}`, {
    headers: { cookie: await cookieFor(payload, member.actor.userId) },
  });
  expect(await own.text()).toContain('公示以后才核实：市委〔2026〕9号');

  const { id: appeal } = await appealResult({ payload, actor: member.actor, round, words: '表彰没有计' });
  await answerAppeal({ payload, actor: secretary, id: appeal, outcome: 'upheld', answer: '属实' });
  expect((await resultIn(payload, round, member.id)).total).toBe(before + (waits?.points ?? 0));
  expect(await listed()).toEqual([]);
  // Another one afterwards comes on top of what is counted now.
  const more = await enterEvidence({ payload, actor: secretary, ...given, evidence: '市委〔2026〕10号' });
  expect(await confirmEvidence({ payload, actor: second, id: more.id })).toMatchObject({ counts: 'next' });
  const [last] = await listed();
  expect(last).toMatchObject({ item: 'honour', record: more.id });
});
