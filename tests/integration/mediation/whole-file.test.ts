import { expect, it } from 'vitest';
import {
  addDocument,
  archiveDispute,
  beginSession,
  endSession,
  planSession,
  recordAttendance,
  recordConfirmation,
  recordFollowUp,
  writeSessionNotes,
} from '@/domain/mediation';
import { now } from '@/shared/clock';
import { appAtFixedTime } from '../../factories/fixed-time';
import {
  buildAgreed,
  buildTribunal,
  inHours,
  putIntoFile,
  settleInWriting,
  sheetOf,
} from '../../factories/hearings';
import { photoBytes } from '../../factories/property';

const { app, clock, begin } = appAtFixedTime();

it('closes a file with the mandate, the notes of each session and the ruling of the court, and not without', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  clock.set(inHours(24));
  const session = (await sheetOf(payload, tribunal, id)).sessions[0];
  const first = { payload, actor: tribunal.as, id: session?.id ?? '' };
  await beginSession(first);
  await recordAttendance({
    ...first,
    lines: (session?.expected ?? []).map(({ person, side }) =>
      side === 'respondent'
        ? { person, standing: 'represented' as const, representative: '李二', mandateSeen: true }
        : { person, standing: 'present' as const },
    ),
  });
  await writeSessionNotes({ ...first, notes: '先听双方各说一遍。' });
  await endSession({ ...first, result: 'continue' });
  const call = { payload, actor: tribunal.desk, dispute: id };
  await planSession({
    ...call,
    startsAt: inHours(48),
    endsAt: inHours(49),
    place: '调解室',
    agreedByBoth: true,
  });
  clock.set(inHours(48));
  await settleInWriting(payload, tribunal, id);
  await recordConfirmation({ ...call, step: 'applied', on: now().toISOString(), court: '定州市人民法院' });
  // The application is no ruling, though it is the same kind of paper.
  await putIntoFile(payload, tribunal, id, 'confirmation');
  clock.set(inHours(24));
  await recordConfirmation({ ...call, step: 'confirmed', on: now().toISOString(), number: '民特12号' });
  const [followUp] = (await sheetOf(payload, tribunal, id)).followUps;
  const answer = { performance: 'full', way: 'visit', words: '石头立好了' } as const;
  await recordFollowUp({ payload, actor: tribunal.as, id: followUp?.id ?? '', ...answer });
  const page = { ...call, kind: 'notes' as const, file: { data: await photoBytes(), name: '签字.jpg' } };
  await expect(addDocument(page)).rejects.toMatchObject({
    fields: { session: '请选这是哪一次调解会的笔录' },
  });
  await expect(addDocument({ ...page, session: id })).rejects.toMatchObject({ code: 'validation' });
  // Both pages of the first session are no notes of the second.
  const sheets = ['第一页.jpg', '第二页.jpg'].map((name) => ({
    ...page,
    file: { ...page.file, name },
    session: session?.id,
  }));
  // The button pressed twice puts a page in once.
  const put = await Promise.all([...sheets, ...sheets].map(addDocument));
  expect(new Set(put.map((one) => one.id)).size).toBe(2);
  await putIntoFile(payload, tribunal, id, 'agreement');
  await expect(archiveDispute(call)).rejects.toMatchObject({
    message: expect.stringMatching(/第2次调解会没有放签好字的笔录.*0份委托书.*没有裁定书/),
  });
  await putIntoFile(payload, tribunal, id, 'notes', 'mandate', 'confirmation');
  await archiveDispute(call);
  expect((await sheetOf(payload, tribunal, id)).row.state).toBe('closed');
});
