import { expect, it } from 'vitest';
import {
  beginActivity,
  finishActivity,
  makeCalendarFeed,
  rescheduleActivity,
  signUp,
} from '@/domain/service';
import { buildUser, cookieFor } from '../../factories/accounts';
import { buildPublished, buildUsers, readActivity } from '../../factories/activities';
import { appAtFixedTime } from '../../factories/fixed-time';
import { hour, memberActor } from '../../factories/meetings';
import { staffActor } from '../../factories/property';
import { buildServicePlace } from '../../factories/service-records';

const { app, clock, begin } = appAtFixedTime();

it('tells who waits for a seat so, in the calendar, at the door and when it is over', async () => {
  clock.set(begin);
  const { payload } = app;
  const { branch, secretary } = await buildServicePlace(payload);
  const [first = '', second = ''] = await buildUsers(payload, 2);
  const given = { inHours: 1, seats: 1, audience: ['volunteer' as const] };
  const { id, number } = await buildPublished(payload, branch, given);
  for (const user of [first, second]) await signUp({ payload, actor: memberActor(user), id });
  const page = async (path: string, user: string) =>
    (await app.fetch(path, { headers: { cookie: await cookieFor(payload, user) } })).text();
  // It begins within the hour: there is no day before.
  expect(await page(`/activities/${number}`, first)).toContain('您已报上名。来不了的请取消');
  const { token } = await makeCalendarFeed({ payload, actor: memberActor(second) });
  const calendar = await (await app.fetch(`/calendar/${token}.ics`)).text();
  expect(calendar).toContain('STATUS:TENTATIVE');
  expect(calendar).toContain('（候补）');

  await beginActivity({ payload, actor: staffActor, id });
  clock.set(new Date(new Date(begin).getTime() + 3 * hour));
  await finishActivity({ payload, actor: staffActor, id });
  expect(await page(`/activities/${number}`, second)).toContain('您排在候补，没有轮到');
  const run = await page(`/work/activities/${id}`, secretary.userId);
  expect(run).toContain('没有轮到的，请他们下次再来');
  expect(run).not.toContain('自动补上');
});

it('shows in the sheet the days the heading names', async () => {
  clock.set(begin);
  const html = await (await app.fetch('/activities')).text();
  expect(html).toContain('今天起的一个月');
  expect(html).toContain('aria-label="今天起一个月的活动"');
  expect(html).toContain('12月1');
});

it('says where a seat comes from, and numbers what changed in calendars', async () => {
  clock.set(begin);
  const { payload } = app;
  const { branch } = await buildServicePlace(payload);
  const [first = '', second = ''] = await buildUsers(payload, 2);
  const { id, number } = await buildPublished(payload, branch, {
    inHours: 48,
    seats: 1,
    audience: ['volunteer'],
  });
  for (const user of [first, second]) await signUp({ payload, actor: memberActor(user), id });
  const file = async () => (await app.fetch(`/activities/${number}/calendar.ics`)).text();
  expect(await file()).toContain('SEQUENCE:0');
  clock.set(new Date(new Date(begin).getTime() + hour));
  const starts = new Date(new Date(begin).getTime() + 50 * hour);
  await rescheduleActivity({
    payload,
    actor: staffActor,
    id,
    startsAt: starts.toISOString(),
    endsAt: new Date(starts.getTime() + hour).toISOString(),
    venue: '老地方',
    seats: 2,
  });
  const changed = await file();
  expect(changed).toContain('SEQUENCE:1');
  const at = new Date(new Date(begin).getTime() + hour).toISOString().replace(/[-:]|\.\d+/g, '');
  expect(changed).toContain(`DTSTAMP:${at}`);
  const headers = { cookie: await cookieFor(payload, second) };
  expect(await (await app.fetch('/messages', { headers })).text()).toContain('加了名额，您已报上名');
});

it('opens the plan of an activity to whoever may make one', async () => {
  const { payload } = app;
  const { branch, member, secretary } = await buildServicePlace(payload);
  const open = async (user: string | null) => {
    const headers = { cookie: await cookieFor(payload, String(user)) };
    return (await app.fetch('/work/activities/new', { headers })).status;
  };
  expect([await open(member.actor.userId), await open(secretary.userId)]).toEqual([403, 200]);
  const cookie = await cookieFor(payload, secretary.userId);
  const sent = await app.submit('/work/activities/new', { organization: branch }, { cookie });
  expect(await sent.text()).toContain('请填写开始时间');
});

it('lets the organiser seat at the door who waits, by one button or by entering them', async () => {
  clock.set(begin);
  const { payload } = app;
  const { branch, secretary, member } = await buildServicePlace(payload);
  const [first = '', second = ''] = await buildUsers(payload, 2);
  const given = { inHours: 1, seats: 1 };
  const { id, number } = await buildPublished(payload, branch, given);
  for (const user of [first, second, member.actor.userId])
    await signUp({ payload, actor: memberActor(user), id });
  const cookie = await cookieFor(payload, secretary.userId);
  const run = async () => (await app.fetch(`/work/activities/${id}`, { headers: { cookie } })).text();
  expect(await run()).not.toContain('让他参加');
  await beginActivity({ payload, actor: staffActor, id });
  const html = await run();
  expect(html).toContain('人到了、现场还有位子的，点“让他参加”');
  const seats = [...html.matchAll(/action="([^"]*\/seat)"/g)].map(([, path]) => String(path));
  expect(seats).toHaveLength(2);
  const [path = ''] = seats;
  expect((await app.submit(path, {}, { cookie })).headers.get('location')).toContain('done=seated');
  // Pressed twice it is once.
  await app.submit(path, {}, { cookie });
  const entering = await app.fetch(`/work/activities/${id}/enter`, { headers: { cookie } });
  expect(await entering.text()).toContain(`value="${member.id}"`);
  const entered = await app.submit(`/work/activities/${id}/enter`, { member: member.id }, { cookie });
  expect(entered.headers.get('location')).toContain('done=signed');
  expect(await readActivity(payload, id)).toMatchObject({ signedCount: 3, waitingCount: 0 });
  const mine = { headers: { cookie: await cookieFor(payload, second) } };
  expect(await (await app.fetch(`/activities/${number}`, mine)).text()).not.toContain('候补，没有轮到');
});

it('shows words as they were written to those who run the activity, masked to whoever looks on', async () => {
  clock.set(begin);
  const { payload } = app;
  const { branch, secretary } = await buildServicePlace(payload);
  const { id } = await buildPublished(payload, branch);
  const words = '给王桂兰送面，电话13912345678';
  await payload.db.updateOne({ collection: 'activities', id, data: { summary: words, endReason: words } });
  const { id: operator } = await buildUser(payload, { roles: [{ role: 'operator' }] });
  const read = async (user: string, query = '') => {
    const headers = { cookie: await cookieFor(payload, user) };
    const answer = await app.fetch(`/api/activities/${id}?depth=0${query}`, { headers });
    return (await answer.json()) as { summary: string; endReason: string };
  };
  for (const query of ['', '&select[summary]=true&select[endReason]=true']) {
    expect(await read(secretary.userId, query)).toMatchObject({ summary: words, endReason: words });
    const seen = await read(operator, query);
    for (const text of [seen.summary, seen.endReason]) {
      expect(text).toContain('送面');
      expect(text).not.toContain('13912345678');
      expect(text).not.toContain('王桂兰');
    }
  }
});
