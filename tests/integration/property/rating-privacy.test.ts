import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeRound, evaluateRound, keepRatingPhoto, publishResults, submitRating } from '@/domain/property';
import { fixedClock, setClock } from '@/shared/clock';
import { buildUser, cookieFor, type RoleFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { photoBytes, staffActor } from '../../factories/property';
import { buildRatedCompound, buildRatings, buildRound } from '../../factories/ratings';
import { buildResidency, residentActor } from '../../factories/residents';

/** Nobody at the company learns who said what, through whichever door. */
let app: TestApp;
let manager: string;
/** Cadre of the community and property manager in one (双向任职). */
let both: string;
let ids: Record<
  | 'open'
  | 'closed'
  | 'published'
  | 'compound'
  | 'few'
  | 'household'
  | 'rating'
  | 'comment'
  | 'photo'
  | 'file',
  string
>;
/** Whatever tells who said what, or when. */
let secrets: string[];

const words = '夜里电梯停了三回没人管';

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  const community = String((await buildDivision(payload)).id);
  const many = await buildRatedCompound(payload, { community, households: 8 });
  const few = await buildRatedCompound(payload, { community, households: 6 });
  const household = many.households[0] ?? '';
  const { user } = await buildResidency(payload, { household });
  const actor = residentActor(user);
  const said = async (round: string) => {
    const photos = [await keepRatingPhoto({ payload, actor, data: await photoBytes() })];
    const answers = { service: '1', cleaning: '2' };
    await submitRating({ payload, actor, round, household, answers, comment: words, photos });
    const households = many.households.slice(1, 7);
    await buildRatings(payload, { round, compound: many.compound, households, packed: () => '54' });
    await buildRatings(payload, {
      round,
      compound: few.compound,
      households: few.households.slice(0, 2),
      packed: () => '11',
    });
  };
  // Times nobody else has, so that they can be looked for.
  const moments = ['2031-02-03T04:05:06.789Z', '2031-03-04T05:06:07.891Z', '2031-04-05T06:07:08.912Z'];
  const rounds: string[] = [];
  for (const [index, moment] of moments.entries()) {
    setClock(fixedClock(moment));
    const round = await buildRound(payload, [many.compound, few.compound]);
    setClock(fixedClock(new Date(new Date(moment).getTime() + 86_400_000)));
    await said(round);
    setClock(fixedClock(`2031-${index + 3}-01T00:00:00.000Z`.replace(/-(\d)-/, '-0$1-')));
    rounds.push(round);
    if (index === 2) break;
    await closeRound({ payload, actor: staffActor, id: round });
    await evaluateRound({ payload, id: round });
    if (index === 0) await publishResults({ payload, actor: staffActor, id: round });
  }
  setClock(null);
  const one = async (
    collection: 'property-ratings' | 'rating-comments' | 'rating-photos',
    where: Record<string, unknown>,
  ) => payload.db.findOne<{ id: string; filename?: string }>({ collection, where: where as never });
  const rating = await one('property-ratings', {
    round: { equals: rounds[0] },
    household: { equals: household },
  });
  const comment = await one('rating-comments', { round: { equals: rounds[0] } });
  const photo = await one('rating-photos', { comment: { equals: comment?.id } });
  ids = {
    published: rounds[0] ?? '',
    closed: rounds[1] ?? '',
    open: rounds[2] ?? '',
    compound: many.compound,
    few: few.compound,
    household,
    rating: rating?.id ?? '',
    comment: comment?.id ?? '',
    photo: photo?.id ?? '',
    file: photo?.filename ?? '',
  };
  secrets = [
    words,
    ids.rating,
    ids.photo,
    ids.file,
    user,
    '2031-02-04T04:05',
    '2031-03-05T05:06',
    '2031-04-06T06:07',
    '2031年2月4日',
  ];
  const person = async (roles: RoleFor[]) => cookieFor(payload, (await buildUser(payload, { roles })).id);
  const managing = [many.compound, few.compound].map(
    (place): RoleFor => ({ role: 'property-manager', kind: 'compound', place }),
  );
  manager = await person(managing);
  both = await person([...managing, { role: 'community-staff', kind: 'community', place: community }]);
}, 120_000);
afterAll(async () => {
  setClock(null);
  await app.close();
});

const knock = async (path: string, cookie: string, init: RequestInit = {}) => {
  const answer = await app.fetch(path, { ...init, headers: { cookie, origin: app.url, ...init.headers } });
  // A page that refuses repeats the address it was asked for; that tells nothing new.
  const text = (await answer.text()).replaceAll(path, '').replaceAll(encodeURIComponent(path), '');
  return { status: answer.status, text };
};

/** Doors that are shut: refused, or not there. */
const shut: [string, () => string, RequestInit?][] = [
  ['list', () => '/api/property-ratings?limit=1'],
  ['count', () => '/api/property-ratings/count'],
  ['one', () => `/api/property-ratings/${ids.rating}`],
  ['filter', () => `/api/property-ratings?limit=1&where[household][equals]=${ids.household}`],
  ['sort', () => '/api/property-ratings?limit=1&sort=-at'],
  ['versions', () => '/api/property-ratings/versions?limit=1'],
  [
    'change',
    () => `/api/property-ratings/${ids.rating}`,
    { method: 'PATCH', body: '{}', headers: { 'content-type': 'application/json' } },
  ],
  ['delete', () => `/api/property-ratings/${ids.rating}`, { method: 'DELETE' }],
  ['photos', () => '/api/rating-photos?limit=1'],
  ['a photo', () => `/api/rating-photos/${ids.photo}`],
  ['the file', () => `/api/rating-photos/file/${ids.file}`],
  ['the public way to files', () => `/property-files/${ids.photo}`],
  ['audit log', () => '/api/audit-events?limit=1'],
  ['messages', () => '/api/outbox?limit=1'],
  ['who has rated', () => `/ratings/${ids.open}/households?compound=${ids.compound}`],
  ['entering', () => `/ratings/${ids.open}/enter/${ids.household}`],
  ['the form of a household', () => `/ratings/${ids.open}/rate/${ids.household}`],
  ['its receipt', () => `/ratings/${ids.open}/rate/${ids.household}/done`],
  ['a photo before the review', () => `/ratings/comments/${ids.comment}/photos/1`],
  ['the buttons of a comment', () => `/api/rating-comments/${ids.comment}/verbs`],
  ['results before they are published', () => `/ratings/${ids.closed}/${ids.compound}`],
  [
    'graphql',
    () => '/api/graphql',
    {
      method: 'POST',
      body: '{"query":"{PropertyRatings{docs{id}}}"}',
      headers: { 'content-type': 'application/json' },
    },
  ],
];

/** Doors that open onto something, of which nothing tells who said what. */
const open: [string, () => string][] = [
  ['rounds', () => '/api/rating-rounds?limit=50&depth=1'],
  ['progress', () => '/api/rating-round-compounds?limit=50&depth=1'],
  ['comments', () => '/api/rating-comments?limit=50&depth=1'],
  ['results', () => '/api/rating-results?limit=50&depth=1'],
  [
    'results with joins and fields of all',
    () => '/api/rating-results?limit=50&depth=1&select[n]=true&joins=true',
  ],
  ['dimensions', () => '/api/rating-dimension-results?limit=50&depth=1'],
  ['history of the compound', () => `/api/property-events?limit=100&where[compound][equals]=${ids.compound}`],
  ['the compound', () => `/api/compounds/${ids.compound}?depth=1`],
  ['households', () => '/api/households?limit=50&depth=0'],
  ['files', () => '/api/property-files?limit=50'],
  ['search', () => `/search?q=${encodeURIComponent('电梯停了三回')}`],
  ['the list of rounds', () => '/ratings'],
  ['the open round', () => `/ratings/${ids.open}`],
  ['the results', () => `/ratings/${ids.published}`],
  ['the result of the compound', () => `/ratings/${ids.published}/${ids.compound}`],
  ['the compound in public', () => `/compounds/${ids.compound}`],
  ['my messages', () => '/messages'],
  ['my own page', () => '/me/ratings'],
];

describe.each([
  ['the property manager', () => manager],
  ['a cadre who is the property manager too', () => both],
] as const)('%s', (_who, cookie) => {
  it.each(shut)('finds %s shut', async (_door, path, init) => {
    const { status, text } = await knock(path(), cookie(), init);
    // A list of nothing tells nothing either; Payload fails where it is asked for versions there are none of.
    const empty = status === 200 && /"totalDocs":0\b/.test(text);
    expect([empty ? 404 : status, text.slice(0, 200)]).toEqual([
      expect.toSatisfy((one: number) => [400, 401, 403, 404, 405, 409, 500].includes(one)),
      expect.anything(),
    ]);
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it.each(open)('reads nothing of it in %s', async (_door, path) => {
    const { text } = await knock(path(), cookie());
    for (const secret of secrets) expect(text).not.toContain(secret);
  });
});

it('the manager has the published results that rest on enough households, and no others', async () => {
  const { text } = await knock('/api/rating-results?limit=50&depth=0', manager);
  const { docs } = JSON.parse(text) as {
    docs: { compound: string; round: string; n: number; mean: number }[];
  };
  expect(docs).toMatchObject([{ compound: ids.compound, round: ids.published, n: 7 }]);
  const dimensions = JSON.parse(
    (await knock('/api/rating-dimension-results?limit=50&depth=0', manager)).text,
  );
  expect(dimensions.totalDocs).toBe(2);
  for (const sideways of [
    'where[enough][equals]=false',
    `where[compound][equals]=${ids.few}`,
    'where[mean][less_than]=200',
    'where[published][equals]=false',
  ]) {
    const asked = JSON.parse((await knock(`/api/rating-results?limit=50&${sideways}`, manager)).text);
    expect(asked.totalDocs ?? 0, sideways).toBe(0);
  }
});

it('what is under the minimum is nowhere in the database, not even for staff', async () => {
  const { docs } = await app.payload.db.find<Record<string, unknown> & { id: string }>({
    collection: 'rating-results',
    where: { compound: { equals: ids.few } },
    limit: 0,
    pagination: false,
  });
  expect(
    docs.map(({ n, mean, low, high, enough }) => ({
      n,
      mean: mean ?? null,
      low: low ?? null,
      high: high ?? null,
      enough,
    })),
  ).toEqual(docs.map(() => ({ n: 2, mean: null, low: null, high: null, enough: false })));
  const { totalDocs } = await app.payload.count({
    collection: 'rating-dimension-results',
    where: { compound: { equals: ids.few } },
  });
  expect(totalDocs).toBe(0);
});
