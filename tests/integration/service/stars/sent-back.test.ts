import { expect, it } from 'vitest';
import type { Actor } from '@/access';
import { contentPurpose } from '@/domain/accounts/outbox/enqueue-message';
import {
  addAgendaItem,
  announceMeeting,
  beginMeeting,
  checkIn,
  closeMeeting,
  decideAgendaItem,
} from '@/domain/matters';
import { announceRound, cancelStarRound, roundOf, runStarRounds } from '@/domain/service';
import { keyring } from '@/shared/encryption';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildMeeting, itemsOfMeeting, memberActor } from '../../../factories/meetings';
import { staffActor } from '../../../factories/property';
import { buildServicePlace, buildServingMember } from '../../../factories/service-records';
import { at, buildAppraisal, buildCounted, meetAbout } from '../../../factories/stars';

const { app, clock, begin } = appAtFixedTime();

const page = async (path: string, user: string) => {
  const answer = await app.fetch(path, { headers: { cookie: await cookieFor(app.payload, user) } });
  return { status: answer.status, html: await answer.text() };
};

async function communityStaff(community: string): Promise<Actor & { userId: string }> {
  const roles = [{ role: 'community-staff' as const, kind: 'community' as const, place: community }];
  const { id } = await buildUser(app.payload, { name: '社区干部', roles });
  const grants = [{ role: 'community-staff' as const, scope: { kind: 'community' as const, id: community } }];
  return { userId: id, name: '社区干部', grants, via: 'portal' };
}

/** What was told of a round to an account, once each; a text message repeats the page's. */
async function toldTo(user: string, round: string): Promise<string[]> {
  const { docs } = await app.payload.db.find<{ id: string; contentCipher: string }>({
    collection: 'outbox',
    where: { and: [{ aboutId: { equals: round } }, { key: { contains: user } }] },
    sort: 'createdAt',
    limit: 0,
    pagination: false,
  });
  return [
    ...new Set(
      docs.map(({ contentCipher }) => JSON.parse(keyring().decrypt(contentCipher, contentPurpose)).text),
    ),
  ];
}

async function returned() {
  clock.set(begin);
  const { payload } = app;
  const place = await buildServicePlace(payload);
  const other = await buildServingMember(payload, place.branch, { name: '孙玉兰' });
  const round = await buildCounted(payload, clock, place.branch);
  await announceRound({ payload, actor: place.secretary, id: round });
  await runStarRounds({ payload });
  const present = [place.member, other].map(({ actor }) => actor.userId);
  await meetAbout(payload, clock, { branch: place.branch, round, present }, 'reject');
  await runStarRounds({ payload });
  await runStarRounds({ payload });
  return { ...place, round, user: place.member.actor.userId };
}

it('tells members that a meeting sent the round back, and why, and says so on its pages', async () => {
  const { payload } = app;
  const { round, user, secretary } = await returned();
  const told = (await toldTo(user, round)).filter((words) => words.includes('退回重新计算'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('有两条记录要再核实');
  for (const path of ['/me/stars', `/me/stars/${round}`, `/stars/${round}`]) {
    const { status, html } = await page(path, user);
    expect([path, status]).toEqual([path, 200]);
    expect(html).toContain('没有通过');
    expect(html).toContain('有两条记录要再核实');
  }
  const { id: stranger } = await buildUser(payload, { name: '路人' });
  for (const path of [`/me/stars/${round}`, `/stars/${round}`])
    expect((await page(path, stranger)).status).toBe(404);
  // Nor are the points of the draft anywhere else.
  for (const collection of ['star-results', 'star-result-items'])
    expect(JSON.parse((await page(`/api/${collection}`, user)).html).docs).toEqual([]);
  // Announced again it is a result as before.
  at(clock, '2027-01-09T09:00:00');
  await announceRound({ payload, actor: secretary, id: round });
  await runStarRounds({ payload });
  expect((await page(`/me/stars/${round}`, user)).html).not.toContain('没有通过');
  expect(JSON.parse((await page('/api/star-results', user)).html).docs).toHaveLength(1);
  expect((await toldTo(user, round)).filter((words) => words.includes('在公示'))).toHaveLength(2);
});

it('makes what a meeting sent back void as what was announced: by somebody else, from above', async () => {
  const { payload } = app;
  const { round, user, secretary, community } = await returned();
  const given = { payload, id: round, reason: '评议没有按规矩办' };
  const verbs = async (who: string) => (await page(`/api/star-rounds/${round}/verbs`, who)).html;
  expect(await verbs(secretary.userId)).not.toContain('"cancel"');
  await expect(cancelStarRound({ ...given, actor: secretary })).rejects.toMatchObject({ code: 'forbidden' });
  const above = await communityStaff(community);
  expect(await verbs(above.userId)).toContain('"cancel"');
  await cancelStarRound({ ...given, actor: above });
  expect(await roundOf(payload, round)).toMatchObject({ state: 'cancelled' });
  await runStarRounds({ payload });
  const told = (await toldTo(user, round)).filter((words) => words.includes('作废了'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('会议已经退回');
  expect(told[0]).not.toContain('还能看');
  for (const path of ['/me/stars', `/me/stars/${round}`, `/stars/${round}`]) {
    const { status, html } = await page(path, user);
    expect([path, status]).toEqual([path, 200]);
    expect(html).toContain('评议没有按规矩办');
  }
});

it('says of a draft that is made void that nothing of it was announced, and its page is there', async () => {
  clock.set(begin);
  const { payload } = app;
  const { branch, secretary, member } = await buildServicePlace(payload);
  const round = await buildAppraisal(payload, clock, branch);
  await cancelStarRound({ payload, actor: secretary, id: round, reason: '名单不对' });
  await runStarRounds({ payload });
  const told = (await toldTo(member.actor.userId, round)).filter((words) => words.includes('作废了'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('没有公示过');
  expect(told[0]).not.toContain('还能看');
  const { status, html } = await page(`/me/stars/${round}`, member.actor.userId);
  expect([status, html.includes('名单不对')]).toEqual([200, true]);
});

it('asks a meeting about a star rating in words that fit, without budget and tasks', async () => {
  clock.set(begin);
  const { payload } = app;
  const { branch, secretary } = await buildServicePlace(payload);
  const round = await buildCounted(payload, clock, branch);
  await announceRound({ payload, actor: secretary, id: round });
  const { id } = await buildMeeting(payload, branch);
  const call = { payload, actor: staffActor, id };
  await addAgendaItem({ ...call, matter: `star-round:${round}` });
  await addAgendaItem({ ...call, title: '修路灯' });
  const [star, other] = await itemsOfMeeting(payload, id);
  const form = async (item: unknown) =>
    (await page(`/meetings/${id}/items/${item}`, secretary.userId)).html.replaceAll(/<[^>]*>/g, ' ');
  const words = await form(star?.id);
  for (const fits of ['同意确认', '不同意，退回重算', '留到下次再议']) expect(words).toContain(fits);
  for (const other of ['同意办', '预算', '先办哪几件事', '交居民表决']) expect(words).not.toContain(other);
  expect(await form(other?.id)).toContain('预算');
});

it('is decided about once its window for appeals is over; until then the meeting can end with the item left for the next', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildServicePlace(payload);
  const round = await buildCounted(payload, clock, place.branch);
  const call = { payload, actor: staffActor };
  await announceRound({ ...call, id: round });
  const { id } = await buildMeeting(payload, place.branch);
  await addAgendaItem({ ...call, id, matter: `star-round:${round}` });
  await announceMeeting({ ...call, id });
  await beginMeeting({ ...call, id });
  await checkIn({ payload, actor: memberActor(place.member.actor.userId), id });
  const [item] = await itemsOfMeeting(payload, id);
  const given = { ...call, id, item: String(item?.id), resolution: '同意' };
  for (const decision of ['adopt', 'reject'] as const)
    await expect(decideAgendaItem({ ...given, decision, votesFor: 1 })).rejects.toMatchObject({
      code: 'invalid-state',
      message: expect.stringContaining('留到下次再议'),
    });
  await decideAgendaItem({ ...given, decision: 'defer' });
  await closeMeeting({ ...call, id });
  expect(await roundOf(payload, round)).toMatchObject({ state: 'announced' });
});
