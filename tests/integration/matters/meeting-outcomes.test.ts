import { expect, it } from 'vitest';
import {
  addAgendaItem,
  adjournMeeting,
  announceMeeting,
  checkIn,
  closeMeeting,
  decideAgendaItem,
} from '@/domain/matters';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildMatterAt, buildMatterPlace, buildRunner, readMatter } from '../../factories/matters';
import {
  buildMeeting,
  buildMembers,
  buildSession,
  hour,
  memberActor,
  messagesAbout,
  readMeeting,
} from '../../factories/meetings';
import { staffActor } from '../../factories/property';

const { app, clock, begin } = appAtFixedTime();

const eventsOf = async (meeting: string, verb: string) =>
  (
    await app.payload.count({
      collection: 'meeting-events',
      where: { meeting: { equals: meeting }, verb: { equals: verb } } as never,
    })
  ).totalDocs;

it('with too few is only adjourned; what was half decided never was, and the matter goes to the next meeting', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const matter = await buildMatterAt(payload, place, 'deliberating');
  const users = await buildMembers(payload, place.branch, 4);
  const { id, items } = await buildSession(payload, place.branch, {
    matters: [matter],
    present: users.slice(0, 2),
  });
  const call = { payload, actor: staffActor, id };
  const result = { ...call, item: items[0] ?? '', decision: 'adopt' as const, resolution: '办' };
  await expect(decideAgendaItem({ ...result, votesFor: 2 })).rejects.toThrow('到会人数不够');
  await expect(closeMeeting(call)).rejects.toThrow('到会人数不够');

  const other = await buildMeeting(payload, place.branch);
  await expect(addAgendaItem({ payload, actor: staffActor, id: other.id, matter })).rejects.toThrow(
    '已经列进',
  );
  await adjournMeeting({ ...call, reason: '下雪，到会的不够' });
  expect(await messagesAbout(payload, id, 'branch-meeting.adjourned')).toBe(4);
  expect((await readMeeting(payload, id)).present).toBe(2);
  expect((await readMatter(payload, matter)).step).toBe('deliberating');
  await addAgendaItem({ payload, actor: staffActor, id: other.id, matter });
  await announceMeeting({ payload, actor: staffActor, id: other.id });
});

it('that has decided with a quorum is closed, not adjourned; who comes later has not voted', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const matter = await buildMatterAt(payload, place, 'deliberating');
  const users = await buildMembers(payload, place.branch, 4);
  const { id, items } = await buildSession(payload, place.branch, {
    matters: [matter],
    present: users.slice(0, 3),
  });
  const call = { payload, actor: staffActor, id };
  await decideAgendaItem({
    ...call,
    item: items[0] ?? '',
    decision: 'reject',
    votesAgainst: 3,
    resolution: '没有地方，先不建',
  });
  await expect(adjournMeeting({ ...call, reason: '散了' })).rejects.toThrow('请结束会议');
  clock.set(new Date(now().getTime() + hour));
  await checkIn({ payload, actor: memberActor(users[3] ?? ''), id });
  await closeMeeting(call);
  expect(await readMatter(payload, matter)).toMatchObject({
    state: 'rejected',
    endReason: '没有地方，先不建',
  });
});

it('takes everybody once, however many check in and close at the same moment', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const [matter, contested] = [
    await buildMatterAt(payload, place, 'deliberating'),
    await buildMatterAt(payload, place, 'deliberating'),
  ];
  const users = await buildMembers(payload, place.branch, 10);
  const { id, items } = await buildSession(payload, place.branch, { matters: [matter], present: [] });
  const done = await Promise.all(
    [...users, ...users].map((user) => checkIn({ payload, actor: memberActor(user), id })),
  );
  expect(done.filter(({ repeated }) => repeated)).toHaveLength(10);
  expect(await eventsOf(id, 'check-in')).toBe(10);

  const call = { payload, actor: staffActor, id };
  await decideAgendaItem({
    ...call,
    item: items[0] ?? '',
    decision: 'vote',
    votesFor: 10,
    resolution: '交居民表决',
  });
  const closed = await Promise.allSettled([1, 2, 3, 4].map(() => closeMeeting(call)));
  expect(closed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await readMatter(payload, matter)).toMatchObject({ state: 'waiting-vote' });
  const resolved = await payload.count({
    collection: 'matter-events',
    where: { matter: { equals: matter }, verb: { equals: 'put-to-vote' } } as never,
  });
  expect(resolved.totalDocs).toBe(1);

  // The hold of a matter is seen by its new time.
  clock.set(new Date(now().getTime() + 1));
  const meetings = [await buildMeeting(payload, place.branch), await buildMeeting(payload, place.branch)];
  const taken = await Promise.allSettled(
    meetings.map((meeting) =>
      addAgendaItem({ payload, actor: staffActor, id: meeting.id, matter: contested }),
    ),
  );
  expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('is planned from the matter itself, in the panel and on the phone, once', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const matter = await buildMatterAt(payload, place, 'deliberating');
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const cookie = await cookieFor(payload, secretary.userId);
  const verbs = async () => {
    const answer = await app.fetch(`/api/matters/${matter}/verbs`, { headers: { cookie } });
    return ((await answer.json()) as { verbs: { verb: string }[] }).verbs.map(({ verb }) => verb);
  };
  const { number } = await readMatter(payload, matter);
  expect(await (await app.fetch(`/matters/${number}`, { headers: { cookie } })).text()).toContain(
    '筹备支部会议',
  );
  expect(await verbs()).toContain('to-agenda');
  const press = (body: Record<string, string>) =>
    app.fetch(`/api/matters/${matter}/verbs/to-agenda`, {
      method: 'POST',
      headers: { cookie, origin: env().siteUrl, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  expect((await press({ title: '11月支部会议' })).status).toBe(422);
  const plan = { title: '11月支部会议', startsAt: '2026-11-25T19:00', venue: '二楼', host: '李书记' };
  expect((await press(plan)).status).toBe(200);
  expect((await press(plan)).status).toBe(409);
  expect(await verbs()).not.toContain('to-agenda');
  const { docs } = await payload.find({
    collection: 'branch-meetings',
    where: { branch: { equals: place.branch } },
    depth: 0,
    overrideAccess: true,
  });
  expect(docs).toHaveLength(1);
  const answer = await app.fetch(`/api/branch-meetings/${docs[0]?.id}/verbs`, { headers: { cookie } });
  const offered = ((await answer.json()) as { verbs: { verb: string }[] }).verbs.map(({ verb }) => verb);
  expect(offered).toEqual(['announce', 'add-item', 'remove-item', 'change', 'cancel']);
});
