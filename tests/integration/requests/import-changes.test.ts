import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '@/access';
import {
  acceptRequest,
  closeRequest,
  importCategories,
  importRequests,
  publishRequest,
} from '@/domain/requests';
import { keyring } from '@/shared/encryption';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildRequestAt, eventsOfRequest, operator, supervisor } from '../../factories/requests';

let app: TestApp;
const folder = mkdtempSync(path.join(tmpdir(), 'import-changes-'));
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
function fileOf(content: string): string {
  files += 1;
  const file = path.join(folder, `${files}.csv`);
  writeFileSync(file, content);
  return file;
}
const run = (row: string) =>
  importRequests({ payload: app.payload, actor, file: fileOf(`${header}\n${row}\n`) });

async function stored(number: string) {
  const { docs } = await app.payload.db.find<Record<string, unknown> & { id: string }>({
    collection: 'requests',
    where: { sourceKey: { equals: `online-politics:${number}` } },
    pagination: false,
  });
  const [request] = docs;
  if (!request) throw new Error(`no request ${number}`);
  return request;
}
const verbsOf = async (id: string) =>
  (await eventsOfRequest(app.payload, id)).map(({ verb, from, to }) => [verb, from ?? null, to]);

it('writes every column that changed, with one event that names them, once', async () => {
  await run('1,张三,停水,2026-11-02 08:00,停水三天,已供水,2026-11-03 08:00');
  const changed = '1,李*,停水五天,2026-11-01 08:00,停水五天了,已全部供水,2026-11-04 08:00';
  expect(await run(changed)).toMatchObject({ updated: 1 });
  const request = await stored('1');
  expect(request).toMatchObject({
    title: '停水五天',
    body: '停水五天了',
    submittedAt: '2026-11-01T00:00:00.000Z',
    reply: '已全部供水',
    repliedAt: '2026-11-04T00:00:00.000Z',
    state: 'answered',
    revision: 3,
  });
  expect(keyring().decrypt(String(request.requesterNameCipher), 'name')).toBe('李*');
  expect(await verbsOf(request.id)).toEqual([
    ['file', null, 'submitted'],
    ['receive-reply', 'submitted', 'answered'],
    ['receive-reply', 'answered', 'answered'],
  ]);
  const [, , last] = await eventsOfRequest(app.payload, request.id);
  expect(last).toMatchObject({
    note: '已全部供水',
    internalNote: '更新了标题、内容、反映人、提交时间、答复、答复时间',
  });
  expect(await run(changed)).toMatchObject({ unchanged: 1, updated: 0 });
  expect(await eventsOfRequest(app.payload, request.id)).toHaveLength(3);
});

it('records a change of words alone', async () => {
  await run('2,张三,路灯,2026-11-02 08:00,三盏灯不亮,,');
  expect(await run('2,张三,路灯,2026-11-02 08:00,四盏灯不亮,,')).toMatchObject({ updated: 1 });
  const { id } = await stored('2');
  expect(await verbsOf(id)).toEqual([
    ['file', null, 'submitted'],
    ['receive-change', 'submitted', 'submitted'],
  ]);
});

it('keeps a title the service centre has corrected, and follows the file again for one it has not', async () => {
  const row = '3,张三,找13700001111的张三,2026-11-02 08:00,噪声,已制止,2026-11-03 08:00';
  await run(row);
  const { id } = await stored('3');
  await publishRequest({
    payload: app.payload,
    actor: operator,
    id,
    decision: 'public',
    title: '夜间施工噪声',
  });
  expect(await run(row.replace('噪声,', '夜里的噪声,'))).toMatchObject({ updated: 1 });
  expect(await stored('3')).toMatchObject({ title: '夜间施工噪声', body: '夜里的噪声' });
  expect(
    await run(row.replace('找13700001111', '请找13700001111').replace('噪声,', '夜里的噪声,')),
  ).toMatchObject({
    unchanged: 1,
  });
  expect(await stored('3')).toMatchObject({ title: '夜间施工噪声' });
});

it('takes in nothing that could never be saved again', async () => {
  const long = await run(`4,张三,${'长'.repeat(101)},2026-11-02 08:00,内容,,`);
  expect(long).toMatchObject({ imported: 0, refused: 1 });
  expect(await run(`4,张三,标题,2026-11-02 08:00,${'长'.repeat(40_001)},,`)).toMatchObject({ refused: 1 });
  const reply = '长'.repeat(40_000);
  await run(`5,张三,${'长'.repeat(100)},2026-11-02 08:00,${reply},${reply},2026-11-03 08:00`);
  const { id } = await stored('5');
  await closeRequest({ payload: app.payload, actor: operator, id, note: '渠道已答复。' });
  expect(await stored('5')).toMatchObject({ state: 'closed' });
});

it('answers a paused request, and leaves the state of a finished one with an event for the new answer', async () => {
  const open = '6,张三,修路,2026-11-02 08:00,路坏了,,';
  await run(open);
  const paused = await stored('6');
  await acceptRequest({ payload: app.payload, actor: operator, id: paused.id });
  await app.payload.db.updateOne({
    collection: 'requests',
    id: paused.id,
    data: { state: 'paused', pausedAt: '2026-11-03T00:00:00.000Z' },
  });
  await run(open.replace(',,', ',已修好,2026-11-04 08:00'));
  const answered = await stored('6');
  expect([answered.state, answered.pausedAt ?? null]).toEqual(['answered', null]);
  await closeRequest({ payload: app.payload, actor: supervisor, id: paused.id, note: '渠道已答复。' });
  await run(open.replace(',,', ',已修好，再次道歉,2026-11-05 08:00'));
  expect(await stored('6')).toMatchObject({ state: 'closed', reply: '已修好，再次道歉' });
  expect((await verbsOf(paused.id)).slice(2)).toEqual([
    ['receive-reply', 'paused', 'answered'],
    ['close', 'answered', 'closed'],
    ['receive-change', 'closed', 'closed'],
  ]);
});

it('keeps what our side typed of a request that a file brings later', async () => {
  const filed = await buildRequestAt(app.payload, 'submitted', { name: '赵小满', title: '三号楼不热' });
  await app.payload.db.updateOne({
    collection: 'requests',
    id: filed.id,
    data: { sourceKey: 'online-politics:7', externalNumber: '7' },
  });
  const file = fileOf(
    'number,title,submitted_at,body\n7,别的标题,2026-11-20 08:00,三号楼的暖气从昨天晚上起不热\n',
  );
  await importRequests({ payload: app.payload, actor, file });
  const request = await stored('7');
  expect(request.title).toBe('三号楼不热');
  expect(keyring().decrypt(String(request.requesterNameCipher), 'name')).toBe('赵小满');
});

it('says how far it came when the file breaks off', async () => {
  const broken =
    '95,甲,好的,2026-11-01,内容,,\n,甲,没有编号,2026-11-01,内容,,\n96,甲,"没有关的引号,2026-11-01,内容,,';
  await expect(run(broken)).rejects.toMatchObject({
    message: expect.stringMatching(
      /第4行起读不下去[\s\S]*读取 2 行，导入 1 行，更新 0 行，未变 0 行，拒绝 1 行。/,
    ),
  });
});

it('counts the categories it made, not the lines', async () => {
  const file = fileOf('level1,level2\n新一级,新二级\n新一级,另一个\n');
  await importCategories({ payload: app.payload, actor, file });
  const { docs } = await app.payload.find({
    collection: 'audit-events',
    where: { action: { equals: 'category.imported' } },
    overrideAccess: true,
  });
  expect(docs.map(({ summary }) => summary)).toEqual(['新增3个分类']);
});

it('keeps twenty files that come in at once apart', async () => {
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      run(
        `${900 + (index % 10)},张三,同时${index % 10},2026-10-${10 + (index % 10)} 08:00,内容,已办,2026-11-02 08:00`,
      ),
    ),
  );
  const sum = (name: 'imported' | 'unchanged') => all.reduce((total, one) => total + one[name], 0);
  expect([sum('imported'), sum('unchanged')]).toEqual([10, 10]);
});
