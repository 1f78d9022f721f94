import type { Payload } from 'payload';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import {
  archiveDispute,
  beginSession,
  recordAttendance,
  removeDocument,
  writeSessionNotes,
} from '@/domain/mediation';
import { env } from '@/shared/env';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import {
  buildAgreed,
  buildTribunal,
  holdSession,
  inHours,
  putIntoFile,
  settleInWriting,
  sheetOf,
} from '../../factories/hearings';

const { app, clock, begin } = appAtFixedTime();
let payload: Payload;
let tribunal: Awaited<ReturnType<typeof buildTribunal>>;
let mediator: string;
let desk: string;

beforeAll(async () => {
  payload = app.payload;
  tribunal = await buildTribunal(payload);
  mediator = await cookieFor(payload, tribunal.mediator.user);
  desk = await cookieFor(payload, tribunal.desk.userId);
});
let hours = 0;
beforeEach(() => {
  clock.set(begin);
  hours += 24;
});

const notesOf = async (id: string) => (await sheetOf(payload, tribunal, id)).sessions[0]?.notes ?? null;
const seenIn = (html: string) => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? 'none';
const read = async (path: string, cookie: string) => (await app.fetch(path, { headers: { cookie } })).text();
const send = (path: string, cookie: string, fields: Record<string, string>) =>
  app.fetch(path, {
    method: 'POST',
    headers: { origin: env().siteUrl, cookie },
    body: new URLSearchParams(fields),
  });

it('never writes over what somebody else wrote meanwhile, and keeps what was typed', async () => {
  const { id } = await buildAgreed(payload, tribunal, { hours });
  clock.set(inHours(hours));
  const session = (await sheetOf(payload, tribunal, id)).sessions[0]?.id ?? '';
  await beginSession({ payload, actor: tribunal.as, id: session });
  const at = `/work/mediation/${id}/sessions/${session}/notes`;
  const [one, other] = [seenIn(await read(at, mediator)), seenIn(await read(at, desk))];
  expect((await send(at, mediator, { seen: one, notes: '甲方说墙是去年砌的。' })).status).toBe(303);
  const late = await send(at, desk, { seen: other, notes: '乙方说界石动过。' });
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(await notesOf(id)).toBe('甲方说墙是去年砌的。');
  for (const words of ['甲方说墙是去年砌的。', '乙方说界石动过。', '对照着改好'])
    expect(html).toContain(words);
  const both = '甲方说墙是去年砌的。乙方说界石动过。';
  expect((await send(at, desk, { seen: seenIn(html), notes: both })).status).toBe(303);
  expect(await notesOf(id)).toBe(both);
  // The button pressed twice says the same again.
  expect((await send(at, desk, { seen: seenIn(html), notes: both })).status).toBe(303);
});

it('leaves as it was what both sides have signed', async () => {
  const { id } = await buildAgreed(payload, tribunal, { hours });
  clock.set(inHours(hours));
  const session = await holdSession(payload, tribunal, id, { result: 'continue', notes: '说到一半。' });
  const write = (notes: string) => writeSessionNotes({ payload, actor: tribunal.as, id: session, notes });
  await write('说到一半，下次接着说。');
  await putIntoFile(payload, tribunal, id, 'notes');
  await expect(write('全都说好了。')).rejects.toMatchObject({
    code: 'invalid-state',
    message: expect.stringContaining('更正说明'),
  });
  const at = `/work/mediation/${id}/sessions/${session}/notes`;
  const html = await read(at, mediator);
  expect(html).toContain('说到一半，下次接着说。');
  expect(html).not.toContain('<textarea');
  expect(await read(`/work/mediation/${id}/hearings`, mediator)).toContain('不能再改');
  const refused = await send(at, mediator, { seen: '', notes: '全都说好了。' });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('全都说好了。');
  // A paper put in by mistake is taken out, then it can be written again.
  const [paper] = (await sheetOf(payload, tribunal, id)).documents;
  const call = { payload, actor: tribunal.desk, dispute: id };
  await removeDocument({ ...call, document: paper?.id ?? '', reason: '放错了' });
  await write('说到一半，约好下次。');
  expect(await notesOf(id)).toBe('说到一半，约好下次。');
});

it('refuses in the panel what was opened before somebody else wrote', async () => {
  const { id } = await buildAgreed(payload, tribunal, { hours });
  clock.set(inHours(hours));
  const session = (await sheetOf(payload, tribunal, id)).sessions[0]?.id ?? '';
  await beginSession({ payload, actor: tribunal.as, id: session });
  const { updatedAt } = await payload.findByID({
    collection: 'mediation-sessions',
    id: session,
    overrideAccess: true,
  });
  clock.set(inHours(0.1));
  await writeSessionNotes({ payload, actor: tribunal.as, id: session, notes: '第一个人写的。' });
  const answer = await app.fetch(`/api/mediation-sessions/${session}/verbs/write-notes`, {
    method: 'POST',
    headers: { cookie: desk, origin: env().siteUrl, 'content-type': 'application/json' },
    body: JSON.stringify({ notes: '第二个人写的。', seen: updatedAt }),
  });
  expect(answer.status).toBe(409);
  expect(await notesOf(id)).toBe('第一个人写的。');
});

it('leaves as it was who was there, once that is signed or something rests on it', async () => {
  const { id } = await buildAgreed(payload, tribunal, { hours });
  clock.set(inHours(hours));
  const session = await holdSession(payload, tribunal, id, { result: 'continue' });
  const { expected = [] } = (await sheetOf(payload, tribunal, id)).sessions[0] ?? {};
  const record = (standing: 'present' | 'absent') =>
    recordAttendance({
      payload,
      actor: tribunal.as,
      id: session,
      lines: expected.map(({ person }) => ({ person, standing, reason: '有事' })),
    });
  const hearings = `/work/mediation/${id}/hearings`;
  expect(await read(hearings, mediator)).toContain('改到场情况');
  await putIntoFile(payload, tribunal, id, 'notes');
  await expect(record('absent')).rejects.toMatchObject({
    code: 'invalid-state',
    message: expect.stringMatching(/经办人先撤下.*更正说明/),
  });
  expect((await record('present')).repeated).toBe(true);
  expect(await read(hearings, mediator)).not.toContain('改到场情况');
  const form = await read(`/work/mediation/${id}/sessions/${session}/attendance`, mediator);
  expect(form).toContain('更正说明');
  expect(form).not.toContain('记下到场情况');
});

it('keeps of an agreement who was there, and asks for it once more when the file is closed', async () => {
  const { id } = await buildAgreed(payload, tribunal, { hours });
  clock.set(inHours(hours));
  await settleInWriting(payload, tribunal, id);
  const [session] = (await sheetOf(payload, tribunal, id)).sessions;
  const record = (standing: 'present' | 'absent') =>
    recordAttendance({
      payload,
      actor: tribunal.as,
      id: session?.id ?? '',
      lines: (session?.expected ?? []).map(({ person }) => ({ person, standing, reason: '有事' })),
    });
  await expect(record('absent')).rejects.toMatchObject({ message: expect.stringContaining('已经有结果') });
  // A record that was written over before it was kept is put right, not closed.
  await payload.update({
    collection: 'session-attendances',
    where: { dispute: { equals: id } },
    data: { standing: 'absent' },
    overrideAccess: true,
  });
  await expect(archiveDispute({ payload, actor: tribunal.desk, dispute: id })).rejects.toMatchObject({
    message: expect.stringContaining('申请人、对方、调解员一次也没有到过'),
  });
  expect((await record('present')).repeated).toBe(false);
});
