import { afterAll, beforeAll, expect, it } from 'vitest';
import { env } from '@/shared/env';
import { startTestApp, type TestApp, testPassword } from '../../factories/app';
import { buildHandlingUnit, buildStaff } from '../../factories/requests';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148';
const desk = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0';

/** Where the staff's sign-in page leads to. */
async function landing(username: string, agent: string, next = ''): Promise<string | null> {
  const answer = await app.fetch(`/sign-in/staff${next}`, {
    method: 'POST',
    headers: { origin: env().siteUrl, 'user-agent': agent },
    body: new URLSearchParams({ username, password: testPassword }),
  });
  return answer.headers.get('location');
}

it('leads a unit’s handler on a phone to the phone’s pages, and back to the panel', async () => {
  const unit = await buildHandlingUnit(app.payload);
  const { username } = await buildStaff(app.payload, 'unit-handler', { kind: 'unit', id: unit });
  expect(await landing(username, iphone)).toBe('/work');
  // The panel's front door says /admin for everybody; nobody chose it.
  expect(await landing(username, iphone, '?next=/admin')).toBe('/work');
  expect(await landing(username, iphone, '?next=/admin/workbench')).toBe('/admin/workbench');
  expect(await landing(username, desk)).toBe('/admin');
  const cookie = await app.signInAs(username);
  const again = await app.fetch('/sign-in/staff', { headers: { cookie, 'user-agent': iphone } });
  expect(again.headers.get('location')).toBe('/work');
  const page = await (await app.fetch('/work', { headers: { cookie } })).text();
  expect(page).toContain('href="/admin"');
});

it('leaves everybody else where they were', async () => {
  const { username } = await buildStaff(app.payload, 'operator');
  expect(await landing(username, iphone)).toBe('/admin');
});
