import { expect, it } from 'vitest';
import {
  beginSession,
  cancelSession,
  endSession,
  moveDispute,
  ownSessions,
  planSession,
  recordAttendance,
  remindOfSessions,
  rescheduleSession,
  sessionCalendar,
  writeSessionNotes,
} from '@/domain/mediation';
import { buildUser } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAgreed, buildTribunal, holdSession, inHours, sheetOf } from '../../factories/hearings';
import { accountActor, buildMediator } from '../../factories/mediation';

const { app, clock, begin } = appAtFixedTime();
const atRoom = { place: '明月社区二楼', room: '2楼调解室', agreedByBoth: true };

it('puts the time both sides chose into the calendar by itself, and gives it back when the case ends', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  const { sessions } = await sheetOf(payload, tribunal, id);
  expect(sessions).toMatchObject([{ state: 'planned', order: 1, startsAt: inHours(24), place: '调解室' }]);
  const other = await buildAgreed(payload, tribunal, { hours: 48 });
  await expect(
    planSession({
      payload,
      actor: tribunal.desk,
      dispute: other.id,
      startsAt: inHours(24.5),
      endsAt: inHours(25),
      place: '调解室',
      agreedByBoth: true,
    }),
  ).rejects.toMatchObject({ code: 'conflict' });
  await moveDispute(
    { payload, actor: tribunal.desk },
    { id, verb: 'withdraw', work: async () => ({ columns: { endReason: '自己说好了' } }) },
  );
  expect((await sheetOf(payload, tribunal, id)).sessions[0]).toMatchObject({ state: 'cancelled' });
  await planSession({
    payload,
    actor: tribunal.desk,
    dispute: other.id,
    startsAt: inHours(24),
    endsAt: inHours(25),
    place: '调解室',
    agreedByBoth: true,
  });
  expect(
    (await sessionCalendar(payload, tribunal.desk, { from: begin, before: inHours(100) })).map(
      ({ state }) => state,
    ),
  ).toEqual(['cancelled', 'planned', 'planned']);
});

it('never books a mediator or a room twice, also when twenty ask at once, and frees what was moved or called off', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const cases = [];
  for (let index = 0; index < 20; index += 1)
    cases.push(await buildAgreed(payload, tribunal, { hours: 200 + index * 2 }));
  clock.set(new Date(new Date(begin).getTime() + 1));
  const time = { startsAt: inHours(100), endsAt: inHours(101.5), place: '调解室', agreedByBoth: true };
  const ask = (dispute: string) => planSession({ payload, actor: tribunal.desk, dispute, ...time });
  const answers = await Promise.allSettled(cases.map(({ id }) => ask(id)));
  const won = answers.filter((one) => one.status === 'fulfilled');
  expect(won).toHaveLength(1);
  for (const one of answers)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict' });

  const index = answers.findIndex((one) => one.status === 'fulfilled');
  const [winner, loser] = [cases[index]?.id ?? '', cases[(index + 1) % 20]?.id ?? ''];
  const session = (await sheetOf(payload, tribunal, winner)).sessions.find(
    ({ startsAt }) => startsAt === time.startsAt,
  );
  const call = { payload, actor: tribunal.as, id: session?.id ?? '' };
  await rescheduleSession({
    ...call,
    ...time,
    startsAt: inHours(102),
    endsAt: inHours(103),
    reason: '一方要上班',
  });
  await ask(loser);
  await expect(rescheduleSession({ ...call, ...time, reason: '又想改回来' })).rejects.toMatchObject({
    code: 'conflict',
  });
  await cancelSession({ ...call, reason: '一方住院' });
  expect(
    await cancelSession({ ...call, reason: '一方住院' }).catch((error: { code: string }) => error),
  ).toMatchObject({
    code: 'invalid-state',
  });

  // The same room of one organisation with two mediators, written in two ways.
  const second = await buildTribunal(payload, {});
  const elsewhere = await buildAgreed(payload, second, { hours: 300 });
  const roomTime = { startsAt: inHours(150), endsAt: inHours(151) };
  await planSession({ payload, actor: tribunal.desk, dispute: winner, ...roomTime, ...atRoom });
  await expect(
    planSession({
      payload,
      actor: tribunal.desk,
      dispute: loser,
      startsAt: inHours(150.5),
      endsAt: inHours(152),
      ...atRoom,
    }),
  ).rejects.toMatchObject({ code: 'conflict' });
  await planSession({ payload, actor: second.desk, dispute: elsewhere.id, ...roomTime, ...atRoom });
});

it('plans once however often the form comes, also at once', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  const ask = () =>
    planSession({
      payload,
      actor: tribunal.as,
      dispute: id,
      startsAt: inHours(72),
      endsAt: inHours(73),
      place: '调解室',
      agreedByBoth: true,
      formKey: 'plan-form-key',
    });
  const made = await Promise.all([ask(), ask(), ask(), ask()]);
  expect(new Set(made.map((one) => one.id)).size).toBe(1);
  expect((await ask()).repeated).toBe(true);
  expect((await sheetOf(payload, tribunal, id)).sessions).toHaveLength(2);
});

it('goes from the begin over the list to the end, says what is missing, and keeps notes out of the history', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  const [first] = (await sheetOf(payload, tribunal, id)).sessions;
  const call = { payload, actor: tribunal.as, id: first?.id ?? '' };
  await expect(beginSession(call)).rejects.toMatchObject({ code: 'invalid-state' });
  clock.set(new Date(new Date(first?.startsAt ?? '').getTime() - 600_000));
  await beginSession(call);
  expect((await beginSession(call)).repeated).toBe(true);
  await expect(endSession({ ...call, result: 'continue' })).rejects.toMatchObject({ code: 'invalid-state' });
  const people = first?.expected ?? [];
  expect(people.map(({ kind }) => kind)).toEqual(['party', 'party', 'mediator']);
  const [applicant, respondent, mediator] = people.map(({ person }) => person);
  await expect(
    recordAttendance({
      ...call,
      lines: [
        { person: applicant ?? '', standing: 'absent' },
        { person: respondent ?? '', standing: 'represented', representative: '李大' },
      ],
    }),
  ).rejects.toMatchObject({
    fields: {
      [`reason-${applicant}`]: expect.stringContaining('为什么没来'),
      [`mandate-${respondent}`]: expect.stringContaining('委托书'),
      [`standing-${mediator}`]: expect.stringContaining('到没到'),
    },
  });
  const lines = [
    { person: applicant ?? '', standing: 'present' as const },
    { person: respondent ?? '', standing: 'represented' as const, representative: '李大', mandateSeen: true },
    { person: mediator ?? '', standing: 'present' as const },
  ];
  await Promise.all([recordAttendance({ ...call, lines }), recordAttendance({ ...call, lines })]);
  expect((await sheetOf(payload, tribunal, id)).sessions[0]?.attendances).toHaveLength(3);
  // A name in a legal file: another representative is another list.
  const corrected = lines.map((line) => (line.representative ? { ...line, representative: '李二' } : line));
  expect((await recordAttendance({ ...call, lines: corrected })).repeated).toBe(false);
  expect((await recordAttendance({ ...call, lines: corrected })).repeated).toBe(true);
  const { attendances } = (await sheetOf(payload, tribunal, id)).sessions[0] ?? { attendances: [] };
  expect(attendances.flatMap(({ representative }) => representative ?? [])).toEqual(['李二']);
  await writeSessionNotes({ ...call, notes: '机密笔录：东墙的事' });
  await endSession({ ...call, result: 'continue' });
  expect((await endSession({ ...call, result: 'continue' })).repeated).toBe(true);
  const events = await payload.find({
    collection: 'dispute-events',
    where: { dispute: { equals: id } },
    limit: 100,
    depth: 0,
    overrideAccess: true,
  });
  expect(events.docs.map(({ label }) => label)).toContain('结束这次调解会');
  expect(JSON.stringify(events.docs)).not.toContain('机密笔录');
  expect((await sheetOf(payload, tribunal, id)).row.state).toBe('mediating');
});

it('reminds both sides the day before, once, and again when the session has moved', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal, { hours: 1000 });
  expect(await remindOfSessions({ payload })).toBe(0);
  clock.set(inHours(977));
  expect(
    (await Promise.all([remindOfSessions({ payload }), remindOfSessions({ payload })])).reduce(
      (a, b) => a + b,
    ),
  ).toBe(1);
  const [session] = (await sheetOf(payload, tribunal, id)).sessions;
  await rescheduleSession({
    payload,
    actor: tribunal.desk,
    id: session?.id ?? '',
    startsAt: inHours(60),
    endsAt: inHours(61),
    place: '调解室',
    agreedByBoth: true,
    reason: '下雪',
  });
  clock.set(inHours(40));
  expect(await remindOfSessions({ payload })).toBe(1);
  const { docs } = await payload.find({ collection: 'outbox', limit: 500, depth: 0, overrideAccess: true });
  for (const message of docs) expect(JSON.stringify(message)).not.toContain('界石');
});

it('shows a calendar to its chain alone, and to a mediator their own', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  const stranger = await buildUser(payload, { roles: [{ role: 'administrator' }] });
  const range = { from: begin, before: inHours(1000) };
  await expect(sessionCalendar(payload, accountActor(stranger.id), range)).rejects.toMatchObject({
    code: 'forbidden',
  });
  const elsewhere = await buildTribunal(payload);
  expect(await sessionCalendar(payload, elsewhere.desk, range)).toEqual([]);
  const [seen] = await sessionCalendar(payload, tribunal.as, { ...range, mine: true });
  expect(seen).toMatchObject({ dispute: id });
  expect(JSON.stringify(seen)).not.toContain('界石');
  expect(await ownSessions(payload, tribunal.mediator.user, begin)).toHaveLength(1);
  clock.set(inHours(24));
  await holdSession(payload, tribunal, id);
  expect(JSON.stringify(await ownSessions(payload, tribunal.mediator.user, begin))).not.toContain('说到一起');
});

it('has a second mediator at every session that is to come, and takes their time', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const second = await buildMediator(payload, tribunal.organization);
  const { id } = await buildAgreed(payload, tribunal, { hours: 2000 });
  const join = (dispute: string) =>
    moveDispute(
      { payload, actor: tribunal.desk },
      {
        id: dispute,
        verb: 'add-co-mediator',
        work: async () => ({ columns: { coMediator: second.id, coMediatorName: second.name } }),
      },
    );
  await join(id);
  const [session] = (await sheetOf(payload, tribunal, id)).sessions;
  expect(session).toMatchObject({ coMediator: second.id });
  expect(session?.expected.map(({ name }) => name)).toContain(second.name);
  // The second is promised nobody else at that hour: not beside another who mediates then.
  const other = await buildMediator(payload, tribunal.organization);
  const elsewhere = await buildAgreed(payload, { ...tribunal, mediator: other }, { hours: 2000.5 });
  await expect(join(elsewhere.id)).rejects.toMatchObject({ code: 'conflict' });
});
