import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { getPayload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { inTransaction } from '@/database';
import { createAccount, enqueueMessage, grantRole } from '@/domain/accounts';
import { scheduleNotice, withdrawNotice } from '@/domain/publishing';
import { claimTurn } from '@/jobs';
import { testPassword } from '../../factories/app';
import { type ServerProcess, spawnServer } from '../../factories/processes';
import { buildNotice } from '../../factories/publishing';
import { strongSecrets } from '../../factories/secrets';

const actor = systemActor('test');

let first: ServerProcess;
let second: ServerProcess;
let gateway: Server;
/** The keys of the messages the gateway was handed, one for each call. */
const delivered: string[] = [];

/** A third process on the same database: the test itself, through Payload's Local API. */
async function openPayload() {
  Object.assign(process.env, strongSecrets);
  const { default: config } = await import('../../../payload.config');
  return getPayload({ config });
}

beforeAll(async () => {
  // One after the other, as a rolling deployment does: the first makes the collections.
  gateway = createServer((request, response) => {
    delivered.push(String(request.headers['idempotency-key']));
    // Slow enough for another process to come while the first is still at it.
    request.resume().on('end', () => setTimeout(() => response.end(), 300));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => gateway.once('listening', resolve));
  const working = {
    ...strongSecrets,
    JOBS: '1',
    WEBHOOK_URL: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`,
    WEBHOOK_SECRET: strongSecrets.PAYLOAD_SECRET,
  };
  first = await spawnServer(working);
  second = await spawnServer(working);
});

afterAll(async () => {
  await Promise.all([first.stop(), second.stop()]);
  await (await openPayload()).destroy();
  gateway.close();
});

const signIn = (server: ServerProcess) =>
  fetch(`${server.url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'cluster.operator', password: testPassword }),
  });

describe('two processes on one database', () => {
  it('share sessions: signed in on one is signed in on the other, signed out on one is signed out on both', async () => {
    const payload = await openPayload();
    const userId = await createAccount({
      payload,
      actor,
      username: 'cluster.operator',
      name: '集群坐席',
      password: testPassword,
    });
    await grantRole({
      payload,
      actor,
      userId,
      role: 'operator',
      scope: { kind: 'city', id: '' },
      reason: '测试',
    });
    const signedIn = await signIn(first);
    expect(signedIn.status, await signedIn.clone().text()).toBe(200);
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const who = async (server: ServerProcess) =>
      (
        (await (await fetch(`${server.url}/api/users/me`, { headers: { cookie } })).json()) as {
          user: { username: string } | null;
        }
      ).user;
    expect((await who(first))?.username).toBe('cluster.operator');
    expect((await who(second))?.username).toBe('cluster.operator');
    const out = await fetch(`${second.url}/sign-out`, {
      method: 'POST',
      headers: { cookie },
      redirect: 'manual',
    });
    expect(out.status).toBe(303);
    expect(await who(first)).toBeNull();
    expect(await who(second)).toBeNull();
  });

  it('show a published change on both at the next request', async () => {
    const payload = await openPayload();
    const { id } = await buildNotice(payload, { title: '集群里的公告' });
    const titles = () =>
      Promise.all([first, second].map(async (server) => (await fetch(`${server.url}/notices/${id}`)).text()));
    for (const html of await titles()) expect(html).toContain('集群里的公告');
    for (const html of await titles()) expect(html).toContain('集群里的公告');
    await withdrawNotice({ payload, actor, id, reason: '内容有误' });
    for (const html of await titles()) expect(html).not.toContain('集群里的公告');
  });

  it('show and hide a notice on time on both, and one of them tidies up, once', async () => {
    const payload = await openPayload();
    const appears = Date.now() + 10_000;
    const expires = appears + 5000;
    const { id } = await buildNotice(payload, {
      title: '集群里的定时公告',
      published: false,
      expireAt: new Date(expires).toISOString(),
    });
    await scheduleNotice({ payload, actor, id, publishAt: new Date(appears).toISOString() });
    const lists = () =>
      Promise.all([first, second].map(async (server) => (await fetch(`${server.url}/notices`)).text()));
    for (const html of await lists()) expect(html).not.toContain('集群里的定时公告');
    await wait(appears + 200 - Date.now());
    for (const html of await lists()) expect(html).toContain('集群里的定时公告');
    await wait(expires + 200 - Date.now());
    for (const html of await lists()) expect(html).not.toContain('集群里的定时公告');
    const tidied = async () =>
      (
        await payload.find({
          collection: 'audit-events',
          where: { subjectId: { equals: id }, action: { equals: 'notice.expired' } },
          pagination: false,
        })
      ).docs.length;
    await expect.poll(tidied, { timeout: 70_000, interval: 1000 }).toBe(1);
    // The other process has had its turn of the same minute by then.
    await wait(2000);
    expect(await tidied()).toBe(1);
  }, 120_000);

  it('deliver each message once, although both sweep the outbox', async () => {
    const payload = await openPayload();
    const keys = Array.from({ length: 8 }, (_, index) => `cluster-${index}`);
    for (const key of keys)
      await inTransaction({ payload }, (req) =>
        enqueueMessage({
          req,
          channel: 'sms',
          to: '13912345678',
          template: 'cluster',
          data: { text: '请点开链接查看。' },
          key,
        }),
      );
    const mine = () => delivered.filter((key) => keys.includes(key)).sort();
    const deadline = Date.now() + 60_000;
    while (mine().length < keys.length && Date.now() < deadline) await wait(200);
    // Two more turns, in which a process that did not see the other's work would send again.
    await wait(32_000);
    expect(mine()).toEqual(keys);
    const { docs: turns } = await payload.find({
      collection: 'job-turns',
      where: { job: { equals: 'deliver-messages' } },
      limit: 100,
    });
    expect(turns.length).toBeGreaterThanOrEqual(3);
    expect(new Set(turns.map(({ key }) => key)).size).toBe(turns.length);
  }, 150_000);

  it('claim each turn once', async () => {
    const payload = await openPayload();
    const claims = await Promise.all(
      Array.from({ length: 20 }, () => claimTurn({ payload, job: 'race', everySeconds: 86_400 })),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    const { docs } = await payload.find({
      collection: 'job-turns',
      where: { job: { equals: 'race' } },
      limit: 10,
    });
    expect(docs).toHaveLength(1);
  });
});
