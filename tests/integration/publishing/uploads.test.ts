import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildUser } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';

let app: TestApp;
let cookie: string;

beforeAll(async () => {
  app = await startTestApp();
  const { username } = await buildUser(app.payload, { roles: [{ role: 'administrator' }] });
  cookie = await app.signInAs(username);
});
afterAll(() => app.close());

async function upload(
  collection: string,
  file: Buffer,
  name: string,
  type: string,
  data: object,
  who = cookie,
) {
  const form = new FormData();
  form.set('_payload', JSON.stringify(data));
  form.set('file', new File([new Uint8Array(file)], name, { type }));
  const origin = app.payload.config.csrf[0] ?? '';
  const answer = await app.fetch(`/api/${collection}`, {
    method: 'POST',
    headers: { cookie: who, origin },
    body: form,
  });
  return { status: answer.status, text: await answer.text() };
}

const photo = () =>
  sharp({ create: { width: 1500, height: 1000, channels: 3, background: '#765' } })
    .withExif({ IFD0: { Make: 'PhoneMaker' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 31/1 0/1' } })
    .jpeg()
    .toBuffer();

describe('uploading an image', () => {
  it('stores our own encoding in every size, without the place it was taken', async () => {
    const { status, text } = await upload('media', await photo(), '../../etc/x.php', 'text/html', {
      alt: '雪后的广场',
    });
    expect(status, text).toBe(201);
    const { doc } = JSON.parse(text) as {
      doc: { filename: string; mimeType: string; sizes: Record<string, { filename: string }> };
    };
    expect(doc).toMatchObject({ mimeType: 'image/jpeg', width: 1500, height: 1000 });
    expect(doc.filename).toMatch(/^[0-9a-f-]{36}\.jpg$/);
    for (const { filename } of [doc, ...Object.values(doc.sizes)]) {
      const file = await app.fetch(`/api/media/file/${filename}`, { headers: { cookie } });
      const bytes = Buffer.from(await file.arrayBuffer());
      expect(file.status).toBe(200);
      expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    }
    expect((await app.fetch(`/api/media/file/${doc.filename}`)).status).toBe(403);
  });

  it('refuses what is no picture, in Chinese, whatever it calls itself', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const refused = await upload('media', svg, 'photo.jpg', 'image/jpeg', { alt: '图' });
    expect(refused.status).toBe(415);
    expect(refused.text).toContain('只能上传 JPG、PNG、WebP 或 AVIF 图片');
  });

  it('needs a text for those who cannot see it, a file, and a person who may', async () => {
    expect((await upload('media', await photo(), 'a.jpg', 'image/jpeg', {})).status).toBe(400);
    expect((await upload('media', await photo(), 'a.jpg', 'image/jpeg', { alt: '图' }, '')).status).toBe(401);
    const fetched = await app.fetch('/api/media', {
      method: 'POST',
      headers: { cookie, origin: app.payload.config.csrf[0] ?? '', 'content-type': 'application/json' },
      body: JSON.stringify({ alt: '图', url: 'http://169.254.169.254/latest', filename: 'x.jpg' }),
    });
    expect(fetched.status).toBe(422);
  });
});

describe('uploading an attachment', () => {
  it('takes a PDF under a readable name and serves it for saving only', async () => {
    const pdf = Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 2\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n',
    );
    const { status, text } = await upload('attachments', pdf, '收费 公示.pdf', 'text/html', {});
    expect(status, text).toBe(201);
    const { doc } = JSON.parse(text) as { doc: { filename: string; title: string; mimeType: string } };
    expect(doc).toMatchObject({ title: '收费公示', mimeType: 'application/pdf' });
    expect(doc.filename).toMatch(/^收费公示-[\w-]{12}\.pdf$/);
    const address = `/api/attachments/file/${encodeURIComponent(doc.filename)}`;
    const file = await app.fetch(address, { headers: { cookie } });
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toBe('attachment');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    expect((await app.fetch(address)).status).toBe(403);
  });

  it.each([
    ['an HTML page', '<!doctype html><html></html>'],
    ['a program', 'MZ\u0090\u0000'],
    ['a PDF that is cut off', '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n'],
    [
      'a PDF that runs a script',
      '%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF\n',
    ],
  ])('refuses %s', async (_what, content) => {
    const { status } = await upload('attachments', Buffer.from(content), '文件.pdf', 'application/pdf', {
      title: '文件',
    });
    expect(status).toBe(415);
  });
});
