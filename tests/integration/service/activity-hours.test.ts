import { expect, it } from 'vitest';
import { finishActivity, markPresence } from '@/domain/service';
import { cookieFor } from '../../factories/accounts';
import { buildUnderWay, peopleOf, readActivity } from '../../factories/activities';
import { appAtFixedTime } from '../../factories/fixed-time';
import { hour } from '../../factories/meetings';
import { buildMember } from '../../factories/organization';
import { staffActor } from '../../factories/property';
import { buildServicePlace } from '../../factories/service-records';

const { app, clock, begin } = appAtFixedTime();

const recordsOf = async (member: string) =>
  (
    await app.payload.find({
      collection: 'service-records',
      where: { member: { equals: member } },
      depth: 0,
    })
  ).docs.map(({ quarters, state }) => [quarters, state]);

const updateRow = (collection: 'activities' | 'activity-sign-ups', id: string, data: object) =>
  app.payload.db.updateOne({ collection, id, data: { ...data } });

async function finishing(minutes: number) {
  clock.set(begin);
  const { payload } = app;
  const { branch, member, secretary } = await buildServicePlace(payload);
  const { id } = await buildUnderWay(payload, branch, { users: [member.actor.userId ?? ''] });
  const [person] = await peopleOf(payload, id);
  const line = String(person?.id);
  clock.set(new Date(new Date(begin).getTime() + hour + minutes * 60_000));
  await markPresence({ payload, actor: staffActor, id, shown: [line], present: [line] });
  return { id, line, member, secretary };
}

it('credits no more than has passed since the begin, and lets the organiser say so before it ends', async () => {
  const { payload } = app;
  const { id, line, member, secretary } = await finishing(47);
  const cookie = await cookieFor(payload, secretary.userId);
  const run = await (await app.fetch(`/work/activities/${id}`, { headers: { cookie } })).text();
  expect(run).toContain('value="0.75"');
  const path = `/work/activities/${id}/finish`;
  expect((await app.submit(path, { hours: '2' }, { cookie })).status).toBe(422);
  expect((await app.submit(path, { hours: '0.5' }, { cookie })).status).toBe(303);
  expect(await recordsOf(member.id)).toEqual([[2, 'verified']]);
  expect(await readActivity(payload, id)).toMatchObject({ creditedQuarters: 2 });

  const sent = await app.fetch(`/api/activities/${id}/verbs/correct-attendance`, {
    method: 'POST',
    body: JSON.stringify({ signUp: line, hours: '0.75', reason: '核对了签到表' }),
    headers: { cookie, origin: app.url, 'content-type': 'application/json' },
  });
  expect([sent.status, await sent.text()]).toEqual([200, expect.stringContaining('已更正')]);
  expect(await recordsOf(member.id)).toEqual([[3, 'verified']]);

  // From the phone too: the form of the hours corrects the closed list, with a reason.
  const hours = `/work/activities/${id}/people/${line}/hours`;
  const closed = await (await app.fetch(`/work/activities/${id}`, { headers: { cookie } })).text();
  expect(closed).toContain('更正到场和时长');
  expect((await app.submit(hours, { hours: '1', note: '' }, { cookie })).status).toBe(422);
  expect((await app.submit(hours, { hours: '1', note: '核对了签到表' }, { cookie })).status).toBe(303);
  expect(await recordsOf(member.id)).toEqual([[4, 'verified']]);
});

it('credits nothing to an activity that ends when it has hardly begun', async () => {
  const { payload } = app;
  const { id, line, member, secretary } = await finishing(0.25);
  await finishActivity({ payload, actor: staffActor, id });
  expect(await recordsOf(member.id)).toEqual([]);
  const cookie = await cookieFor(payload, secretary.userId);
  const correct = async (hours: string) => {
    const sent = await app.fetch(`/api/activities/${id}/verbs/correct-attendance`, {
      method: 'POST',
      body: JSON.stringify({ signUp: line, hours, reason: '核对了签到表' }),
      headers: { cookie, origin: app.url, 'content-type': 'application/json' },
    });
    return [sent.status, await sent.text()];
  };
  expect(await correct('1')).toEqual([200, expect.stringContaining('已更正')]);
  expect(await recordsOf(member.id)).toEqual([[4, 'verified']]);
  expect(await correct('0.5')).toEqual([200, expect.stringContaining('已更正')]);
  expect(await correct('0.5')).toEqual([200, expect.stringContaining('已更正')]);
});

it('corrects within the time that really passed, and never credits one’s own hours without a second person', async () => {
  const { payload } = app;
  clock.set(begin);
  const place = await buildServicePlace(payload);
  const { id } = await buildUnderWay(payload, place.branch, {
    users: [place.member.actor.userId ?? '', place.secretary.userId],
  });
  const [person, own] = await peopleOf(payload, id);
  const [line, ownLine] = [String(person?.id), String(own?.id)];
  const self = await buildMember(payload, { organization: place.branch, user: place.secretary.userId });
  // Everybody came by phone; it began as it was opened and ended half a minute later.
  await updateRow('activities', id, { beganAt: new Date(new Date(begin).getTime() + hour).toISOString() });
  await updateRow('activity-sign-ups', ownLine, { member: String(self.id), kind: 'member' });
  clock.set(new Date(new Date(begin).getTime() + hour + 30_000));
  await markPresence({ payload, actor: staffActor, id, shown: [line, ownLine], present: [line, ownLine] });
  await finishActivity({ payload, actor: staffActor, id });
  const cookie = await cookieFor(payload, place.secretary.userId);
  const correct = async (signUp: string, hours: string) => {
    const sent = await app.fetch(`/api/activities/${id}/verbs/correct-attendance`, {
      method: 'POST',
      body: JSON.stringify({ signUp, hours, reason: '核对了签到表' }),
      headers: { cookie, origin: app.url, 'content-type': 'application/json' },
    });
    return [sent.status, await sent.text()];
  };
  expect(await correct(line, '3')).toEqual([422, expect.stringContaining('由支部审核')]);
  // The message stands beside the field it is about, in the panel as well.
  expect(JSON.parse(String((await correct(line, '3'))[1])).fields).toHaveProperty('hours');
  expect(JSON.parse(String((await correct(line, '99'))[1])).fields).toHaveProperty('hours');
  expect(await recordsOf(place.member.id)).toEqual([]);
  const { number } = await readActivity(payload, id);
  const page = await (await app.fetch(`/activities/${number}`)).text();
  expect(page).toContain('没有记时长');
  expect(page).not.toContain('没有填时长');

  // As if it had taken two hours: the list says who was ticked in time, and one's own hours wait for somebody else.
  await updateRow('activities', id, { doneAt: new Date(new Date(begin).getTime() + 3 * hour).toISOString() });
  expect(await correct(line, '2')).toEqual([200, expect.stringContaining('已更正')]);
  expect(await correct(line, '2.25')).toEqual([422, expect.stringContaining('最多记2小时')]);
  const { docs } = await payload.find({
    collection: 'service-records',
    where: { member: { equals: place.member.id } },
    depth: 0,
  });
  expect(docs).toMatchObject([
    { quarters: 8, state: 'verified', text: expect.stringContaining('在名单上勾到') },
  ]);
  expect((await correct(ownLine, '1'))[0]).toBe(200);
  expect(await recordsOf(String(self.id))).toEqual([[4, 'submitted']]);
  await payload.db.updateOne({
    collection: 'service-records',
    where: { member: { equals: self.id } },
    data: { state: 'verified' },
  });
  expect((await correct(ownLine, '2'))[0]).toBe(200);
  expect(await recordsOf(String(self.id))).toEqual([[8, 'submitted']]);
});
