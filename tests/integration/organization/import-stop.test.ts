import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { type ServerProcess, spawnServer } from '../../factories/processes';
import { strongSecrets } from '../../factories/secrets';

/** Many enough that the import cannot be over before the server stops. */
const rows = 6000;
const table = (code: string, count: number) =>
  [
    '社区（村）代码,小区,楼栋,单元,房号',
    ...Array.from({ length: count }, (_, index) => `${code},幸福小区,${index % 40}号楼,1,${index}`),
  ].join('\n');

let app: TestApp;
let again: ServerProcess | undefined;
let cookie: string;
let here: { id: string; code: string };
let other: { id: string; code: string };

beforeAll(async () => {
  Object.assign(process.env, strongSecrets);
  app = await startTestApp();
  [here, other] = [await buildDivision(app.payload), await buildDivision(app.payload)];
  const user = await buildUser(app.payload, {
    roles: [{ role: 'community-staff', kind: 'community', place: here.id }],
  });
  cookie = await cookieFor(app.payload, user.id);
});
afterAll(() => again?.stop());

describe('a server that stops during an import', () => {
  it('ends it after the batch at hand, and it can be continued', async () => {
    const headers = { origin: env().siteUrl, cookie };
    const body = new FormData();
    body.append('file', new Blob([table(here.code, rows)]), '户.csv');
    const sent = await app.fetch('/api/import-runs/households', { method: 'POST', headers, body });
    const { id } = await sent.json();
    const state = async (url: string) =>
      (await (await fetch(`${url}/api/import-runs/${id}?depth=0`, { headers: { cookie } })).json()).status;
    await expect.poll(() => state(app.url), { timeout: 60_000 }).toBe('checked');
    const confirmed = await app.fetch(`/api/import-runs/${id}/confirm`, { method: 'POST', headers });
    expect(confirmed.status).toBe(202);
    await app.close();

    again = await spawnServer(strongSecrets);
    const { url } = again;
    expect(await state(url)).toBe('interrupted');
    const path = `${url}/api/import-runs/${id}/confirm`;
    const goOn = await fetch(path, { method: 'POST', headers: { cookie, origin: url } });
    expect(goOn.status).toBe(202);
    await expect.poll(() => state(url), { timeout: 60_000 }).toBe('done');
    const where = `where[community][equals]=${here.id}`;
    const found = await fetch(`${url}/api/households?limit=1&depth=0&${where}`, { headers: { cookie } });
    expect((await found.json()).totalDocs).toBe(rows);
  });
});

describe('on the command line', () => {
  const run = promisify(execFile);
  async function imported(text: string) {
    const file = path.join(env().dataDir, 'households.csv');
    await writeFile(file, text);
    const tsx = path.join('node_modules', '.bin', 'tsx');
    return run(tsx, ['--conditions=production', 'scripts/import.ts', 'households', file]).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
  }

  it('an import says how far it has come and what it changed', async () => {
    const done = await imported(table(other.code, 1200));
    expect(done).toMatchObject({ code: 0, stdout: expect.stringContaining('新增 1200') });
    expect(done.stderr).toMatch(/已处理 \d+ 行/);
    const again = await imported(
      `社区（村）代码,小区,楼栋,单元,房号,户主\n${other.code},幸福小区,1号楼,1,1,张三`,
    );
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('更新 1') });
  });

  it('a refused file is a failure, with its reason', async () => {
    expect(await imported('楼栋,房号\n1号楼,101')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('缺少这些列'),
    });
  });
});
