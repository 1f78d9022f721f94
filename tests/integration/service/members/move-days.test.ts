import { expect, it } from 'vitest';
import { createStarRound, resultsOf, runStarRounds } from '@/domain/service';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildRunner } from '../../../factories/matters';
import {
  buildGrid,
  buildMember,
  buildNeighbourhood,
  buildPartyOrganization,
} from '../../../factories/organization';
import { staffActor } from '../../../factories/property';
import { at, buildRules } from '../../../factories/stars';

const { app, clock, begin } = appAtFixedTime();

async function register() {
  clock.set(begin);
  const { payload } = app;
  const here = await buildNeighbourhood(payload);
  const keeper = await buildRunner(payload, 'community-staff', here.community);
  const cookie = await cookieFor(payload, keeper.userId);
  const move = async (id: string, verb: string, input: Record<string, unknown>, as = cookie) => {
    const answer = await app.fetch(`/api/party-members/${id}/verbs/${verb}`, {
      method: 'POST',
      headers: { cookie: as, origin: new URL(app.url).origin, 'content-type': 'application/json' },
      body: JSON.stringify({ reason: '搬家', ...input }),
    });
    const { fields, message } = (await answer.json()) as { fields?: { on?: string }; message?: string };
    return { status: answer.status, on: fields?.on, message };
  };
  return { ...here, keeper, move };
}
const read = (id: string) => app.payload.findByID({ collection: 'party-members', id, depth: 0 });

it('moves a member on no day before the last change, nor before they joined the Party', async () => {
  const { branch, group, move } = await register();
  const { id } = await buildMember(app.payload, { organization: branch, joinDate: '1986-07-01' });
  expect(await move(id, 'transfer', { to: group, on: '1950-01-01' })).toMatchObject({
    status: 422,
    on: '不能早于入党的1986年7月1日',
  });
  expect((await move(id, 'transfer', { to: group, on: '2026-11-15' })).status).toBe(200);
  const backwards = await move(id, 'transfer', { to: branch, on: '2026-11-10' });
  expect(backwards).toMatchObject({ status: 422, on: expect.stringContaining('2026年11月15日') });
  const out = await move(id, 'transfer-out', { outside: '石家庄', on: '2026-11-10' });
  expect(out).toMatchObject({ status: 422, on: expect.stringContaining('2026年11月15日') });
  expect(await read(id)).toMatchObject({ organization: group, status: 'active' });
  // A wrong move is put right on its own day.
  expect((await move(id, 'transfer', { to: branch, on: '2026-11-15' })).status).toBe(200);
});

it('leaves a member on one list where the day lies in the period of a round whose list is written', async () => {
  const { payload } = app;
  const { community, committee, branch, group, move } = await register();
  const { id } = await buildMember(payload, { organization: branch });
  const grid = await buildGrid(payload, { community });
  const other = (
    await buildPartyOrganization(payload, { level: 'grid', place: String(grid.id), parent: committee })
  ).id;
  await buildRules(payload);
  const rounds: string[] = [];
  for (const organization of [branch, other]) {
    const call = {
      payload,
      actor: staffActor,
      organization: String(organization),
      periodKind: 'month' as const,
    };
    rounds.push((await createStarRound({ ...call, day: '2026-11-23', appraisalDays: 7, appealDays: 5 })).id);
  }
  at(clock, '2026-12-01T09:00:00');
  await runStarRounds({ payload });
  const refused = await move(id, 'transfer', { to: other, on: '2026-11-20' });
  expect(refused).toMatchObject({ status: 422, on: expect.stringContaining('最早填2026年12月1日') });
  expect(refused.on).toContain('先作废那次评星');
  expect((await move(id, 'transfer-out', { outside: '石家庄', on: '2026-11-20' })).on).toContain('12月1日');
  // Within the branch nothing but the node changes: the list follows.
  expect((await move(id, 'transfer', { to: group, on: '2026-11-20' })).status).toBe(200);
  const where = [{ field: 'member', equals: id }];
  const [own] = await resultsOf({ payload }, rounds[0] ?? '', { where, limit: 1 });
  expect(own).toMatchObject({ organization: group, cameFrom: expect.any(String) });
  // What was announced does not change for a move that is told later, not even inside the branch.
  const round = { collection: 'star-rounds' as const, id: rounds[0] ?? '' };
  await payload.db.updateOne({ ...round, data: { state: 'announced' } });
  expect((await move(id, 'transfer', { to: branch, on: '2026-11-20' })).on).toContain('已经公示');
  await payload.db.updateOne({ ...round, data: { state: 'draft' } });
  expect((await move(id, 'transfer', { to: other, on: '2026-12-01' })).status).toBe(200);
  expect(await resultsOf({ payload }, rounds[0] ?? '', { where, limit: 1 })).toHaveLength(1);
  expect(await resultsOf({ payload }, rounds[1] ?? '', { where, limit: 1 })).toHaveLength(0);
});

it('moves nobody who holds a post, and nobody by their own hand', async () => {
  const { branch, group, move, keeper } = await register();
  const { payload } = app;
  const leader = await buildMember(payload, { organization: branch, role: 'secretary' });
  const post = { collection: 'party-organizations' as const, id: branch, depth: 0 };
  await payload.update({ ...post, data: { secretary: leader.id } });
  const answer = await move(String(leader.id), 'transfer', { to: group });
  expect([answer.status, answer.message]).toEqual([409, expect.stringContaining('请先更换负责人')]);
  expect(await read(String(leader.id))).toMatchObject({ organization: branch, role: 'secretary' });
  await payload.update({ ...post, data: { secretary: null } });
  expect((await move(String(leader.id), 'transfer', { to: group })).status).toBe(200);

  const own = await buildMember(payload, { organization: branch, user: keeper.userId });
  for (const [verb, input] of [
    ['transfer', { to: group }],
    ['transfer-out', { outside: '石家庄' }],
  ] as const)
    expect(await move(String(own.id), verb, input)).toMatchObject({
      status: 403,
      message: expect.stringContaining('不能自己转'),
    });
  expect(await read(String(own.id))).toMatchObject({ organization: branch, status: 'active' });
});
