import { setTimeout } from 'node:timers/promises';
import { getPayload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { createAccount, grantRole } from '@/domain/accounts';
import { scheduleNotice, withdrawNotice } from '@/domain/publishing';
import { claimTurn } from '@/jobs';
import { testPassword } from '../../factories/app';
import { type ServerProcess, spawnServer } from '../../factories/processes';
import { buildNotice } from '../../factories/publishing';

const secrets = { PAYLOAD_SECRET: 'p'.repeat(40), ENCRYPTION_KEY: 'ab'.repeat(32) };
const actor = systemActor('test');

let first: ServerProcess;
let second: ServerProcess;

/** A third process on the same database: the test itself, through Payload's Local API. */
async function openPayload() {
  Object.assign(process.env, secrets);
  const { default: config } = await import('../../../payload.config');
  return getPayload({ config });
}

beforeAll(async () => {
  // One after the other, as a rolling deployment does: the first makes the collections.
  first = await spawnServer({ ...secrets, JOBS: '1' });
  second = await spawnServer({ ...secrets, JOBS: '1' });
});

afterAll(async () => {
  await Promise.all([first.stop(), second.stop()]);
  await (await openPayload()).destroy();
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
    await setTimeout(appears + 200 - Date.now());
    for (const html of await lists()) expect(html).toContain('集群里的定时公告');
    await setTimeout(expires + 200 - Date.now());
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
    await setTimeout(2000);
    expect(await tidied()).toBe(1);
  }, 120_000);

  it('do each turn of scheduled work once', async () => {
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
