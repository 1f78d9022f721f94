import { afterAll, beforeAll, expect, it } from 'vitest';
import { prepareContent } from '@/server/first-start';
import { foundAs } from '@/server/founding';
import { createLog } from '@/server/log';
import { env } from '@/shared/env';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildStaff } from '../../factories/requests';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await foundAs(app.payload, 'demo');
  await buildStaff(app.payload, 'administrator');
});
afterAll(() => app?.close());

it('stays the demo city, but shows no demo pages to who starts it with --empty', async () => {
  const start = (content: 'demo' | 'setup') =>
    prepareContent({ env: env(), payload: app.payload, log: createLog(env()), content });
  expect(await start('demo')).toEqual({ demo: true });
  expect(await start('setup')).toEqual({ demo: false, demoContentStays: true });
  expect(await start('demo')).toEqual({ demo: true });
});
