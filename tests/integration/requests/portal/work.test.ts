import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { env } from '@/shared/env';
import { cookieFor } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildHandlingUnit, buildRequestAt, buildStaff } from '../../../factories/requests';

let app: TestApp;
let unit: string;
let cookie: string;
let photo: Buffer;

beforeAll(async () => {
  app = await startTestApp();
  unit = await buildHandlingUnit(app.payload);
  const { id } = await buildStaff(app.payload, 'unit-handler', { kind: 'unit', id: unit });
  cookie = await cookieFor(app.payload, id);
  photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#777' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => app?.close());

async function reply(id: string, text: string, files: Record<string, Buffer> = {}) {
  const body = new FormData();
  body.set('reply', text);
  for (const [name, content] of Object.entries(files))
    body.append('photos', new File([new Uint8Array(content)], name));
  const headers = { cookie, origin: env().siteUrl };
  const answer = await app.fetch(`/work/${id}/reply`, { method: 'POST', headers, body });
  return { status: answer.status, html: await answer.text() };
}

it('loses neither the words nor the good photo when another file is refused', async () => {
  const { id } = await buildRequestAt(app.payload, 'in-progress', { unit });
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  const { status, html } = await reply(id, '暖气管接头已经换新。', { 'a.jpg': photo, 'plan.jpg': drawing });
  expect(status).toBe(415);
  expect(html).toContain('plan.jpg');
  expect(html).toContain('暖气管接头已经换新。</textarea>');
  expect(html).toContain('已收到1张照片');
});

it('shows again what was written when somebody else was faster', async () => {
  const { id } = await buildRequestAt(app.payload, 'in-progress', { unit });
  expect((await reply(id, '已派人更换接头，现在不漏了。')).status).toBe(303);
  const late = await reply(id, '我写了很久的另一份答复。');
  expect(late.status).toBe(409);
  expect(late.html).toContain('不能再做这一步');
  expect(late.html).toContain('我写了很久的另一份答复。');
});
