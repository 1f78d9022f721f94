import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@/access';
import type { ImportIssue } from '@/domain/imports';
import { importCalls, importRequests } from '@/domain/requests';
import { channelOf } from '@/domain/requests/channels';
import { startTestApp, type TestApp } from '../../factories/app';
import { visitor } from '../../factories/requests';

let app: TestApp;
const folder = mkdtempSync(path.join(tmpdir(), 'calls-test-'));
const file = path.join(folder, 'calls.csv');
const actor = { ...systemActor('测试导入'), via: 'import' as const };

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(content: string, options: { dryRun?: boolean; channel?: string } = {}) {
  writeFileSync(file, content);
  const issues: ImportIssue[] = [];
  const ignored: string[] = [];
  const summary = await importCalls({
    payload: app.payload,
    actor,
    file,
    ...options,
    onIssue: (issue) => issues.push(issue),
    onIgnored: (headers) => ignored.push(...headers),
  });
  return { ...summary, issues, ignored };
}

async function stored() {
  const { docs } = await app.payload.find({
    collection: 'call-records',
    sort: 'number',
    limit: 100,
    depth: 0,
    overrideAccess: true,
  });
  return docs;
}

const log = [
  'number,at,answered,waited_seconds,caller',
  'C1,2026-11-20 08:00:00,是,8,13812345678',
  'C2,2026-11-20 08:01:00,否,40,13812345679',
].join('\n');

describe('the call log of the hotline', () => {
  it('says what would happen and writes nothing in a dry run', async () => {
    expect(await run(log, { dryRun: true })).toMatchObject({ read: 2, imported: 2, refused: 0 });
    expect(await stored()).toEqual([]);
  });

  it('takes calls in without any phone number, and changes nothing when repeated', async () => {
    const first = await run(log);
    expect(first).toMatchObject({ imported: 2, ignored: ['caller'] });
    const rows = await stored();
    expect(rows.map(({ number, answered, waitedSeconds }) => [number, answered, waitedSeconds])).toEqual([
      ['C1', true, 8],
      ['C2', false, 40],
    ]);
    expect(JSON.stringify(rows)).not.toContain('1381234567');
    expect(await run(log)).toMatchObject({ imported: 0, updated: 0, unchanged: 2 });
    expect(await run(log.replace('否,40', '是,41'))).toMatchObject({ updated: 1, unchanged: 1 });
  });

  it('reads the columns as the channel calls them, and names bad rows', async () => {
    const { docs } = await app.payload.find({
      collection: 'channels',
      where: { key: { equals: '12345' } },
      depth: 0,
      overrideAccess: true,
    });
    await app.payload.update({
      collection: 'channels',
      id: String(docs[0]?.id),
      data: { importColumns: '流水号=number\n来电时间=at\n是否接通=answered\n等待=waited_seconds' },
      overrideAccess: true,
      depth: 0,
    });
    const theirs =
      '流水号,来电时间,是否接通,等待\nD1,2026-11-21 09:00,是,1:05\nD1,2026-11-21 09:00,是,5\nD2,,是,5\n';
    const done = await run(theirs);
    expect(done).toMatchObject({ read: 3, imported: 1, refused: 2 });
    expect(done.issues.map(({ line, column }) => [line, column])).toEqual([
      [3, '流水号'],
      [4, '来电时间'],
    ]);
  });

  it('reads requests of a channel under its own column names too', async () => {
    const { id } = await channelOf(app.payload, 'sunshine');
    await app.payload.update({
      collection: 'channels',
      id,
      data: { importColumns: '工单号=number\n主题=title\n提交=submitted_at\n内容=body' },
      overrideAccess: true,
      depth: 0,
    });
    writeFileSync(file, '工单号,主题,提交,内容\nS1,路灯不亮,2026-11-20 08:00:00,中山路路灯三天不亮。\n');
    const summary = await importRequests({ payload: app.payload, actor, file, channel: 'sunshine' });
    expect(summary).toMatchObject({ imported: 1, refused: 0 });
  });

  it('leaves one row of each call when taken in several times at once', async () => {
    const many = ['number,at,answered,waited_seconds'];
    for (let call = 0; call < 50; call += 1) many.push(`E${call},2026-11-22 10:00:00,是,${call}`);
    writeFileSync(file, many.join('\n'));
    const runs = await Promise.all(
      Array.from({ length: 5 }, () => importCalls({ payload: app.payload, actor, file })),
    );
    expect(runs.reduce((sum, { imported }) => sum + imported, 0)).toBe(50);
    const { totalDocs } = await app.payload.count({
      collection: 'call-records',
      where: { number: { like: 'E' } },
      overrideAccess: true,
    });
    expect(totalDocs).toBe(50);
  });

  it('is not for visitors, and says which columns are missing', async () => {
    await expect(importCalls({ payload: app.payload, actor: visitor, file })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(run('number,at\nF1,2026-11-22 10:00:00')).rejects.toMatchObject({
      message: expect.stringContaining('answered、waited_seconds'),
    });
  });
});
