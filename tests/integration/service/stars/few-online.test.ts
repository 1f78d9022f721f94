import { expect, it } from 'vitest';
import { bulkInsert, inTransaction, updateColumns } from '@/database';
import {
  appraise,
  batchesOf,
  confirmPapers,
  enterSheet,
  handOverPapers,
  roundOf,
  runStarRounds,
  tickPapers,
} from '@/domain/service';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildMember } from '../../../factories/organization';
import { buildServicePlace, buildServingMember, buildVerifier } from '../../../factories/service-records';
import { at, buildAppraisal, resultIn } from '../../../factories/stars';

const { app, clock, begin } = appAtFixedTime();
type Voter = Awaited<ReturnType<typeof buildServingMember>>;

/** A branch in its appraisal: three sheets are counted in, and so many have accounts. */
async function branchWithSheets(accounts: number) {
  clock.set(begin);
  const { payload } = app;
  const place = await buildServicePlace(payload);
  const { branch, grid, secretary } = place;
  const voters: Voter[] = [];
  for (let n = 0; n < accounts; n += 1)
    voters.push(await buildServingMember(payload, branch, { name: `网上${n}` }));
  const onPaper: string[] = [];
  for (const name of ['老孙', '老李', '老周'])
    onPaper.push(String((await buildMember(payload, { organization: branch, name })).id));
  const round = await buildAppraisal(payload, clock, branch);
  const second = await buildVerifier(payload, grid, { name: '钱干部' });
  return { ...place, round, second, secretary, voters, onPaper };
}

async function countSheets(
  { round, grid, second, onPaper, member }: Awaited<ReturnType<typeof branchWithSheets>>,
  by: Awaited<ReturnType<typeof branchWithSheets>>['secretary'],
) {
  const { payload } = app;
  const call = { payload, actor: by, round, branch: grid };
  await tickPapers({ ...call, members: onPaper });
  for (const _ of onPaper) await enterSheet({ ...call, grades: { [member.id]: 2 } });
  const [batch] = await batchesOf({ payload }, { round });
  await handOverPapers({ payload, actor: by, id: batch?.id ?? '' });
  await confirmPapers({ payload, actor: second, id: batch?.id ?? '' });
}

const page = async (path: string, user: string) => {
  const headers = { cookie: await cookieFor(app.payload, user) };
  return (await app.fetch(path, { headers })).text();
};

async function closed(round: string): Promise<string> {
  at(clock, '2026-12-09T09:00:00');
  await runStarRounds({ payload: app.payload });
  const where = { round: { equals: round }, label: { equals: '民主评议截止' } };
  const { docs } = await app.payload.find({ collection: 'star-events', where });
  const left = await app.payload.db.count({
    collection: 'star-appraisals',
    where: { round: { equals: round } },
  });
  expect(left.totalDocs).toBe(0);
  return docs[0]?.detail ?? '';
}

it('does not count two on the web beside sheets, and says so before and after', async () => {
  const { payload } = app;
  const place = await branchWithSheets(3);
  const { round, grid, secretary, voters, member } = place;
  const [one, two, three] = voters;
  const appraisal = `/me/stars/${round}/appraise`;
  expect(await page(appraisal, one?.actor.userId ?? '')).toContain(
    '支部里有人交纸质评议表的，网上评的满3人才计',
  );
  for (const voter of [one, two])
    if (voter) await appraise({ payload, actor: voter.actor, round, grades: { [member.id]: 3 } });
  const branch = `/stars/${round}/appraisals/${grid}`;
  expect(await page(branch, secretary.userId)).not.toContain('这些意见才能计入');
  await countSheets(place, secretary);
  expect(await page(branch, secretary.userId)).toMatch(/网上再有1\s*人评议，这些意见才能计入/);
  expect(await page(appraisal, three?.actor.userId ?? '')).toMatch(/网上评的不满3\s*人，网上的都不计/);

  expect(await closed(round)).toContain('网上2人评议，不满3人，和纸质表合在一起看得出是谁评的，网上的不计');
  expect(await resultIn(payload, round, member.id)).toMatchObject({ grade3: 0, grade2: 3 });
  // Whose votes were dropped are told, and those who count are counted: the three sheets.
  expect(await roundOf(payload, round)).toMatchObject({ appraisers: 3 });
  const told = await payload.find({
    collection: 'outbox',
    where: { and: [{ aboutId: { equals: round } }, { key: { contains: ':dropped:' } }] },
    showHiddenFields: true,
    limit: 50,
  });
  const users = new Set(told.docs.map(({ key }) => /:dropped:([\w-]+?)(?::|$)/.exec(key)?.[1]));
  expect(users).toEqual(new Set([one?.actor.userId, two?.actor.userId]));
  expect(await (await app.fetch('/stars/rules')).text()).toContain('有人交纸质评议表的，网上评的满3人才计');
});

it('counts three on the web beside sheets, but not where one of them has entered the sheets', async () => {
  const { payload } = app;
  for (const entersThemselves of [false, true]) {
    const place = await branchWithSheets(3);
    const { round, grid, secretary, voters, member } = place;
    for (const { actor } of voters) await appraise({ payload, actor, round, grades: { [member.id]: 3 } });
    const [first] = voters;
    await countSheets(
      place,
      entersThemselves && first ? { ...first.actor, grants: secretary.grants } : secretary,
    );
    const branch = await page(`/stars/${round}/appraisals/${grid}`, secretary.userId);
    expect(branch.includes('录表、核对的人自己评的，不算在人数里')).toBe(entersThemselves);
    const detail = await closed(round);
    expect(detail.includes('网上的不计')).toBe(entersThemselves);
    expect(await resultIn(payload, round, member.id)).toMatchObject({
      grade3: entersThemselves ? 0 : 3,
      grade2: 3,
    });
  }
});

it('counts all that was given where sheets were confirmed before their counts were kept apart', async () => {
  const { payload } = app;
  const place = await branchWithSheets(2);
  const { round, secretary, voters, member } = place;
  for (const { actor } of voters) await appraise({ payload, actor, round, grades: { [member.id]: 3 } });
  await countSheets(place, secretary);
  const [batch] = await batchesOf({ payload }, { round });
  // As it was: three grades without a name lie among those of the web, and the batch has none.
  await inTransaction({ payload }, async (req) => {
    await updateColumns(req, 'star-paper-batches', batch?.id ?? '', { tally: null });
    const grades = [2, 2, 2].map((grade) => ({ round, subject: member.id, grade }));
    await bulkInsert(payload, req, 'star-appraisals', grades);
  });
  expect(await closed(round)).not.toContain('网上的不计');
  expect(await resultIn(payload, round, member.id)).toMatchObject({ grade3: 2, grade2: 3 });
});
