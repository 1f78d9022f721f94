import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareContent } from '@/server/first-start';
import { foundAs, foundedAs } from '@/server/founding';
import { createLog } from '@/server/log';
import { env } from '@/shared/env';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildStaff } from '../../factories/requests';

describe('what a database was begun as', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app?.close());

  const start = (content: 'demo' | 'setup') =>
    prepareContent({ env: env(), payload: app.payload, log: createLog(env()), content });

  it('is said once, in the audit log, and decides over demo pages from then on', async () => {
    expect(await foundedAs(app.payload)).toBeNull();
    expect(await start('setup')).toMatchObject({ demo: false, setupCode: expect.any(String) });
    expect(await foundedAs(app.payload)).toBe('own');
    expect(await start('demo')).toMatchObject({ demo: false, setupCode: expect.any(String) });
    await foundAs(app.payload, 'demo');
    expect(await foundedAs(app.payload)).toBe('own');
    await buildStaff(app.payload, 'administrator');
    expect(await start('demo')).toEqual({ demo: false });
  });
});
