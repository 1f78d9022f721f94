import { expect, it } from 'vitest';
import type { Actor } from '@/access';
import { addAgendaItem, announceMeeting, answerNotice } from '@/domain/matters';
import {
  announceRound,
  appealResult,
  appraise,
  linkMemberAccount,
  unlinkMemberAccount,
} from '@/domain/service';
import { buildUser, cookieFor, newPhone } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildMeeting } from '../../../factories/meetings';
import { buildMember } from '../../../factories/organization';
import { staffActor } from '../../../factories/property';
import { buildServicePlace, buildServingMember, buildVerifier } from '../../../factories/service-records';
import { buildAppraisal, buildCounted, resultIn } from '../../../factories/stars';

const { app, clock, begin } = appAtFixedTime();

const page = async (path: string, user: string) => {
  const answer = await app.fetch(path, { headers: { cookie: await cookieFor(app.payload, user) } });
  return { status: answer.status, html: await answer.text() };
};
const rowsOf = async (collection: string, user: string) => {
  const { html } = await page(`/api/${collection}?limit=20`, user);
  return (JSON.parse(html) as { docs?: unknown[] }).docs?.length ?? 0;
};
const call = () => ({ payload: app.payload, actor: staffActor });
const as = (userId: string): Actor => ({ userId, name: '赵铁柱', grants: [], via: 'portal' });

/** A branch with a member whose account turns out to be somebody else's of the same name. */
async function wronglyLinked() {
  clock.set(begin);
  const place = await buildServicePlace(app.payload);
  const colleagues = [
    await buildServingMember(app.payload, place.branch, { name: '孙玉兰' }),
    await buildServingMember(app.payload, place.branch, { name: '钱进' }),
  ];
  const phone = newPhone();
  const { id: right } = await buildUser(app.payload, { name: place.member.name, phone });
  const relink = async () => {
    await unlinkMemberAccount({ ...call(), id: place.member.id, reason: '对错了人' });
    await linkMemberAccount({ ...call(), id: place.member.id, phone });
  };
  return { ...place, colleagues, wrong: place.member.actor.userId, right, relink };
}

it('takes rounds, points and voice away with the account, and gives them to the right one', async () => {
  const { payload } = app;
  const { branch, grid, secretary, member, wrong, right, relink } = await wronglyLinked();
  const round = await buildCounted(payload, clock, branch);
  await announceRound({ payload, actor: secretary, id: round });
  const { id: appeal } = await appealResult({ payload, actor: as(wrong), round, words: '少算了一次扫雪' });
  const open = [`/me/stars/${round}`, `/stars/${round}`, `/me/stars/${round}/appeal`];
  for (const path of open) expect([path, (await page(path, wrong)).status]).toEqual([path, 200]);
  expect(await rowsOf('star-results', wrong)).toBe(1);

  await relink();
  for (const path of open) {
    expect([path, (await page(path, wrong)).status]).toEqual([path, 404]);
    expect([path, (await page(path, right)).status]).toEqual([path, 200]);
  }
  for (const collection of ['star-results', 'star-result-items', 'star-appeals']) {
    expect([collection, await rowsOf(collection, wrong)]).toEqual([collection, 0]);
    expect([collection, await rowsOf(collection, right)]).not.toEqual([collection, 0]);
  }
  await expect(appealResult({ payload, actor: as(wrong), round, words: '再提' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  // What the other account wrote stays, says so to everybody who reads it, and keeps nobody from their own.
  expect((await page(`/me/stars/${round}`, right)).html).toContain('另一个账号写的');
  const answerer = await buildVerifier(payload, grid, { name: '周干部' });
  const { html } = await page(`/api/star-appeals/${appeal}`, answerer.userId);
  expect(JSON.parse(html)).toMatchObject({ writer: expect.stringContaining('取消了') });
  const offered = async () => (await page(`/me/stars/${round}`, right)).html.includes('对我的结果提异议');
  expect(await offered()).toBe(true);
  const { id: own } = await appealResult({ payload, actor: as(right), round, words: '11月5日没有计' });
  // One at a time: no second one is offered.
  expect(await offered()).toBe(false);
  expect(own).not.toBe(appeal);
  expect((await page(`/api/star-appeals/${own}`, answerer.userId)).html).not.toContain('取消了');
  await expect(appealResult({ payload, actor: as(right), round, words: '又一条' })).rejects.toMatchObject({
    code: 'conflict',
  });
  expect((await resultIn(payload, round, member.id)).user).toBe(right);
});

it('lets the account of today appraise, also where the list was written before, and a ballot stays given', async () => {
  const { payload } = app;
  const { branch, member, colleagues, wrong, right, relink } = await wronglyLinked();
  const round = await buildAppraisal(payload, clock, branch);
  const [first, second] = colleagues;
  const grades = { [first?.id ?? '']: 3, [second?.id ?? '']: 2 };
  await relink();
  await expect(appraise({ payload, actor: as(wrong), round, grades })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect((await page(`/me/stars/${round}/appraise`, wrong)).status).toBe(404);
  expect((await page(`/me/stars/${round}/appraise`, right)).status).toBe(200);
  await appraise({ payload, actor: as(right), round, grades });
  // Once for the member, whichever account they have.
  await unlinkMemberAccount({ ...call(), id: member.id, reason: '换了账号' });
  const phone = newPhone();
  const { id: third } = await buildUser(payload, { name: member.name, phone });
  await linkMemberAccount({ ...call(), id: member.id, phone });
  await expect(appraise({ payload, actor: as(third), round, grades })).rejects.toMatchObject({
    code: 'conflict',
  });
});

it('lets a member in whose account is linked after the list was written', async () => {
  clock.set(begin);
  const { payload } = app;
  const { branch, secretary } = await buildServicePlace(payload);
  const late = String((await buildMember(payload, { organization: branch, name: '老孙' })).id);
  const round = await buildCounted(payload, clock, branch);
  await announceRound({ payload, actor: secretary, id: round });
  const phone = newPhone();
  const { id: user } = await buildUser(payload, { name: '老孙', phone });
  expect((await page(`/me/stars/${round}`, user)).status).toBe(404);
  await linkMemberAccount({ ...call(), id: late, phone });
  expect((await page(`/me/stars/${round}`, user)).status).toBe(200);
  await appealResult({ payload, actor: as(user), round, words: '少算了' });
});

it('carries the list of a meeting along', async () => {
  const { payload } = app;
  const { branch, wrong, right, relink } = await wronglyLinked();
  const { id } = await buildMeeting(payload, branch);
  await addAgendaItem({ ...call(), id, title: '学习' });
  await announceMeeting({ ...call(), id });
  await answerNotice({ payload, actor: as(wrong), id, answer: 'coming' });
  await relink();
  const answer = { payload, id, answer: 'leave' as const, reason: '出差' };
  await expect(answerNotice({ ...answer, actor: as(wrong) })).rejects.toMatchObject({ code: 'forbidden' });
  await answerNotice({ ...answer, actor: as(right) });
});
