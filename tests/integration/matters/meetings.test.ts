import { expect, it } from 'vitest';
import { checkIn, publicMeetingsOf, reviewResolutions } from '@/domain/matters';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import { minuteCode } from '@/shared/minute-code';
import { buildUser, cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildMatterAt, buildMatterPlace, buildRunner, readMatter } from '../../factories/matters';
import {
  attendancesOfMeeting,
  buildMembers,
  buildSession,
  itemsOfMeeting,
  memberActor,
  messagesAbout,
  readMeeting,
} from '../../factories/meetings';
import { buildMember } from '../../factories/organization';

const { app, clock, begin } = appAtFixedTime();

const page = async (path: string, cookie: string, status = 200) => {
  const answer = await app.fetch(path, { headers: { cookie } });
  expect(answer.status, path).toBe(status);
  return answer.text();
};
/** Sends a form; repeated fields as lists. */
const send = async (path: string, cookie: string, fields: Record<string, string | string[]> = {}) => {
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
it('goes from the notice over the check-in to a resolution that moves the matter, from a phone without a script', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const matter = await buildMatterAt(payload, place, 'deliberating');
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const staff = await buildRunner(payload, 'community-staff', place.community);
  const run = await cookieFor(payload, secretary.userId);
  const [first = '', second = '', third = '', fourth = ''] = await buildMembers(payload, place.branch, 4);
  const [novice = ''] = await buildMembers(payload, place.branch, 1, { probationary: true });
  await buildMember(payload, { organization: place.branch, exempt: true, exemptionReason: 'age' });
  const cookies = Object.fromEntries(
    await Promise.all(
      [first, second, third, fourth, novice].map(async (user) => [user, await cookieFor(payload, user)]),
    ),
  ) as Record<string, string>;

  // Planned once, however often the form is sent.
  const plan = {
    branch: place.branch,
    title: '11月支部会议',
    startsAt: '2026-11-25T19:00',
    venue: '二楼会议室',
    host: '李书记',
    formKey: 'plan-one-key',
  };
  const path = (await sent('/meetings/new', run, plan)).split('?')[0] ?? '';
  expect(await sent('/meetings/new', run, plan)).toContain(path);
  const id = path.split('/')[2] ?? '';
  const at = `/meetings/${id}`;
  expect((await readMeeting(payload, id)).startsAt).toBe('2026-11-25T11:00:00.000Z');
  expect(
    (await send('/meetings/new', run, { ...plan, formKey: 'plan-two-key', startsAt: '2026-11-20T19:00' }))
      .status,
  ).toBe(422);

  // The agenda: a matter that waits, and another thing; nobody is invited to nothing.
  expect((await send(`${at}/announce`, run)).status).toBe(409);
  await sent(`${at}/items`, run, { matter });
  await sent(`${at}/items`, run, { matter });
  await sent(`${at}/items`, run, { title: '通报收支', proposal: '公布10月的账' });
  expect(await itemsOfMeeting(payload, id)).toHaveLength(2);
  expect((await app.fetch(at, { headers: { cookie: cookies[first] ?? '' } })).status).toBe(403);
  await sent(`${at}/announce`, run);
  expect(await messagesAbout(payload, id, 'branch-meeting.announced')).toBe(5);
  expect((await send(`${at}/announce`, run)).status).toBe(409);
  expect((await send(`${at}/items`, run, { title: '临时加的' })).status).toBe(409);
  expect(await messagesAbout(payload, id, 'branch-meeting.announced')).toBe(5);

  // Members say whether they come.
  expect(await page('/me/meetings', cookies[first] ?? '')).toContain('请回一声能不能来');
  expect((await send(`${at}/answer`, cookies[fourth] ?? '', { answer: 'leave' })).status).toBe(422);
  await sent(`${at}/answer`, cookies[fourth] ?? '', { answer: 'leave', reason: '陪母亲看病' });
  await sent(`${at}/answer`, cookies[first] ?? '', { answer: 'coming' });
  expect(await page(`${at}/run`, run)).toContain('陪母亲看病');

  // The check-in opens near the time.
  expect(await page(`${at}/run`, run)).toContain('开始签到');
  expect((await send(`${at}/begin`, run)).status).toBe(409);
  clock.set('2026-11-25T18:30:00+08:00');
  await sent(`${at}/begin`, run);
  const screen = await app.fetch(`${at}/screen`, { headers: { cookie: run } });
  expect(screen.headers.get('refresh')).toBe('20');
  expect(await screen.text()).toContain('签到的二维码');

  // The code is taken on this phone; signing in may come in between; an old one is worth nothing.
  const code = () => minuteCode(`meeting:${id}`, now(), env().payloadSecret);
  const scanned = await app.fetch(`${at}/check-in?code=${code()}`);
  expect(scanned.headers.get('location')).toBe(`${at}/check-in`);
  const ticket = scanned.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  expect(
    (await app.fetch(`${at}/check-in`, { headers: { cookie: ticket } })).headers.get('location'),
  ).toContain('/sign-in?next=');
  expect((await send(`${at}/check-in`, cookies[first] ?? '')).status).toBe(422);
  expect(await page(`${at}/check-in`, `${cookies[first]}; ${ticket}`)).toContain('我到了');
  expect(await sent(`${at}/check-in`, `${cookies[first]}; ${ticket}`)).toContain('done=checked-in');
  expect(await page(`${at}?done=checked-in`, cookies[first] ?? '')).toContain('签到成功');
  const old = code();
  clock.set('2026-11-25T18:33:00+08:00');
  expect(await page(`${at}/check-in?code=${old}`, cookies[second] ?? '')).toContain('已经过期');

  // The others by the list; one of four is not enough, three are.
  const rows = await attendancesOfMeeting(payload, id);
  const rowOf = (user: string) => rows.find((row) => row.user === user)?.id ?? '';
  expect(await page(`${at}/run`, run)).toContain('至少要到3人');
  const [item = '', other = ''] = (await itemsOfMeeting(payload, id)).map((one) => one.id);
  const result = {
    decision: 'adopt',
    votesFor: '3',
    votesAgainst: '0',
    votesAbstain: '0',
    resolution: '建车棚、装充电柜，找13912345678',
    budget: '20,000',
    firstTasks: '选址\n报价',
  };
  expect((await send(`${at}/items/${item}`, run, result)).status).toBe(409);
  const list = { shown: rows.map((row) => row.id), before: [rowOf(first)] };
  await sent(`${at}/list`, run, {
    ...list,
    present: [rowOf(first), rowOf(second), rowOf(third), rowOf(novice)],
  });
  expect(await page(`${at}/run`, run)).toContain('应到4人，实到3人');

  // Votes add up to those with a vote; nothing is left undecided.
  expect(await (await send(`${at}/items/${item}`, run, { ...result, votesFor: '4' })).text()).toContain(
    '对不上',
  );
  await sent(`${at}/items/${item}`, run, result);
  expect(await (await send(`${at}/close`, run)).text()).toContain('还有1项');
  await sent(`${at}/items/${other}`, run, { decision: 'defer', resolution: '账还没对完' });
  await sent(`${at}/close`, run);
  expect((await send(`${at}/close`, run)).status).toBe(409);
  expect(await readMatter(payload, matter)).toMatchObject({
    step: 'carrying-out',
    meeting: id,
    budget: 2_000_000,
    resolution: expect.stringMatching(/^支部会议HY.*同意3、反对0、弃权0.*核对后公开/),
  });
  expect(await readMeeting(payload, id)).toMatchObject({
    state: 'closed',
    entitled: 4,
    present: 3,
    withoutVote: 1,
    onLeave: 1,
  });

  // In public: numbers at once, words when another person has read them over; never a name.
  expect(await publicMeetingsOf(payload, { id: matter })).toMatchObject([
    { entitled: 4, present: 3, votes: { for: 3, against: 0, abstain: 0 }, resolution: null },
  ]);
  expect((await send(`${at}/review`, run, { [`text-${item}`]: '建车棚' })).status).toBe(403);
  await reviewResolutions({ payload, actor: staff, id, texts: { [item]: '在3号楼前建车棚、装充电柜' } });
  const [told] = await publicMeetingsOf(payload, { id: matter });
  expect(told?.resolution).toBe('在3号楼前建车棚、装充电柜');
  expect((await readMatter(payload, matter)).resolution).toBe('在3号楼前建车棚、装充电柜');
  expect(JSON.stringify(told)).not.toMatch(/测试党员|李书记/);

  const { number } = await readMatter(payload, matter);
  const shown = await (await app.fetch(`/matters/${number}`)).text();
  expect(shown).toContain('应到4人，实到3人');
  expect(shown).toContain('在3号楼前建车棚、装充电柜');
  expect(shown).not.toMatch(/13912345678|测试党员|李书记/);

  // Minutes, printed with names for the file.
  expect((await send(`${at}/minutes/finish`, run)).status).toBe(409);
  await sent(`${at}/minutes/write`, run, { minutes: '大家都说夜里充电不安全。', recorder: '小王' });
  await sent(`${at}/minutes/finish`, run);
  expect((await send(`${at}/minutes/write`, run, { minutes: '改一改' })).status).toBe(409);
  for (const paper of ['notice', 'sheet', 'minutes'])
    expect(await page(`${at}/${paper}`, run)).toContain('11月支部会议');
  expect(await page(`${at}/minutes`, run)).toContain('夜里充电不安全');
});

it('stays closed to whoever has another role or another community', async () => {
  clock.set(begin);
  const { payload } = app;
  const [here, there] = [await buildMatterPlace(payload, 1), await buildMatterPlace(payload, 1)];
  const [member = ''] = await buildMembers(payload, here.branch, 1);
  const { id, items } = await buildSession(payload, here.branch, { matters: [], present: [] });
  const outsiders = {
    secretary: (await buildRunner(payload, 'branch-secretary', there.grid)).userId,
    staff: (await buildRunner(payload, 'community-staff', there.community)).userId,
    resident: (await buildUser(payload)).id,
    member,
  };
  const forms: [string, Record<string, string>][] = [
    ['items', { title: '别的' }],
    ['begin', {}],
    ['list', {}],
    ['close', {}],
    [`items/${items[0]}`, { decision: 'defer', resolution: '不议' }],
    ['end/adjourn', { reason: '不开' }],
    ['minutes/write', { minutes: '记录' }],
    ['review', {}],
  ];
  for (const [who, user] of Object.entries(outsiders)) {
    const cookie = await cookieFor(payload, user);
    for (const path of ['run', 'screen', 'sheet', 'minutes', 'notice', 'minutes/write'])
      expect(
        (await app.fetch(`/meetings/${id}/${path}`, { headers: { cookie } })).status,
        `${who} ${path}`,
      ).toBe(403);
    for (const [path, fields] of forms)
      expect((await send(`/meetings/${id}/${path}`, cookie, fields)).status, `${who} ${path}`).toBe(403);
    if (who !== 'member')
      await expect(checkIn({ payload, actor: memberActor(user), id }), who).rejects.toThrow('名单上没有您');
  }
  const visitor = await app.fetch(`/meetings/${id}`);
  expect(visitor.headers.get('location')).toContain('/sign-in?next=');
  expect((await readMeeting(payload, id)).state).toBe('in-session');
});
