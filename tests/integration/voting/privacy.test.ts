import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castBallots } from '@/domain/voting';
import { setClock } from '@/shared/clock';
import { buildUser, cookieFor, type RoleFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { staffActor } from '../../factories/property';
import { type BuiltVote, buildOpenVote, newFormKey, passDays, rowsOfVote } from '../../factories/voting';

/** Nobody learns how an open vote stands, or who chose what, through whichever door: administrators included. */
let app: TestApp;
let built: BuiltVote;
let cookies: Record<'administrator' | 'keeper' | 'neighbour', string>;
let ballots: string[];

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  const community = String((await buildDivision(payload)).id);
  built = await buildOpenVote(payload, { community });
  passDays(1);
  for (const [index, actor] of built.voters.slice(0, 3).entries())
    await castBallots({
      ...{ payload, actor, vote: built.vote, lines: [built.lines[index]?.id ?? ''] },
      ...{ choices: { 1: index === 0 ? '2' : '1', 2: '3' }, formKey: newFormKey() },
    });
  ballots = (await rowsOfVote(payload, 'vote-ballots', built.vote)).map(({ id }) => id);
  const person = async (roles: RoleFor[]) => cookieFor(payload, (await buildUser(payload, { roles })).id);
  cookies = {
    administrator: await person([{ role: 'administrator', kind: 'city', place: '' }]),
    keeper: await person([{ role: 'community-staff', kind: 'community', place: community }]),
    neighbour: await cookieFor(payload, built.voters[3]?.userId ?? ''),
  };
}, 60_000);
afterAll(async () => {
  setClock(null);
  await app.close();
});

const knock = async (path: string, cookie: string, init: RequestInit = {}) => {
  const answer = await app.fetch(path, { ...init, headers: { cookie, origin: app.url, ...init.headers } });
  return { status: answer.status, text: await answer.text() };
};
const json = { 'content-type': 'application/json' };
const closedSlugs = [
  'vote-ballots',
  'vote-participations',
  'vote-turnouts',
  'vote-paper-entries',
  'vote-proxies',
  'vote-files',
  'vote-file-parts',
];

/** Doors that are shut: refused, or not there. */
const shut: [string, () => string, RequestInit?][] = [
  ...closedSlugs.flatMap((slug): [string, () => string][] => [
    [`the list of ${slug}`, () => `/api/${slug}?limit=1`],
    [`the count of ${slug}`, () => `/api/${slug}/count`],
    [`filtering ${slug}`, () => `/api/${slug}?limit=1&where[vote][equals]=${built.vote}`],
  ]),
  ['a ballot', () => `/api/vote-ballots/${ballots[0]}`],
  ['filtering by choice', () => '/api/vote-ballots/count?where[choices][like]=1'],
  ['sorting by choice', () => '/api/vote-ballots?limit=1&sort=choices'],
  ['versions', () => '/api/vote-ballots/versions?limit=1'],
  [
    'changing a ballot',
    () => `/api/vote-ballots/${ballots[0]}`,
    { method: 'PATCH', body: '{}', headers: json },
  ],
  ['deleting a ballot', () => `/api/vote-ballots/${ballots[0]}`, { method: 'DELETE' }],
  ['voting twice by the API', () => '/api/vote-ballots', { method: 'POST', body: '{}', headers: json }],
  [
    'editing the state',
    () => `/api/votes/${built.vote}`,
    { method: 'PATCH', body: '{"state":"final"}', headers: json },
  ],
  ['the result', () => `/votes/${built.vote}/result`],
  ['the certificate', () => `/votes/${built.vote}/certificate`],
  ['the file', () => `/votes/${built.vote}/result.csv`],
  [
    'closing before the end',
    () => `/api/votes/${built.vote}/verbs/close`,
    { method: 'POST', body: '{}', headers: json },
  ],
  [
    'graphql',
    () => '/api/graphql',
    { method: 'POST', body: '{"query":"{VoteBallots{docs{id}}}"}', headers: json },
  ],
];

/** Doors that open onto something, of which nothing tells what was chosen. */
const open: [string, () => string][] = [
  ['votes', () => '/api/votes?limit=50&depth=1'],
  ['items', () => '/api/vote-items?limit=50&depth=1&joins=true'],
  ['the roll', () => `/api/vote-roll?limit=50&depth=1&where[vote][equals]=${built.vote}`],
  ['results', () => '/api/vote-results?limit=50'],
  ['results of items', () => '/api/vote-item-results?limit=50'],
  ['history', () => '/api/vote-events?limit=100'],
  ['the audit log', () => '/api/audit-events?limit=100&where[action][equals]=vote.ballot-cast'],
  ['the list', () => '/votes'],
  ['the vote', () => `/votes/${built.vote}`],
  ['who has voted', () => `/votes/${built.vote}/progress`],
  ['the roll in public', () => `/votes/${built.vote}/roll`],
  ['search', () => `/search?q=${encodeURIComponent('门禁')}`],
];

describe.each(['administrator', 'keeper', 'neighbour'] as const)('%s', (who) => {
  it.each(shut)('finds %s shut', async (_door, path, init) => {
    const { status, text } = await knock(path(), cookies[who], init);
    // A list of nothing tells nothing either; Payload fails where it is asked for versions there are none of.
    const empty = status === 200 && /"totalDocs":0\b/.test(text);
    expect([empty ? 404 : status, text.slice(0, 200)]).toEqual([
      expect.toSatisfy((one: number) => [400, 401, 403, 404, 405, 409, 500].includes(one)),
      expect.anything(),
    ]);
  });

  it.each(open)('reads no choice and no ballot in %s', async (_door, path) => {
    const { text } = await knock(path(), cookies[who]);
    for (const id of ballots) expect(text).not.toContain(id);
    for (const field of ['"choices"', '"headSecret"', '"receipt"', 'forArea":', 'participatingArea":'])
      expect(text).not.toContain(field);
    if (path().startsWith('/votes/')) expect(text).not.toMatch(/(同意|反对|弃权)[^，。；<]{0,6}\d/);
  });
});

it('the buttons of an open vote neither count nor show', async () => {
  const { text } = await knock(`/api/votes/${built.vote}/verbs`, cookies.keeper);
  expect(JSON.parse(text).verbs.map(({ verb }: { verb: string }) => verb)).toEqual(['close', 'cancel']);
});

it('staff of another place and strangers reach none of the pages of staff', async () => {
  const stranger = await cookieFor(app.payload, (await buildUser(app.payload)).id);
  const other = await cookieFor(
    app.payload,
    (
      await buildUser(app.payload, {
        roles: [
          {
            role: 'community-staff',
            kind: 'community',
            place: String((await buildDivision(app.payload)).id),
          },
        ],
      })
    ).id,
  );
  const line = built.lines[3]?.id;
  for (const cookie of [stranger, other])
    for (const path of ['progress', 'papers', `enter/${line}?channel=counter`, 'record'])
      expect((await knock(`/votes/${built.vote}/${path}`, cookie)).status, path).toBe(403);
  const post = await app.submit(
    `/votes/${built.vote}/enter/${line}`,
    { channel: 'counter', step: 'send', 'choice-1': '1', 'choice-2': '1', formKey: newFormKey() },
    { cookie: other },
  );
  expect(post.status).toBe(403);
  await expect(
    castBallots({
      ...{ payload: app.payload, actor: staffActor, vote: built.vote, lines: [line ?? ''] },
      ...{ choices: { 1: '1', 2: '1' }, formKey: newFormKey() },
    }),
  ).rejects.toMatchObject({ code: 'unauthenticated' });
});
