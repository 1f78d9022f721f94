import { expect, it } from 'vitest';
import { announcement, announceRound, answerAppeal, starTodos, takeAppeal } from '@/domain/service';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildMember } from '../../../factories/organization';
import { staffActor } from '../../../factories/property';
import { buildServicePlace, buildServingMember, buildVerifier } from '../../../factories/service-records';
import { at, buildCounted, meetAbout, resultIn } from '../../../factories/stars';

const { app, clock, begin } = appAtFixedTime();

const call = (path: string, cookie: string, body?: object) =>
  app.fetch(path, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    headers: { cookie, origin: app.url, 'content-type': 'application/json' },
  });
const verbsOf = async (path: string, cookie: string): Promise<string[]> => {
  const answer = await call(`${path}/verbs`, cookie);
  if (answer.status !== 200) return [];
  return ((await answer.json()) as { verbs: { verb: string }[] }).verbs.map(({ verb }) => verb);
};

async function oldMember() {
  clock.set(begin);
  const { payload } = app;
  const place = await buildServicePlace(payload);
  const old = String((await buildMember(payload, { organization: place.branch, name: '老孙' })).id);
  const colleague = await buildServingMember(payload, place.branch, { name: '孙玉兰' });
  const round = await buildCounted(payload, clock, place.branch);
  const taker = await buildVerifier(payload, place.grid, { name: '钱干部' });
  const third = await buildVerifier(payload, place.grid, { name: '周干部' });
  return { ...place, old, round, taker, third, colleague };
}

it('takes an appeal for a member without an account: not by who announced, nor answered by who wrote it down', async () => {
  const { payload } = app;
  const { old, round, secretary, taker, third, member } = await oldMember();
  const result = `/api/star-results/${(await resultIn(payload, round, old)).id}`;
  const [announcer, writer, answerer, other] = await Promise.all(
    [secretary, taker, third, member.actor].map(({ userId }) => cookieFor(payload, userId)),
  );
  // Nothing is announced yet.
  expect(await verbsOf(result, writer ?? '')).toEqual([]);
  await announceRound({ payload, actor: secretary, id: round });
  expect(await verbsOf(result, announcer ?? '')).toEqual([]);
  expect(await verbsOf(result, other ?? '')).toEqual([]);
  expect(await verbsOf(result, writer ?? '')).toEqual(['take-appeal']);
  const path = `${result}/verbs/take-appeal`;
  const said = { words: '11月5日扫雪没有计', how: 'present', readBack: true };
  expect((await call(path, announcer ?? '', said)).status).toBe(403);
  expect((await call(path, writer ?? '', { ...said, readBack: false })).status).toBe(422);
  expect((await call(path, writer ?? '', said)).status).toBe(200);
  expect((await call(path, writer ?? '', said)).status).toBe(409);
  const { docs } = await payload.find({
    collection: 'star-appeals',
    where: { round: { equals: round } },
    depth: 0,
  });
  expect(docs).toMatchObject([
    { memberName: '老孙', takenByName: '钱干部', takenHow: 'present', state: 'open' },
  ]);
  const id = String(docs[0]?.id);
  const waits = async (actor: typeof taker) =>
    (await starTodos({ payload, actor }))?.groups.some(({ label }) => label === '评星异议，待答复');
  expect(await waits(taker)).toBe(false);
  expect(await waits(third)).toBe(true);
  expect(await verbsOf(`/api/star-appeals/${id}`, writer ?? '')).toEqual([]);
  const answer = { payload, id, outcome: 'rejected' as const, answer: '查过了，没有漏' };
  await expect(answerAppeal({ ...answer, actor: taker })).rejects.toMatchObject({ code: 'forbidden' });
  expect(await verbsOf(`/api/star-appeals/${id}`, answerer ?? '')).toEqual(['answer']);
  await answerAppeal({ ...answer, actor: third });
});

it('takes one appeal when 20 write it down at once', async () => {
  const { payload } = app;
  const { old, round, secretary, taker } = await oldMember();
  await announceRound({ payload, actor: secretary, id: round });
  const { id } = await resultIn(payload, round, old);
  at(clock, '2026-12-09T10:00:00');
  const said = { id, words: '少算了', how: 'paper' as const, readBack: true };
  const all = await Promise.allSettled(
    Array.from({ length: 20 }, () => takeAppeal({ payload, actor: taker, ...said })),
  );
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('records on paper that a member without an account may be named with their stars, and that they may no longer', async () => {
  const { payload } = app;
  const { branch, old, round, secretary, taker, member, colleague } = await oldMember();
  await announceRound({ payload, actor: secretary, id: round });
  await meetAbout(payload, clock, {
    branch,
    round,
    present: [member, colleague].map(({ actor }) => actor.userId),
  });
  const path = `/api/party-members/${old}`;
  const cookie = await cookieFor(payload, taker.userId);
  const nobody = { ...staffActor, userId: null, grants: [] };
  const named = async () =>
    (await announcement(payload, nobody, { id: round, page: 1 }))?.members.map(({ name }) => name);
  expect(await verbsOf(path, cookie)).toContain('agree-to-stars');
  expect((await call(`${path}/verbs/agree-to-stars`, cookie, {})).status).toBe(422);
  const sheet = { evidence: '签字的同意书在支部档案盒3' };
  expect((await call(`${path}/verbs/agree-to-stars`, cookie, sheet)).status).toBe(200);
  expect(await named()).toEqual(['老孙']);
  const { docs } = await payload.find({ collection: 'star-consents', where: { member: { equals: old } } });
  expect(docs).toMatchObject([{ agreed: true, ...sheet, takenByName: '钱干部' }]);
  // Whoever has an account agrees themselves; nobody elsewhere records anything.
  expect(await verbsOf(`/api/party-members/${member.id}`, cookie)).not.toContain('agree-to-stars');
  expect((await call(`/api/party-members/${member.id}/verbs/agree-to-stars`, cookie, sheet)).status).toBe(
    409,
  );
  const own = await cookieFor(payload, member.actor.userId);
  expect((await call(`${path}/verbs/withdraw-stars`, own, sheet)).status).toBeGreaterThanOrEqual(403);
  expect((await call(`${path}/verbs/withdraw-stars`, cookie, { evidence: '本人到支部说的' })).status).toBe(
    200,
  );
  expect(await named()).toEqual([]);
});
