import { afterAll, beforeAll, expect, it } from 'vitest';
import { bulkInsert, inTransaction } from '@/database';
import { reindexRequests } from '@/domain/requests';
import { newId } from '@/shared/ids';
import { cookieFor } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildRequestAt, buildStaff } from '../../../factories/requests';
import { workbenchOf } from '../../../factories/workbench';

const many = 900;
let app: TestApp;
let bench: ReturnType<typeof workbenchOf>;

/** Copies of one request, two at a time in one moment, every hundredth with a word of its own. */
beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  bench = workbenchOf(app, await cookieFor(payload, (await buildStaff(payload, 'operator')).id));
  const { id } = await buildRequestAt(payload, 'accepted', {
    title: '路灯不亮',
    body: '小区的路灯晚上不亮。',
  });
  const row = await payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: 'requests',
    where: { id: { equals: id } },
  });
  const begin = new Date('2026-01-01T00:00:00Z').getTime();
  const copies = Array.from({ length: many }, (_, index) => ({
    ...row,
    id: newId(),
    number: `20260101-${String(index).padStart(4, '0')}`,
    trackingTokenHash: null,
    idempotencyKey: null,
    sourceKey: null,
    submittedAt: new Date(begin + Math.floor(index / 2) * 60_000).toISOString(),
    body: index % 100 === 50 ? '小区的路灯晚上不亮，老人摔倒了。' : '小区的路灯晚上不亮。',
  }));
  await inTransaction({ payload }, (req) => bulkInsert(payload, req, 'requests', copies));
  await reindexRequests(payload);
});
afterAll(() => app.close());

it('finds everything that has a word, page by page, newest first, without doubles', async () => {
  const found = await bench.all(`q=${encodeURIComponent('路灯')}`);
  expect(found).toHaveLength(many + 1);
  expect(new Set(found.map(({ id }) => id)).size).toBe(many + 1);
  const times = found.map(({ submittedAt }) => submittedAt);
  expect(times).toEqual(times.toSorted().toReversed());
});

it('finds the few that have a rarer word as well, however far back they lie', async () => {
  const found = await bench.all(`q=${encodeURIComponent('路灯 老人')}`);
  expect(found.map(({ number }) => number)).toEqual(
    [850, 750, 650, 550, 450, 350, 250, 150, 50].map((index) => `20260101-${String(index).padStart(4, '0')}`),
  );
});

it('exports them all', async () => {
  const answer = await bench.post('/queue/export', { query: `q=${encodeURIComponent('路灯')}` });
  expect(answer.status).toBe(200);
  expect((await answer.text()).trim().split('\n')).toHaveLength(many + 2);
});
