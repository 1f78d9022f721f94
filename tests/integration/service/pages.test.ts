import { expect, it } from 'vitest';
import { withdrawConsent } from '@/domain/organization';
import { verifyRecord } from '@/domain/service';
import { newId } from '@/shared/ids';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { photoBytes } from '../../factories/property';
import {
  buildRecord,
  buildServicePlace,
  buildServingMember,
  buildVerifier,
} from '../../factories/service-records';

const { app } = appAtFixedTime();

const fields = (more: Record<string, string> = {}) => ({
  formKey: newId(),
  kind: 'emergency',
  on: '2026-11-23',
  quarters: '8',
  location: '3号楼前',
  body: '扫雪，把路清出来',
  ...more,
});

async function post(path: string, form: FormData, cookie: string): Promise<Response> {
  const { env } = await import('@/shared/env');
  return app.fetch(path, { method: 'POST', body: form, headers: { origin: env().siteUrl, cookie } });
}

it('logs a service from a phone without JavaScript, with a photo, and keeps what was typed when refused', async () => {
  const { payload } = app;
  const { member } = await buildServicePlace(payload);
  const cookie = await cookieFor(payload, member.actor.userId);
  const empty = await app.submit('/me/service/new', { formKey: newId(), body: '扫雪' }, { cookie });
  expect(empty.status).toBe(422);
  const refused = await empty.text();
  expect(refused).toContain('请选择做的是哪一类');
  expect(refused).toContain('请选择做了多久');
  expect(refused).toContain('扫雪');
  const form = new FormData();
  for (const [name, value] of Object.entries(fields())) form.append(name, value);
  form.append('album', new Blob([new Uint8Array(await photoBytes())], { type: 'image/jpeg' }), '雪.jpg');
  const sent = await post('/me/service/new', form, cookie);
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/me/service?done=logged']);
  const list = await (await app.fetch('/me/service?done=logged', { headers: { cookie } })).text();
  expect(list).toContain('data-draft-sent="service-record"');
  const id = /\/me\/service\/([0-9a-f-]{36})/.exec(list)?.[1] ?? '';
  const sheet = await (await app.fetch(`/me/service/${id}`, { headers: { cookie } })).text();
  const photo = /\/service-photos\/[0-9a-f-]+\/[0-9a-f-]+/.exec(sheet)?.[0] ?? '';
  expect((await app.fetch(photo, { headers: { cookie } })).status).toBe(200);
  expect((await app.fetch(photo)).status).toBe(404);
  // The same day and kind once more: warned, and taken when it is something else.
  const again = await app.submit('/me/service/new', fields(), { cookie });
  expect(again.status).toBe(422);
  expect(await again.text()).toContain('不是同一件事，要再记一条');
  expect((await app.submit('/me/service/new', fields({ different: 'yes' }), { cookie })).status).toBe(303);
  // What the device kept comes back as the form it was.
  const back = await app.submit(
    '/me/service/new',
    { go: 'kind', step: 'kind', body: '写了一半' },
    { cookie },
  );
  expect(back.status).toBe(200);
  expect(await back.text()).toContain('写了一半');
  const stranger = await cookieFor(
    payload,
    (await buildServingMember(payload, (await buildServicePlace(payload)).branch)).actor.userId,
  );
  expect((await app.fetch(`/me/service/${id}`, { headers: { cookie: stranger } })).status).toBe(404);
  expect((await app.fetch('/me/service/new')).headers.get('location')).toContain('/sign-in?next=');
});

it('lets the branch verify many at once and log for a member, whom somebody else verifies', async () => {
  const { payload } = app;
  const { member, secretary, branch, grid } = await buildServicePlace(payload);
  const cookie = await cookieFor(payload, secretary.userId);
  const [first, second] = [
    await buildRecord(payload, { member, verifier: null }),
    await buildRecord(payload, { member, verifier: null }, { kind: 'policy' }),
  ];
  const own = await buildServingMember(payload, branch, { name: '老党员' });
  await payload.update({ collection: 'party-members', id: own.id, data: { user: null } });
  const entered = await app.submit(
    '/work/service/new',
    fields({ member: own.id, body: '代老党员记：巡楼' }),
    { cookie },
  );
  expect(entered.headers.get('location')).toBe('/work/service?done=entered');
  const list = await (await app.fetch('/work/service', { headers: { cookie } })).text();
  expect(list).toContain('等审核的共3条');
  expect(list).toContain('您代为登记的，由别人审核');
  expect(list).toContain('同一天还有1条');
  await verifyRecord({ payload, actor: secretary, id: second });
  const body = new URLSearchParams([
    ['ids', first],
    ['ids', second],
  ]);
  const { env } = await import('@/shared/env');
  const headers = { origin: env().siteUrl, cookie };
  const bulk = await app.fetch('/work/service/verify', { method: 'POST', body, headers });
  expect(bulk.status).toBe(200);
  const outcome = await bulk.text();
  expect(outcome).toContain('1条通过，1条没有通过');
  expect(outcome).toContain('现在是“已通过”');
  const none = await app.submit('/work/service/verify', {}, { cookie });
  expect(none.status).toBe(422);
  const { docs } = await payload.find({
    collection: 'service-records',
    where: { member: { equals: own.id } },
    depth: 0,
    overrideAccess: true,
  });
  const id = String(docs[0]?.id);
  const mine = await app.submit(`/work/service/${id}/verify`, {}, { cookie });
  expect(mine.status).toBe(403);
  const colleague = await cookieFor(payload, (await buildVerifier(payload, grid)).userId);
  const back = await app.submit(`/work/service/${id}/return`, { reason: '' }, { cookie: colleague });
  expect(back.status).toBe(422);
  const done = await app.submit(`/work/service/${id}/verify`, {}, { cookie: colleague });
  expect(done.headers.get('location')).toBe('/work/service?done=verify');
  const memberCookie = await cookieFor(payload, member.actor.userId);
  expect((await app.fetch('/work/service', { headers: { cookie: memberCookie } })).status).toBe(403);
});

it('shows verified services with a name only while the member consents, cached pages included', async () => {
  const { payload } = app;
  const { branch, secretary, homes } = await buildServicePlace(payload);
  const shy = await buildServingMember(payload, branch, { name: '钱有德' });
  const open = await buildServingMember(payload, branch, { name: '孔令辉', consent: true });
  const hidden = await buildRecord(payload, { member: shy, verifier: secretary }, { text: '给老人送饭' });
  const shown = await buildRecord(payload, { member: open, verifier: secretary });
  const waiting = await buildRecord(payload, { member: open, verifier: null }, { kind: 'care' });
  const page = async (path: string) => (await app.fetch(path)).text();
  expect(await page('/service')).toContain('孔令辉：');
  expect(await page('/service')).not.toContain('钱有德');
  expect(await page(`/service/${hidden}`)).toContain('一名党员');
  expect(await page(`/service/${shown}`)).toContain('孔令辉');
  expect(await page(`/service/${shown}`)).not.toContain('3号楼');
  expect((await app.fetch(`/service/${waiting}`)).status).toBe(404);
  await withdrawConsent({ payload, actor: open.actor, id: open.id });
  expect(await page('/service')).not.toContain('孔令辉');
  expect(await page(`/service/${shown}`)).not.toContain('孔令辉');

  const cookie = await cookieFor(payload, homes[0]?.user ?? '');
  const before = await app.fetch(`/service/${shown}`, { headers: { cookie } });
  expect(await before.text()).toContain('帮到您了吗');
  const thanks = await app.submit(`/service/${shown}/thanks`, { words: '谢谢' }, { cookie });
  expect(thanks.headers.get('location')).toBe(`/service/${shown}?done=thanked`);
  expect(await page(`/service/${shown}`)).toContain('1户');
  expect((await app.submit(`/service/${shown}/thanks`, {})).status).toBe(401);
});
