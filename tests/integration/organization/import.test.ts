import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '@/access';
import { createAccount } from '@/domain/accounts';
import { bytesSource, confirmImport, startImport } from '@/domain/imports';
import { exportHouseholds, importHouseholds } from '@/domain/organization';
import { householdColumns } from '@/domain/organization/import/columns';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision, buildGrid } from '../../factories/organization';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const actor = systemActor('导入测试');
const header = [
  '社区（村）代码',
  '小区',
  '楼栋',
  '单元',
  '房号',
  '建筑面积（平方米）',
  '居住性质',
  '户主',
  '网格',
];
const csv = (rows: string[][]) => Buffer.from([header, ...rows].map((row) => row.join(',')).join('\r\n'));
const run = (bytes: Uint8Array, more: Partial<Parameters<typeof importHouseholds>[0]> = {}) =>
  importHouseholds({
    payload: app.payload,
    actor,
    fileName: '楼栋和户.csv',
    file: bytesSource(bytes),
    ...more,
  });
const households = async (community: string) =>
  (await app.payload.count({ collection: 'households', where: { community: { equals: community } } }))
    .totalDocs;

/** `count` households over buildings of three units and ten floors. */
function manyRows(code: string, count: number): string[][] {
  return Array.from({ length: count }, (_, index) => {
    const [building, inside] = [Math.floor(index / 120), index % 120];
    const unit = Math.floor(inside / 40) + 1;
    const room = `${Math.floor((inside % 40) / 4) + 1}0${(inside % 4) + 1}`;
    return [
      code,
      `第${Math.floor(building / 20) + 1}小区`,
      `${building + 1}号楼`,
      String(unit),
      room,
      '88.80',
      '自有',
      '张三',
      '',
    ];
  });
}

describe('ten thousand households in one file', () => {
  it('come in within memory and time, and a second run changes nothing', async () => {
    const community = await buildDivision(app.payload);
    const bytes = csv(manyRows(community.code, 10_000));
    const peak = () => process.resourceUsage().maxRSS / 1024;
    const before = peak();
    const started = performance.now();
    const first = await run(bytes);
    const seconds = (performance.now() - started) / 1000;
    expect(first.issues).toEqual([]);
    expect(first.run).toMatchObject({
      status: 'done',
      rowsRead: 10_000,
      rowsCreated: 10_000,
      rowsRefused: 0,
    });
    expect(await households(community.id)).toBe(10_000);
    process.stdout.write(
      `10,000 households: ${seconds.toFixed(1)} s, peak memory +${Math.round(peak() - before)} MB\n`,
    );
    expect(peak() - before).toBeLessThan(250);

    const again = await run(bytes);
    expect(again.run).toMatchObject({
      status: 'done',
      rowsCreated: 0,
      rowsUpdated: 0,
      rowsUnchanged: 10_000,
    });
    expect(await households(community.id)).toBe(10_000);
  });
});

describe('a file with mistakes', () => {
  it('imports nothing and says line, column and what is wrong', async () => {
    const community = await buildDivision(app.payload);
    const row = [community.code, '幸福小区', '1号楼', '1', '101', '80', '自有', '李四', ''];
    const bad = (changes: Record<number, string>) => row.map((cell, index) => changes[index] ?? cell);
    const { run: result, issues } = await run(
      csv([row, bad({ 4: '' }), bad({ 0: '999999999999', 4: '102' }), bad({ 4: '103', 8: '没有的网格' })]),
    );
    expect(result).toMatchObject({ status: 'cancelled', rowsRead: 4, rowsRefused: 3 });
    expect(issues).toEqual([
      { line: 3, column: '房号', message: '必填，不能为空' },
      { line: 4, column: '社区（村）代码', message: '没有代码为999999999999的社区（村）' },
      { line: 5, column: '网格', message: expect.stringContaining('没有的网格') },
    ]);
    expect(await households(community.id)).toBe(0);
    expect(
      (await app.payload.count({ collection: 'buildings', where: { community: { equals: community.id } } }))
        .totalDocs,
    ).toBe(0);
  });

  it('imports the right rows when asked to skip the wrong ones', async () => {
    const community = await buildDivision(app.payload);
    const rows = manyRows(community.code, 3);
    const { run: result } = await run(
      csv([...rows, ['', '', '', '', '', '', '', '', '']].with(1, [community.code])),
      { skipBad: true },
    );
    expect(result).toMatchObject({ status: 'done', rowsCreated: 2, rowsRefused: 1 });
    expect(await households(community.id)).toBe(2);
  });

  it('without a needed column is refused as a whole', async () => {
    const { run: result } = await run(Buffer.from('小区,楼栋\r\n甲,乙'));
    expect(result).toMatchObject({ status: 'failed', message: expect.stringContaining('缺少') });
  });
});

describe('a repeated file', () => {
  it('updates only what changed and leaves empty cells as stored', async () => {
    const community = await buildDivision(app.payload);
    const grid = await buildGrid(app.payload, { community: community.id, name: '第一网格' });
    const row = [community.code, '幸福小区', '1号楼', '1', '101', '80', '自有', '李四', ''];
    await run(csv([row]));
    const { run: result } = await run(csv([row.with(6, '租住').with(7, '').with(8, '第一网格')]));
    expect(result).toMatchObject({ rowsUpdated: 1, rowsCreated: 0 });
    const { docs } = await app.payload.find({
      collection: 'households',
      where: { community: { equals: community.id } },
      depth: 0,
    });
    expect(docs[0]).toMatchObject({ tenure: 'tenant', holder: '李四', floorArea: 8000, grid: grid.id });
  });
});

describe('who may import and export', () => {
  const staffOf = (id: string, userId: string | null = null): Actor => ({
    userId,
    name: '社区干部',
    via: 'admin',
    grants: [{ role: 'community-staff', scope: { kind: 'community', id } }],
  });
  it('staff only their own community', async () => {
    const [own, other] = [await buildDivision(app.payload), await buildDivision(app.payload)];
    const account = {
      username: 'import-staff',
      password: 'Yuegui-2026-daoru',
      name: '社区干部',
      phone: '13900003001',
    };
    const userId = await createAccount({ payload: app.payload, actor, ...account, realName: '社区干部' });
    const { issues } = await run(csv([...manyRows(own.code, 1), ...manyRows(other.code, 1)]), {
      actor: staffOf(own.id, userId),
    });
    expect(issues).toEqual([
      { line: 3, column: '社区（村）代码', message: expect.stringContaining('您不能导入') },
    ]);
    await expect(
      exportHouseholds({ payload: app.payload, actor: staffOf(own.id), community: other.id, format: 'csv' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('nobody else', async () => {
    const visitor: Actor = { userId: null, name: '访客', via: 'portal', grants: [] };
    await expect(
      startImport({
        payload: app.payload,
        actor: visitor,
        kind: 'households',
        fileName: 'a.csv',
        content: bytesSource(csv([])).pieces(),
      }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect((await app.fetch('/api/households')).status).toBe(403);
  });
});

describe('the export', () => {
  it.each(['csv', 'xlsx'] as const)(
    '(%s) imports again without changing anything, and is in the audit log',
    async (format) => {
      const community = await buildDivision(app.payload);
      await run(csv(manyRows(community.code, 250)));
      const { content } = await exportHouseholds({
        payload: app.payload,
        actor,
        community: community.id,
        format,
      });
      const pieces: Uint8Array[] = [];
      for await (const piece of content) pieces.push(piece);
      const { run: result, issues } = await run(Buffer.concat(pieces));
      expect(issues).toEqual([]);
      expect(result).toMatchObject({ status: 'done', rowsUnchanged: 250, rowsCreated: 0, rowsUpdated: 0 });
      const { totalDocs } = await app.payload.count({
        collection: 'audit-events',
        where: { action: { equals: 'households.exported' }, subjectId: { equals: community.id } },
      });
      expect(totalDocs).toBe(1);
    },
  );
});

describe('a run', () => {
  it('cannot be confirmed twice', async () => {
    const community = await buildDivision(app.payload);
    const done = await run(csv(manyRows(community.code, 1)));
    await expect(confirmImport({ payload: app.payload, actor, id: done.run.id })).rejects.toMatchObject({
      code: 'invalid-state',
    });
  });

  it('keeps no file once it has ended', async () => {
    expect((await app.payload.count({ collection: 'import-chunks' })).totalDocs).toBe(0);
  });
});

it('the template has every column', async () => {
  const answer = await app.fetch('/api/import-runs/households/template?format=csv');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  const text = await answer.text();
  expect(text.startsWith('\uFEFF') || text.startsWith('社区')).toBe(true);
  for (const column of householdColumns) expect(text).toContain(column.header);
});
