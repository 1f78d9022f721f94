import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@/access';
import type { ImportIssue } from '@/domain/imports';
import { acceptRequest, importCategories, importRequests } from '@/domain/requests';
import { sampleFile } from '../../../scripts/bench/sample-file';
import { startTestApp, type TestApp } from '../../factories/app';
import { eventsOfRequest, operator, visitor } from '../../factories/requests';

let app: TestApp;
const folder = mkdtempSync(path.join(tmpdir(), 'import-test-'));
const actor = { ...systemActor('测试导入'), via: 'import' as const };

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

const header = 'number,requester,title,submitted_at,body,reply,replied_at';
let files = 0;
function fileOf(content: string | Buffer): string {
  files += 1;
  const file = path.join(folder, `${files}.csv`);
  writeFileSync(file, content);
  return file;
}

async function run(content: string | Buffer, channel?: string, dryRun = false) {
  const issues: ImportIssue[] = [];
  const ignored: string[] = [];
  const summary = await importRequests({
    payload: app.payload,
    actor,
    file: fileOf(content),
    ...(channel ? { channel } : {}),
    dryRun,
    onIssue: (issue) => issues.push(issue),
    onIgnored: (headers) => ignored.push(...headers),
  });
  return { ...summary, issues, ignored };
}

async function stored(number: string, channel = 'online-politics') {
  const { docs } = await app.payload.find({
    collection: 'requests',
    where: { sourceKey: { equals: `${channel}:${number}` } },
    overrideAccess: true,
    showHiddenFields: true,
    depth: 0,
  });
  return docs;
}

describe('importing requests of another channel', () => {
  it('keeps original times, number and answer, with events at those times', async () => {
    const result = await run(
      `${header}\n2549,A00045581,物业要走,2019-04-25T09:32:09+08:00,"物业公司扬言要走。\n第二行，带逗号",已协调解决,2019-05-10T14:56:53+08:00\n`,
    );
    expect(result).toMatchObject({ read: 1, imported: 1, updated: 0, unchanged: 0, refused: 0, ignored: [] });
    const [request] = await stored('2549');
    expect(request).toMatchObject({
      state: 'answered',
      submittedAt: '2019-04-25T01:32:09.000Z',
      repliedAt: '2019-05-10T06:56:53.000Z',
      reply: '已协调解决',
      body: '物业公司扬言要走。\n第二行，带逗号',
      externalNumber: '2549',
      visibility: 'public',
    });
    expect(request?.number).toMatch(/^20190425-\d{4}$/);
    const events = await eventsOfRequest(app.payload, String(request?.id));
    expect(events.map(({ verb, at }) => [verb, at])).toEqual([
      ['file', '2019-04-25T01:32:09.000Z'],
      ['receive-reply', '2019-05-10T06:56:53.000Z'],
    ]);
    const page = await app.fetch(`/requests/${request?.number}`);
    expect(await page.text()).toContain('已协调解决');
    expect(await (await app.fetch(`/requests?q=${encodeURIComponent('物业公司扬言')}`)).text()).toContain(
      String(request?.number),
    );
  });

  it('takes a row without reply, and a file without that column, as open requests', async () => {
    expect(await run(`${header}\n31,甲,路灯,2026-11-20 08:00,三盏灯不亮,,\n`)).toMatchObject({ imported: 1 });
    expect(
      await run('number,title,submitted_at,body,floor\n32,路灯,2026-11-20 08:00,三盏灯不亮,9\n'),
    ).toMatchObject({ imported: 1, ignored: ['floor'] });
    for (const number of ['31', '32']) {
      const [request] = await stored(number);
      expect(request?.state).toBe('submitted');
      expect(request?.reply ?? null).toBeNull();
      expect(request?.dueAt).toBeTruthy();
    }
  });

  it('doubles nothing when repeated, and brings in what changed', async () => {
    const first = `${header}\n41,甲,停水,2026-11-01 08:00,停水三天,,\n42,乙,停电,2026-11-01 08:00,停电三天,已送电,2026-11-02 08:00\n`;
    expect(await run(first)).toMatchObject({ imported: 2, unchanged: 0 });
    expect(await run(first)).toMatchObject({ read: 2, imported: 0, updated: 0, unchanged: 2, refused: 0 });
    const second = first
      .replace('停水三天,,', '停水三天,已供水,2026-11-03 08:00')
      .replace('已送电', '已送电，抱歉');
    expect(await run(second)).toMatchObject({ imported: 0, updated: 2, unchanged: 0 });
    const [water] = await stored('41');
    expect(water).toMatchObject({ state: 'answered', reply: '已供水', revision: 2 });
    expect((await stored('42'))[0]).toMatchObject({ reply: '已送电，抱歉' });
    expect(await run(second)).toMatchObject({ unchanged: 2, updated: 0 });
    for (const number of ['41', '42']) expect(await stored(number)).toHaveLength(1);
  });

  it('moves a request the service centre has begun to 已答复 when the channel answers it', async () => {
    const open = `${header}\n51,甲,噪声,2026-11-20 08:00,夜里施工,,\n`;
    await run(open);
    const [request] = await stored('51');
    const id = String(request?.id);
    await acceptRequest({ payload: app.payload, actor: operator, id });
    await run(open.replace('夜里施工,,', '夜里施工,已制止,2026-11-21 08:00'));
    expect((await stored('51'))[0]).toMatchObject({ state: 'answered', reply: '已制止' });
    expect((await eventsOfRequest(app.payload, id)).map(({ verb }) => verb)).toEqual([
      'file',
      'accept',
      'receive-reply',
    ]);
  });

  it('reports bad rows with line and column, and takes the good ones', async () => {
    const result = await run(
      `${header}\n61,甲,好的,2026-11-01,内容没有问题,,\n,甲,没有编号,2026-11-01,内容,,\n63,甲,"多行\n标题",昨天,内容,,\n64,甲,${'长'.repeat(201)},2026-11-01,内容,,\n65,甲,好的,2026-11-01,"多行\n内容",,\n`,
    );
    expect(result).toMatchObject({ read: 5, imported: 2, refused: 3 });
    expect(result.issues.map(({ line, column }) => [line, column])).toEqual([
      [3, 'number'],
      [4, 'submitted_at'],
      [6, 'title'],
    ]);
  });

  it('counts a number that comes twice in one file once, with the later row', async () => {
    const result = await run(
      `${header}\n71,甲,第一次,2026-11-01,内容一,,\n71,甲,第二次,2026-11-01,内容二,,\n`,
    );
    expect(result).toMatchObject({ read: 2, imported: 1, updated: 1 });
    expect(await stored('71')).toMatchObject([{ title: '第二次' }]);
  });

  it('says beforehand what it would come to, and writes nothing, also by the name of the channel', async () => {
    const rows = `${header}\n75,甲,第一次,2026-11-01,内容一,,\n75,甲,第二次,2026-11-01,内容二,,\n76,甲,x,昨天,内容,,\n`;
    const counts = { read: 3, imported: 1, updated: 1, unchanged: 0, refused: 1 };
    expect(await run(rows, '问政河北', true)).toMatchObject(counts);
    expect(await stored('75', 'ask-hebei')).toEqual([]);
    expect(await run(rows, 'ask-hebei')).toMatchObject(counts);
    expect(await run(rows, '问政河北', true)).toMatchObject({ ...counts, imported: 0, updated: 2 });
    await expect(run(rows, '没有的渠道', true)).rejects.toMatchObject({ code: 'validation' });
  });

  it('keeps numbers apart by channel', async () => {
    const row = `${header}\n81,甲,同号,2026-11-01,内容,,\n`;
    await run(row);
    expect(await run(row, '12345')).toMatchObject({ imported: 1 });
    expect(await stored('81', '12345')).toHaveLength(1);
  });

  it.each([
    [
      'a byte order mark and Windows line ends',
      Buffer.from(`\uFEFF${header}\r\n91,甲,标题,2026-11-01,"一\r\n二",,\r\n`),
      '91',
      '一\n二',
    ],
    [
      'GB18030',
      Buffer.from(
        '6e756d6265722c7469746c652c7375626d69747465645f61742c626f64790a39322cb1eacce22c323032362d31312d30312cc4dac8dd0a',
        'hex',
      ),
      '92',
      '内容',
    ],
  ])('reads %s', async (_name, content, number, body) => {
    expect(await run(content)).toMatchObject({ imported: 1 });
    expect((await stored(number))[0]?.body).toBe(body);
  });

  it.each([
    ['an empty file', '', '文件是空的'],
    ['a file of blank lines', '\n\n', '没有内容'],
    ['missing columns', 'number,title\n1,标题\n', '缺少这些列：submitted_at、body'],
    ['a column twice', 'number,number,title,submitted_at,body\n', '出现了两次'],
    ['a broken workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), '打不开这个工作簿'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), '另存为'],
  ])('refuses %s in plain words', async (_name, content, message) => {
    await expect(run(content)).rejects.toMatchObject({ message: expect.stringContaining(message) });
  });

  it('says from which line a file cannot be read, and keeps what came before', async () => {
    await expect(
      run(
        `${header}\n95,甲,好的,2026-11-01,内容,,\n96,甲,"没有关的引号,2026-11-01,内容,,\n97,甲,x,2026-11-01,内容,,\n`,
      ),
    ).rejects.toMatchObject({
      message: expect.stringMatching(/第3行起读不下去.*引号/),
    });
    expect(await stored('95')).toHaveLength(1);
  });

  it('is for the service centre only', async () => {
    const call = importRequests({ payload: app.payload, actor: visitor, file: fileOf(`${header}\n`) });
    await expect(call).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('importing categories', () => {
  it('builds the tree once, whatever its depth', async () => {
    const file = fileOf(
      'level1,level2,level3,note\n导入城建,供暖,室温\n导入城建,供暖,收费\n导入城建,,\n,孤儿,\n',
    );
    const issues: ImportIssue[] = [];
    const call = () =>
      importCategories({ payload: app.payload, actor, file, onIssue: (issue) => issues.push(issue) });
    expect(await call()).toMatchObject({ read: 4, imported: 2, unchanged: 1, refused: 1 });
    expect(issues).toMatchObject([{ line: 5, column: 'level1' }]);
    expect(await call()).toMatchObject({ imported: 0, unchanged: 3 });
    const { docs } = await app.payload.find({
      collection: 'categories',
      where: { path: { like: '导入城建' } },
      sort: 'path',
      overrideAccess: true,
    });
    expect(docs.map(({ path: full, level }) => [full, level])).toEqual([
      ['导入城建', 1],
      ['导入城建 / 供暖', 2],
      ['导入城建 / 供暖 / 室温', 3],
      ['导入城建 / 供暖 / 收费', 3],
    ]);
  });
});

const realFile = path.resolve('../shared/data/requests-with-replies.csv');

describe('a file of 2,816 requests: the real one where it is, otherwise one like it', () => {
  it('comes in whole in a minute, and changes nothing the second time', { timeout: 600_000 }, async () => {
    const file = existsSync(realFile) ? realFile : sampleFile(path.join(folder, 'sample.csv'));
    const call = () => importRequests({ payload: app.payload, actor, file, channel: 'sunshine' });
    const began = process.cpuUsage();
    expect(await call()).toEqual({ read: 2816, imported: 2816, updated: 0, unchanged: 0, refused: 0 });
    // The processor's time and not the clock's: what else the machine does at that moment is not the import's.
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1e6).toBeLessThan(60);
    expect(await call()).toEqual({ read: 2816, imported: 0, updated: 0, unchanged: 2816, refused: 0 });
    const { totalDocs } = await app.payload.count({
      collection: 'requests',
      where: { sourceKey: { like: 'sunshine:' } },
    });
    expect(totalDocs).toBe(2816);
  });
});
