import { expect, it } from 'vitest';
import { beginActivity, finishActivity, makeCalendarFeed, signUp } from '@/domain/service';
import { cookieFor } from '../../factories/accounts';
import { buildPublished, buildUsers } from '../../factories/activities';
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
