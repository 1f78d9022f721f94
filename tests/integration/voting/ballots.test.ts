import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/access';
import {
  castBallots,
  changeBallot,
  closeVote,
  enterBallot,
  enterPaper,
  keepVoteFile,
  publishedFile,
  receiptCounts,
  turnoutOf,
  voteOf,
} from '@/domain/voting';
import { verifyPublishedFile } from '@/domain/voting/rules';
import { setClock } from '@/shared/clock';
import { buildUser } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { photoBytes, staffActor } from '../../factories/property';
import { buildOpenVote, newFormKey, passDays, rowsOfVote } from '../../factories/voting';

let app: TestApp;
let community: string;
beforeAll(async () => {
  app = await startTestApp();
  community = String((await buildDivision(app.payload)).id);
});
afterEach(() => setClock(null));
afterAll(() => app.close());

const yes = { 1: '1', 2: '1' };
const keeper = async (): Promise<Actor & { userId: string }> => ({
  userId: (await buildUser(app.payload)).id,
  name: '王干部',
  grants: [{ role: 'community-staff', scope: { kind: 'community', id: community } }],
  via: 'counter',
});
const open = (given: Partial<Parameters<typeof buildOpenVote>[1]> = {}) =>
  buildOpenVote(app.payload, { community, ...given });
const photo = async (actor: Actor) => keepVoteFile({ payload: app.payload, actor, data: await photoBytes() });
const ballots = (vote: string) =>
  rowsOfVote<{ choices: string; sealed: boolean; channel?: string; head: string }>(
    app.payload,
    'vote-ballots',
    vote,
  );
/** What makes a ballot of this line and channel, with a form of its own. */
const by = {
  web: ({ vote, lines, voters }: Awaited<ReturnType<typeof open>>) =>
    castBallots({
      payload: app.payload,
      actor: voters[0] ?? staffActor,
      ...{ vote, lines: [lines[0]?.id ?? ''], choices: yes, formKey: newFormKey() },
    }),
  counter: async ({ vote, lines }: Awaited<ReturnType<typeof open>>) =>
    enterBallot({
      payload: app.payload,
      actor: await keeper(),
      ...{ vote, line: lines[0]?.id ?? '', choices: yes, agreed: true, formKey: newFormKey() },
    }),
  paper: async ({ vote, lines }: Awaited<ReturnType<typeof open>>) => {
    const given = { vote, line: lines[0]?.id ?? '', choices: yes };
    const first = await keeper();
    const photos = [await photo(first)];
    await enterPaper({ payload: app.payload, actor: first, ...given, photos, formKey: newFormKey() });
    return enterPaper({ payload: app.payload, actor: await keeper(), ...given, formKey: newFormKey() });
  },
};

describe('one ballot for each unit', () => {
  it.each([
    ['web', 'paper'],
    ['paper', 'web'],
    ['web', 'counter'],
    ['counter', 'paper'],
  ] as const)('a %s ballot keeps a %s one out', async (first, second) => {
    const built = await open();
    await by[first](built);
    await expect(by[second](built)).rejects.toMatchObject({ code: 'conflict' });
    expect(await ballots(built.vote)).toHaveLength(1);
    expect(await turnoutOf(app.payload, built.vote)).toEqual({ units: 1, area: 10_000, heads: 1 });
  });

  it('leaves one, whoever of five hundred comes first', async () => {
    const built = await open();
    const staff = await keeper();
    const line = built.lines[0]?.id ?? '';
    const tries = Array.from({ length: 500 }, (_none, index) =>
      index % 2 === 0
        ? by.web(built)
        : enterBallot({
            payload: app.payload,
            actor: staff,
            ...{ vote: built.vote, line, choices: yes, agreed: true as const, formKey: newFormKey() },
          }),
    );
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await ballots(built.vote)).toHaveLength(1);
    expect(await rowsOfVote(app.payload, 'vote-participations', built.vote)).toHaveLength(1);
    expect(await turnoutOf(app.payload, built.vote)).toMatchObject({ units: 1, heads: 1 });
  }, 240_000);

  it('a form that is sent twice is one ballot with one receipt', async () => {
    const built = await open({ secret: true });
    const given = {
      payload: app.payload,
      actor: built.voters[0] ?? staffActor,
      ...{ vote: built.vote, lines: [built.lines[0]?.id ?? ''], choices: yes, formKey: newFormKey() },
    };
    const one = await castBallots(given);
    expect(await castBallots(given)).toEqual({ receipts: one.receipts, repeated: true });
    expect(await receiptCounts(app.payload, built.vote, ` ${one.receipts[0]?.code.toLowerCase()} `)).toBe(
      true,
    );
    expect(await receiptCounts(app.payload, built.vote, 'AAAA-AAAA-AAAA')).toBe(false);
  });

  it('nobody votes for a unit that is not theirs, before the opening, after the end, or without saying something of each item', async () => {
    const built = await open();
    const [line = ''] = built.lines.map(({ id }) => id);
    const given = {
      payload: app.payload,
      vote: built.vote,
      lines: [line],
      choices: yes,
      formKey: newFormKey(),
    };
    await expect(castBallots({ ...given, actor: built.voters[1] ?? staffActor })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const own = { ...given, actor: built.voters[0] ?? staffActor };
    await expect(castBallots({ ...own, choices: { 1: '1' } })).rejects.toMatchObject({
      code: 'validation',
      fields: { 'choice-2': expect.anything() },
    });
    passDays(8);
    await expect(castBallots(own)).rejects.toMatchObject({ code: 'invalid-state' });
  });
});

describe('paper', () => {
  it('read twice by two people who differ counts only after a third says so', async () => {
    const built = await open();
    const [one, two, three] = [await keeper(), await keeper(), await keeper()];
    const enter = async (actor: Actor, choices: Record<string, string>, more = {}) =>
      enterPaper({
        payload: app.payload,
        actor,
        ...{ vote: built.vote, line: built.lines[0]?.id ?? '', choices, formKey: newFormKey(), ...more },
      });
    await expect(enter(one, yes)).rejects.toMatchObject({ fields: { photos: expect.anything() } });
    expect(await enter(one, yes, { photos: [await photo(one)] })).toMatchObject({ outcome: 'waiting' });
    await expect(enter(one, yes)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await enter(two, { 1: '2', 2: '0' })).toMatchObject({ outcome: 'differs' });
    await expect(enter(one, yes)).rejects.toMatchObject({ fields: { reason: expect.anything() } });
    expect(await ballots(built.vote)).toHaveLength(0);
    expect(await enter(three, { 1: '2', 2: '0' })).toMatchObject({ outcome: 'counted' });
    expect(await ballots(built.vote)).toMatchObject([{ choices: '20', channel: 'paper' }]);
  });

  it('of which the unit voted meanwhile is void, and of a secret vote nothing of the reading stays', async () => {
    const built = await open({ secret: true });
    const given = { vote: built.vote, line: built.lines[0]?.id ?? '', choices: yes };
    await enterPaper({ payload: app.payload, actor: await keeper(), ...given, formKey: newFormKey() });
    await by.web(built);
    expect(
      await enterPaper({ payload: app.payload, actor: await keeper(), ...given, formKey: newFormKey() }),
    ).toMatchObject({ outcome: 'void' });
    expect(await rowsOfVote(app.payload, 'vote-paper-entries', built.vote)).toHaveLength(0);
    expect(await ballots(built.vote)).toHaveLength(1);
  });

  it('a proxy holds three owners and not a fourth, also when two are entered at once', async () => {
    const built = await open({ areas: [1000, 1000, 1000, 1000, 1000] });
    const staff = await keeper();
    const enter = async (index: number) =>
      enterBallot({
        payload: app.payload,
        actor: staff,
        vote: built.vote,
        line: built.lines[index]?.id ?? '',
        choices: yes,
        agreed: true,
        proxy: { name: '赵大爷', phone: '13900001234', photos: [await photo(staff)] },
        formKey: newFormKey(),
      });
    await enter(0);
    await enter(1);
    const outcomes = await Promise.allSettled([enter(2), enter(3), enter(4)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await ballots(built.vote)).toHaveLength(3);
  });
});

describe('changing a ballot', () => {
  it('seals the older one; of a secret vote the receipt leads to it and nothing else does', async () => {
    const built = await open({ secret: true, allowsChange: true });
    const { receipts } = await by.web(built);
    const given = {
      payload: app.payload,
      actor: built.voters[0] ?? staffActor,
      ...{ vote: built.vote, line: built.lines[0]?.id ?? '', choices: { 1: '2', 2: '2' } },
    };
    await expect(changeBallot({ ...given, formKey: newFormKey() })).rejects.toMatchObject({
      code: 'validation',
    });
    const other = await castBallots({
      ...{ payload: app.payload, actor: built.voters[1] ?? staffActor, vote: built.vote },
      ...{ lines: [built.lines[1]?.id ?? ''], choices: yes, formKey: newFormKey() },
    });
    await expect(
      changeBallot({ ...given, code: other.receipts[0]?.code ?? '', formKey: newFormKey() }),
    ).rejects.toMatchObject({ code: 'validation' });
    const changed = await changeBallot({ ...given, code: receipts[0]?.code ?? '', formKey: newFormKey() });
    expect(await receiptCounts(app.payload, built.vote, receipts[0]?.code ?? '')).toBe(false);
    expect(await receiptCounts(app.payload, built.vote, changed.code)).toBe(true);
    expect((await ballots(built.vote)).map(({ choices, sealed }) => [choices, sealed]).sort()).toEqual([
      ['11', false],
      ['11', true],
      ['22', false],
    ]);
    expect(await turnoutOf(app.payload, built.vote)).toMatchObject({ units: 2 });
  });
});

describe('a secret ballot', () => {
  it('holds neither voter, line, channel nor time, and after the closing nothing joins it to the roll', async () => {
    const built = await open({ secret: true });
    for (const [index, actor] of built.voters.entries())
      await castBallots({
        ...{ payload: app.payload, actor, vote: built.vote, lines: [built.lines[index]?.id ?? ''] },
        ...{ choices: { 1: index % 2 === 0 ? '1' : '2', 2: '3' }, formKey: newFormKey() },
      });
    const told = [
      ...built.voters.map(({ userId }) => userId),
      ...built.lines.flatMap(({ id, head }) => [id, `"${head}"`]),
      ...built.households,
    ];
    const before = await rowsOfVote(app.payload, 'vote-ballots', built.vote);
    for (const secret of told) expect(JSON.stringify(before)).not.toContain(secret);
    expect(before.every((row) => !row.at && !row.createdAt && !row.updatedAt && !row.channel)).toBe(true);
    const events = await app.payload.db.find<Record<string, unknown>>({
      collection: 'audit-events',
      where: { subjectId: { equals: built.vote }, action: { equals: 'vote.ballot-cast' } },
      pagination: false,
    });
    expect(events.docs).toHaveLength(4);
    for (const event of events.docs) expect(event).toMatchObject({ actorName: '无记名' });
    for (const secret of told) expect(JSON.stringify(events.docs)).not.toContain(secret);
    await closeVote({ payload: app.payload, actor: staffActor, id: built.vote });
    const after = await rowsOfVote(app.payload, 'vote-ballots', built.vote);
    expect(new Set([...before, ...after].map(({ id }) => id)).size).toBe(8);
    expect(after.map(({ head }) => head).sort()).toEqual(['S1', 'S2', 'S3', 'S4']);
    expect((await voteOf(app.payload, built.vote))?.headSecret).toBeNull();
    const file = (await publishedFile(app.payload, built.vote)) ?? '';
    expect(verifyPublishedFile(file)).toMatchObject({ ok: true, problems: [] });
    for (const secret of told.filter((one) => one.length > 6)) expect(file).not.toContain(secret);
  });
});
