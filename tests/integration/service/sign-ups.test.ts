import { expect, it } from 'vitest';
import { addAgendaItem, announceMeeting, answerNotice } from '@/domain/matters';
import { remindOfMeetings } from '@/domain/matters/meetings/remind';
import {
  cancelActivity,
  enterSignUp,
  forgetActivityPhones,
  remindOfActivities,
  rescheduleActivity,
  signUp,
  withdrawSignUp,
} from '@/domain/service';
import { buildUser, newPhone } from '../../factories/accounts';
import { buildPublished, buildUsers, peopleOf, readActivity } from '../../factories/activities';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildMatterPlace } from '../../factories/matters';
import { buildMeeting, buildMembers, hour, memberActor, messagesAbout } from '../../factories/meetings';
import { buildMember } from '../../factories/organization';
import { staffActor } from '../../factories/property';

const { app, clock, begin } = appAtFixedTime();
const at = (hours: number) => new Date(new Date(begin).getTime() + hours * hour);

it('gives out exactly its seats when twenty come at once, and moves the waiting list up in order when many step back at once', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const { id } = await buildPublished(payload, place.branch, { seats: 7 });
  const users = await buildUsers(payload, 20);
  const call = (user: string) => ({ payload, actor: memberActor(user), id });
  const states = (await Promise.all(users.map((user) => signUp(call(user))))).map(({ state }) => state);
  expect(states.filter((state) => state === 'signed')).toHaveLength(7);
  const again = await Promise.all([1, 2].map(() => signUp(call(users[0] ?? ''))));
  expect(again.map(({ repeated }) => repeated)).toEqual([true, true]);
  const people = await peopleOf(payload, id);
  expect(people).toHaveLength(20);
  expect(new Set(people.map(({ turn }) => turn)).size).toBe(20);
  expect(people.map(({ state }) => state)).toEqual(
    people.map((_, index) => (index < 7 ? 'signed' : 'waiting')),
  );
  expect(await readActivity(payload, id)).toMatchObject({
    signedCount: 7,
    waitingCount: 13,
    hasSeats: false,
  });

  // Another moment: what stands still would not conflict on MongoDB.
  clock.set(new Date(new Date(begin).getTime() + 1));
  const leaving = people.slice(0, 5).map(({ user }) => String(user));
  await Promise.all(leaving.map((user) => withdrawSignUp(call(user))));
  const after = await peopleOf(payload, id);
  expect(after.map(({ state }) => state)).toEqual([
    ...Array(5).fill('withdrawn'),
    ...Array(7).fill('signed'),
    ...Array(8).fill('waiting'),
  ]);
  expect(await readActivity(payload, id)).toMatchObject({ signedCount: 7, waitingCount: 8 });
  expect(await messagesAbout(payload, id, 'activity.moved-up')).toBe(5);
});

it('takes members, residents and helpers as it is set, and one person once through whichever door they come', async () => {
  clock.set(begin);
  const { payload } = app;
  const [here, there] = [await buildMatterPlace(payload, 1), await buildMatterPlace(payload, 1)];
  const [member = ''] = await buildMembers(payload, here.branch, 1);
  const [elsewhere = ''] = await buildMembers(payload, there.branch, 1);
  const resident = here.homes[0]?.user ?? '';
  const neighbour = there.homes[0]?.user ?? '';
  const tries = async (audience: ('member' | 'resident' | 'volunteer')[]) => {
    const { id } = await buildPublished(payload, here.branch, { audience });
    const came: string[] = [];
    for (const [name, user] of Object.entries({ member, elsewhere, resident, neighbour }))
      await signUp({ payload, actor: memberActor(user), id }).then(
        () => came.push(name),
        (error: Error) => expect(error.message).toContain('报名对象'),
      );
    return came;
  };
  expect(await tries(['member'])).toEqual(['member']);
  expect(await tries(['resident'])).toEqual(['resident']);
  expect(await tries(['member', 'resident'])).toEqual(['member', 'resident']);
  expect(await tries(['volunteer'])).toEqual(['member', 'elsewhere', 'resident', 'neighbour']);

  const { id } = await buildPublished(payload, here.branch);
  const guest = { payload, actor: staffActor, id, name: '张三', kind: 'volunteer' as const };
  await enterSignUp({ ...guest, phone: '139 0000 1234' });
  expect((await enterSignUp({ ...guest, name: '张 三', phone: '13900001234' })).repeated).toBe(true);
  await expect(enterSignUp({ ...guest, phone: '12' })).rejects.toMatchObject({
    fields: { phone: expect.any(String) },
  });
  await signUp({ payload, actor: memberActor(member), id });
  const entry = await payload.db.findOne<{ id: string }>({
    collection: 'party-members',
    where: { user: { equals: member } },
  });
  expect((await enterSignUp({ payload, actor: staffActor, id, member: String(entry?.id) })).repeated).toBe(
    true,
  );
  const outsider = await buildMember(payload, { organization: there.branch });
  await expect(
    enterSignUp({ payload, actor: staffActor, id, member: String(outsider.id) }),
  ).rejects.toMatchObject({ fields: { member: expect.any(String) } });
  expect(await peopleOf(payload, id)).toHaveLength(2);
});

it('credits nobody whose phone was typed under another name', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const { id } = await buildPublished(payload, place.branch);
  const phone = newPhone();
  const { id: user } = await buildUser(payload, { name: '李四', phone });
  const given = { payload, actor: staffActor, id, kind: 'volunteer' as const, phone };
  await expect(enterSignUp({ ...given, name: '王五' })).rejects.toMatchObject({
    fields: { phone: expect.stringContaining('另一个姓名') },
  });
  await enterSignUp({ ...given, name: '李 四' });
  expect((await peopleOf(payload, id)).map((person) => person.user)).toEqual([user]);
});

it('reminds everybody once the day before, also when asked twice at once, again after a move, and nobody of what is off', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const users = await buildUsers(payload, 3);
  const { id } = await buildPublished(payload, place.branch, { inHours: 48, seats: 2 });
  const off = await buildPublished(payload, place.branch, { inHours: 40 });
  for (const user of users) await signUp({ payload, actor: memberActor(user), id });
  await signUp({ payload, actor: memberActor(users[0] ?? ''), id: off.id });
  await cancelActivity({ payload, actor: staffActor, id: off.id, reason: '下大雪' });
  await enterSignUp({
    payload,
    actor: staffActor,
    id,
    name: '张三',
    kind: 'volunteer',
    note: '没有手机，住3号楼',
  });
  expect(await remindOfActivities({ payload })).toBe(0);
  clock.set(at(25));
  const told = await Promise.all([remindOfActivities({ payload }), remindOfActivities({ payload })]);
  expect(told[0] + told[1]).toBeGreaterThanOrEqual(2);
  expect(await remindOfActivities({ payload })).toBe(0);
  // Two have seats; who waits is not reminded of what they may not come to.
  expect(await messagesAbout(payload, id, 'activity.reminder')).toBe(2);
  expect(await messagesAbout(payload, off.id, 'activity.reminder')).toBe(0);
  await rescheduleActivity({
    payload,
    actor: staffActor,
    id,
    startsAt: at(96).toISOString(),
    endsAt: at(98).toISOString(),
    venue: '别处',
    seats: 2,
  });
  expect(await remindOfActivities({ payload })).toBe(0);
  clock.set(at(80));
  await remindOfActivities({ payload });
  expect(await messagesAbout(payload, id, 'activity.reminder')).toBe(4);
});

it('reminds members of a meeting of their branch the day before, but whoever asked for leave', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const [first = '', second = '', third = ''] = await buildMembers(payload, place.branch, 3);
  const { id } = await buildMeeting(payload, place.branch, { inHours: 30 });
  await addAgendaItem({ payload, actor: staffActor, id, title: '通报收支' });
  await announceMeeting({ payload, actor: staffActor, id });
  await answerNotice({ payload, actor: memberActor(first), id, answer: 'leave', reason: '看病' });
  await answerNotice({ payload, actor: memberActor(second), id, answer: 'coming' });
  expect(await remindOfMeetings({ payload })).toBe(0);
  clock.set(at(7));
  await Promise.all([remindOfMeetings({ payload }), remindOfMeetings({ payload })]);
  expect(await remindOfMeetings({ payload })).toBe(0);
  expect(await messagesAbout(payload, id, 'branch-meeting.reminder')).toBe(2);
  expect(third).not.toBe('');
});

it('forgets the phones that were left some time after it is over', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const { id } = await buildPublished(payload, place.branch);
  const guest = { payload, actor: staffActor, id, name: '张三', kind: 'volunteer' as const };
  await enterSignUp({ ...guest, phone: '13900001234' });
  const phone = async () =>
    (
      await payload.db.findOne<{ id: string; phoneCipher?: string | null }>({
        collection: 'activity-sign-ups',
        where: { activity: { equals: id } },
      })
    )?.phoneCipher ?? null;
  expect(await phone()).not.toContain('13900001234');
  clock.set(at(24 * 31));
  await forgetActivityPhones({ payload });
  expect(await phone()).not.toBeNull();
  clock.set(at(24 * 33));
  expect(await forgetActivityPhones({ payload })).toBeGreaterThanOrEqual(1);
  expect(await phone()).toBeNull();
  expect((await peopleOf(payload, id))[0]?.name).toBe('张三');
});
