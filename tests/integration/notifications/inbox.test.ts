import { describe, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { inTransaction } from '@/database';
import { type MessageData, messageData } from '@/domain/accounts';
import { notifyStaff } from '@/domain/notifications';
import { dispatchRequest, replyToRequest } from '@/domain/requests';
import { newId } from '@/shared/ids';
import { buildUser, cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildRequestAt, buildStaff, operator } from '../../factories/requests';

const { app } = appAtFixedTime();

const tell = (user: string, subject: string, href = '/admin/collections/requests/1') =>
  inTransaction({ payload: app.payload, actor: systemActor('test') }, (req) =>
    notifyStaff(req, [user], {
      template: 'test.news',
      urgency: 'normal',
      subject,
      text: `${subject}，请查看。`,
      href,
      about: { collection: 'requests', id: newId() },
      key: newId(),
    }),
  );
const page = async (path: string, cookie: string) => {
  const answer = await app.fetch(path, { headers: { cookie } });
  return { status: answer.status, html: await answer.text() };
};

describe('我的消息', () => {
  it('shows one’s own messages with how many are unread, opens them, and marks them', async () => {
    const { id } = await buildUser(app.payload);
    const cookie = await cookieFor(app.payload, id);
    expect((await page('/messages', cookie)).html).toContain('还没有消息');
    for (let count = 1; count <= 23; count += 1) await tell(id, `第${count}条`);
    const { html } = await page('/messages', cookie);
    expect(html).toContain('23<span class="govuk-visually-hidden">条未读消息');
    expect(html.indexOf('第23条')).toBeLessThan(html.indexOf('第22条'));
    expect(html).toContain('href="/messages?page=2"');
    expect((await page('/messages?page=2', cookie)).html).toContain('第1条');
    const action = /action="(\/messages\/[\w-]{36}\/open)"/.exec(html)?.[1] ?? '';
    const opened = await app.submit(action, {}, { cookie });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/admin/collections/requests/1']);
    expect((await page('/me', cookie)).html).toContain('22 条未读');
    const all = await app.submit('/messages/read-all', { next: '/admin/messages' }, { cookie });
    expect(all.headers.get('location')).toBe('/admin/messages');
    expect((await page('/messages?show=unread', cookie)).html).toContain('没有未读的消息');
    const away = await app.submit('/messages/read-all', { next: 'https://example.org/' }, { cookie });
    expect(away.headers.get('location')).toBe('/messages');
  });

  it('opens nobody else’s message, and asks a visitor to sign in', async () => {
    const [mine, theirs] = [await buildUser(app.payload), await buildUser(app.payload)];
    await tell(theirs.id, '给别人的');
    const { docs } = await app.payload.find({
      collection: 'outbox',
      where: { user: { equals: theirs.id } },
      overrideAccess: true,
    });
    const cookie = await cookieFor(app.payload, mine.id);
    expect((await app.submit(`/messages/${docs[0]?.id}/open`, {}, { cookie })).status).toBe(404);
    expect((await page('/messages', cookie)).html).not.toContain('给别人的');
    const visitor = await app.fetch('/messages');
    expect(visitor.headers.get('location')).toBe('/sign-in?next=%2Fmessages');
    expect((await app.submit('/messages/read-all', {})).status).toBe(401);
    expect((await app.fetch('/api/outbox', { headers: { cookie } })).status).toBe(403);
  });
});

describe('通知设置', () => {
  it('sends nothing to an address before its owner has opened the link, and everything after', async () => {
    const { id } = await buildUser(app.payload);
    const cookie = await cookieFor(app.payload, id);
    const save = (fields: Record<string, string>) => app.submit('/me/notifications', fields, { cookie });
    expect((await save({ ways: 'email' })).status).toBe(422);
    expect((await save({ ways: 'email', address: 'not an address' })).status).toBe(422);
    const sent = await save({ ways: 'email', address: 'Zhao@Example.com', night: 'quiet' });
    expect(sent.headers.get('location')).toBe('/me/notifications?done=sent');
    const mails = async (): Promise<MessageData[]> => {
      const { docs } = await app.payload.db.find<{ id: string; contentCipher: string }>({
        collection: 'outbox',
        where: { channel: { equals: 'email' } },
        sort: 'createdAt',
        limit: 0,
        pagination: false,
      });
      return docs.map(messageData);
    };
    const [mail] = await mails();
    await tell(id, '邮件确认以前');
    expect(await mails()).toHaveLength(1);
    const link = /https?:\/\/[^/]+(\/me\/notifications\/confirm\/[\w.-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    // A mail program that looks at the link confirms nothing.
    expect((await app.fetch(link)).status).toBe(200);
    expect((await page('/me/notifications', cookie)).html).toContain('还没有确认');
    expect((await app.submit(`${link.slice(0, -2)}xx`, {})).status).toBe(404);
    expect(await (await app.submit(link, {})).text()).toContain('邮箱已确认');
    await tell(id, '邮件确认以后');
    expect((await mails()).at(-1)?.text).toContain('邮件确认以后');
    // Another address begins again.
    await save({ ways: 'email', address: 'other@example.com' });
    expect((await app.submit(link, {})).status).toBe(404);
  });
});

describe('who is told of a request', () => {
  it('tells the unit of its work, the requester with an account on both sides, and never who did it', async () => {
    const owner = await buildUser(app.payload);
    const actor = { userId: owner.id, name: '刘玉芬', grants: [], via: 'portal' as const };
    const { id, unit } = await buildRequestAt(app.payload, 'accepted', { actor } as never);
    const handler = await buildStaff(app.payload, 'unit-handler', { kind: 'unit', id: unit });
    const colleague = await buildStaff(app.payload, 'unit-handler', { kind: 'unit', id: unit });
    await dispatchRequest({ payload: app.payload, actor: operator, id, unit });
    const rows = async (user: string) => {
      const { docs } = await app.payload.find({
        collection: 'outbox',
        where: { and: [{ user: { equals: user } }, { aboutId: { equals: id } }] },
        sort: 'createdAt',
        overrideAccess: true,
        depth: 0,
      });
      return docs.map(({ template, state }) => `${template} ${state}`);
    };
    // New work waits for the digest; the requester's own page has it at once.
    expect(await rows(handler.id)).toEqual(['request.dispatch gathered']);
    expect(await rows(owner.id)).toContain('request.dispatch delivered');
    await app.payload.db.updateOne({ collection: 'requests', id, data: { state: 'in-progress' } });
    const byHandler = {
      userId: handler.id,
      name: '石磊',
      grants: [{ role: 'unit-handler' as const, scope: { kind: 'unit' as const, id: unit } }],
      via: 'admin' as const,
    };
    await replyToRequest({ payload: app.payload, actor: byHandler, id, reply: '已更换阀门，室温恢复正常。' });
    expect(await rows(owner.id)).toContain('request.reply delivered');
    expect(await rows(colleague.id)).toEqual(await rows(handler.id));
  });
});
