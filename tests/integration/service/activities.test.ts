import { expect, it } from 'vitest';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import { minuteCode } from '@/shared/minute-code';
import { buildUser, cookieFor } from '../../factories/accounts';
import { buildUnderWay, buildUsers, peopleOf, readActivity } from '../../factories/activities';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildMatterPlace, buildRunner } from '../../factories/matters';
import { messagesAbout } from '../../factories/meetings';
import { buildMember } from '../../factories/organization';

const { app, clock, begin } = appAtFixedTime();

const page = async (path: string, cookie = '', status = 200) => {
  const answer = await app.fetch(path, { headers: { cookie } });
  expect(answer.status, path).toBe(status);
  return answer.text();
};
const send = (path: string, cookie: string, fields: Record<string, string | string[]> = {}) => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one);
  return app.fetch(path, { method: 'POST', headers: { origin: env().siteUrl, cookie }, body });
};
const sent = async (path: string, cookie: string, fields: Record<string, string | string[]> = {}) => {
  const answer = await send(path, cookie, fields);
  expect(answer.status, `${path} ${answer.status === 303 ? '' : await answer.text()}`).toBe(303);
  return answer.headers.get('location') ?? '';
};

it('goes from the plan over the approval, the sign-up and the check-in to service records and a summary, on a phone without a script', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const staff = await buildRunner(payload, 'community-staff', place.community);
  const run = await cookieFor(payload, secretary.userId);
  const office = await cookieFor(payload, staff.userId);
  const account = (await buildUser(payload, { name: '王桂兰' })).id;
  const member = await buildMember(payload, { organization: place.branch, user: account, name: '王桂兰' });
  const other = await buildMember(payload, { organization: place.branch, name: '李大勇' });
  const own = await cookieFor(payload, account);
  const resident = await cookieFor(payload, place.homes[0]?.user ?? '');
  const stranger = await cookieFor(payload, (await buildUser(payload)).id);

  // Planned once, however often the form is sent; what cannot be is refused beside its field.
  const plan = {
    organization: place.branch,
    title: '周六上午清理楼道',
    kind: 'cleanup',
    linkageKind: 'activity',
    about: '带手套。',
    contact: '社区办公室 0312-2300001',
    audience: ['member', 'resident'],
    startsAt: '2026-11-28T09:00',
    endsAt: '2026-11-28T11:00',
    venue: '3号楼前',
    seats: '1',
    formKey: 'plan-one-key',
  };
  const wrong = { ...plan, formKey: 'plan-two-key', endsAt: '2026-11-28T08:00', seats: '', hours: '1.1' };
  const refused = await send('/work/activities/new', run, wrong);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('请填写名额');
  const path = (await sent('/work/activities/new', run, plan)).split('?')[0] ?? '';
  expect(await sent('/work/activities/new', run, plan)).toContain(path);
  const id = path.split('/').at(-1) ?? '';
  const { number, creditQuarters, startsAt } = await readActivity(payload, id);
  expect([startsAt, creditQuarters]).toEqual(['2026-11-28T01:00:00.000Z', 8]);
  const shown = `/activities/${number}`;
  await page(shown, '', 404);

  // Another person approves it; who handed it in may not.
  await sent(`${path}/submit`, run);
  expect(await messagesAbout(payload, id, 'activity.submitted')).toBe(1);
  expect((await send(`${path}/approve`, run)).status).toBe(403);
  await sent(`${path}/return`, office, { reason: '写明要带什么' });
  await sent(`${path}/submit`, office);
  // Nobody is offered a button that then refuses.
  const offered = await (await app.fetch(path, { headers: { cookie: office } })).text();
  expect(offered).toContain('自己送审的活动，请另一位同事批准');
  expect(offered).not.toContain(`action="${path}/approve"`);
  await sent(`${path}/return`, office, { reason: '由支部送审' });
  await sent(`${path}/edit`, run, { ...plan, about: '带手套，社区发垃圾袋。' });
  await sent(`${path}/submit`, run);
  await sent(`${path}/approve`, office);
  expect(await page(shown)).toContain('还有1个名额');
  expect(await page('/activities?month=2026-11')).toContain('周六上午清理楼道');
  expect(await page('/activities?month=2026-11&kind=culture')).not.toContain('周六上午清理楼道');
  expect(await page('/')).toContain('这几天的活动');

  // Sign-up: for whom it is, to the seats, then to the waiting list; sent twice it is once.
  expect(await page(shown, stranger)).toContain('报名对象是');
  expect((await send(`${shown}/sign-up`, stranger)).status).toBe(403);
  expect((await send(`${shown}/sign-up`, '')).headers.get('location')).toContain('/sign-in?next=');
  expect(await sent(`${shown}/sign-up`, own)).toContain('done=signed');
  expect(await sent(`${shown}/sign-up`, own)).toContain('done=signed');
  expect(await sent(`${shown}/sign-up`, resident)).toContain('done=waiting');
  expect(await page('/activities?month=2026-11&open=1')).not.toContain('周六上午清理楼道');
  expect(await page(shown, resident)).toContain('您排在候补第一位');

  // At the counter: a member without an account, somebody with neither account nor phone; the same person is not entered twice.
  const enter = (fields: Record<string, string>) => sent(`${path}/enter`, run, fields);
  expect(await enter({ member: String(other.id) })).toContain('done=waiting');
  expect((await send(`${path}/enter`, run, { name: '赵奶奶', kind: 'resident' })).status).toBe(422);
  const granny = { name: '赵奶奶', kind: 'resident', note: '3号楼2单元' };
  expect(await enter(granny)).toContain('done=waiting');
  expect(await enter(granny)).toContain('done=known');
  expect(await enter({ member: String(member.id) })).toContain('done=known');

  // Who steps back makes room for whoever waits longest, who is told; more seats let the others follow.
  await sent(`${shown}/withdraw`, own);
  expect(await messagesAbout(payload, id, 'activity.moved-up')).toBe(1);
  expect((await peopleOf(payload, id)).map(({ state }) => state)).toEqual([
    'withdrawn',
    'signed',
    'waiting',
    'waiting',
  ]);
  expect(await sent(`${shown}/sign-up`, own)).toContain('done=waiting');
  const later = { startsAt: '2026-11-28T09:30', endsAt: '2026-11-28T11:30', venue: '4号楼前' };
  expect((await send(`${path}/reschedule`, run, { ...later, seats: '-1' })).status).toBe(422);
  await sent(`${path}/reschedule`, run, { ...later, seats: '4' });
  expect(await readActivity(payload, id)).toMatchObject({ signedCount: 4, waitingCount: 0, hasSeats: false });
  expect(await messagesAbout(payload, id, 'activity.moved')).toBe(2);

  // The check-in: by the code of the minute, by the list, with other hours for who leaves early.
  expect((await send(`${path}/begin`, run)).status).toBe(409);
  clock.set('2026-11-28T09:00:00+08:00');
  await sent(`${path}/begin`, run);
  const screen = await app.fetch(`${path}/screen`, { headers: { cookie: run } });
  expect(screen.headers.get('refresh')).toBe('20');
  const code = minuteCode(`activity:${number}`, now(), env().payloadSecret);
  const scanned = await app.fetch(`${shown}/check-in?code=${code}`);
  expect(scanned.headers.get('location')).toBe(`${shown}/check-in`);
  const ticket = scanned.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  expect((await send(`${shown}/check-in`, own)).status).toBe(422);
  expect((await send(`${shown}/check-in`, `${stranger}; ${ticket}`)).status).toBe(403);
  expect(await page(`${shown}/check-in`, `${own}; ${ticket}`)).toContain('我到了');
  await sent(`${shown}/check-in`, `${own}; ${ticket}`);
  const people = await peopleOf(payload, id);
  const lineOf = (name: string) => people.find((one) => one.name === name)?.id ?? '';
  await sent(`${path}/list`, run, {
    shown: people.map((one) => one.id),
    present: [lineOf('李大勇'), lineOf('赵奶奶')],
  });
  await sent(`${path}/people/${lineOf('李大勇')}/hours`, run, { hours: '1.25', note: '10点45先走' });
  expect((await send(`${path}/people/${lineOf('赵奶奶')}/hours`, run, { hours: '1.1' })).status).toBe(422);
  expect(await page(`${path}/sheet`, run)).toContain('赵奶奶');
  expect((await send(`${path}/finish`, run)).status).toBe(409);
  clock.set('2026-11-28T11:40:00+08:00');
  await sent(`${path}/finish`, run);
  expect((await send(`${path}/finish`, run)).status).toBe(409);
  expect(await readActivity(payload, id)).toMatchObject({
    state: 'done',
    attendedCount: 3,
    creditedQuarters: 8 + 5 + 8,
  });

  // Members have the record of it, once, with their hours.
  const records = async (one: string) =>
    (
      await payload.find({
        collection: 'service-records',
        where: { member: { equals: one } },
        depth: 0,
        overrideAccess: true,
      })
    ).docs.map(({ quarters, source, state }) => ({ quarters, source, state }));
  expect(await records(String(member.id))).toEqual([{ quarters: 8, source: 'activity', state: 'verified' }]);
  expect(await records(String(other.id))).toEqual([{ quarters: 5, source: 'activity', state: 'verified' }]);

  // The summary is public, names are not; photos need a note that people agree.
  const summary = { summary: '清了两车杂物。', servedCount: '60', cost: '120.5' };
  expect((await send(`${path}/summary`, run, summary)).status).toBe(422);
  const asked = await send(`${path}/summary`, run, {
    summary: '我叫赵小花，电话13912345678',
    payer: '王桂兰，13912345678',
    go: 'preview',
  });
  expect(asked.status).toBe(200);
  const previewed = await asked.text();
  expect(previewed).toContain('我叫赵**，电话***');
  expect(previewed).toMatch(/花的钱由王\*\*，\*\*\*出/);
  expect(previewed).toContain('>我叫赵小花，电话13912345678</textarea>');
  expect(await page(shown)).not.toContain('赵**');
  await sent(`${path}/summary`, run, { ...summary, payer: '社区党总支、王桂兰' });
  const result = await page(shown);
  for (const words of ['清了两车杂物', '120.5', '3人', '60人']) expect(result).toContain(words);
  // Members' hours are what their records say; with the resident's they are everybody's.
  const words = (html: string) => html.replace(/<[^>]+>|\s/g, '');
  for (const html of [words(result), words(await page(path, run))]) {
    expect(html).toContain('党员计时长一共3.25小时');
    expect(html).toContain('服务时长（到场的都算）一共5.25小时');
  }
  expect(result).not.toMatch(/王桂兰|李大勇|赵奶奶/);
  expect(await page('/activities/past')).toContain('清了两车杂物');
  expect(await page('/me/activities', own)).toContain('记2小时');
});

it('stays closed to whoever has another role or another community', async () => {
  clock.set(begin);
  const { payload } = app;
  const [here, there] = [await buildMatterPlace(payload, 1), await buildMatterPlace(payload, 1)];
  const [guest = ''] = await buildUsers(payload, 1);
  const { id } = await buildUnderWay(payload, here.branch, { users: [guest] });
  const [person] = await peopleOf(payload, id);
  const outsiders = {
    secretary: (await buildRunner(payload, 'branch-secretary', there.grid)).userId,
    staff: (await buildRunner(payload, 'community-staff', there.community)).userId,
    guest,
  };
  const forms = [
    'submit',
    'approve',
    'begin',
    'list',
    'finish',
    'cancel',
    'summary',
    'enter',
    'partners/new',
  ];
  for (const [who, user] of Object.entries(outsiders)) {
    const cookie = await cookieFor(payload, user);
    for (const path of ['', '/screen', '/sheet', '/summary', '/enter'])
      expect((await app.fetch(`/work/activities/${id}${path}`, { headers: { cookie } })).status, who).toBe(
        403,
      );
    for (const path of [...forms, `people/${person?.id}/off`, `people/${person?.id}/hours`])
      expect((await send(`/work/activities/${id}/${path}`, cookie)).status, `${who} ${path}`).toBe(403);
  }
  expect((await readActivity(payload, id)).state).toBe('under-way');
});
