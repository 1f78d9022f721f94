import type { Payload } from 'payload';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { correctParty, hearingTodos, partiesOfDispute, withdrawForParty } from '@/domain/mediation';
import { cookieFor, newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAgreed, buildTribunal, inHours, settleInWriting, sheetOf } from '../../factories/hearings';
import { buildMethod } from '../../factories/mediation';
import { buildAtMenu, firstChoice } from '../../factories/mediation-menu';

const { app, clock, begin } = appAtFixedTime();
let payload: Payload;
beforeAll(async () => {
  payload = app.payload;
  await buildMethod(payload);
});
beforeEach(() => clock.set(begin));

const statusOf = async (path: string, cookie: string) =>
  (await app.fetch(path, { headers: { cookie } })).status;

it('a time that is none is refused beside the field, through all three doors', async () => {
  const at = await buildAtMenu(payload);
  const cookie = await cookieFor(payload, at.desk.userId);
  const menu = await (await app.fetch(`/mediation/case/${at.tokens[0]}`)).text();
  const fields = { ...firstChoice(menu), slots: 'x', readBack: 'yes' };
  for (const [path, headers] of [
    [`/mediation/case/${at.tokens[0]}/choose`, {}],
    [`/work/mediation/${at.id}/parties/${at.one.id}/choose`, { cookie }],
    [`/work/mediation/${at.id}/propose`, { cookie }],
  ] as const) {
    const answer = await app.submit(path, fields, headers);
    expect(answer.status, path).toBe(422);
    expect(await answer.text(), path).toContain('选的时间认不出来，请重新选');
  }
});

it('of a mediator who is none it says that, and nothing of when nobody is free', async () => {
  const at = await buildAtMenu(payload);
  const path = `/mediation/case/${at.tokens[0]}`;
  const menu = await (await app.fetch(path)).text();
  const answer = await app.submit(`${path}/choose`, { ...firstChoice(menu), mediators: 'nobody' });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('现在不能办这件事，请重新选');
  expect(html).not.toContain('（）');
  expect(html).not.toContain('那时没有空');
});

it('a month that is none has no roster, and none is led to', async () => {
  for (const month of ['2099-13', '2100-01', 'x'])
    expect(await statusOf(`/mediation/duties?month=${month}`, ''), month).toBe(404);
  for (const month of ['', '2099-12', '2026-11'])
    expect(await statusOf(`/mediation/duties?month=${month}`, ''), month).toBe(200);
  expect(await (await app.fetch('/mediation/duties?month=2099-12')).text()).not.toContain('2100-01');
});

it('a step that is none is not there, whatever every object is born with', async () => {
  const at = await buildAtMenu(payload);
  const cookie = await cookieFor(payload, at.desk.userId);
  for (const name of ['toString', 'constructor', '__proto__', 'hasOwnProperty', 'nothing']) {
    expect(await statusOf(`/work/mediation/${at.id}/${name}`, cookie), name).toBe(404);
    expect((await app.submit(`/work/mediation/${at.id}/${name}`, {}, { cookie })).status, name).toBe(404);
  }
});

it('a follow-up, a session or a paper that is not there is not found, in whatever state the case is', async () => {
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  const cookie = await cookieFor(payload, tribunal.desk.userId);
  for (const path of ['follow-ups/zzz', 'sessions/zzz/notes', 'documents/zzz/remove'])
    expect(await statusOf(`/work/mediation/${id}/${path}`, cookie), path).toBe(404);
});

it('to-dos of follow-ups and of joint confirmation say which case it is', async () => {
  const tribunal = await buildTribunal(payload);
  const { id, number } = await buildAgreed(payload, tribunal);
  clock.set(inHours(24));
  await settleInWriting(payload, tribunal, id);
  const [first] = (await sheetOf(payload, tribunal, id)).followUps;
  clock.set(first?.dueAt ?? begin);
  const todos = await hearingTodos({ payload, actor: tribunal.desk });
  const labelsOf = (part: string) =>
    todos?.groups.find(({ label }) => label.includes(part))?.items.map(({ label }) => label);
  expect(labelsOf('回访')).toEqual([`调解${number}`]);
  expect(labelsOf('司法确认')).toEqual([`调解${number}`]);
});

it('what was arranged of a case that was withdrawn is on no party’s page any more', async () => {
  const tribunal = await buildTribunal(payload);
  const { id, tokens } = await buildAgreed(payload, tribunal);
  const page = async () => (await app.fetch(`/mediation/case/${tokens[0]}`)).text();
  expect(await page()).toContain('约好的调解');
  const [party] = await partiesOfDispute(payload, id);
  await withdrawForParty({ payload, actor: tribunal.desk, id, party: party?.id ?? '', readBack: true });
  expect(await page()).not.toContain('调解的安排');
});

it('a link that opens nothing says how to come by one that does, the same whether it ever did', async () => {
  const at = await buildAtMenu(payload);
  const party = at.one.id;
  await correctParty({ payload, actor: at.desk, id: at.id, party, name: '张秘一', phone: newPhone() });
  const read = async (path: string) => {
    const answer = await app.fetch(path);
    // What differs from answer to answer whatever was asked: the number to report it by.
    const html = (await answer.text()).replace(/<main[\s\S]*<\/main>|[\s\S]/g, (part) =>
      part.length > 1 ? part : '',
    );
    return { status: answer.status, html: html.replace(/app-code">[^<]*/, '') };
  };
  const expired = await read(`/mediation/case/${at.tokens[0]}`);
  expect(expired.status).toBe(404);
  for (const words of ['这个链接已经失效', 'href="/find-link"', 'tel:'])
    expect(expired.html, words).toContain(words);
  expect(await read(`/mediation/case/${'x'.repeat(32)}`)).toEqual(expired);
  for (const path of [`case/${at.tokens[0]}/withdraw`, `filed/${at.tokens[0]}`])
    expect((await read(`/mediation/${path}`)).html, path).toContain('href="/find-link"');
  const sent = await app.submit(`/mediation/case/${at.tokens[0]}/accept`, { formKey: 'form-12345678' });
  expect(sent.status).toBe(404);
  expect(await sent.text()).toContain('这个链接已经失效');
  // An account that is no party learns nothing either, and has no link to find.
  const cookie = await cookieFor(payload, at.desk.userId);
  const own = await app.fetch(`/me/mediation/${at.id}`, { headers: { cookie } });
  expect(own.status).toBe(404);
  expect(await own.text()).not.toContain('这个链接已经失效');
});
