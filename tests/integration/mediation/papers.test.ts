import { expect, it } from 'vitest';
import { chooseAsParty, disputeSheet, rescheduleSession, settleOrally, slotWords } from '@/domain/mediation';
import { now } from '@/shared/clock';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAgreed, buildTribunal, holdSession, inHours, sheetOf } from '../../factories/hearings';
import { buildMethod } from '../../factories/mediation';
import { buildAtMenu, choiceOf } from '../../factories/mediation-menu';
import { visitor } from '../../factories/property';

const { app, clock, begin } = appAtFixedTime();

async function page(path: string, cookie: string) {
  const answer = await app.fetch(path, { headers: { cookie } });
  return { status: answer.status, html: await answer.text(), cache: answer.headers.get('cache-control') };
}

it('prints what the file must hold, each with lines to sign, names masked and kept by no cache', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  clock.set(inHours(24));
  const cookie = await cookieFor(payload, tribunal.desk.userId);
  const at = `/work/mediation/${id}`;
  expect((await page(`${at}/oral-record`, cookie)).status).toBe(404);
  const session = `sessions/${(await sheetOf(payload, tribunal, id)).sessions[0]?.id}`;
  // Before the session, to be filled in by hand.
  expect((await page(`${at}/${session}/notes-paper`, cookie)).html).toContain('app-hand-line');
  await holdSession(payload, tribunal, id, { notes: '机密笔录丙：道歉' });
  // What only the applicant and the desk may read stands on no paper for both.
  const draft = (await page(`${at}/agreement`, cookie)).html;
  expect(draft).toMatch(/name="matters"[^>]*>邻里纠纷<\/textarea>/);
  expect(draft).not.toContain('界石');
  await settleOrally({
    payload,
    actor: tribunal.as,
    dispute: id,
    terms: '当面道歉，以后不提',
    performance: '当场',
    agreedOn: now().toISOString(),
    readAloud: true,
  });
  const papers: [path: string, title: string, words: string[]][] = [
    ['registration', '调解登记表', ['甲方（申请人）', '乙方（对方）', '两家为界石的位置']],
    ['choices', '调解点餐单', ['选定的', '六尺巷工作法']],
    [`${session}/notes-paper`, '调解笔录', ['机密笔录丙', '全名手写', '乙方签名', '调解员签名']],
    [`${session}/attendance-paper`, '到场签到表', ['到场', '全名手写', tribunal.mediator.name]],
    ['oral-record', '口头协议登记表', ['当面道歉，以后不提', '甲方签名', '印章']],
  ];
  const hearings = (await page(`${at}/hearings`, cookie)).html;
  expect(hearings).toMatch(
    new RegExp(`申请人[^；]*：到场；对方[^；]*：到场；调解员${tribunal.mediator.name}：到场`),
  );
  // Whoever mediates does not close the file: it says who does.
  expect(hearings).not.toContain('的经办人归档');
  const mediator = await cookieFor(payload, tribunal.mediator.user);
  expect((await page(`${at}/hearings`, mediator)).html).toContain('的经办人归档');
  for (const [path, title, words] of papers) {
    expect(hearings, path).toContain(`href="${at}/${path}"`);
    const paper = await page(`${at}/${path}`, cookie);
    expect(paper.status, path).toBe(200);
    expect(paper.cache, path).toBe('no-store');
    for (const one of [title, '签名', ...words]) expect(paper.html, path).toContain(one);
    expect(paper.html, path).not.toMatch(/张秘一|李秘二/);
  }
});

it('prints what each side chose, also after both have met', async () => {
  clock.set(begin);
  const { payload } = app;
  await buildMethod(payload, '六尺巷工作法');
  const at = await buildAtMenu(payload);
  for (const token of at.tokens)
    await chooseAsParty({ payload, actor: visitor, proof: { token }, ...choiceOf(at) });
  expect((await disputeSheet(payload, at.desk, at.id)).dispute.state).toBe('agreed');
  const { html } = await page(`/work/mediation/${at.id}/choices`, await cookieFor(payload, at.desk.userId));
  expect(html.match(/选的<\/h2>/g)).toHaveLength(2);
  // Of one moment, the newest first: choosing came before meeting.
  const timeline = (await page(`/mediation/case/${at.tokens[0]}`, '')).html.split('到了哪一步')[1] ?? '';
  expect(timeline.indexOf('都选定了')).toBeLessThan(timeline.indexOf('一方选好了'));
  expect(html).toContain(at.menu.mediators[0]?.name);
  // Moved since: the paper says what was chosen, and what it was moved to in a line of its own.
  const [session] = (await sheetOf(payload, at, at.id)).sessions;
  const [startsAt, endsAt] = [inHours(2000), inHours(2001)];
  const time = { startsAt, endsAt, place: '村委会', reason: '一方有事', agreedByBoth: true };
  await rescheduleSession({ payload, actor: at.desk, id: session?.id ?? '', ...time });
  const moved = (await page(`/work/mediation/${at.id}/choices`, await cookieFor(payload, at.desk.userId)))
    .html;
  const [, settled = ''] = moved.split('选定的</h2>');
  expect(settled).not.toContain('还没有选定');
  const [chosen = '', later = ''] = settled.split('后来改到');
  expect(chosen).toContain(slotWords(at.menu.slots[0]?.startsAt ?? ''));
  expect(chosen).toContain('为民街1号');
  expect(later).toContain(`${slotWords(startsAt)}，村委会`);
});
