import { request as httpRequest } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type ServerProcess, spawnServer } from '../../factories/processes';
import { strongSecrets } from '../../factories/secrets';

const servers: ServerProcess[] = [];
async function serve(variables: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await spawnServer({ ...strongSecrets, ...variables });
  servers.push(server);
  return server;
}
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop('SIGKILL');
});

interface Upload {
  /** Sends the rest and answers what came back. */
  finish(): Promise<{ status: number; location: string }>;
}

/** Begins to send a form and stops half-way, as a phone with a bad connection does. */
async function beginUpload(
  server: ServerProcess,
  path: string,
  fields: Record<string, string>,
): Promise<Upload> {
  const body = new URLSearchParams(fields).toString();
  const half = Math.floor(body.length / 2);
  const asked = httpRequest(server.url + path, {
    method: 'POST',
    headers: {
      origin: server.url,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(body.length),
    },
  });
  const answered = new Promise<{ status: number; location: string }>((resolve, reject) => {
    asked.on('error', reject).on('response', (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '' });
    });
  });
  // Looked at in finish(); until then a broken connection must not end the test run.
  const outcome = answered.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  await new Promise<void>((resolve) => asked.write(body.slice(0, half), () => resolve()));
  await wait(300);
  return {
    async finish() {
      asked.end(body.slice(half));
      const settled = await outcome;
      if ('error' in settled) throw settled.error;
      return settled.value;
    },
  };
}

const answers = async (server: ServerProcess) => {
  const html = await (await fetch(`${server.url}/requests/new`)).text();
  return {
    step: 'check',
    formKey: `stopping-${servers.length}-${Date.now()}`,
    category: /name="category"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? '',
    placeText: '明月豪苑3号楼2单元',
    body: '楼道里的暖气管接头漏水，已经流到一楼了。',
    phone: '13900139088',
    name: '王大爷',
    publicConsent: 'no',
  };
};

describe('a server that is told to stop', () => {
  it('takes what is still being sent, answers it, and has it after the next start', async () => {
    const server = await serve();
    const upload = await beginUpload(server, '/requests/new', await answers(server));
    const stopped = server.stop('SIGTERM');
    await wait(1500);
    expect((await fetch(`${server.url}/healthz`).catch((error: unknown) => error)) instanceof Error).toBe(
      true,
    );
    const { status, location } = await upload.finish();
    expect(status).toBe(303);
    expect(location).toMatch(/^\/requests\/filed\//);
    expect(await stopped).toBe(0);

    const again = await serve();
    const page = await fetch(`${again.url}${location.replace('/requests/filed/', '/track/')}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('暖气管接头漏水');
  });

  it('takes the two signals of one Ctrl+C under npm for one', async () => {
    const server = await serve();
    const upload = await beginUpload(server, '/requests/new', await answers(server));
    const stopped = server.stop('SIGINT');
    await wait(50);
    server.send('SIGINT');
    await wait(600);
    expect((await upload.finish()).status).toBe(303);
    expect(await stopped).toBe(0);
  });

  it('ends at once when it is asked again', async () => {
    const server = await serve();
    await beginUpload(server, '/requests/new', await answers(server));
    const stopped = server.stop('SIGINT');
    await wait(2200);
    const asked = performance.now();
    server.send('SIGINT');
    expect(await stopped).toBe(1);
    expect(performance.now() - asked).toBeLessThan(3000);
  });
});

describe('a server whose admin panel is missing', () => {
  it('serves the portal, says so at /admin and in the log, and stops in order', async () => {
    const server = await serve({ ADMIN: '1', NEXT_DIST_DIR: 'dist/no-such-panel' });
    const deadline = Date.now() + 30_000;
    while (!server.output().includes('admin panel failed') && Date.now() < deadline) await wait(100);
    expect(server.output()).toContain('admin panel failed');
    expect((await fetch(`${server.url}/`)).status).toBe(200);
    const panel = await fetch(`${server.url}/admin`, { headers: { cookie: 'payload-token=x' } });
    expect(panel.status).toBe(503);
    expect(await panel.text()).toContain('没有启动成功');
    expect(await server.stop('SIGTERM')).toBe(0);
  });
});
