import { expect, it } from 'vitest';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildServicePlace, buildVerifier } from '../../../factories/service-records';
import { buildCounted } from '../../../factories/stars';

const { app, clock } = appAtFixedTime();

const send = (path: string, cookie: string, body?: object) =>
  app.fetch(path, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    headers: { cookie, origin: app.url, 'content-type': 'application/json' },
  });
const names = async (path: string, cookie: string): Promise<string[]> => {
  const answer = await send(`${path}/verbs`, cookie);
  if (answer.status !== 200) return [];
  return ((await answer.json()) as { verbs: { verb: string }[] }).verbs.map(({ verb }) => verb);
};

it('offers in the panel what the state table says, to those who run the branch', async () => {
  const { payload } = app;
  const { branch, grid, member, secretary } = await buildServicePlace(payload);
  const elsewhere = await buildServicePlace(payload);
  const cookie = await cookieFor(payload, secretary.userId);
  const other = await cookieFor(payload, elsewhere.secretary.userId);
  const second = await cookieFor(payload, (await buildVerifier(payload, grid, { name: '钱干部' })).userId);
  const round = `/api/star-rounds/${await buildCounted(payload, clock, branch)}`;
  expect(await names(round, cookie)).toEqual(['announce', 'enter-evidence', 'recompute', 'cancel']);
  expect(await names(round, other)).toEqual([]);

  const given = { member: member.id, item: 'absence', units: 2, on: '2026-11-20', evidence: '会议签到表' };
  expect((await send(`${round}/verbs/enter-evidence`, cookie, { ...given, on: '2026-12-02' })).status).toBe(
    422,
  );
  expect((await send(`${round}/verbs/enter-evidence`, cookie, given)).status).toBe(200);
  const { docs } = await payload.find({ collection: 'star-manual-items', depth: 0 });
  const item = `/api/star-manual-items/${docs[0]?.id}`;
  // Who entered it may take it back; only somebody else may say that it holds.
  expect(await names(item, cookie)).toEqual(['withdraw']);
  expect(await names(item, second)).toEqual(['confirm', 'refuse']);
  expect(await names(item, other)).toEqual([]);
  expect((await send(`${round}/verbs/announce`, cookie, {})).status).toBe(409);
  expect((await send(`${item}/verbs/refuse`, second, { refusal: '那天请过假' })).status).toBe(200);
  expect((await send(`${round}/verbs/announce`, cookie, {})).status).toBe(200);
  // Void from now on only by the organisation above.
  expect(await names(round, cookie)).toEqual(['enter-evidence']);
  const own = await app.fetch('/me/stars', {
    headers: { cookie: await cookieFor(payload, member.actor.userId) },
  });
  expect(await own.text()).toContain('公示中，可以提异议');
});
