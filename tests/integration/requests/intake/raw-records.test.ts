import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { rotateKeys } from '@/domain/accounts';
import {
  channelOfKey,
  type IssuedKey,
  issueChannelKey,
  listChannelKeys,
  revealRawRecord,
  revokeChannelKey,
} from '@/domain/requests';
import { env } from '@/shared/env';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildChannelKey, externalRequest, rowsOf, send } from '../../../factories/intake';
import { actorWith, buildRequest, buildStaff, operator, supervisor } from '../../../factories/requests';

let app: TestApp;
let key: IssuedKey;

beforeAll(async () => {
  app = await startTestApp();
  key = await buildChannelKey(app.payload);
});
afterAll(() => app?.close());

const recordOf = async (request: string) =>
  (await rowsOf(app.payload, 'intake-records', { request: { equals: request } }))[0];

const eventsOf = async (action: string, id: string) =>
  (
    await app.payload.find({
      collection: 'audit-events',
      where: { and: [{ action: { equals: action } }, { subjectId: { equals: id } }] },
      overrideAccess: true,
    })
  ).docs;

it('keeps what a channel sent byte for byte, unreadable in the database, and opens it for a logged reason only', async () => {
  const { payload } = app;
  const raw = `\n${JSON.stringify(externalRequest({ number: 'RAW-1', requester: { name: '钱多多', phone: '13900139000' }, own: 'x' }), null, 3)}\n`;
  expect((await send(app, key, raw)).status).toBe(201);
  const [request] = await rowsOf(payload, 'requests', { sourceKey: { equals: '12345:RAW-1' } });
  const record = await recordOf(request?.id ?? '');
  expect(record).toMatchObject({
    externalNumber: 'RAW-1',
    size: Buffer.byteLength(raw),
    contentHash: createHash('sha256').update(raw).digest('hex'),
  });
  expect(JSON.stringify(record)).not.toMatch(/钱多多|13900139000/);
  const call = { payload, id: record?.id ?? '', reason: '核对来件内容' };
  for (const actor of [operator, actorWith('community-staff'), actorWith('city-leader'), actorWith(null)]) {
    await expect(revealRawRecord({ ...call, actor })).rejects.toMatchObject({ code: 'forbidden' });
  }
  await expect(revealRawRecord({ ...call, actor: supervisor, reason: '看' })).rejects.toMatchObject({
    code: 'validation',
  });
  expect(await eventsOf('intake-record.revealed', call.id)).toEqual([]);
  expect(await revealRawRecord({ ...call, actor: supervisor })).toBe(raw);
  expect(await eventsOf('intake-record.revealed', call.id)).toMatchObject([{ summary: '核对来件内容' }]);
});

it('keeps what came in through our own doors too, without the photos and whatever does not belong to it', async () => {
  const { id } = await buildRequest(app.payload, { phone: '13800138001' });
  const record = await recordOf(id);
  const text = await revealRawRecord({
    payload: app.payload,
    actor: supervisor,
    id: record?.id ?? '',
    reason: '核对来件内容',
  });
  expect(JSON.parse(text)).toMatchObject({
    name: '赵小满',
    phone: '13800138001',
    placeText: '明月豪苑3号楼',
  });
  expect(Object.keys(JSON.parse(text))).not.toContain('payload');
});

it('is opened by the button of the record, for those who may', async () => {
  const { id } = await buildRequest(app.payload);
  const record = await recordOf(id);
  const { username } = await buildStaff(app.payload, 'supervisor');
  const cookie = await app.signInAs(username);
  const path = `/api/intake-records/${record?.id}/verbs`;
  const offered = await (await app.fetch(path, { headers: { cookie } })).json();
  expect(offered.verbs.map(({ verb }: { verb: string }) => verb)).toEqual(['reveal']);
  const headers = { cookie, origin: app.url, 'content-type': 'application/json' };
  const body = JSON.stringify({ reason: '核对来件内容' });
  const opened = await (await app.fetch(`${path}/reveal`, { method: 'POST', headers, body })).json();
  expect(opened.message).toContain('赵小满');
});

it('gives an administrator, and nobody else, the buttons for a channel’s keys and shows a secret once', async () => {
  const { payload } = app;
  const { channel } = await buildChannelKey(payload, '问政河北');
  const [row] = (await payload.find({ collection: 'channels', where: { key: { equals: channel } } })).docs;
  const path = `/api/channels/${row?.id}/verbs`;
  const as = async (role: 'administrator' | 'operator') => {
    const cookie = await app.signInAs((await buildStaff(payload, role)).username);
    const headers = { cookie, origin: app.url, 'content-type': 'application/json' };
    const verbs: { verb: string; inputs: { options?: { value: string }[] }[] }[] = (
      await (await app.fetch(path, { headers })).json()
    ).verbs;
    const press = async (verb: string, input = {}) => {
      const answer = await app.fetch(`${path}/${verb}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(input),
      });
      return { status: answer.status, body: await answer.json() };
    };
    return { verbs, press };
  };
  const plain = await as('operator');
  expect(plain.verbs).toEqual([]);
  expect((await plain.press('issue-key')).status).toBe(403);
  const administrator = await as('administrator');
  expect(administrator.verbs.map(({ verb }) => verb)).toEqual(['issue-key', 'revoke-key']);
  const { body } = await administrator.press('issue-key');
  const secret = /密钥：(\S+)/.exec(body.message)?.[1] ?? '';
  expect((await send(app, { channel, secret }, externalRequest())).status).toBe(201);
  const stored = JSON.stringify(await rowsOf(payload, 'channel-keys'));
  expect(stored).not.toContain(secret);
  const old = administrator.verbs[1]?.inputs[0]?.options?.[0]?.value;
  expect((await administrator.press('revoke-key', { key: old })).status).toBe(200);
  const keys = await listChannelKeys({ payload, actor: systemActor('测试'), channel });
  expect(keys.map(({ valid, usedAt }) => [valid, usedAt !== null])).toEqual([
    [true, true],
    [false, false],
  ]);
});

it('refuses keys to everybody but administrators, and to channels that are not there', async () => {
  const { payload } = app;
  await expect(issueChannelKey({ payload, actor: operator, channel: '12345' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(listChannelKeys({ payload, actor: supervisor, channel: '12345' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(revokeChannelKey({ payload, actor: supervisor, id: key.id })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const actor = systemActor('测试');
  await expect(issueChannelKey({ payload, actor, channel: '没有的' })).rejects.toMatchObject({
    code: 'validation',
  });
  await expect(revokeChannelKey({ payload, actor, id: 'x' })).rejects.toMatchObject({ code: 'not-found' });
});

it('makes twenty keys at once and leaves two of them valid', async () => {
  const actor = systemActor('测试');
  const keys = await Promise.all(Array.from({ length: 20 }, () => buildChannelKey(app.payload, 'letter')));
  expect(new Set(keys.map(({ secret }) => secret)).size).toBe(20);
  const listed = await listChannelKeys({ payload: app.payload, actor, channel: '来信' });
  expect(listed).toHaveLength(20);
  expect(listed.filter(({ valid }) => valid)).toHaveLength(2);
});

it('stays readable, and keys stay valid, when the encryption key is changed', async () => {
  const { payload } = app;
  const channel = await buildChannelKey(payload, 'ask-hebei');
  const request = externalRequest({ requester: { name: '孙有才' } });
  expect((await send(app, channel, request)).status).toBe(201);
  const [row] = await rowsOf(payload, 'requests', { sourceKey: { equals: `ask-hebei:${request.number}` } });
  const record = await recordOf(row?.id ?? '');
  const { encryptionKey } = env();
  const fresh = randomBytes(32);
  Object.assign(env(), { encryptionKey: fresh, previousEncryptionKeys: [encryptionKey] });
  expect((await rotateKeys({ payload })).problems).toEqual([]);
  Object.assign(env(), { encryptionKey: fresh, previousEncryptionKeys: [] });
  expect((await send(app, channel, externalRequest())).status).toBe(201);
  expect((await channelOfKey(payload, channel.secret))?.key).toBe('ask-hebei');
  const call = { payload, actor: supervisor, id: record?.id ?? '', reason: '核对来件内容' };
  expect(await revealRawRecord(call)).toContain('孙有才');
});
