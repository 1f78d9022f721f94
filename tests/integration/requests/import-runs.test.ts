import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptFile, tableFile } from '@/domain/imports';
import { revealRawRecord } from '@/domain/requests';
import { channelOf } from '@/domain/requests/channels';
import { keyring } from '@/shared/encryption';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { rowsOf } from '../../factories/intake';
import { buildDivision } from '../../factories/organization';
import { supervisor } from '../../factories/requests';

let app: TestApp;
let channel: string;
let community: string;
type Who = 'operator' | 'other' | 'staff' | 'administrator';
const cookies = {} as Record<Who, string>;

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  channel = (await channelOf(payload, 'sunshine')).id;
  const division = await buildDivision(payload);
  community = (await payload.findByID({ collection: 'divisions', id: division.id, overrideAccess: true }))
    .shortName;
  const person = async (role: 'operator' | 'administrator') =>
    cookieFor(payload, (await buildUser(payload, { roles: [{ role, kind: 'city' }] })).id);
  cookies.operator = await person('operator');
  cookies.other = await person('operator');
  cookies.administrator = await person('administrator');
  const roles = [{ role: 'community-staff' as const, kind: 'community' as const, place: division.id }];
  cookies.staff = await cookieFor(payload, (await buildUser(payload, { roles })).id);
});
afterAll(() => app?.close());

const send = (who: Who | null, path: string, body?: object) =>
  app.fetch(`/api/import-runs/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      origin: env().siteUrl,
      ...(who ? { cookie: cookies[who] } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

async function upload(who: Who, kind: string, content: Uint8Array | string, name = '导出.csv') {
  const body = new FormData();
  body.append('file', new Blob([typeof content === 'string' ? content : Uint8Array.from(content)]), name);
  const headers = { origin: env().siteUrl, cookie: cookies[who] };
  const of = kind === 'calls' ? (await channelOf(app.payload, '12345')).id : channel;
  const answer = await app.fetch(`/api/import-runs/${kind}?channel=${of}`, { method: 'POST', headers, body });
  return { status: answer.status, body: await answer.json() };
}

const runOf = async (id: string) =>
  app.payload.findByID({ collection: 'import-runs', id, depth: 0, overrideAccess: true });

/** Waits until nothing happens to the run by itself any more. */
async function settled(id: string) {
  await expect
    .poll(async () => ['receiving', 'checking', 'importing'].includes((await runOf(id)).status), {
      timeout: 60_000,
    })
    .toBe(false);
  return runOf(id);
}

/** Uploads, takes the columns as they are guessed, and waits for the dry run. */
async function checked(kind: string, content: Uint8Array | string) {
  const { body, status } = await upload('operator', kind, content);
  expect(status).toBe(202);
  const choices = await (await send('operator', `${body.id}/columns`)).json();
  const answer = await send('operator', `${body.id}/columns`, { columns: choices.chosen, isPublic: false });
  expect(answer.status).toBe(202);
  return { choices, run: await settled(body.id) };
}

async function imported(id: string, skipBad = false) {
  expect((await send('operator', `${id}/confirm`, { skipBad })).status).toBe(202);
  return settled(id);
}

const issuesOf = async (id: string) => (await (await send('operator', `${id}/issues`)).json()).issues;
const stored = (number: string) =>
  rowsOf(app.payload, 'requests', { sourceKey: { equals: `sunshine:${number}` } });

async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}

const header = ['工单号', '主题', '留言时间', '诉求内容', '事发地址', '联系人', '联系电话', '满意度'];
const row = (number: string, more: Partial<Record<number, string>> = {}) => {
  const cells = [
    number,
    `标题${number}`,
    '2026-11-20 08:00',
    `内容${number}`,
    community,
    '钱多多',
    '13900139000',
    '好',
  ];
  return cells.map((cell, index) => more[index] ?? cell);
};
const csv = (...rows: string[][]) => [header, ...rows].map((cells) => cells.join(',')).join('\r\n');

describe('requests of a channel from a file', () => {
  it('go from guessed columns over a dry run that writes nothing to the import, once', async () => {
    const content = await bytesOf(tableFile('xlsx', { header, rows: [row('A1'), row('A2')], sheet: '工单' }));
    const { choices, run } = await checked('requests', content);
    expect(choices.columns[0]).toEqual({ heading: '工单号', examples: ['A1', 'A2'] });
    expect(choices).toMatchObject({
      isKept: false,
      chosen: { number: 0, title: 1, submitted_at: 2, phone: 6 },
    });
    expect(run).toMatchObject({
      status: 'checked',
      rowsRead: 2,
      rowsCreated: 2,
      rowsRefused: 0,
      ignoredColumns: '满意度',
    });
    expect(await stored('A1')).toEqual([]);
    expect(await imported(run.id)).toMatchObject({ status: 'done', rowsCreated: 2 });
    const [request] = await stored('A1');
    expect(request).toMatchObject({
      title: '标题A1',
      state: 'submitted',
      visibility: 'private',
      placeText: community,
    });
    expect(request?.community).toBeTruthy();
    expect(request?.township).toBeTruthy();
    expect(keyring().decrypt(String(request?.requesterPhoneCipher), 'phone')).toBe('13900139000');

    const again = await checked('requests', csv(row('A1'), row('A2', { 3: '内容改了' })));
    expect(again.choices.isKept).toBe(true);
    expect(again.run).toMatchObject({ rowsCreated: 0, rowsUpdated: 1, rowsUnchanged: 1 });
    expect(await imported(again.run.id)).toMatchObject({ rowsUpdated: 1, rowsUnchanged: 1 });
    expect(await stored('A2')).toMatchObject([{ body: '内容改了' }]);
  });

  it('are kept as received, each wording once, also the columns nobody uses', async () => {
    const [request] = await stored('A2');
    const records = await rowsOf(app.payload, 'intake-records', { request: { equals: request?.id ?? '' } });
    expect(records).toHaveLength(2);
    const { payload } = app;
    const texts = await Promise.all(
      records.map(({ id }) => revealRawRecord({ payload, actor: supervisor, id, reason: '核对来件内容' })),
    );
    const bodies = texts.map((text) => JSON.parse(text));
    expect(bodies.map((body) => body.诉求内容).sort()).toEqual(['内容A2', '内容改了']);
    expect(bodies[0]).toMatchObject({ 满意度: '好', 联系电话: '13900139000' });
  });

  it('with anything wrong are not imported unless the good rows are asked for; the bad ones can be fetched', async () => {
    const { run } = await checked(
      'requests',
      csv(
        row('B1'),
        row('B2', { 2: '昨天' }),
        row('B1', { 1: '又一次' }),
        row('1.2E+15'),
        row('示例-请删掉这一行', { 6: '12' }),
      ),
    );
    expect(run).toMatchObject({ status: 'checked', rowsCreated: 1, rowsRefused: 4 });
    const places = (await issuesOf(run.id)).map(
      (issue: { line: number; column: string }) => `${issue.line}${issue.column}`,
    );
    expect(places.sort()).toEqual(['3留言时间', '4工单号', '5工单号', '6工单号', '6联系电话']);
    expect((await send('operator', `${run.id}/confirm`, {})).status).toBe(409);
    expect(await stored('B1')).toEqual([]);
    const refused = await send('operator', `${run.id}/refused-rows`);
    const text = await refused.text();
    expect(text).toContain('行号,问题,工单号');
    expect(text).toMatch(/3,留言时间：看不懂时间.*B2/);
    expect(await imported(run.id, true)).toMatchObject({ status: 'done', rowsCreated: 1, rowsRefused: 4 });
    expect(await stored('B1')).toMatchObject([{ title: '标题B1' }]);
  });

  it('are unreadable while their file waits, and the file goes with the end of the run', async () => {
    const { run } = await checked('requests', csv(row('C1')));
    const pieces = await rowsOf(app.payload, 'import-chunks', { run: { equals: run.id } });
    expect(pieces).toHaveLength(1);
    expect(String((pieces[0] as { content?: string }).content)).toMatch(/^v1\./);
    expect((await bytesOf(keptFile(app.payload, run.id).pieces())).toString()).toContain('内容C1');
    expect((await send('operator', `${run.id}/cancel`, {})).status).toBe(200);
    expect(await rowsOf(app.payload, 'import-chunks', { run: { equals: run.id } })).toEqual([]);
    expect(await runOf(run.id)).toMatchObject({ status: 'cancelled' });
  });

  it('can have their columns chosen again until the import begins, and wrong choices are named', async () => {
    const { run } = await checked('requests', csv(row('D1')));
    const wrong = await send('operator', `${run.id}/columns`, { columns: { number: 0, body: 0 } });
    expect(wrong.status).toBe(422);
    expect((await wrong.json()).fields).toEqual({
      body: '“工单号”已经用作“渠道编号”',
      submitted_at: '请选择“提交时间”在哪一列',
    });
    const right = { columns: { number: 0, body: 3, submitted_at: 2 } };
    expect((await send('operator', `${run.id}/columns`, right)).status).toBe(202);
    expect(await settled(run.id)).toMatchObject({ status: 'checked', rowsCreated: 1 });
    await imported(run.id);
    const [request] = await stored('D1');
    expect(request?.title).toBe('内容D1');
    expect(request?.placeText ?? null).toBeNull();
    expect((await send('operator', `${run.id}/columns`, right)).status).toBe(404);
  });

  it.each([
    ['empty', '', '空的'],
    ['without rows', header.join(','), '没有数据行'],
    ['of another kind', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), '不是表格'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'xlsx'],
  ])(
    'that are %s are refused in plain words, and nothing of the file stays',
    async (_name, content, message) => {
      const { status, body } = await upload('operator', 'requests', content);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(body)).toContain(message);
      const { docs } = await app.payload.find({
        collection: 'import-runs',
        limit: 1,
        overrideAccess: true,
        depth: 0,
      });
      expect(docs[0]).toMatchObject({ status: 'failed', message: expect.stringContaining(message) });
      expect(await rowsOf(app.payload, 'import-chunks', { run: { equals: docs[0]?.id ?? '' } })).toEqual([]);
    },
  );

  it('are for the service centre, and a run for whoever began it', async () => {
    expect((await upload('staff', 'requests', csv(row('E1')))).status).toBe(403);
    const { run } = await checked('requests', csv(row('E1')));
    for (const who of ['other', 'staff', null] as const) {
      for (const path of ['columns', 'issues', 'refused-rows'])
        expect((await send(who, `${run.id}/${path}`)).status).toBe(403);
      for (const path of ['columns', 'confirm', 'cancel'])
        expect((await send(who, `${run.id}/${path}`, { columns: {} })).status).toBe(403);
      expect((await send(who, run.id)).status).not.toBe(200);
    }
    expect((await send('administrator', `${run.id}/columns`)).status).toBe(200);
    expect((await send('administrator', `${run.id}/cancel`, {})).status).toBe(200);
  });
});

describe('the call log from a file', () => {
  it('has columns of its own and takes no phone number', async () => {
    const log =
      '流水号,呼入时间,来电号码,是否接听,排队时长\nL1,2026-11-20 08:00,13812345678,是,0:01:05\nL2,2026-11-20 08:01,13812345679,否,40\n';
    const { choices, run } = await checked('calls', log);
    expect(choices.chosen).toEqual({ number: 0, at: 1, answered: 3, waited_seconds: 4 });
    expect(run).toMatchObject({ rowsCreated: 2, rowsRefused: 0, ignoredColumns: '来电号码' });
    expect(await imported(run.id)).toMatchObject({ status: 'done', rowsCreated: 2 });
    const calls = await rowsOf(app.payload, 'call-records', { number: { in: ['L1', 'L2'] } });
    expect(calls.map((call) => (call as { waitedSeconds?: number }).waitedSeconds).sort()).toEqual([40, 65]);
    expect(JSON.stringify(calls)).not.toContain('1381234567');
    expect((await checked('calls', log)).run).toMatchObject({ rowsCreated: 0, rowsUnchanged: 2 });
  });
});

it('the templates read back, and their example line is refused', async () => {
  for (const kind of ['requests', 'calls']) {
    for (const format of ['csv', 'xlsx']) {
      const file = await (await send('operator', `${kind}/template?format=${format}`)).arrayBuffer();
      const { run } = await checked(kind, new Uint8Array(file));
      expect(run).toMatchObject({ status: 'checked', rowsRead: 1, rowsRefused: 1, ignoredColumns: null });
      expect((await issuesOf(run.id))[0].message).toContain('示例');
    }
  }
});
