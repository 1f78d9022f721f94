import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  announceVote,
  castBallots,
  closeVote,
  correctLine,
  createVote,
  draftRoll,
  finishVote,
  itemResultsOf,
  keepVoteFile,
  linesOf,
  openVote,
  postResult,
  publishedFile,
  recordOfficial,
  runVotes,
  voteOf,
} from '@/domain/voting';
import { verifyPublishedFile } from '@/domain/voting/rules';
import { setClock } from '@/shared/clock';
import { buildUser } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildMatterAt, buildMatterPlace, readMatter, resolve } from '../../factories/matters';
import { buildDivision } from '../../factories/organization';
import { photoBytes, staffActor } from '../../factories/property';
import { buildResidency } from '../../factories/residents';
import {
  type buildNotice,
  buildOpenVote,
  buildVotingCompound,
  newFormKey,
  passDays,
  voteInput,
} from '../../factories/voting';

let app: TestApp;
let community: string;
beforeAll(async () => {
  app = await startTestApp();
  community = String((await buildDivision(app.payload)).id);
});
afterEach(() => setClock(null));
afterAll(() => app.close());

const call = () => ({ payload: app.payload, actor: staffActor });
const page = async (path: string, cookie?: string) => {
  const answer = await app.fetch(path, cookie ? { headers: { cookie } } : {});
  return { status: answer.status, html: await answer.text() };
};
describe('counting in the database', () => {
  it('agrees with the rules: owners of several units, the developer, heads whose units differ, abstentions', async () => {
    const { payload } = app;
    const built = await buildOpenVoteWithShared();
    const { vote, lines, voters } = built;
    const choose = async (who: number, units: readonly number[], first: string, other: string) =>
      castBallots({
        payload,
        actor: voters[who] ?? staffActor,
        ...{ vote, lines: units.map((unit) => lines[unit]?.id ?? ''), choices: { 1: first, 2: other } },
        formKey: newFormKey(),
      });
    // The first owner has units 0 and 1 and votes for them differently on the second item.
    await choose(0, [0], '1', '1');
    await choose(0, [1], '1', '2');
    await choose(1, [2], '1', '3');
    await choose(2, [3], '2', '3');
    passDays(7.1);
    await runVotes({ payload });
    expect(await voteOf(payload, vote)).toMatchObject({ state: 'closed', totalHeads: 4, units: 6 });
    expect(await itemResultsOf(payload, vote)).toMatchObject([
      {
        held: true,
        adopted: true,
        participating: { area: 23_000, heads: 3, units: 4 },
        for: { area: 20_000, heads: 2, units: 3 },
        against: { area: 3000, heads: 1, units: 1 },
      },
      {
        adopted: false,
        splitHeads: 1,
        for: { area: 8000, heads: 0, units: 1 },
        against: { area: 7000, heads: 0, units: 1 },
        abstain: { area: 8000, heads: 2, units: 2 },
      },
    ]);
    expect(verifyPublishedFile((await publishedFile(payload, vote)) ?? '').problems).toEqual([]);
  });

  /** Six units: one owner has two, two more have one each, and the developer's two unsold ones are one head. */
  async function buildOpenVoteWithShared() {
    const { payload } = app;
    const areas = [8000, 7000, 5000, 3000, 4000, 4000];
    const { compound, households } = await buildVotingCompound(payload, { community, areas });
    const voters: Awaited<ReturnType<typeof buildNotice>>['voters'] = [];
    for (const units of [[0, 1], [2], [3]]) {
      const { id } = await buildUser(payload, { passwordless: true });
      for (const unit of units)
        await buildResidency(payload, { household: households[unit] ?? '', user: id });
      voters.push({ userId: id, name: '业主', grants: [], via: 'portal' });
    }
    const { id: vote } = await createVote({ ...call(), ...voteInput(compound) });
    await draftRoll({ ...call(), id: vote, areaSource: 'register' });
    for (const line of (await linesOf(payload, vote)).slice(4))
      await correctLine({ ...call(), id: line.id, head: 'developer', reason: '开发商没有卖出' });
    await announceVote({ ...call(), id: vote });
    passDays(16.01);
    await openVote({ ...call(), id: vote });
    return { vote, voters, lines: await linesOf(payload, vote) };
  }
});

it('a meeting of residents counts households by heads alone, and closes when everybody has voted', async () => {
  const { payload } = app;
  const built = await buildOpenVote(payload, {
    community,
    secret: true,
    body: 'residents-meeting',
    basis: 'household',
    mode: 'poll',
    items: [{ title: '楼前加装充电桩', kind: 'residents-affair' }],
  });
  for (const [index, actor] of built.voters.entries())
    await castBallots({
      ...{ payload, actor, vote: built.vote, lines: [built.lines[index]?.id ?? ''] },
      ...{ choices: { 1: index < 2 ? '1' : '2' }, formKey: newFormKey() },
    });
  await closeVote({ ...call(), id: built.vote });
  // Two of four are not more than half of those present.
  expect(await itemResultsOf(payload, built.vote)).toMatchObject([
    { held: true, adopted: false, for: { heads: 2, area: 0 } },
  ]);
});

it('an official result is put on record with its file, once, and counts nothing here', async () => {
  const { payload } = app;
  const { compound } = await buildVotingCompound(payload, { community, areas: [5000] });
  const past = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const { id } = await createVote({
    ...call(),
    ...voteInput(compound, { mode: 'official-record', opensAt: past(20), closesAt: past(2) }),
  });
  const photos = [await keepVoteFile({ payload, actor: staffActor, data: await photoBytes() })];
  const item = {
    forArea: '40.00',
    forHeads: 1,
    againstArea: '0',
    againstHeads: 0,
    abstainArea: '0',
    abstainHeads: 0,
  };
  const given = {
    ...{ id, source: '业主决策电子投票系统', totalArea: '50.00', totalHeads: 1, participatingArea: '40' },
    ...{
      participatingHeads: 1,
      photos,
      items: [
        { ...item, adopted: 'yes' as const },
        { ...item, adopted: 'no' as const },
      ],
    },
  };
  await recordOfficial({ ...call(), ...given });
  await expect(recordOfficial({ ...call(), ...given })).rejects.toMatchObject({ code: 'invalid-state' });
  const { html } = await page(`/votes/${id}/result`);
  expect(html).toContain('以官方系统为准');
  expect((await app.fetch(`/votes/${id}/official/1`)).status).toBe(200);
  expect((await page(`/votes/${id}/certificate`)).status).toBe(404);
});

it('a vote about a matter becomes its resolution when it is final, and not before', async () => {
  const { payload } = app;
  const place = await buildMatterPlace(payload);
  const matter = await buildMatterAt(payload, place, 'deliberating');
  await resolve(payload, matter, 'vote');
  const { id } = await createVote({
    ...call(),
    ...voteInput(place.compound, {
      ...{ mode: 'poll', body: 'residents-meeting', basis: 'household', matter, place: `grid:${place.grid}` },
      items: [{ title: '装充电棚', kind: 'residents-affair' }],
    }),
  });
  await draftRoll({ ...call(), id, areaSource: 'register' });
  await announceVote({ ...call(), id });
  passDays(16.01);
  await runVotes({ payload });
  for (const line of await linesOf(payload, id)) {
    const actor = { userId: line.voter, name: '居民', grants: [], via: 'portal' as const };
    await castBallots({
      payload,
      actor,
      vote: id,
      lines: [line.id],
      choices: { 1: '1' },
      formKey: newFormKey(),
    });
  }
  await closeVote({ ...call(), id });
  await postResult({ ...call(), id });
  expect((await readMatter(payload, matter)).state).toBe('waiting-vote');
  passDays(8);
  await finishVote({ ...call(), id });
  expect(await readMatter(payload, matter)).toMatchObject({ state: 'open', step: 'carrying-out', vote: id });
  expect((await readMatter(payload, matter)).resolution).toContain('装充电棚：通过');
});
