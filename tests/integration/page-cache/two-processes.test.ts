import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishNotice, scheduleNotice, withdrawNotice } from '@/domain/publishing';
import { startTestApp, type TestApp } from '../../factories/app';
import { type ServerProcess, spawnServer } from '../../factories/processes';
import { preparation as actor, buildNotice } from '../../factories/publishing';
import { strongSecrets } from '../../factories/secrets';

let app: TestApp;
let other: ServerProcess;

beforeAll(async () => {
  app = await startTestApp();
  other = await spawnServer(strongSecrets);
});
afterAll(async () => {
  await other?.stop();
  await app?.close();
});

const there = async (path: string) => {
  const answer = await fetch(other.url + path);
  return { status: answer.status, text: await answer.text(), etag: answer.headers.get('etag') };
};

describe('a page cached by another process', () => {
  it('shows what this process published at the very next request', async () => {
    const { payload } = app;
    const { id } = await buildNotice(payload, { title: '第1稿' });
    for (let round = 2; round < 8; round += 1) {
      const first = await there('/notices');
      expect((await there('/notices')).etag).toBe(first.etag);
      await there(`/notices/${id}`);
      await payload.update({ collection: 'notices', id, data: { title: `第${round}稿` }, draft: true });
      await publishNotice({ payload, actor, id });
      expect((await there('/notices')).text).toContain(`第${round}稿`);
      expect((await there(`/notices/${id}`)).text).toContain(`第${round}稿`);
    }
    await withdrawNotice({ payload, actor, id, reason: '测试结束' });
    expect((await there(`/notices/${id}`)).status).toBe(404);
    expect((await there('/notices')).text).not.toContain('第7稿');
  });

  it('shows and hides on time what this process scheduled, although nothing is written then', async () => {
    const { payload } = app;
    const appears = Date.now() + 8000;
    const expireAt = new Date(appears + 4000).toISOString();
    const { id } = await buildNotice(payload, { title: '定时的一稿', published: false, expireAt });
    await scheduleNotice({ payload, actor, id, publishAt: new Date(appears).toISOString() });
    expect((await there('/notices')).text).not.toContain('定时的一稿');
    await setTimeout(appears - Date.now() + 100);
    const first = await there('/notices');
    expect(first.text).toContain('定时的一稿');
    expect((await there('/notices')).etag).toBe(first.etag);
    expect((await there(`/notices/${id}`)).status).toBe(200);
    await setTimeout(appears + 4100 - Date.now());
    expect((await there('/notices')).text).not.toContain('定时的一稿');
    expect((await there(`/notices/${id}`)).status).toBe(404);
  });
});
