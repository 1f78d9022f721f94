import { expect, it } from 'vitest';
import {
  findingSheet,
  finishVisit,
  overdueHouseholds,
  recordFinding,
  settleFinding,
  visitBoard,
  visitSheet,
  withdrawFinding,
} from '@/domain/neighbourhood';
import { draftAccount } from '@/portal/shared';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildVisit } from '../../../factories/forces';
import { buildMatterPlace, buildRunner } from '../../../factories/matters';
import { buildMember } from '../../../factories/organization';

const { app, clock, begin } = appAtFixedTime();
const day = 86_400_000;
const after = (minutes: number) => clock.set(new Date(new Date(begin).getTime() + minutes * 60_000));
const post = (path: string, cookie: string, fields: Record<string, string>) =>
  app.fetch(path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: env().siteUrl, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });

it('a tap puts the tap before it right: the door, the sums, the list of who is due and the page say so', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 2);
  const walker = await buildRunner(payload, 'branch-secretary', place.grid);
  const first = await buildVisit(payload, { grid: place.grid, actor: walker });
  // Met long ago: that is when somebody was met again after the slip.
  const long = new Date(new Date(begin).getTime() + 200 * day);
  await recordFinding({ payload, actor: walker, id: first.id, stop: first.stop, kind: 'fine' });
  await finishVisit({ payload, actor: walker, id: first.id });
  clock.set(long);
  const household = first.stops[0]?.household ?? '';
  const dueAt = async () => {
    const { items } = await overdueHouseholds(payload, walker, { page: 1 });
    return items.find(({ id }) => id === household)?.lastMetAt;
  };
  const before = await dueAt();
  expect(before).toBe(new Date(begin).toISOString());
  const { id, stops } = await buildVisit(payload, { grid: place.grid, actor: walker });
  const stop = stops.find((one) => one.household === household)?.id ?? '';
  const cookie = await cookieFor(payload, walker.userId);
  const tap = async (quick: string) =>
    (
      await post(`/work/visits/${id}/stops/${stop}`, cookie, { quick, formKey: `tap-${quick}-1` })
    ).headers.get('location') ?? '';
  const read = async (path: string) => (await app.fetch(path, { headers: { cookie } })).text();
  expect(await tap('fine')).toContain('done=recorded');
  expect(await dueAt()).toBeUndefined();
  clock.set(new Date(long.getTime() + 60_000));
  const led = await tap('away');
  expect(await read(led)).toContain('已改为“无人在家”，前面记的“一切正常”不算了。');
  const sheet = await visitSheet(payload, walker, id);
  expect(sheet.visit).toMatchObject({ met: 0, away: 1, findings: 1 });
  expect(sheet.stops.find((one) => one.id === stop)).toMatchObject({ state: 'away' });
  expect(sheet.findings).toMatchObject([
    { kind: 'away', state: 'none' },
    { kind: 'fine', state: 'withdrawn', outcome: '改为“无人在家”' },
  ]);
  expect(await dueAt()).toBe(before);
  const { kinds } = await visitBoard(payload, walker, {});
  expect(kinds?.filter(({ n }) => n).map(({ kind, n }) => [kind, n])).toEqual([['away', 1]]);
  // And back again: met once on this round, however often it was tapped.
  clock.set(new Date(long.getTime() + 120_000));
  expect((await recordFinding({ payload, actor: walker, id, stop, kind: 'fine' })).changed).toBe('away');
  expect((await visitSheet(payload, walker, id)).visit).toMatchObject({ met: 1, away: 0, findings: 1 });
  const { docs } = await payload.find({
    collection: 'household-standings',
    where: { household: { equals: household } },
    depth: 0,
    overrideAccess: true,
  });
  expect(docs).toMatchObject([{ times: 2 }]);
});

it('no tap undoes what was seen; whoever saw it takes it back while the round is walked and nothing was made of it', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 2);
  const walker = await buildRunner(payload, 'branch-secretary', place.grid);
  const stranger = await buildRunner(
    payload,
    'community-staff',
    (await buildMatterPlace(payload, 1)).community,
  );
  const { id, stop, stops } = await buildVisit(payload, { grid: place.grid, actor: walker });
  const call = { payload, actor: walker, id };
  const { id: seen } = await recordFinding({ ...call, stop, kind: 'hazard', words: '看错了楼' });
  after(1);
  expect(await recordFinding({ ...call, stop, kind: 'away' })).toMatchObject({ changed: null, stays: true });
  expect((await visitSheet(payload, walker, id)).visit).toMatchObject({ met: 1, away: 0, findings: 2 });
  await expect(withdrawFinding({ payload, actor: stranger, id: seen })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const cookie = await cookieFor(payload, walker.userId);
  const at = `/work/visits/findings/${seen}`;
  expect(await (await app.fetch(at, { headers: { cookie } })).text()).toContain(`${at}/withdraw`);
  after(2);
  expect((await post(`${at}/withdraw`, cookie, {})).headers.get('location')).toBe(`${at}?done=withdrawn`);
  expect((await visitSheet(payload, walker, id)).visit).toMatchObject({ met: 0, away: 1, findings: 1 });
  // Nobody was ever met there.
  expect((await overdueHouseholds(payload, walker, { page: 1 })).items).toHaveLength(2);
  expect((await post(`${at}/withdraw`, cookie, {})).status).toBe(409);

  const two = stops[1]?.id ?? '';
  const { id: settled } = await recordFinding({ ...call, stop: two, kind: 'damage' });
  await settleFinding({ payload, actor: walker, id: settled, note: '当场修好了' });
  await expect(withdrawFinding({ payload, actor: walker, id: settled })).rejects.toMatchObject({
    message: expect.stringContaining('当场解决'),
  });
  const { id: late } = await recordFinding({ ...call, stop: two, kind: 'question' });
  await finishVisit(call);
  expect((await findingSheet(payload, walker, late)).canTakeBack).toBe(false);
  await expect(withdrawFinding({ payload, actor: walker, id: late })).rejects.toMatchObject({
    message: expect.stringContaining('已经结束'),
  });
});

it('of what a phone sent without an answer and then changed the last one holds, however they arrive', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 2);
  const walker = await buildRunner(payload, 'branch-secretary', place.grid);
  const { id, stops } = await buildVisit(payload, { grid: place.grid, actor: walker });
  const cookie = await cookieFor(payload, walker.userId);
  const send = async (stop: string, fields: Record<string, string>) => {
    const answer = await post(`/work/visits/${id}/stops/${stop}/send`, cookie, {
      account: draftAccount(walker.userId) ?? '',
      known: '0',
      formKey: `key-of-${stop}`,
      ...fields,
    });
    return { ...((await answer.json()) as object), status: answer.status };
  };
  const fine = { quick: 'fine', turn: '1' };
  const away = { quick: 'away', turn: '2' };
  const [one, two] = [stops[0]?.id ?? '', stops[1]?.id ?? ''];
  expect(await send(one, fine)).toMatchObject({ status: 200, state: expect.stringMatching(/^见到人/) });
  after(1);
  expect(await send(one, away)).toMatchObject({
    status: 200,
    state: expect.stringMatching(/^没人在家/),
    word: expect.stringContaining('已改为“无人在家”'),
  });
  after(2);
  expect(await send(two, away)).toMatchObject({ status: 200 });
  after(3);
  expect(await send(two, fine)).toMatchObject({ status: 200, state: expect.stringMatching(/^没人在家/) });
  const { visit, findings } = await visitSheet(payload, walker, id);
  expect(visit).toMatchObject({ met: 0, away: 2, findings: 2 });
  expect(findings.filter(({ state }) => state === 'withdrawn').map(({ kind }) => kind)).toEqual([
    'fine',
    'fine',
  ]);
});

it('what a colleague notes on a round bears their name, and is no door of whoever planned it', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 3);
  const walker = await buildRunner(payload, 'branch-secretary', place.grid);
  const colleague = await buildRunner(payload, 'community-staff', place.community);
  const { id: member } = await buildMember(payload, { organization: place.branch, user: walker.userId });
  const { id, stops } = await buildVisit(payload, { grid: place.grid, actor: walker });
  const at = (index: number) => stops[index]?.id ?? '';
  const { id: theirs } = await recordFinding({
    payload,
    actor: { ...colleague, name: '刘干部' },
    id,
    stop: at(0),
    kind: 'fine',
  });
  after(30);
  await recordFinding({ payload, actor: walker, id, stop: at(1), kind: 'fine' });
  // Nobody puts right what another saw: both were there.
  expect((await recordFinding({ payload, actor: walker, id, stop: at(0), kind: 'away' })).stays).toBe(true);
  after(60);
  await finishVisit({ payload, actor: walker, id });
  expect((await findingSheet(payload, walker, theirs)).finding).toMatchObject({
    walker: walker.userId,
    notedBy: colleague.userId,
    notedByName: '刘干部',
  });
  const cookie = await cookieFor(payload, walker.userId);
  expect(await (await app.fetch(`/work/visits/${id}`, { headers: { cookie } })).text()).toContain(
    '刘干部记的',
  );
  const { docs } = await payload.find({
    collection: 'service-records',
    where: { member: { equals: member } },
    depth: 0,
    overrideAccess: true,
  });
  expect(docs).toMatchObject([{ text: '入户走访，见到1户。', quarters: 2 }]);
  const { docs: steps } = await payload.find({
    collection: 'neighbourhood-events',
    where: { and: [{ subject: { equals: id } }, { label: { equals: '开始走访' } }] },
    depth: 0,
    overrideAccess: true,
  });
  expect(steps).toMatchObject([{ actorName: '刘干部' }]);
});

it('a round is a service of every Party member who noted doors of it, whoever planned and whoever ended it', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 2);
  const walker = await buildRunner(payload, 'branch-secretary', place.grid);
  const colleague = { ...(await buildRunner(payload, 'community-staff', place.community)), name: '刘干部' };
  const memberOf = async (user: string) =>
    String((await buildMember(payload, { organization: place.branch, user })).id);
  const [planned, came] = [await memberOf(walker.userId), await memberOf(colleague.userId)];
  const recordsOf = async (member: string) => {
    const where = { member: { equals: member } };
    const found = await payload.find({
      collection: 'service-records',
      where,
      depth: 0,
      overrideAccess: true,
    });
    return found.docs.map(({ text, quarters }) => [text, quarters]);
  };
  const { id, stops } = await buildVisit(payload, { grid: place.grid, actor: walker });
  const note = (index: number, actor: typeof walker) =>
    recordFinding({ payload, actor, id, stop: stops[index]?.id ?? '', kind: 'fine' });
  await note(0, colleague);
  after(35);
  await note(1, colleague);
  const end = async (user: string) => {
    const page = await app.fetch(`/work/visits/${id}`, {
      headers: { cookie: await cookieFor(payload, user) },
    });
    return page.text();
  };
  expect(await end(walker.userId)).toContain('这次是刘干部记的，是党员的');
  expect(await end(colleague.userId)).toContain('您记了2户。您是党员的');
  after(90);
  await finishVisit({ payload, actor: walker, id });
  // Whoever planned it noted none; whoever ended it does not know how long the other was out after the last door.
  expect([await recordsOf(planned), await recordsOf(came)]).toEqual([[], [['入户走访，见到2户。', 2]]]);
});

it('says whom to ask about a slip of a colleague, and who took one’s own back', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 2);
  const grant = { role: 'party-member', kind: 'grid', place: place.grid } as const;
  const { id: userId } = await buildUser(payload, { roles: [grant] });
  const scope = { kind: 'grid', id: place.grid } as const;
  const member = { userId, name: '党员', grants: [{ role: grant.role, scope }], via: 'portal' as const };
  const colleague = { ...(await buildRunner(payload, 'community-staff', place.community)), name: '刘干部' };
  const { id, stop, stops } = await buildVisit(payload, { grid: place.grid, actor: member });
  await recordFinding({ payload, actor: colleague, id, stop, kind: 'fine' });
  after(1);
  const cookie = await cookieFor(payload, userId);
  const tap = { quick: 'away', formKey: 'nobody-opens' };
  const led = (await post(`/work/visits/${id}/stops/${stop}`, cookie, tap)).headers.get('location') ?? '';
  const said = await (await app.fetch(led, { headers: { cookie } })).text();
  expect(said).toContain(
    '前面是刘干部记的，记错了的，请刘干部撤回，或者请管这一片的社区干部、支部书记撤回。',
  );
  expect(said).not.toContain('点开那一条');
  const own = { payload, actor: member, id, stop: stops[1]?.id ?? '', kind: 'fine' as const };
  const { id: slip } = await recordFinding(own);
  after(2);
  await withdrawFinding({ payload, actor: colleague, id: slip });
  for (const path of [`/work/visits/findings/${slip}`, `/work/visits/${id}`])
    expect(await (await app.fetch(path, { headers: { cookie } })).text()).toContain('刘干部撤回');
});
