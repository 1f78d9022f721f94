import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/database';
import {
  indexDocument,
  indexDocuments,
  removeDocument,
  type SearchDocument,
  searchDocuments,
} from '@/domain/publishing';
import { newId } from '@/shared/ids';
import { startTestApp, type TestApp } from '../../factories/app';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const subjects = [
  '暖气不热',
  '路灯不亮',
  '垃圾清运',
  '停车占道',
  '噪声扰民',
  '水管漏水',
  '电梯故障',
  '油烟污染',
];

function document(number: number, overrides: Partial<SearchDocument> = {}): SearchDocument {
  const id = newId();
  const subject = subjects[number % subjects.length] ?? '';
  return {
    kind: 'request',
    id,
    title: `${subject}怎么办`,
    body: `我家住在第${number}小区，${subject}已经三天，找过物业没有结果，请有关部门尽快处理。`,
    url: `/requests/${number}`,
    at: new Date(Date.UTC(2026, 0, 1, 0, number)),
    ...overrides,
  };
}

const find = (query: string, more: object = {}) => searchDocuments({ payload: app.payload, query, ...more });

describe('searching', () => {
  it('finds a batch by its words, ranks all words first and marks them', async () => {
    const { payload } = app;
    const documents = Array.from({ length: 80 }, (_, number) => document(number));
    expect(await indexDocuments({ payload, documents })).toBe(80);
    const found = await find('暖气 物业');
    expect(found.total).toBe(80);
    expect(found.results[0]?.title.some(({ mark, text }) => mark && text === '暖气')).toBe(true);
    expect(
      found.results.every(({ title }) =>
        title
          .map(({ text }) => text)
          .join('')
          .startsWith('暖气'),
      ),
    ).toBe(true);
    expect((await find('暖气', { kinds: ['notice'] })).total).toBe(0);
    expect((await find('路灯', { page: 2, pageSize: 4 })).results).toHaveLength(4);
    expect(await indexDocuments({ payload, documents })).toBe(0);
  });

  it('follows changes and removals', async () => {
    const { payload } = app;
    const one = document(500, { title: '独角兽出没', body: '小区里有独角兽' });
    await indexDocument({ payload, ...one });
    expect((await find('独角兽')).total).toBe(1);
    await indexDocument({ payload, ...one, title: '麒麟出没', body: '小区里有麒麟' });
    expect((await find('独角兽')).total).toBe(0);
    expect((await find('麒麟')).total).toBe(1);
    await removeDocument({ payload, kind: 'request', id: one.id });
    expect((await find('麒麟')).total).toBe(0);
  });

  it('leaves nothing behind when the transaction is rolled back', async () => {
    const { payload } = app;
    const refused = inTransaction({ payload }, async (req) => {
      await indexDocument({ payload, req, ...document(600, { title: '凤凰' }) });
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    expect((await find('凤凰')).total).toBe(0);
  });

  it('shows a document only from and until its moments', async () => {
    const { payload } = app;
    const later = new Date(Date.now() + 3_600_000);
    await indexDocument({ payload, ...document(700, { title: '朱雀', visibleFrom: later }) });
    await indexDocument({
      payload,
      ...document(701, { title: '玄武', visibleUntil: new Date(Date.now() - 1000) }),
    });
    expect((await find('朱雀')).results).toEqual([]);
    expect((await find('玄武')).results).toEqual([]);
  });

  it('answers an empty and a meaningless query with nothing', async () => {
    for (const query of ['', '   ', '的', '，。！', '%_*', "' OR 1=1 --"]) {
      expect((await find(query)).results.length).toBeLessThanOrEqual(10);
    }
    expect((await find('的')).words).toEqual([]);
  });
});
