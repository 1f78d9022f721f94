import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recentMessages } from '@/domain/accounts';
import { savePreferences } from '@/domain/notifications';
import { fileRequest, followRequest } from '@/domain/requests';
import { buildUser, cookieFor, newPhone } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildNeighbourhood } from '../../factories/organization';
import { buildRequest, visitor } from '../../factories/requests';
import { buildResidency, residentActor } from '../../factories/residents';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());

const person = async (phone = newPhone(), name = '上官若兰') => {
  const { id } = await buildUser(app.payload, { phone, passwordless: true, name });
  return { id, phone, actor: residentActor(id), cookie: await cookieFor(app.payload, id) };
};
const get = async (path: string, cookie: string) => {
  const answer = await app.fetch(path, { headers: { cookie } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const post = async (path: string, fields: Record<string, string>, cookie: string) => {
  const answer = await app.submit(path, fields, { cookie });
  return { status: answer.status, location: answer.headers.get('location') ?? '', html: await answer.text() };
};
const newestCode = async () =>
  (await recentMessages({ payload: app.payload, limit: 1 }))[0]?.text.match(/\d{6}/)?.[0] ?? '';

describe('我的信息', () => {
  it('shows everything about oneself and nothing of others, to read and as a file', async () => {
    const { household } = await buildNeighbourhood(app.payload);
    const me = await person();
    const neighbour = await person(newPhone(), '东方不告知');
    await buildResidency(app.payload, { household, user: me.id, personName: '上官若兰' });
    await buildResidency(app.payload, { household, user: neighbour.id, personName: '东方不告知' });
    await fileRequest({
      payload: app.payload,
      actor: me.actor,
      placeText: '楼道',
      phone: me.phone,
      name: '上官',
      body: '楼道里的灯坏了三天，老人看不清台阶。',
    });
    const page = await get('/me/data', me.cookie);
    const file = await get('/me/data.json', me.cookie);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(file.headers.get('content-disposition')).toMatch(/attachment; filename="my-data-[\d-]+\.json"/);
    for (const part of [me.phone, '上官若兰', '楼道里的灯坏了三天', '产权人']) {
      expect(page.text).toContain(part);
      expect(file.text).toContain(part);
    }
    expect(JSON.parse(file.text).sections.map(({ title }: { title: string }) => title)).toContain('住户登记');
    for (const secret of [neighbour.phone, '东方不告知']) {
      expect(page.text).not.toContain(secret);
      expect(file.text).not.toContain(secret);
    }
    const answer = await app.fetch('/me/data');
    expect(answer.headers.get('location')).toContain('/sign-in?next=');
    expect((await app.fetch('/me/data.json')).status).toBe(303);
  });

  it('lets one correct the name, and change the number by a code sent to the new one', async () => {
    const me = await person();
    expect((await post('/me/data/name', { name: '上官若蓝' }, me.cookie)).location).toBe(
      '/me/data?done=name',
    );
    expect((await get('/me/data', me.cookie)).text).toContain('上官若蓝');
    const next = newPhone();
    const asked = await post('/me/data/phone', { phone: next }, me.cookie);
    const number = /name="number" value="([^"]+)"/.exec(asked.html)?.[1] ?? '';
    const code = await newestCode();
    const wrong = code === '000000' ? '111111' : '000000';
    expect((await post('/me/data/phone/code', { number, code: wrong }, me.cookie)).status).toBe(422);
    const changed = await post('/me/data/phone/code', { number, code }, me.cookie);
    expect(changed.location).toContain('/sign-in');
    expect((await app.fetch('/me/data', { headers: { cookie: me.cookie } })).status).toBe(303);
    expect((await get('/me/data', await cookieFor(app.payload, me.id))).text).toContain(next);
    const told = await recentMessages({ payload: app.payload, limit: 1 });
    expect(told[0]?.text).toContain('登录手机号已被更改');
  });

  it('does not take the number of another account, nor a code that signs in', async () => {
    const me = await person();
    const other = await person();
    const asked = await post('/me/data/phone', { phone: other.phone }, me.cookie);
    const number = /name="number" value="([^"]+)"/.exec(asked.html)?.[1] ?? '';
    const code = await newestCode();
    const refused = await post('/me/data/phone/code', { number, code }, me.cookie);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('这个手机号已有账号');
    const fresh = newPhone();
    await post('/me/data/phone', { phone: fresh }, me.cookie);
    const change = await newestCode();
    const step = await app.submit('/sign-in', { phone: newPhone() });
    const cookie = step.headers.getSetCookie().join('; ');
    expect((await post('/sign-in/code', { code: change }, cookie)).status).toBe(422);
  });
});

describe('deleting', () => {
  it('asks twice, deletes what was chosen only, and keeps a line that says nothing about whose it was', async () => {
    const me = await person();
    await savePreferences({
      payload: app.payload,
      actor: me.actor,
      sms: true,
      email: true,
      quiet: true,
      address: 'ruolan@example.com',
    });
    const { id } = await buildRequest(app.payload, { phone: '13700001111' });
    await followRequest({ payload: app.payload, actor: visitor, id, phone: me.phone });
    const choose = await get('/me/data/delete', me.cookie);
    for (const part of ['通知设置和里面的邮箱', '“我也遇到”留的手机号', '哪些不能删，为什么', '公务档案'])
      expect(choose.text).toContain(part);
    expect((await post('/me/data/delete', {}, me.cookie)).status).toBe(422);
    const asked = await post('/me/data/delete', { what: 'follows' }, me.cookie);
    expect(asked.html).toContain('真的要删除吗');
    expect((await get('/me/data/delete', me.cookie)).text).toContain('“我也遇到”留的手机号（1项）');
    const done = await post('/me/data/delete', { what: 'follows', confirmed: 'yes' }, me.cookie);
    const reference = /\d{8}-\d{7}/.exec(done.html)?.[0] ?? '';
    expect(reference).not.toBe('');
    const after = (await get('/me/data/delete', me.cookie)).text;
    expect(after).not.toContain('“我也遇到”留的手机号（');
    expect(after).toContain('通知设置和里面的邮箱（1项）');
    const request = await app.payload.findByID({
      collection: 'requests',
      id,
      overrideAccess: true,
      depth: 0,
    });
    expect(request.followerCount).toBe(0);
    const { docs } = await app.payload.db.find<Record<string, unknown>>({
      collection: 'data-deletions',
      where: { reference: { equals: reference } },
    });
    expect(docs).toHaveLength(1);
    const events = await app.payload.db.find<Record<string, unknown>>({
      collection: 'audit-events',
      where: { subjectId: { equals: String(docs[0]?.id) } },
    });
    const kept = JSON.stringify([docs, events.docs]);
    for (const secret of [me.id, me.phone, '上官', 'example.com', '127.0.0.1'])
      expect(kept).not.toContain(secret);
    expect(docs[0]).toMatchObject({ rows: 1, what: '“我也遇到”留的手机号' });
  });

  it('takes nothing that is not offered', async () => {
    const me = await person();
    const refused = await post('/me/data/delete', { what: 'requests', confirmed: 'yes' }, me.cookie);
    expect(refused.status).toBe(422);
    expect((await get('/me', me.cookie)).status).toBe(200);
  });
});
