import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bulkInsert, inTransaction, leanFind } from '@/database';
import { indexDocuments } from '@/domain/publishing';
import { forgetDirectory, listPublicRequests, searchDocumentOf } from '@/domain/requests';
import { newId } from '@/shared/ids';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildCategory, buildRequest } from '../../factories/requests';

let app: TestApp;
let root: string;
let leaf: string;

/** Fifty public requests, two a day so that moments repeat, every third answered, and fifty that are not public. */
beforeAll(async () => {
  app = await startTestApp();
  root = await buildCategory(app.payload, { name: '道路' });
  leaf = await buildCategory(app.payload, { name: '路灯', parent: root });
  const { id } = await buildRequest(app.payload);
  const { channel } = await app.payload.findByID({
    collection: 'requests',
    id,
    depth: 0,
    overrideAccess: true,
  });
  const rows = Array.from({ length: 100 }, (_, index) => {
    const day = String(1 + Math.floor((index % 50) / 2)).padStart(2, '0');
    const submittedAt = `${index % 2 === 0 ? 2025 : 2024}-03-${day}T08:00:00.000Z`;
    return {
      id: newId(),
      number: `T-${index}`,
      title: `第${index}件`,
      body: '内容',
      channel,
      category: index % 5 === 0 ? leaf : null,
      urgency: 'normal',
      state: index % 3 === 0 ? 'answered' : 'accepted',
      revision: 1,
      submittedAt,
      repliedAt: index % 3 === 0 ? submittedAt : null,
      visibility: index < 50 ? 'public' : 'pending',
    };
  });
  await inTransaction({ payload: app.payload }, async (req) => {
    await bulkInsert(app.payload, req, 'requests', rows);
    const found = rows.filter(({ visibility }) => visibility === 'public');
    await indexDocuments({ payload: app.payload, req, documents: found.map(searchDocumentOf) });
  });
  forgetDirectory(app.payload);
});
afterAll(() => app?.close());

const list = (filter: Parameters<typeof listPublicRequests>[0]['filter']) =>
  listPublicRequests({ payload: app.payload, filter });

describe('the public list', () => {
  it('shows every public request exactly once over its pages, newest first', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => list({ page })));
    const items = pages.flatMap((page) => page.items);
    expect(pages[0]).toMatchObject({ total: 50, pages: 3 });
    expect(new Set(items.map(({ number }) => number)).size).toBe(50);
    const times = items.map(({ submittedAt }) => submittedAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(items.every(({ number }) => Number(number.slice(2)) < 50)).toBe(true);
  });

  it.each([
    [{ year: 2025 }, 25],
    [{ year: 1999 }, 0],
    [{ progress: 'answered' as const }, 17],
    [{ progress: 'open' as const }, 33],
    [{ page: 99 }, 50],
  ])('narrows by %j', async (filter, total) => {
    expect((await list(filter)).total).toBe(total);
  });

  it.each([
    [() => ({}), 50],
    [() => ({ year: 2025 }), 25],
    [() => ({ year: 1999 }), 0],
    [() => ({ progress: 'answered' as const }), 17],
    [() => ({ progress: 'open' as const }), 33],
    [() => ({ category: root }), 10],
    [() => ({ category: leaf, progress: 'answered' as const, year: 2024 }), 2],
  ])('narrows a search just as the list: case %#', async (filterOf, total) => {
    const filter = filterOf();
    const found = await list({ words: '内容', ...filter });
    expect(found).toMatchObject({ total, pages: Math.max(1, Math.ceil(total / 20)) });
    const pages = Array.from({ length: found.pages }, (_, index) => index + 1);
    const numbers = async (words?: string) => {
      const all = await Promise.all(pages.map((page) => list({ ...filter, words, page })));
      return all.flatMap(({ items }) => items.map(({ number }) => number)).sort();
    };
    expect(await numbers('内容')).toEqual(await numbers());
  });

  it('counts a whole branch of the tree', async () => {
    const found = await list({ category: root });
    expect(found.total).toBe(10);
    expect(new Set(found.items.map(({ category }) => category))).toEqual(new Set(['路灯']));
  });

  it('reads the same as the ordinary way, column by column', async () => {
    const columns = [
      'number',
      'title',
      'category',
      'state',
      'submittedAt',
      'repliedAt',
      'publicConsent',
    ] as const;
    const lean = await leanFind<Record<string, unknown>>(app.payload, 'requests', {
      where: [
        { field: 'visibility', equals: 'public' },
        { field: 'submittedAt', from: '2025-01-01T00:00:00.000Z' },
      ],
      columns,
      newestBy: 'submittedAt',
      limit: 100,
    });
    const { docs } = await app.payload.find({
      collection: 'requests',
      where: {
        and: [
          { visibility: { equals: 'public' } },
          { submittedAt: { greater_than_equal: '2025-01-01T00:00:00.000Z' } },
        ],
      },
      limit: 100,
      depth: 0,
      overrideAccess: true,
    });
    const ordinary = new Map(docs.map((doc) => [doc.id, doc]));
    expect(lean).toHaveLength(docs.length);
    for (const row of lean) {
      const doc = ordinary.get(String(row.id));
      for (const column of columns) expect(row[column] ?? null).toEqual(doc?.[column] ?? null);
    }
  });
});
