import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cookieFor } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import {
  buildBook,
  buildKeeper,
  buildSelfManaged,
  readBook,
  readLines,
} from '../../../factories/self-management';

let app: TestApp;
let cookie: string;
let book: string;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const fresh = async () => {
  const { compound, community } = await buildSelfManaged(app.payload);
  const keeper = await buildKeeper(app.payload, community);
  cookie = await cookieFor(app.payload, keeper.userId);
  book = (await buildBook(app.payload, compound, { opening: 100_000, lines: [], publish: false })).id;
  return compound;
};

const api = async (path: string, init: RequestInit = {}) => {
  const answer = await app.fetch(`/api/import-runs/${path}`, {
    ...init,
    headers: {
      cookie,
      origin: app.url,
      ...(init.body instanceof FormData ? {} : { 'content-type': 'application/json' }),
    },
  });
  return { status: answer.status, body: await answer.json() };
};

async function send(file: Uint8Array, name: string): Promise<string> {
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(file)]), name);
  const { status, body: answer } = await api(`account-lines?book=${book}`, { method: 'POST', body });
  expect(status, JSON.stringify(answer)).toBe(202);
  return answer.id;
}

/** Looks until nothing more happens to the run by itself. */
async function settled(id: string): Promise<Record<string, unknown>> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { body } = await api(`${id}?depth=0`);
    if (!['receiving', 'checking', 'importing'].includes(body.status)) return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the run does not end');
}

async function chosen(id: string, columns?: Record<string, number>): Promise<Record<string, unknown>> {
  const { body: guess } = await api(`${id}/columns`);
  const answer = { columns: columns ?? guess.chosen };
  const { status, body } = await api(`${id}/columns`, { method: 'POST', body: JSON.stringify(answer) });
  expect(status, JSON.stringify(body)).toBe(202);
  return settled(id);
}

async function confirmed(id: string): Promise<Record<string, unknown>> {
  await api(`${id}/confirm`, { method: 'POST', body: '{}' });
  return settled(id);
}

const rows = [
  ['3月1日', '北门停车费', '1,200.00', '', '停车', ''],
  ['3月1日', '北门停车费', '1,200.00', '', '停车', ''],
  ['3月8日', '换楼道灯3个', '', '108.5', '灯', '利民五金店'],
];
const header = ['记账日期', '摘要', '收入（元）', '支出（元）', '科目', '往来单位'];
const csv = (...more: string[][]) =>
  Buffer.from([header, ...rows, ...more].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n'));

it('takes a workbook in: columns guessed, totals compared, every line once, also of the same file again', async () => {
  await fresh();
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('3月');
  sheet.addRows([header, ...rows, ['合计', '', 2400, 108.5]]);
  const file = new Uint8Array(await workbook.xlsx.writeBuffer());
  const id = await send(file, '3月.xlsx');
  const checked = await chosen(id);
  expect(checked).toMatchObject({ status: 'checked', rowsRead: 3, rowsCreated: 3, rowsRefused: 0 });
  expect(await readLines(app.payload, book)).toEqual([]);
  expect(await confirmed(id)).toMatchObject({ status: 'done', rowsCreated: 3 });
  expect(await readBook(app.payload, book)).toMatchObject({
    income: 240_000,
    spending: 10_850,
    closing: 329_150,
  });
  const lines = await readLines(app.payload, book);
  expect(lines.map(({ category, source }) => [category, source])).toEqual([
    ['parking', 'import'],
    ['parking', 'import'],
    ['other-spending', 'import'],
  ]);
  const again = await send(file, '3月.xlsx');
  const { body: guess } = await api(`${again}/columns`);
  expect(guess.isKept).toBe(true);
  expect(await chosen(again)).toMatchObject({ rowsCreated: 0, rowsUnchanged: 3 });
  await confirmed(again);
  expect(await readLines(app.payload, book)).toHaveLength(3);
});

it('refuses the whole file with both figures when its totals are not the sum', async () => {
  await fresh();
  const run = await chosen(await send(csv(['合计', '', '2500', '108.50', '', '']), '3月.csv'));
  expect(run).toMatchObject({ status: 'failed', message: expect.stringMatching(/2,500\.00元.*2,400\.00元/) });
  expect(await readLines(app.payload, book)).toEqual([]);
});

it('reports each bad line with its column, and imports the others when told to', async () => {
  await fresh();
  const id = await send(
    csv(['4月2日', '停车费', '5', '', '', ''], ['3月9日', '', '', '一百', '', '']),
    '3月.csv',
  );
  expect(await chosen(id)).toMatchObject({ status: 'checked', rowsRefused: 2, rowsCreated: 3 });
  const { body } = await api(`${id}/issues`);
  const issues: { line: number; column: string; message: string }[] = body.issues;
  expect(issues.map(({ line, column }) => `${line} ${column}`).sort()).toEqual([
    '5 记账日期',
    '6 摘要',
    '6 支出（元）',
  ]);
  expect(issues.find(({ line }) => line === 5)?.message).toContain('不在2026年3月里');

  await api(`${id}/confirm`, { method: 'POST', body: JSON.stringify({ skipBad: true }) });
  expect(await settled(id)).toMatchObject({ status: 'done', rowsCreated: 3 });
});

it('needs an amount, is for the staff of the place, and never goes into a published book', async () => {
  const compound = await fresh();
  const id = await send(csv(), '3月.csv');
  const missing = await api(`${id}/columns`, {
    method: 'POST',
    body: JSON.stringify({ columns: { on: 0, item: 1 } }),
  });
  expect(missing.body).toMatchObject({ fields: { amount: expect.any(String) } });
  const mine = book;
  await fresh();
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(csv())]), '3月.csv');
  expect((await api(`account-lines?book=${mine}`, { method: 'POST', body })).status).toBe(403);
  const { id: published } = await buildBook(app.payload, compound, { month: '2026-02', opening: 0 });
  const again = new FormData();
  again.set('file', new Blob([new Uint8Array(csv())]), '3月.csv');
  expect((await api(`account-lines?book=${published}`, { method: 'POST', body: again })).status).toBe(409);
});
