import { expect, it } from 'vitest';
import type { Actor } from '@/access';
import {
  announceRound,
  appealResult,
  cancelStarRound,
  createStarRound,
  revokeRecord,
  roundOf,
  runStarRounds,
} from '@/domain/service';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { staffActor } from '../../../factories/property';
import { buildRecord, buildServicePlace, buildServingMember } from '../../../factories/service-records';
import { buildAppraisal, buildCounted } from '../../../factories/stars';

const { app, clock, begin } = appAtFixedTime();

const page = async (path: string, user: string) => {
  const answer = await app.fetch(path, { headers: { cookie: await cookieFor(app.payload, user) } });
  return { status: answer.status, html: await answer.text() };
};

async function communityStaff(community: string, member?: string): Promise<Actor & { userId: string }> {
  const roles = [{ role: 'community-staff' as const, kind: 'community' as const, place: community }];
  const { id } = member ? { id: member } : await buildUser(app.payload, { name: '社区干部', roles });
  const grants = [{ role: 'community-staff' as const, scope: { kind: 'community' as const, id: community } }];
  return { userId: id, name: '社区干部', grants, via: 'portal' };
}

/** Whom a message reached, by its key without the channel. */
async function toldOfVoid(round: string): Promise<Set<string>> {
  const { docs } = await app.payload.find({
    collection: 'outbox',
    where: { aboutId: { equals: round } },
    limit: 200,
    showHiddenFields: true,
  });
  return new Set(docs.flatMap(({ key }) => /star-round:[\w-]+:5:[\w-]+/.exec(key) ?? []));
}

it('lets only another person of the organisation above make an announced round void, and keeps it readable', async () => {
  clock.set(begin);
  const { payload } = app;
  const { branch, community, member, secretary } = await buildServicePlace(payload);
  const other = await buildServingMember(payload, branch, { name: '孙玉兰' });
  const record = await buildRecord(payload, { member, verifier: secretary });
  const round = await buildCounted(payload, clock, branch);
  const above = await communityStaff(community);
  await announceRound({ payload, actor: secretary, id: round });
  await runStarRounds({ payload });
  const { id: appeal } = await appealResult({ payload, actor: member.actor, round, words: '少算了一次' });
  await revokeRecord({ payload, actor: secretary, id: record, reason: '时长写多了' });

  const given = { payload, id: round, reason: `评议没有按规矩办，${other.name}反映，电话13812345678` };
  await expect(cancelStarRound({ ...given, actor: secretary })).rejects.toMatchObject({ code: 'forbidden' });
  const rated = await communityStaff(community, other.actor.userId ?? '');
  await expect(cancelStarRound({ ...given, actor: rated })).rejects.toMatchObject({ code: 'forbidden' });
  await cancelStarRound({ ...given, actor: above });
  await runStarRounds({ payload });
  await runStarRounds({ payload });

  expect(await roundOf(payload, round)).toMatchObject({ state: 'cancelled' });
  for (const path of [`/stars/${round}`, `/me/stars/${round}`, '/me/stars']) {
    const { status, html } = await page(path, member.actor.userId ?? '');
    expect([path, status]).toEqual([path, 200]);
    expect(html).toContain('已作废');
    expect(html).toContain('评议没有按规矩办');
    // It goes to everybody on the list: nobody is named in it.
    expect(html).not.toContain('13812345678');
    expect(html).not.toContain(`${other.name}反映`);
    expect(html).not.toContain('就到下一星');
  }
  expect((await page(`/me/stars/${round}`, member.actor.userId ?? '')).html).toContain('少算了一次');
  expect(await toldOfVoid(round)).toEqual(
    new Set([member.actor.userId, other.actor.userId].map((user) => `star-round:${round}:5:${user}`)),
  );
  const { docs } = await payload.find({ collection: 'star-appeals', where: { id: { equals: appeal } } });
  expect(docs[0]).toMatchObject({ state: 'void', answer: expect.stringContaining('评议没有按规矩办') });
  // What was listed for it is not deducted later.
  expect((await payload.find({ collection: 'star-corrections' })).docs).toEqual([]);
  const again = { organization: branch, periodKind: 'month' as const, day: '2026-11-23' };
  await createStarRound({ payload, actor: staffActor, ...again });
});

it('refuses whoever announced it, and tells the list of a draft that is made void', async () => {
  clock.set(begin);
  const { payload } = app;
  const { branch, community, secretary } = await buildServicePlace(payload);
  const above = await communityStaff(community);
  const round = await buildCounted(payload, clock, branch);
  await announceRound({ payload, actor: above, id: round });
  const given = { payload, id: round, reason: '重新评' };
  await expect(cancelStarRound({ ...given, actor: above })).rejects.toMatchObject({ code: 'forbidden' });

  clock.set(begin);
  const second = await buildServicePlace(payload);
  const draft = await buildAppraisal(payload, clock, second.branch);
  await expect(cancelStarRound({ ...given, id: draft, actor: secretary })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await cancelStarRound({ ...given, id: draft, actor: second.secretary });
  await runStarRounds({ payload });
  expect((await toldOfVoid(draft)).size).toBe(1);
});
