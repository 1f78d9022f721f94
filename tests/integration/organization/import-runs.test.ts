import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@/access';
import {
  bytesSource,
  cancelImport,
  confirmImport,
  importIssuesOf,
  keptDays,
  refusedRowsFile,
  startImport,
  sweepImports,
} from '@/domain/imports';
import { checkHouseholds, writeHouseholds } from '@/domain/organization';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision, buildGrid } from '../../factories/organization';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const actor = systemActor('导入测试');
const header = ['社区（村）代码', '小区', '楼栋', '单元', '房号', '网格'];
const csv = (rows: string[][]) => Buffer.from([header, ...rows].map((row) => row.join(',')).join('\n'));
const rowsOf = (code: string, count: number, grid = '') =>
  Array.from({ length: count }, (_, index) => [code, '幸福小区', `${index}号楼`, '1', '101', grid]);
const read = (id: string) =>
  app.payload.findByID({ collection: 'import-runs', id, depth: 0, overrideAccess: true });
const households = async (community: string) =>
  (await app.payload.count({ collection: 'households', where: { community: { equals: community } } }))
    .totalDocs;
const pieces = async (run: string) =>
  (
    await app.payload.count({
      collection: 'import-chunks',
      where: { run: { equals: run } },
      overrideAccess: true,
    })
  ).totalDocs;
const call = (id: string) => ({ payload: app.payload, actor, id });
const set = (id: string, data: Record<string, unknown>) =>
  app.payload.db.updateOne({ collection: 'import-runs', id, data, returning: false });
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();

const started = (bytes: Uint8Array) =>
  startImport({
    payload: app.payload,
    actor,
    kind: 'households',
    fileName: '户.csv',
    content: bytesSource(bytes).pieces(),
  });

/** A run whose dry run is over. */
async function checked(rows: string[][]): Promise<string> {
  const { id } = await started(csv(rows));
  await checkHouseholds(call(id));
  return id;
}

describe('a run whose process died', () => {
  it('while importing is interrupted by the sweep and goes on without doubling', async () => {
    const { code, id: community } = await buildDivision(app.payload);
    const id = await checked(rowsOf(code, 700));
    await confirmImport(call(id));
    await writeHouseholds({ ...call(id), signal: afterBatches(1) }).catch(() => 'killed');
    expect(await households(community)).toBe(300);
    await set(id, { status: 'importing', progressAt: ago(30_000) });
    await sweepImports(app);
    expect((await read(id)).status).toBe('importing');
    await expect(confirmImport(call(id))).rejects.toMatchObject({ code: 'invalid-state' });
    await expect(cancelImport(call(id))).rejects.toMatchObject({ code: 'invalid-state' });
    await set(id, { progressAt: ago(61_000) });
    await sweepImports(app);
    expect(await read(id)).toMatchObject({ status: 'interrupted', message: expect.stringContaining('继续') });
    expect(await pieces(id)).toBeGreaterThan(0);
    await confirmImport(call(id));
    await writeHouseholds(call(id));
    expect(await read(id)).toMatchObject({ status: 'done', rowsCreated: 400, rowsUnchanged: 300 });
    expect(await households(community)).toBe(700);
    expect(await pieces(id)).toBe(0);
  });

  it('while checking has failed, and its file is gone', async () => {
    const { code } = await buildDivision(app.payload);
    const bytes = csv(rowsOf(code, 3));
    const { id } = await started(bytes);
    await set(id, { progressAt: ago(61_000) });
    await sweepImports(app);
    expect(await read(id)).toMatchObject({ status: 'failed', message: expect.stringContaining('重新上传') });
    expect(await pieces(id)).toBe(0);
  });

  it('can be called off by hand too', async () => {
    const { code } = await buildDivision(app.payload);
    const bytes = csv(rowsOf(code, 3));
    const { id } = await started(bytes);
    await set(id, { progressAt: ago(61_000) });
    await cancelImport(call(id));
    expect(await read(id)).toMatchObject({ status: 'cancelled' });
    expect(await pieces(id)).toBe(0);
    // The process that was only slow comes back: it has nothing more to say.
    await checkHouseholds(call(id));
    expect(await read(id)).toMatchObject({ status: 'cancelled' });
  });

  it('gives way to whoever goes on with it', async () => {
    const { code, id: community } = await buildDivision(app.payload);
    const id = await checked(rowsOf(code, 900));
    await confirmImport(call(id));
    let takenOver = false;
    const onProgress = async () => {
      if (takenOver) return;
      takenOver = true;
      await set(id, { startedAt: ago(-1000) });
    };
    await writeHouseholds({ ...call(id), onProgress });
    expect(await read(id)).toMatchObject({ status: 'importing' });
    expect(await households(community)).toBeLessThan(900);
    await writeHouseholds(call(id));
    expect(await read(id)).toMatchObject({ status: 'done' });
    expect(await households(community)).toBe(900);
  });
});

describe('a file nobody confirmed', () => {
  it(`goes after ${keptDays} days, not before`, async () => {
    const { code } = await buildDivision(app.payload);
    const id = await checked(rowsOf(code, 3));
    const days = (count: number) => ago(count * 86_400_000);
    await set(id, { progressAt: days(keptDays - 0.5) });
    await sweepImports(app);
    expect((await read(id)).status).toBe('checked');
    await set(id, { progressAt: days(keptDays + 0.5) });
    await sweepImports(app);
    expect(await read(id)).toMatchObject({ status: 'cancelled', message: expect.stringContaining('删除') });
    expect(await pieces(id)).toBe(0);
  });

  it('goes at once when the run is cancelled', async () => {
    const { code } = await buildDivision(app.payload);
    const id = await checked(rowsOf(code, 3));
    await cancelImport(call(id));
    expect(await pieces(id)).toBe(0);
    await expect(confirmImport(call(id))).rejects.toMatchObject({ code: 'invalid-state' });
  });
});

describe('a row that was fine in the dry run and is not any more', () => {
  async function withLostGrid(skipBad: boolean) {
    const { code, id: community } = await buildDivision(app.payload);
    const grid = await buildGrid(app.payload, { community, name: '第一网格' });
    const good = rowsOf(code, 300);
    const id = await checked([...good, [code, '幸福小区', '新楼', '1', '101', '第一网格']]);
    expect(await read(id)).toMatchObject({ status: 'checked', rowsRefused: 0 });
    await app.payload.delete({ collection: 'grids', id: grid.id, overrideAccess: true });
    await confirmImport({ ...call(id), skipBad });
    await writeHouseholds(call(id));
    return { id, community };
  }

  it('stops the import, says which and why, and lets it go on', async () => {
    const { id, community } = await withLostGrid(false);
    expect(await read(id)).toMatchObject({
      status: 'interrupted',
      rowsRefused: 1,
      message: expect.stringContaining('第302行'),
    });
    const lost = [{ line: 302, column: '网格', message: expect.stringContaining('第一网格') }];
    expect(await importIssuesOf(call(id))).toEqual(lost);
    await expect(confirmImport(call(id))).rejects.toMatchObject({ code: 'invalid-state' });
    await confirmImport({ ...call(id), skipBad: true });
    await writeHouseholds(call(id));
    expect(await read(id)).toMatchObject({ status: 'done', rowsRefused: 1 });
    expect(await importIssuesOf(call(id))).toEqual(lost);
    expect(await households(community)).toBe(300);
  });

  it('is skipped and named in the report when bad rows may be skipped', async () => {
    const { id } = await withLostGrid(true);
    expect(await read(id)).toMatchObject({ status: 'done', rowsRefused: 1, rowsCreated: 300 });
    expect(await importIssuesOf(call(id))).toEqual([expect.objectContaining({ line: 302 })]);
  });
});

describe('a run with mistakes', () => {
  it('is not released unless they are to be skipped', async () => {
    const { code, id: community } = await buildDivision(app.payload);
    const id = await checked([...rowsOf(code, 2), [code, '幸福小区', '坏楼', '1', '', '']]);
    await expect(confirmImport(call(id))).rejects.toMatchObject({
      code: 'invalid-state',
      message: expect.stringContaining('有1行有问题'),
    });
    expect(await read(id)).toMatchObject({ status: 'checked' });
    expect(await households(community)).toBe(0);
    await confirmImport({ ...call(id), skipBad: true });
    await writeHouseholds(call(id));
    expect(await households(community)).toBe(2);
    // The refused row can be fetched as it was, until the sweep of a week later; in the database it is unreadable.
    const rows = async () => {
      const pieces: Uint8Array[] = [];
      for await (const piece of (await refusedRowsFile(call(id))).content) pieces.push(piece);
      return Buffer.concat(pieces).toString();
    };
    expect(await rows()).toContain(`4,房号：必填，不能为空,${code},幸福小区,坏楼,1`);
    await set(id, { progressAt: ago((keptDays + 0.5) * 86_400_000) });
    await sweepImports(app);
    await expect(rows()).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('through the API', () => {
  let id: string;
  let cookies: Record<'owner' | 'stranger' | 'resident', string>;
  const send = (who: keyof typeof cookies | 'visitor', method: string, path: string) =>
    app.fetch(`/api/import-runs/${path}`, {
      method,
      headers: { origin: env().siteUrl, ...(who === 'visitor' ? {} : { cookie: cookies[who] }) },
    });

  beforeAll(async () => {
    const { payload } = app;
    const { id: community, code } = await buildDivision(payload);
    const elsewhere = (await buildDivision(payload)).id;
    const person = async (role: 'community-staff' | 'resident', place: string) => {
      const user = await buildUser(payload, { roles: [{ role, kind: 'community', place }] });
      return cookieFor(payload, user.id);
    };
    cookies = {
      owner: await person('community-staff', community),
      stranger: await person('community-staff', elsewhere),
      resident: await person('resident', community),
    };
    const body = new FormData();
    body.append('file', new Blob([Uint8Array.from(csv(rowsOf(code, 2)))]), '户.csv');
    const headers = { origin: env().siteUrl, cookie: cookies.owner };
    const answer = await app.fetch('/api/import-runs/households', { method: 'POST', headers, body });
    expect(answer.status).toBe(202);
    id = (await answer.json()).id;
    while ((await read(id)).status === 'checking') await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it.each(['stranger', 'resident', 'visitor'] as const)('%s has no part in it', async (who) => {
    for (const [method, path] of [
      ['POST', 'confirm'],
      ['POST', 'cancel'],
      ['GET', 'issues'],
    ] as const) {
      expect((await send(who, method, `${id}/${path}`)).status).toBe(403);
    }
    expect((await read(id)).status).toBe('checked');
  });

  it.each(['resident', 'visitor'] as const)('%s exports nothing and starts nothing', async (who) => {
    const { id: community } = await buildDivision(app.payload);
    expect((await send(who, 'GET', `households/export?community=${community}`)).status).toBe(403);
    expect((await send(who, 'POST', 'households')).status).toBe(422);
    const { totalDocs } = await app.payload.count({
      collection: 'audit-events',
      where: { subjectId: { equals: community }, action: { equals: 'households.exported' } },
      overrideAccess: true,
    });
    expect(totalDocs).toBe(0);
  });

  it('the owner cancels, once', async () => {
    expect((await send('owner', 'GET', `${id}/issues`)).status).toBe(200);
    expect((await send('owner', 'POST', `${id}/cancel`)).status).toBe(200);
    expect((await send('owner', 'POST', `${id}/cancel`)).status).toBe(409);
    expect((await send('owner', 'POST', `${id}/confirm`)).status).toBe(409);
  });

  it('the template comes as a workbook too', async () => {
    const answer = await send('visitor', 'GET', 'households/template?format=xlsx');
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    expect(workbook.worksheets[0]?.getCell('A1').text).toBe('社区（村）代码');
    expect(workbook.worksheets[0]?.getCell('A2').text).toBe('130682999999');
  });
});

/** A signal that is raised when it was looked at `count` times: the server stops after that many batches. */
function afterBatches(count: number): AbortSignal {
  let left = count;
  const controller = new AbortController();
  const { signal } = controller;
  const plain = signal.throwIfAborted.bind(signal);
  signal.throwIfAborted = () => {
    if (left === 0) controller.abort();
    left -= 1;
    plain();
  };
  return signal;
}
