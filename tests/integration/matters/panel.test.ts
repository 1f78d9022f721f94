import { expect, it } from 'vitest';
import { runRounds } from '@/domain/property';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildMatter, buildMatterPlace, buildRunner, readMatter, resolve } from '../../factories/matters';
import { buildRatings, buildRound } from '../../factories/ratings';
import { buildRequestAt, buildStaff } from '../../factories/requests';

const { app, clock, begin } = appAtFixedTime();

interface Offer {
  verb: string;
  explain: string | null;
  inputs: { name: string; options?: { value: string }[] }[];
}

const send = (path: string, cookie: string, body?: object) =>
  app.fetch(path, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    headers: { cookie, origin: app.url, 'content-type': 'application/json' },
  });
const offers = async (path: string, cookie: string): Promise<Offer[]> => {
  const answer = await send(`${path}/verbs`, cookie);
  return answer.status === 200 ? ((await answer.json()) as { verbs: Offer[] }).verbs : [];
};
const names = async (path: string, cookie: string) => (await offers(path, cookie)).map(({ verb }) => verb);

it('offers in the panel what the state table says, to those who run the matter', async () => {
  const { payload } = app;
  const place = await buildMatterPlace(payload, 2);
  const elsewhere = await buildMatterPlace(payload, 1);
  const cookieOf = async (...of: [Parameters<typeof buildRunner>[1], string]) =>
    cookieFor(payload, (await buildRunner(payload, ...of)).userId);
  const keeper = await cookieOf('community-staff', place.community);
  const secretary = await cookieOf('branch-secretary', place.grid);
  const other = await cookieOf('community-staff', elsewhere.community);
  const leader = await buildStaff(payload, 'city-leader');
  const { id } = await buildMatter(payload, place);
  const path = `/api/matters/${id}`;

  const listening = [
    'write-heard',
    'to-deliberation',
    'add-source',
    'enter-opinion',
    'edit',
    'attach',
    'change-owner',
    'extend-step',
    'cancel',
  ];
  expect(await names(path, keeper)).toEqual(listening);
  expect(await names(path, secretary)).toEqual(listening);
  expect(await names(path, other)).toEqual([]);
  expect(await names(path, await cookieFor(payload, leader.id))).toEqual([]);
  // A step that leads on says what is missing before anybody presses it.
  const onward = (await offers(path, keeper)).find(({ verb }) => verb === 'to-deliberation');
  expect(onward?.explain).toContain('请先写听民意小结');
  expect((await send(`${path}/verbs/to-deliberation`, keeper, {})).status).toBe(409);
  expect((await send(`${path}/verbs/write-heard`, other, { heard: '好' })).status).toBe(404);

  await send(`${path}/verbs/enter-opinion`, secretary, {
    household: place.homes[0]?.household,
    channel: 'visit',
    words: '灯太暗',
    readBack: true,
  });
  await send(`${path}/verbs/write-heard`, secretary, { heard: '都要求有地方停。' });
  expect((await send(`${path}/verbs/to-deliberation`, secretary, {})).status).toBe(200);
  // The meeting resolves; nobody presses that here.
  expect(await names(path, keeper)).toEqual([
    'to-agenda',
    'listen-again',
    'attach',
    'change-owner',
    'extend-step',
    'cancel',
  ]);
  expect((await send(`${path}/verbs/adopt`, keeper, {})).status).toBe(404);
  await resolve(payload, id, 'adopt');

  const given = await send(`${path}/verbs/give-task`, keeper, {
    title: '建车棚',
    demand: '能停20辆',
    assignee: 'community',
    due: '2026-12-20',
    budget: '20000',
  });
  expect(given.status).toBe(200);
  const { docs } = await payload.find({
    collection: 'matter-tasks',
    where: { matter: { equals: id } },
    overrideAccess: true,
  });
  const task = `/api/matter-tasks/${docs[0]?.id}`;
  expect(docs[0]).toMatchObject({ budget: 2_000_000, state: 'open' });
  expect(await names(task, keeper)).toEqual(['report-task', 'withdraw-task']);
  expect(await names(task, other)).toEqual([]);
  const guarded = (await offers(path, keeper)).find(({ verb }) => verb === 'to-appraisal');
  expect(guarded?.explain).toMatch(/还不能办/);
  expect((await send(`${path}/verbs/cancel`, keeper, { reason: '不办了' })).status).toBe(200);
  expect(await readMatter(payload, id)).toMatchObject({ state: 'cancelled', tasksOpen: 0 });
  expect(await names(path, keeper)).toEqual([]);
  expect(await names(task, keeper)).toEqual([]);
});

it('is opened from one request, and from several chosen in the workbench, with nothing typed twice', async () => {
  const { payload } = app;
  const place = await buildMatterPlace(payload, 0);
  const keeper = await buildRunner(payload, 'community-staff', place.community);
  const operator = await buildStaff(payload, 'operator');
  const cookies = {
    keeper: await cookieFor(payload, keeper.userId),
    operator: await cookieFor(payload, operator.id),
  };
  const { community, compound } = place;
  const requests: string[] = [];
  for (let index = 0; index < 3; index += 1)
    requests.push((await buildRequestAt(payload, 'accepted', { community, compound })).id);
  const [first = '', ...others] = requests;

  const offer = (await offers(`/api/requests/${first}`, cookies.keeper)).find(
    ({ verb }) => verb === 'open-matter',
  );
  const filled = Object.fromEntries(
    (offer?.inputs ?? []).map((input) => [input.name, (input as { value?: string }).value]),
  );
  expect(filled.about).toContain('暖气');
  const done = await send(`/api/requests/${first}/verbs/open-matter`, cookies.keeper, {
    title: '暖气不热',
    about: filled.about,
  });
  expect(done.status).toBe(200);
  const beside = await send(`/api/requests/${first}/matter`, cookies.keeper);
  expect(await beside.json()).toMatchObject({ matter: { title: '暖气不热', step: 'listening' } });

  const bulk = await send('/api/requests/bulk/open-matter', cookies.operator, {
    ids: others,
    title: '暖气不热',
  });
  const { outcomes } = (await bulk.json()) as { outcomes: { message: string }[] };
  expect(outcomes).toHaveLength(2);
  expect(outcomes[0]?.message).toMatch(/已列入议题YT/);
  const again = await send('/api/requests/bulk/open-matter', cookies.operator, { ids: requests });
  expect(again.status).toBe(409);
  const { totalDocs } = await payload.count({
    collection: 'matters',
    where: { community: { equals: place.community } },
  });
  expect(totalDocs).toBe(2);
});

it('is opened by the secretary of a branch, and out of a result that was too low', async () => {
  const { payload } = app;
  const place = await buildMatterPlace(payload, 6);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const cookie = await cookieFor(payload, secretary.userId);
  const heard = { title: '楼前没有灯', about: '晚上看不见路。', kind: 'visit', words: '走访时听到的' };
  const path = `/api/party-organizations/${place.branch}`;
  const opened = await send(`${path}/verbs/open-matter`, cookie, { ...heard, compound: place.compound });
  expect(opened.status, await opened.text()).toBe(200);
  const keeper = await buildRunner(payload, 'community-staff', place.community);
  const { compound, community } = place;
  const round = await buildRound(payload, [compound]);
  const households = place.homes.map(({ household }) => household);
  await buildRatings(payload, { round, compound, households, packed: () => '51' });
  clock.set('2026-12-20T08:00:00+08:00');
  await runRounds({ payload });
  await runRounds({ payload });
  clock.set(begin);
  const results = await payload.find({
    collection: 'rating-dimension-results',
    where: { round: { equals: round }, dimension: { equals: 'cleaning' } },
    overrideAccess: true,
    depth: 0,
  });
  const row = results.docs[0]?.id;
  const address = `/api/rating-dimension-results/${row}`;
  const keepers = await cookieFor(payload, keeper.userId);
  const [offer] = await offers(address, keepers);
  expect(offer?.verb).toBe('open-matter');
  const given = { title: '物业保洁评价低', about: '43户评，2.85分。' };
  expect((await send(`${address}/verbs/open-matter`, keepers, given)).status).toBe(200);
  const { docs } = await payload.find({
    collection: 'matters',
    where: { community: { equals: community } },
    sort: 'openedAt',
    depth: 0,
    overrideAccess: true,
  });
  expect(docs.map(({ origin, grid }) => [origin, grid ?? null])).toEqual(
    expect.arrayContaining([
      ['visit', place.grid],
      ['rating', null],
    ]),
  );
});
