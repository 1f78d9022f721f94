import { expect, it } from 'vitest';
import { hearingTodos } from '@/domain/mediation';
import { makeCalendarFeed } from '@/domain/service';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAgreed, buildTribunal, inHours, settleInWriting, sheetOf } from '../../factories/hearings';
import { accountActor } from '../../factories/mediation';
import { buildCity } from '../access/city';

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
const _sent = async (path: string, cookie: string, fields: Record<string, string | string[]> = {}) => {
  const answer = await send(path, cookie, fields);
  expect(answer.status, `${path} ${answer.status === 303 ? '' : await answer.text()}`).toBe(303);
  return answer.headers.get('location') ?? '';
};

it('is closed to every role and every stranger, page by page and through the API', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const other = await buildTribunal(payload);
  const { id, tokens } = await buildAgreed(payload, tribunal, { facts: '秘密事实：井台的界' });
  const elsewhere = await buildAgreed(payload, other, { hours: 30 });
  clock.set(inHours(24));
  await settleInWriting(payload, tribunal, id);
  const { sessions, followUps } = await sheetOf(payload, tribunal, id);
  const at = `/work/mediation/${id}`;
  const pages = [
    'hearings',
    'sessions/new',
    `sessions/${sessions[0]?.id}/notes`,
    `sessions/${sessions[0]?.id}/attendance`,
    'agreement',
    'agreement/1/pdf',
    'sign',
    'confirmation',
    `follow-ups/${followUps[0]?.id}`,
    'documents/new',
    'file',
    'registration',
    'choices',
    'oral-record',
    `sessions/${sessions[0]?.id}/notes-paper`,
    `sessions/${sessions[0]?.id}/attendance-paper`,
  ];
  const secrets = /秘密事实|井台|东墙根|说到一起|张秘一|李秘二/;
  const collections = [
    'mediation-sessions',
    'session-attendances',
    'session-bookings',
    'mediation-agreements',
    'mediation-follow-ups',
    'dispute-files',
    'mediation-figures',
    'mediation-figure-changes',
  ];
  const everybody = Object.values((await buildCity(payload)).people).map(({ cookie }) => cookie);
  const strangers = [
    '',
    await cookieFor(payload, other.desk.userId),
    await cookieFor(payload, other.mediator.user),
  ];
  for (const cookie of [...everybody, ...strangers]) {
    for (const path of pages) {
      const answer = await app.fetch(`${at}/${path}`, { headers: { cookie } });
      expect([303, 401, 403, 404], path).toContain(answer.status);
      expect(await answer.text()).not.toMatch(secrets);
    }
    expect([303, 403, 404]).toContain((await send(`${at}/archive`, cookie)).status);
    for (const slug of collections) {
      const sessionsSort = slug === 'mediation-sessions' ? '&sort=notes&where[notes][like]=说到' : '';
      for (const query of [
        '',
        sessionsSort,
        '&where[dispute.facts][like]=井台',
        '&where[dispute][equals]='.concat(id),
      ]) {
        const answer = await app.fetch(`/api/${slug}?limit=50${query}`, { headers: { cookie } });
        const text = await answer.text();
        expect(text, slug).not.toMatch(secrets);
        expect(text, slug).not.toContain(id);
      }
      const count = await app.fetch(`/api/${slug}/count?where[dispute][equals]=${id}`, {
        headers: { cookie },
      });
      if (count.status === 200) expect(((await count.json()) as { totalDocs: number }).totalDocs).toBe(0);
    }
    const one = await app.fetch(`/api/mediation-sessions/${sessions[0]?.id}`, { headers: { cookie } });
    expect([401, 403, 404]).toContain(one.status);
  }
  // Another party's link opens its own case only.
  expect(await page(`/mediation/case/${elsewhere.tokens[0]}`, '')).not.toMatch(/井台|东墙根|说到一起/);
  expect(await page(`/mediation/case/${tokens[1]}`, '')).not.toContain('说到一起');
  // Those of the chain read theirs through the API, without a name.
  const answer = await app.fetch(`/api/mediation-sessions?where[dispute][equals]=${id}`, {
    headers: { cookie: await cookieFor(payload, tribunal.desk.userId) },
  });
  const text = await answer.text();
  expect(text).toContain('说到一起');
  expect(text).not.toContain('张秘一');
  for (const verb of ['create', 'update', 'delete'] as const) {
    const method = { create: 'POST', update: 'PATCH', delete: 'DELETE' }[verb];
    const tried = await app.fetch(
      `/api/mediation-agreements${verb === 'create' ? '' : `?where[dispute][equals]=${id}`}`,
      {
        method,
        headers: {
          cookie: await cookieFor(payload, tribunal.desk.userId),
          origin: env().siteUrl,
          'content-type': 'application/json',
        },
        ...(verb === 'delete' ? {} : { body: JSON.stringify({ terms: '改写' }) }),
      },
    );
    expect(tried.status, verb).toBeGreaterThanOrEqual(400);
  }
  // To-dos count nobody else's cases; a calendar has neither number nor type.
  const waiting = (actor: Parameters<typeof hearingTodos>[0]['actor']) => hearingTodos({ payload, actor });
  expect((await waiting(tribunal.desk))?.count).toBeGreaterThan(0);
  expect(JSON.stringify(await waiting(other.desk))).not.toContain(id);
  expect(await waiting(accountActor((await buildUser(payload)).id))).toBeNull();
  const { token } = await makeCalendarFeed({ payload, actor: tribunal.as });
  const feed = await (await app.fetch(`/calendar/${token}.ics`)).text();
  expect(feed).toContain('SUMMARY:调解会');
  expect(feed).not.toMatch(secrets);
  expect(feed).not.toMatch(/TJ\d{8}|邻里/);
  const outbox = await payload.find({ collection: 'outbox', limit: 1000, depth: 0, overrideAccess: true });
  expect(JSON.stringify(outbox.docs)).not.toMatch(secrets);
  const audit = await payload.find({
    collection: 'audit-events',
    limit: 2000,
    depth: 0,
    overrideAccess: true,
  });
  expect(JSON.stringify(audit.docs)).not.toMatch(secrets);
});
