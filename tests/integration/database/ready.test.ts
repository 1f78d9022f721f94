import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../factories/app';

describe('the database of the running server', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('is ready and says what it checked', async () => {
    const answer = await app.fetch('/readyz');
    const { ok, checks } = (await answer.json()) as { ok: boolean; checks: { name: string; ok: boolean }[] };
    expect({ status: answer.status, ok, checks: checks.filter((check) => !check.ok) }).toEqual({
      status: 200,
      ok: true,
      checks: [],
    });
    const names = process.env.DATABASE_URL
      ? ['database', 'replica-set', 'transactions']
      : ['database', 'migrations'];
    expect(checks.map(({ name }) => name)).toEqual(['process', ...names]);
  });

  if (process.env.DATABASE_URL)
    it('has every index of the configuration, with its uniqueness', async () => {
      const { collections, versions } = app.payload.db as unknown as MongooseAdapter;
      for (const { collection, schema } of [...Object.values(collections), ...Object.values(versions)]) {
        const there = (await collection.indexes()).map(({ key, unique = false }) => ({ key, unique }));
        const asked = schema.indexes().map(([key, { unique = false }]) => ({ key, unique }));
        expect([collection.collectionName, there]).toEqual([
          collection.collectionName,
          expect.arrayContaining(asked),
        ]);
      }
    });
});
