import { expect, it } from 'vitest';
import { finishActivity, markPresence } from '@/domain/service';
import { cookieFor } from '../../factories/accounts';
import { buildUnderWay, peopleOf, readActivity } from '../../factories/activities';
import { appAtFixedTime } from '../../factories/fixed-time';
import { hour } from '../../factories/meetings';
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
