import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildUser } from '../../factories/accounts';
import { startTestApp } from '../../factories/app';
import { type ServerProcess, spawnServer } from '../../factories/processes';
import { strongSecrets } from '../../factories/secrets';

const writers = 12;
const acknowledgedBeforeKill = 120;

describe('a server that is killed in the middle of a write burst', () => {
  let cookie: string;
  beforeAll(async () => {
    Object.assign(process.env, strongSecrets);
    const app = await startTestApp();
    const { id, username } = await buildUser(app.payload, {
      username: 'killer',
      roles: [{ role: 'administrator' }],
    });
    cookie = await app.signInAs(username);
    // Outside the demo an administrator's role sleeps without dynamic codes.
    const data = { totpEnabledAt: new Date().toISOString() };
    await app.payload.db.updateOne({ collection: 'users', id, data });
    await app.close();
  });

  const servers: ServerProcess[] = [];
  afterAll(async () => {
    for (const server of servers) await server.stop('SIGKILL');
  });
  const serve = async () => {
    const server = await spawnServer(strongSecrets);
    servers.push(server);
    return server;
  };

  it('has lost no acknowledged write and left none half done', async () => {
    const server = await serve();
    const acknowledged = await burst(server);
    expect(acknowledged.length).toBeGreaterThanOrEqual(acknowledgedBeforeKill);

    const again = await serve();
    const units = new Map((await all(again, 'units', 'name')).map(({ id, name }) => [id, name]));
    const events = (await all(again, 'audit-events', 'action,subjectId')).filter(
      ({ action }) => action === 'units.created',
    );
    const names = new Set(units.values());
    expect(acknowledged.filter((name) => !names.has(name))).toEqual([]);
    // Every unit with its event, every event with its unit, none twice.
    expect(events.map(({ subjectId }) => subjectId).sort()).toEqual([...units.keys()].sort());
    expect((await write(again, 'after the restart')).status).toBe(201);
  }, 300_000);

  /** Writes from many sides, kills the server in the middle. @returns the names whose writing was acknowledged */
  async function burst(server: ServerProcess): Promise<string[]> {
    const acknowledged: string[] = [];
    let killed: Promise<unknown> | undefined;
    const writer = async (side: number) => {
      for (let index = 0; !killed; index += 1) {
        const name = `${side}-${index}`;
        const status = await write(server, name).then(
          (answer) => answer.status,
          () => 'connection lost',
        );
        if (status === 201) acknowledged.push(name);
        else expect(killed, String(status)).toBeDefined();
        if (acknowledged.length >= acknowledgedBeforeKill) killed ??= server.stop('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: writers }, (_, side) => writer(side)));
    await killed;
    return acknowledged;
  }

  function write(server: ServerProcess, name: string): Promise<Response> {
    return fetch(`${server.url}/api/units`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, origin: server.url },
      body: JSON.stringify({ name, kind: 'department' }),
    });
  }

  async function all(server: ServerProcess, slug: string, fields: string): Promise<Record<string, string>[]> {
    const select = fields
      .split(',')
      .map((field) => `select[${field}]=true`)
      .join('&');
    const rows: Record<string, string>[] = [];
    for (let page = 1; ; page += 1) {
      const answer = await fetch(`${server.url}/api/${slug}?limit=100&page=${page}&depth=0&${select}`, {
        headers: { cookie, origin: server.url },
      });
      expect(answer.status).toBe(200);
      const { docs, hasNextPage } = (await answer.json()) as {
        docs: Record<string, string>[];
        hasNextPage: boolean;
      };
      rows.push(...docs);
      if (!hasNextPage) return rows;
    }
  }
});
