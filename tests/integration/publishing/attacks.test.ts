import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as processing from '@/domain/publishing/process-image';
import { noticeFeed } from '@/portal/publishing/feed';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { buildNotice, noticeDraft, picture, richText } from '../../factories/publishing';

let app: TestApp;
let community: string;
let people: Record<'own' | 'colleague' | 'other' | 'handler' | 'administrator', string>;

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  community = (await buildDivision(payload)).id;
  const other = (await buildDivision(payload)).id;
  const staffOf = async (place: string) =>
    cookieFor(
      payload,
      (await buildUser(payload, { roles: [{ role: 'community-staff', kind: 'community', place }] })).id,
    );
  const cityWide = async (role: 'administrator' | 'operator') =>
    cookieFor(payload, (await buildUser(payload, { roles: [{ role }] })).id);
  people = {
    own: await staffOf(community),
    colleague: await staffOf(community),
    other: await staffOf(other),
    handler: await cityWide('operator'),
    administrator: await cityWide('administrator'),
  };
});
afterAll(() => app.close());

async function ask(path: string, cookie: string, method = 'GET', body?: object | FormData) {
  const isForm = body instanceof FormData;
  const answer = await app.fetch(path, {
    method,
    headers: {
      origin: app.url,
      ...(cookie ? { cookie } : {}),
      ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
  });
  return { status: answer.status, text: await answer.text() };
}

async function upload(cookie: string, data: object = { alt: '广场' }) {
  const form = new FormData();
  form.set('_payload', JSON.stringify(data));
  form.set('file', new File([new Uint8Array(await picture({ width: 320, height: 240 }))], 'a.jpg'));
  return ask('/api/media', cookie, 'POST', form);
}
const uploaded = async (cookie: string, data?: object) =>
  JSON.parse((await upload(cookie, data)).text).doc as { id: string; filename: string; uploader: string };

describe('an uploaded file', () => {
  it('is not even looked into for people who may not bring one', async () => {
    const look = vi.spyOn(processing, 'processImage');
    for (const cookie of ['', 'payload-token=forged', people.handler]) {
      expect([401, 403]).toContain((await upload(cookie)).status);
    }
    expect(look).not.toHaveBeenCalled();
    expect((await upload(people.own)).status).toBe(201);
    expect(look).toHaveBeenCalledTimes(1);
    look.mockRestore();
  });

  it('is changed by its uploader, colleagues of the place and administrators only', async () => {
    const { id } = await uploaded(people.own);
    const change = async (cookie: string) =>
      (await ask(`/api/media/${id}`, cookie, 'PATCH', { alt: '改过' })).status;
    for (const cookie of [people.other, people.handler, ''])
      expect([403, 404]).toContain(await change(cookie));
    for (const cookie of [people.own, people.colleague, people.administrator])
      expect(await change(cookie)).toBe(200);
    expect((await ask(`/api/media/${id}`, people.own, 'DELETE')).status).toBe(403);
  });

  it('says itself neither whose it is nor since when it is public', async () => {
    const claims = { uploader: 'somebody', community: 'elsewhere', publicFrom: '2020-01-01T00:00:00Z' };
    const { id, filename } = await uploaded(people.other, { alt: '冒名', ...claims });
    expect((await ask(`/api/media/${id}`, people.other, 'PATCH', claims)).status).toBe(200);
    const stored = await app.payload.findByID({ collection: 'media', id, depth: 0, overrideAccess: true });
    expect(stored.uploader).not.toBe('somebody');
    expect(stored.uploader).toBeTruthy();
    expect(stored.community).not.toBe('elsewhere');
    expect(stored.community).not.toBe(community);
    expect((await ask(`/api/media/file/${filename}`, '')).status).toBe(403);
  });

  it('that is not published is shown to those who write notices only', async () => {
    const { id, filename } = await uploaded(people.own);
    for (const path of [`/api/media/${id}`, `/api/media/file/${filename}`]) {
      for (const cookie of [people.handler, ''])
        expect([403, 404]).toContain((await ask(path, cookie)).status);
      for (const cookie of [people.own, people.other]) expect((await ask(path, cookie)).status).toBe(200);
    }
    await buildNotice(app.payload, { community, cover: id });
    expect((await ask(`/api/media/file/${filename}`, '')).status).toBe(200);
    const shown = await ask(`/api/media/${id}`, '');
    expect(shown.status).toBe(200);
    expect(shown.text).not.toContain('uploader');
  });
});

/** What a reader of feeds stumbles over: characters XML does not know, bare ampersands, tags that do not match. */
function problemsOf(xml: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for control characters is the purpose
  const strange = xml.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu) ?? [];
  const markup = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '').replace(/<\?[\s\S]*?\?>/g, '');
  const bare = markup.match(/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi) ?? [];
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [tag, closing, name = '', single] of markup.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (single) continue;
    if (!closing) open.push(name);
    else if (open.pop() !== name) wrong.push(tag);
  }
  const stray = markup.replace(/<\/?[\w:]+[^<>]*>/g, '').match(/[<>]/g) ?? [];
  return [...strange, ...bare, ...wrong, ...open, ...stray];
}

describe('texts with characters nobody can see', () => {
  const hostile = '停\u0000水\u0008通\u001f知 ]]></title><script> & \ufffe';

  it('are stored without them and leave the feed well-formed', async () => {
    const { id } = await buildNotice(app.payload, {
      community,
      title: hostile,
      summary: `摘要${hostile}`,
      source: `单位\u000b\u000c`,
    });
    const stored = await app.payload.findByID({ collection: 'notices', id, depth: 0, overrideAccess: true });
    expect(stored).toMatchObject({ title: '停水通知 ]]></title><script> & ', source: '单位' });
    const { status, text } = await ask('/feeds/notices.xml', '');
    expect(status).toBe(200);
    expect(text).toContain('停水通知');
    expect(problemsOf(text)).toEqual([]);
  });

  it('that were stored before do not break the feed either', () => {
    const notice = { id: '1', url: '/notices/1', title: hostile, summary: hostile, source: hostile };
    const list = [{ ...notice, publishAt: '2026-01-01T00:00:00Z', categoryLabel: '\u0001' }];
    const place = { siteUrl: 'https://example.org', siteName: '社区\u0002', path: '/feeds/notices.xml' };
    const feed = noticeFeed({ notices: list as never, place: '村\u0003', ...place });
    expect(problemsOf(feed)).toEqual([]);
  });
});

const text = (words: string) => ({ type: 'text', version: 1, text: words, format: 0 });
const block = (type: string, more: object, words = '看这里') => ({
  type,
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  children: [text(words)],
  ...more,
});
const nested = (depth: number): object =>
  block('quote', depth === 0 ? {} : { children: [nested(depth - 1)] });
const link = (url: unknown, type = 'link') =>
  block('paragraph', { children: [block(type, { fields: { linkType: 'custom', url, newTab: false } })] });

describe('hostile rich text', () => {
  it('of a good kind is published as it stands', async () => {
    const body = richText('正文') as { root: { children: unknown[] } };
    body.root.children.push(link('https://example.org/'), block('heading', { tag: 'h2' }, '小标题'));
    const draft = { ...noticeDraft({ community }), body };
    const saved = await ask('/api/notices?draft=true', people.own, 'POST', draft);
    expect(saved.status, saved.text).toBe(201);
    const { id } = (JSON.parse(saved.text) as { doc: { id: string } }).doc;
    expect((await ask(`/api/notices/${id}/verbs/publish`, people.own, 'POST', {})).status).toBe(200);
    const page = await ask(`/notices/${id}`, '');
    expect(page.text).toContain('href="https://example.org/"');
    expect(page.text).toContain('小标题</h2>');
  });

  it('cannot be slipped under a notice by a change', async () => {
    const { id } = await buildNotice(app.payload, { community });
    const body = richText('正文') as { root: { children: unknown[] } };
    body.root.children.push(link('javascript:alert(1)'));
    const changed = await ask(`/api/notices/${id}?draft=true`, people.own, 'PATCH', { body });
    expect(changed.status, changed.text).toBe(422);
    expect(changed.text).toContain('不能用的链接');
  });

  it('is not the only thing a draft may have wrong: publishing names the field', async () => {
    const draft = { ...noticeDraft({ community }), title: '长'.repeat(90) };
    const saved = await ask('/api/notices?draft=true', people.own, 'POST', draft);
    const { id } = (JSON.parse(saved.text) as { doc: { id: string } }).doc;
    const done = await ask(`/api/notices/${id}/verbs/publish`, people.own, 'POST', {});
    expect(done.status, done.text).toBe(422);
    expect(done.text).toContain('标题');
  });

  it.each([
    ['a script address', link('javascript:alert(1)')],
    ['a script address with a gap', link('java\nscript:alert(1)')],
    ['a script address of another kind of link', link('javascript:alert(1)', 'autolink')],
    ['a data address', link('data:text/html,<script>alert(1)</script>')],
    ['an address of another site without a scheme', link('//evil.example/')],
    ['an address that is no text', link({ toString: 'javascript:' })],
    [
      'a link without fields',
      block('paragraph', { children: [block('link', { url: 'javascript:alert(1)' })] }),
    ],
    ['a heading that is a script', block('heading', { tag: 'script' }, 'alert(1)')],
    ['an unknown node', block('html', { html: '<script>alert(1)</script>' })],
    ['an upload that is none', block('upload', { relationTo: 'users', value: 'x', children: undefined })],
    ['an upload of a node', block('upload', { relationTo: 'media', value: { id: { a: 1 } } })],
    ['children that are no list', block('paragraph', { children: 'javascript:' })],
    ['a child that is no node', block('paragraph', { children: [null, 1, 'x', { a: 1 }] })],
    ['a node without a type', block('paragraph', { type: undefined })],
    ['a text that is no text', block('paragraph', { children: [{ ...text(''), text: { a: 1 } }] })],
    ['a picture that is not there', block('upload', { relationTo: 'media', value: 'x', fields: {} })],
    ['a text nested without end', nested(200)],
    ['a table without rows', block('table', { children: [null, block('tablerow', { children: 'x' })] })],
  ])('%s is refused in Chinese or shown without harm', async (_what, node) => {
    const body = richText('正文') as { root: { children: unknown[] } };
    body.root.children.push(node);
    const draft = { ...noticeDraft({ community }), body };
    const saved = await ask('/api/notices?draft=true', people.own, 'POST', draft);
    if (saved.status !== 201) {
      expect(saved.status, saved.text).toBe(422);
      expect(saved.text).toMatch(/正文/);
      return;
    }
    const { id } = (JSON.parse(saved.text) as { doc: { id: string } }).doc;
    const done = await ask(`/api/notices/${id}/verbs/publish`, people.own, 'POST', {});
    if (done.status !== 200) {
      expect(done.status, done.text).toBe(422);
      expect(done.text).toMatch(/正文/);
      return;
    }
    for (const path of [`/notices/${id}`, `/notices/${id}/print`]) {
      const page = await ask(path, '');
      expect(page.status).toBe(200);
      expect(page.text).not.toMatch(/javascript:|data:text|href="\/\/evil|<script>alert|<html html/);
    }
  });
});
