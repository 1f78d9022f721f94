import { expect, it } from 'vitest';
import {
  appraise,
  batchesOf,
  confirmPapers,
  enterSheet,
  handOverPapers,
  runStarRounds,
  tickPapers,
} from '@/domain/service';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildMember } from '../../../factories/organization';
import { buildServicePlace, buildServingMember, buildVerifier } from '../../../factories/service-records';
import { at, buildAppraisal, resultIn } from '../../../factories/stars';

const { app, clock, begin } = appAtFixedTime();

async function branchWithPapers() {
  clock.set(begin);
  const { payload } = app;
  const place = await buildServicePlace(payload);
  const { branch, grid, member } = place;
  const online = await buildServingMember(payload, branch, { name: '网上评' });
  const withoutAccount: string[] = [];
  for (const name of ['老孙', '老李', '老周'])
    withoutAccount.push(String((await buildMember(payload, { organization: branch, name })).id));
  const round = await buildAppraisal(payload, clock, branch);
  const second = await buildVerifier(payload, grid, { name: '钱干部' });
  return { ...place, round, second, online, withoutAccount, member };
}

it('takes sheets without a name, as many as were ticked, that count when a second account has compared them', async () => {
  const { payload } = app;
  const { grid, round, secretary, second, online, withoutAccount, member } = await branchWithPapers();
  const call = { payload, actor: secretary, round, branch: grid };
  await appraise({ payload, actor: online.actor, round, grades: { [member.id]: 3 } });
  // Who voted on the web hands in no sheet, and who did votes no more.
  await expect(tickPapers({ ...call, members: [online.id] })).rejects.toMatchObject({ code: 'validation' });
  const grades = { [member.id]: 3 };
  await expect(enterSheet({ ...call, grades })).rejects.toMatchObject({ code: 'conflict' });
  await tickPapers({ ...call, members: [member.id, ...withoutAccount] });
  await expect(
    appraise({ payload, actor: member.actor, round, grades: { [online.id]: 0 } }),
  ).rejects.toMatchObject({ code: 'conflict' });

  const formKey = 'sheet-one-of-four';
  await enterSheet({ ...call, grades, formKey });
  expect(await enterSheet({ ...call, grades, formKey })).toMatchObject({ sheets: 1, repeated: true });
  await enterSheet({ ...call, grades });
  await enterSheet({ ...call, grades });
  // The fourth is the member's own: nobody grades themselves.
  await expect(enterSheet({ ...call, grades })).rejects.toMatchObject({ code: 'validation' });
  await enterSheet({ ...call, grades: { [withoutAccount[0] ?? '']: 2 } });
  await expect(enterSheet({ ...call, grades: { [online.id]: 3 } })).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(tickPapers({ ...call, members: withoutAccount })).rejects.toMatchObject({
    code: 'validation',
  });
  const [batch] = await batchesOf({ payload }, { round });
  const id = batch?.id ?? '';
  await handOverPapers({ payload, actor: secretary, id });
  await expect(confirmPapers({ payload, actor: secretary, id })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await confirmPapers({ payload, actor: second, id });
  await expect(confirmPapers({ payload, actor: second, id })).rejects.toMatchObject({
    code: 'invalid-state',
  });
  expect(await batchesOf({ payload }, { round })).toMatchObject([{ state: 'confirmed', sheets: 4 }]);
  // Both names stand in the history.
  const { docs: events } = await payload.find({
    collection: 'star-events',
    where: { round: { equals: round } },
    limit: 50,
  });
  const history = events.map(({ detail }) => detail).join('\n');
  expect(history).toContain('孙书记录入，钱干部核对');

  at(clock, '2026-12-09T09:00:00');
  await runStarRounds({ payload });
  // The one on the web is not counted beside sheets, and nothing of sheets is left.
  expect(await resultIn(payload, round, member.id)).toMatchObject({ grade3: 3, total: 6900 });
  const { docs } = await payload.db.find({ collection: 'star-paper-batches', where: {} });
  expect(JSON.stringify(docs)).not.toContain(member.id);
  // The counts are in no list of the API, whoever asks.
  const answer = await app.fetch(`/api/star-results?where[round][equals]=${round}`, {
    headers: { cookie: await cookieFor(payload, secretary.userId) },
  });
  expect(await answer.text()).not.toContain('grade');
});

it('counts right when 20 come at once: a tick, a sheet sent again, more sheets than ticks, two who compare', async () => {
  const { payload } = app;
  const { grid, round, secretary, second, withoutAccount, member } = await branchWithPapers();
  const call = { payload, actor: secretary, round, branch: grid };
  const twenty = <T>(work: (index: number) => Promise<T>) =>
    Promise.allSettled(Array.from({ length: 20 }, (_, index) => work(index)));
  const done = (all: PromiseSettledResult<unknown>[]) =>
    all.filter(({ status }) => status === 'fulfilled').length;
  const refusals = (all: PromiseSettledResult<unknown>[]) =>
    all.flatMap((one) => (one.status === 'rejected' ? String(one.reason?.code) : []));

  const ticks = await twenty(() => tickPapers({ ...call, members: withoutAccount }));
  expect(done(ticks)).toBe(20);
  const { totalDocs } = await payload.db.count({
    collection: 'star-appraisal-participations',
    where: { round: { equals: round } },
  });
  expect(totalDocs).toBe(3);

  const grades = { [member.id]: 3 };
  const same = await twenty(() => enterSheet({ ...call, grades, formKey: 'the-same-sheet-again' }));
  expect(done(same)).toBe(20);
  expect(await batchesOf({ payload }, { round })).toMatchObject([{ sheets: 1 }]);

  const more = await twenty((index) => enterSheet({ ...call, grades, formKey: `another-sheet-${index}` }));
  expect(done(more)).toBe(2);
  expect(new Set(refusals(more))).toEqual(new Set(['conflict']));
  const [batch] = await batchesOf({ payload }, { round });
  expect(batch).toMatchObject({ sheets: 3 });

  const id = batch?.id ?? '';
  expect(done(await twenty(() => handOverPapers({ payload, actor: secretary, id })))).toBe(1);
  expect(done(await twenty(() => confirmPapers({ payload, actor: second, id })))).toBe(1);
});

it('leaves sheets out that nobody compared, and works over the pages without a script', async () => {
  const { payload } = app;
  const { grid, round, secretary, second, withoutAccount, member } = await branchWithPapers();
  const cookie = await cookieFor(payload, secretary.userId);
  const other = await cookieFor(payload, second.userId);
  const path = `/stars/${round}/appraisals/${grid}`;
  const page = async (to: string, by: string) => (await app.fetch(to, { headers: { cookie: by } })).text();
  expect(await page(path, cookie)).toContain('谁交了纸质评议表');
  await tickPapers({ payload, actor: secretary, round, branch: grid, members: withoutAccount });
  const field = `grade-${member.id}`;
  const check = await app.submit(`${path}/sheet`, { [field]: '3' }, { cookie });
  expect(await check.text()).toContain('交之前，请核对');
  const send = () => app.submit(`${path}/sheet`, { [field]: '3', step: 'send' }, { cookie });
  expect((await send()).status).toBe(303);
  // One sheet would tell who gave what: it waits for more.
  expect(await page(path, cookie)).toContain('再录2张才能交去核对');
  const early = await app.submit(`${path}/handover`, {}, { cookie });
  expect(early.status).toBe(409);
  expect(await early.text()).toContain('不满3张');
  for (let sheet = 0; sheet < 2; sheet += 1) expect((await send()).status).toBe(303);
  expect((await app.submit(`${path}/handover`, {}, { cookie })).status).toBe(303);
  expect(await page(`${path}/check`, cookie)).toContain('请另一位能办评星的同志核对');
  const compared = await page(`${path}/check`, other);
  expect(compared).toContain('一致，计入');
  // Who handed in a sheet stands nowhere beside the counts.
  expect(compared).not.toContain('交表的人');
  at(clock, '2026-12-09T09:00:00');
  await runStarRounds({ payload });
  expect(await batchesOf({ payload }, { round })).toMatchObject([{ state: 'returned' }]);
  const { docs } = await payload.find({ collection: 'star-events', where: { round: { equals: round } } });
  expect(docs.map(({ detail }) => detail)).toContain('有3张纸质评议表没有人核对，不计');
  expect(await resultIn(payload, round, member.id)).toMatchObject({ grade3: 0 });
});

it('keeps whoever handed in a sheet from voting again, names who was ticked, and counts too few sheets for nobody', async () => {
  clock.set(begin);
  const { payload } = app;
  const { branch, grid, ...place } = await buildServicePlace(payload);
  const staff = await buildVerifier(payload, grid, { name: '钱干部' });
  const chair = await buildServingMember(payload, branch, { name: '王书记' });
  const roles = [{ role: 'branch-secretary' as const, scope: { kind: 'grid' as const, id: grid } }];
  const secretary = { ...chair.actor, grants: roles };
  const other = await buildServingMember(payload, branch, { name: '方凤英' });
  const round = await buildAppraisal(payload, clock, branch);
  const call = { payload, round, branch: grid };
  const grades = { [place.member.id]: 3 };
  await tickPapers({ ...call, actor: staff, members: [chair.id, other.id] });
  // As long as nothing is entered a slip is put right; one's own tick is nobody's to take away oneself.
  await tickPapers({ ...call, actor: secretary, members: [] });
  await expect(appraise({ payload, actor: chair.actor, round, grades })).rejects.toMatchObject({
    code: 'conflict',
  });
  await enterSheet({ ...call, actor: staff, grades });
  await expect(
    tickPapers({ ...call, actor: staff, members: [other.id, place.member.id] }),
  ).rejects.toMatchObject({
    fields: { members: expect.stringContaining('王书记') },
  });
  await tickPapers({ ...call, actor: staff, members: [chair.id, place.member.id] });

  const { docs } = await payload.find({
    collection: 'star-events',
    where: { round: { equals: round }, label: { equals: '登记谁交了纸质评议表' } },
    sort: 'id',
  });
  const changes = docs.map(({ detail }) => detail ?? '');
  expect(changes).toHaveLength(3);
  expect(changes[0]).toMatch(/登记.*王书记/);
  expect(changes[1]).toContain('取消方凤英');
  expect(changes[2]).toContain(`登记${place.member.name}`);
  const told = await payload.count({
    collection: 'outbox',
    where: { user: { equals: other.actor.userId }, template: { equals: 'star-round.told' } },
  });
  // Ticked, and unticked.
  expect(told.totalDocs).toBe(2);

  at(clock, '2026-12-09T09:00:00');
  await runStarRounds({ payload });
  const closed = await payload.find({
    collection: 'star-events',
    where: { round: { equals: round }, label: { equals: '民主评议截止' } },
  });
  expect(closed.docs[0]?.detail).toContain('1张纸质评议表，不满3张，不计');
  expect(await resultIn(payload, round, place.member.id)).toMatchObject({ grade3: 0 });
});
