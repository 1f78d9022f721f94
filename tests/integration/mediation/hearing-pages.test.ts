import { expect, it } from 'vitest';
import { foldFigures } from '@/domain/mediation';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import {
  agreedTerms,
  buildAgreed,
  buildTribunal,
  holdSession,
  inHours,
  putIntoFile,
  sheetOf,
} from '../../factories/hearings';
import { photoBytes } from '../../factories/property';

const { app, clock, begin } = appAtFixedTime();

const page = async (path: string, cookie: string, status = 200) => {
  const answer = await app.fetch(path, { headers: { cookie } });
  expect(answer.status, path).toBe(status);
  return answer.text();
};
const send = async (path: string, cookie: string, fields: Record<string, string | string[]> = {}) => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one);
  return app.fetch(path, { method: 'POST', headers: { origin: env().siteUrl, cookie }, body });
};
const sent = async (path: string, cookie: string, fields: Record<string, string | string[]> = {}) => {
  const answer = await send(path, cookie, fields);
  expect(answer.status, `${path} ${answer.status === 303 ? '' : await answer.text()}`).toBe(303);
  return answer.headers.get('location') ?? '';
};

it('goes from the session over the signed paper to the closed file on a phone without a script', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const { id, tokens } = await buildAgreed(payload, tribunal);
  const mediator = await cookieFor(payload, tribunal.mediator.user);
  const desk = await cookieFor(payload, tribunal.desk.userId);
  const at = `/work/mediation/${id}`;
  const party = `/mediation/case/${tokens[0]}`;

  const agreed = await page(`${at}/hearings`, mediator);
  expect(agreed).toContain('第1次');
  expect(agreed).toMatch(/旁听[\s\S]{0,80}不公开/);
  expect(await page(at, desk)).toContain(`${at}/hearings`);
  expect(await page(party, '')).toContain('第1次调解');
  expect(await page('/work/mediation/calendar?week=2026-11-24', mediator)).toContain('至');
  expect(await page('/work/mediation/calendar?month=2026-11&day=2026-11-24&mine=1', mediator)).toContain(
    '调解室',
  );

  const refused = await send(`${at}/sessions/new`, desk, {
    startsAt: '2026-11-20T09:00',
    endsAt: '2026-11-20T10:00',
    place: '',
  });
  expect(refused.status).toBe(422);
  const words = await refused.text();
  expect(words).toContain('value="2026-11-20T09:00"');
  expect(words).toContain('请填写地点');
  await sent(`${at}/sessions/new`, desk, {
    startsAt: '2026-11-30T09:00',
    endsAt: '2026-11-30T10:00',
    place: '村委会',
    agreedByBoth: 'yes',
    formKey: 'second-session',
  });
  const { sessions } = await sheetOf(payload, tribunal, id);
  const second = sessions[1]?.id ?? '';
  const unasked = await send(`${at}/sessions/${second}/time`, desk, {
    startsAt: '2026-11-30T14:00',
    endsAt: '2026-11-30T15:00',
    place: '村委会',
    reason: '上午要赶集',
  });
  expect(unasked.status).toBe(422);
  expect(await unasked.text()).toContain('时间要双方都同意');
  await sent(`${at}/sessions/${second}/time`, desk, {
    startsAt: '2026-11-30T14:00',
    endsAt: '2026-11-30T15:00',
    place: '村委会',
    agreedByBoth: 'yes',
    reason: '上午要赶集',
  });
  expect(await page(party, '')).toContain('14:00');
  await sent(`${at}/sessions/${second}/cancel`, desk, { reason: '一次就够' });
  // A form of a session that has gone past it is not filled in to be refused.
  for (const path of ['time', 'cancel'])
    expect(await page(`${at}/sessions/${second}/${path}`, desk, 409)).toContain('这次调解会取消了');

  const first = sessions[0];
  const session = `${at}/sessions/${first?.id}`;
  expect((await send(`${session}/begin`, mediator)).status).toBe(409);
  clock.set(inHours(24));
  await sent(`${session}/begin`, mediator);
  const empty = await send(`${session}/attendance`, mediator);
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain('到没到');
  const there = Object.fromEntries(
    (first?.expected ?? []).map(({ person }) => [`standing-${person}`, 'present']),
  );
  await sent(`${session}/attendance`, mediator, there);
  await sent(`${session}/notes`, mediator, { notes: '机密笔录甲：各让三尺' });
  expect(await page(`${session}/notes`, desk)).toContain('机密笔录甲');
  expect(await page(party, '')).not.toContain('机密笔录甲');
  await sent(`${session}/end`, mediator, { result: 'settled' });

  expect((await send(`${at}/agreement`, mediator, { ...agreedTerms, terms: '', seen: '0' })).status).toBe(
    422,
  );
  await sent(`${at}/agreement`, mediator, { ...agreedTerms, performBy: '2026-12-10', seen: '0' });
  const pdf = await app.fetch(`${at}/agreement/1/pdf`, { headers: { cookie: mediator } });
  expect(pdf.headers.get('content-type')).toContain('application/pdf');
  expect(pdf.headers.get('cache-control')).toContain('no-store');
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const events = await payload.count({
    collection: 'audit-events',
    where: { action: { equals: 'dispute.parties-revealed' }, subjectId: { equals: id } } as never,
  });
  expect(events.totalDocs).toBe(1);
  const forSigning = `${at}/agreement/1/pdf?for=signing`;
  expect(await page(`${at}/hearings`, mediator)).toContain(`href="${forSigning}"`);
  const clean = await app.fetch(forSigning, { headers: { cookie: mediator } });
  expect(decodeURIComponent(clean.headers.get('content-disposition') ?? '')).toContain('第1稿定稿');

  const signers = (await sheetOf(payload, tribunal, id)).parties.map((one) => one.id);
  const sign = { version: '1', signedOn: '2026-11-24', mediatorSigned: 'yes', stamped: 'yes' };
  const half = await send(`${at}/sign`, mediator, { ...sign, signed: signers[0] ?? '' });
  expect(half.status).toBe(422);
  expect(await half.text()).toContain('每一方都签了名');
  await sent(`${at}/sign`, mediator, { ...sign, signed: signers });
  const seen = await page(party, '');
  for (const words of ['还剩30天', '为什么是这一天']) expect(seen).toContain(words);
  expect(seen).toContain('以东墙根为界');

  const lacking = await page(`${at}/hearings`, desk);
  expect(lacking).toContain('还缺的补齐了');
  expect(lacking).not.toContain('卷宗齐了');
  const asked = await page(`${at}/confirmation`, mediator);
  expect(asked).toContain('name="court"');
  expect(asked).not.toContain('裁定书文号');
  const missing = await send(`${at}/archive`, desk);
  expect(missing.status).toBe(409);
  expect(await missing.text()).toContain('签好的协议书');
  const photo = new FormData();
  photo.append('kind', 'agreement');
  photo.append('file', new Blob([new Uint8Array(await photoBytes())]), '协议书.jpg');
  const added = await app.fetch(`${at}/documents/new`, {
    method: 'POST',
    headers: { origin: env().siteUrl, cookie: desk },
    body: photo,
  });
  expect(added.status, added.status === 303 ? '' : await added.text()).toBe(303);
  const [document] = (await sheetOf(payload, tribunal, id)).documents;
  const image = await app.fetch(`${at}/documents/${document?.id}`, { headers: { cookie: mediator } });
  expect(image.headers.get('content-type')).toContain('image/');
  expect(image.headers.get('cache-control')).toContain('no-store');
  await putIntoFile(payload, tribunal, id, 'notes');
  await sent(`${at}/confirmation`, mediator, { step: 'waived', on: '2026-11-24' });
  // Where no day is counted to any more there is none to explain.
  expect(await page(party, '')).not.toContain('为什么是这一天');
  clock.set('2026-12-14T09:00:00+08:00');
  const [followUp] = (await sheetOf(payload, tribunal, id)).followUps;
  expect(
    (
      await send(`${at}/follow-ups/${followUp?.id}`, mediator, {
        performance: 'part',
        way: 'phone',
        words: '立了石头',
      })
    ).status,
  ).toBe(422);
  await sent(`${at}/follow-ups/${followUp?.id}`, mediator, {
    performance: 'full',
    way: 'visit',
    words: '石头立好了',
  });
  expect(await page(`${at}/file`, desk)).toContain('调解卷宗');
  expect(await page(`${at}/hearings`, desk)).toContain('卷宗齐了，归档');
  await sent(`${at}/archive`, desk);
  expect(await page(`${at}/hearings`, desk)).toContain('已归档');
  for (const [step, words] of [
    ['fail', '现在不能记成调解不成'],
    ['sign', '现在不能记协议书签好了'],
    ['oral', '现在不能记口头协议'],
    ['agreement', '不能写协议书'],
    ['decline', '现在不能改成不予受理'],
    ['choose-again', '现在不能让双方重新选'],
  ] as const) {
    expect(await page(`${at}/${step}`, desk, 409)).toContain(words);
    expect((await send(`${at}/${step}`, desk, {})).status).toBe(409);
  }
  expect(await page(`${party}/withdraw`, '', 409)).toContain('现在不能撤回');
  const over = await page(party, '');
  expect(over).toContain('调解的安排');
  expect(over).not.toContain('约好的调解');
});

it('records a failure with its notice, an oral agreement, and shows what each may do', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const mediator = await cookieFor(payload, tribunal.mediator.user);
  const one = await buildAgreed(payload, tribunal);
  const two = await buildAgreed(payload, tribunal, { hours: 26 });
  clock.set(inHours(24));
  await holdSession(payload, tribunal, one.id, { result: 'failed' });
  const at = `/work/mediation/${one.id}`;
  expect((await send(`${at}/fail`, mediator, { reason: '谈不拢' })).status).toBe(422);
  await page(`${at}/failure-notice`, mediator, 404);
  await sent(`${at}/fail`, mediator, { reason: '谈不拢', told: 'yes' });
  const notice = await page(`${at}/failure-notice`, mediator);
  expect(notice).toContain('人民调解法');
  expect(notice).toContain('你们的邻里纠纷（编号');
  expect(await page(`/mediation/case/${one.tokens[0]}`, '')).toContain('仲裁');
  clock.set(inHours(2));
  await holdSession(payload, tribunal, two.id);
  const oral = { terms: '当面道歉', performance: '当场', agreedOn: '2026-11-24', readAloud: 'yes' };
  expect((await send(`/work/mediation/${two.id}/oral`, mediator, { ...oral, readAloud: '' })).status).toBe(
    422,
  );
  await sent(`/work/mediation/${two.id}/oral`, mediator, oral);
  expect(await page(`/mediation/case/${two.tokens[1]}`, '')).toContain('当面道歉');
});

it('tells figures to everybody only of what is over and not few, and counts to those who lead', async () => {
  clock.set(begin);
  const { payload } = app;
  await foldFigures({ payload });
  expect(await page('/mediation/figures', '')).toContain('还没有可以公布的数据');
  expect((await app.fetch('/mediation/figures.csv')).status).toBe(404);
  clock.set('2027-01-05T09:00:00+08:00');
  const text = await page('/mediation/figures?period=2026-Q4', '');
  expect(text).toContain('2026年第四季度');
  expect(text).toContain('调解成功率＝调解成功 ÷');
  const csv = await (await app.fetch('/mediation/figures.csv?period=2026-Q4')).text();
  expect(csv).toContain('按类型');
  const leader = await cookieFor(
    payload,
    (await buildUser(payload, { roles: [{ role: 'city-leader' }] })).id,
  );
  expect(await page('/work/mediation/board?period=2026-11', leader)).toContain('邻里纠纷');
  const tribunal = await buildTribunal(payload);
  expect(await page('/work/mediation/board', await cookieFor(payload, tribunal.desk.userId))).toContain(
    '您所在的调解组织',
  );
  const resident = await cookieFor(payload, (await buildUser(payload)).id);
  await page('/work/mediation/board', resident, 403);
  await page('/work/mediation/calendar', resident, 403);
  expect((await app.fetch('/work/mediation/board')).status).toBe(303);
});
