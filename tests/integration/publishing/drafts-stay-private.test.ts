import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishNotice, scheduleNotice, withdrawNotice } from '@/domain/publishing';
import { previewAddress } from '@/domain/publishing/preview-address';
import { buildUser } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { preparation as actor, buildMedia, buildNotice, richText } from '../../factories/publishing';

const secret = '秘密草稿口令';
let app: TestApp;
let community: string;
let notices: { edited: string; draft: string; scheduled: string; withdrawn: string };
let cookies: Record<'visitor' | 'resident' | 'otherStaff' | 'ownStaff', string>;

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  community = (await buildDivision(payload)).id;
  const other = (await buildDivision(payload)).id;
  notices = {
    edited: (await buildNotice(payload, { community, title: '公开的公告' })).id,
    draft: (await buildNotice(payload, { community, title: secret, published: false })).id,
    scheduled: (await buildNotice(payload, { community, title: `${secret}定时`, published: false })).id,
    withdrawn: (await buildNotice(payload, { community, title: `${secret}撤回` })).id,
  };
  const edit = { title: `${secret}改稿`, body: richText(secret) };
  await payload.update({ collection: 'notices', id: notices.edited, data: edit, draft: true });
  await scheduleNotice({ payload, actor, id: notices.scheduled, publishAt: '2099-01-01T00:00:00Z' });
  await withdrawNotice({ payload, actor, id: notices.withdrawn, reason: '写错了' });
  const staff = (place: string) =>
    buildUser(payload, { roles: [{ role: 'community-staff', kind: 'community', place }] });
  const resident = await buildUser(payload, {
    roles: [{ role: 'resident', kind: 'community', place: community }],
  });
  cookies = {
    visitor: '',
    resident: await app.signInAs(resident.username),
    otherStaff: await app.signInAs((await staff(other)).username),
    ownStaff: await app.signInAs((await staff(community)).username),
  };
});
afterAll(() => app.close());

const ask = async (path: string, who: keyof typeof cookies) => {
  const answer = await app.fetch(path, { headers: cookies[who] ? { cookie: cookies[who] } : {} });
  return { status: answer.status, text: await answer.text() };
};

const outsiders = ['visitor', 'resident', 'otherStaff'] as const;

describe('what is not published', () => {
  it.each(outsiders)('is kept from the %s on every address of the API and the portal', async (who) => {
    const { edited, draft, scheduled, withdrawn } = notices;
    const ids = [edited, draft, scheduled, withdrawn];
    const paths = [
      ...[
        '',
        '?draft=true',
        '?draft=true&depth=2&limit=0',
        '?draft=true&trash=true&showHiddenFields=true',
      ].map((q) => `/api/notices${q}`),
      ...ids.flatMap((id) => [
        `/api/notices/${id}`,
        `/api/notices/${id}?draft=true`,
        `/api/notices/${id}?draft=true&depth=2`,
      ]),
      '/api/notices/versions',
      '/api/notices/versions?limit=0&depth=2',
      ...ids.flatMap((id) => [
        `/notices/${id}`,
        `/notices/${id}/print`,
        `/notices/${id}/preview`,
        `/api/notices/${id}/verbs`,
      ]),
      '/notices',
      '/feeds/notices.xml',
      '/sitemap.xml',
      `/search?q=${encodeURIComponent('口令')}`,
      '/api/search-entries',
      '/api/search-tokens',
      '/api/page-revisions',
    ];
    for (const path of paths) {
      expect((await ask(path, who)).text, `${who} ${path}`).not.toContain(secret);
    }
    for (const id of [draft, scheduled, withdrawn]) {
      expect((await ask(`/notices/${id}`, who)).status).toBe(404);
    }
  });

  it('is previewed by staff of its place at a signed address, by nobody else and not without the signature', async () => {
    const address = previewAddress({ id: notices.draft }) ?? '';
    const own = await ask(address, 'ownStaff');
    expect(own.status).toBe(200);
    expect(own.text).toContain(secret);
    expect(own.text).toContain('预览');
    for (const who of outsiders) expect(await ask(address, who), who).toMatchObject({ status: 404 });
    const other = previewAddress({ id: notices.edited }) ?? '';
    const forged = `/notices/${notices.draft}/preview?${other.split('?')[1]}`;
    expect((await ask(forged, 'ownStaff')).status).toBe(404);
    const old = previewAddress({ id: notices.draft }, new Date(Date.now() - 13 * 3_600_000)) ?? '';
    expect((await ask(old, 'ownStaff')).status).toBe(404);
  });

  it.each(outsiders)('cannot be guessed by the %s through filters and sorting', async (who) => {
    const total = async (query: string) => {
      const { status, text } = await ask(`/api/notices?${query}`, who);
      return status === 200 ? (JSON.parse(text) as { totalDocs: number }).totalDocs : 0;
    };
    const word = encodeURIComponent('口令');
    expect(await total(`where[title][like]=${word}`)).toBe(0);
    expect(await total(`draft=true&where[title][like]=${word}`)).toBe(0);
    expect(await total(`draft=true&where[version.title][like]=${word}`)).toBe(0);
    expect(await total('where[state][equals]=draft')).toBe(0);
    if (who !== 'otherStaff') {
      for (const field of [
        'author',
        'returnReason',
        'withdrawReason',
        'contributors',
        'submittedBy',
        'usedMedia',
      ]) {
        expect(
          (await ask(`/api/notices?where[${field}][exists]=true`, who)).status,
          field,
        ).toBeGreaterThanOrEqual(400);
      }
    }
  });

  it('is shown to the staff of the place', async () => {
    expect((await ask('/api/notices?draft=true&limit=50', 'ownStaff')).text).toContain(secret);
    expect((await ask(`/api/notices/${notices.draft}?draft=true`, 'ownStaff')).text).toContain(secret);
    expect((await ask('/api/notices/versions', 'ownStaff')).text).toContain(secret);
  });

  it('cannot be published through the API by anybody, with or without a verb of somebody else', async () => {
    const { payload } = app;
    const write = (who: keyof typeof cookies, path: string, method: string, body: object) =>
      app.fetch(path, {
        method,
        headers: {
          'content-type': 'application/json',
          origin: payload.config.csrf[0] ?? '',
          cookie: cookies[who],
        },
        body: JSON.stringify(body),
      });
    const statuses = [
      await write('ownStaff', `/api/notices/${notices.draft}`, 'PATCH', {
        _status: 'published',
        state: 'published',
      }),
      await write('ownStaff', `/api/notices/${notices.draft}?draft=false`, 'PATCH', {
        state: 'published',
        publishAt: '2020-01-01T00:00:00Z',
      }),
      await write('ownStaff', '/api/notices?publishAllLocales=true', 'POST', {
        title: secret,
        state: 'published',
        _status: 'published',
        community,
      }),
      await write('otherStaff', `/api/notices/${notices.draft}/verbs/publish`, 'POST', {}),
      await write('otherStaff', `/api/notices/${notices.edited}/verbs/withdraw`, 'POST', {
        reason: '试试看',
      }),
      await write('resident', `/api/notices/${notices.draft}/verbs/publish`, 'POST', {}),
    ];
    expect((await ask('/notices', 'visitor')).text).not.toContain(secret);
    expect((await ask(`/notices/${notices.edited}`, 'visitor')).status).toBe(200);
    for (const answer of statuses.slice(3)) expect(answer.status).toBeGreaterThanOrEqual(400);
    const elsewhere = await write('otherStaff', '/api/notices', 'POST', { title: '越权', community });
    expect(elsewhere.status).toBeGreaterThanOrEqual(400);
    const done = await write('ownStaff', `/api/notices/${notices.draft}/verbs/publish`, 'POST', {});
    expect(done.status, await done.text()).toBe(200);
    expect((await ask('/notices', 'visitor')).text).toContain(secret);
  });
});

describe('files', () => {
  it('are public exactly while a public notice shows them', async () => {
    const { payload } = app;
    const { id: cover, filename } = await buildMedia(payload);
    const { id } = await buildNotice(payload, { community, cover, published: false });
    const get = async () => (await app.fetch(`/api/media/file/${filename}`)).status;
    expect(await get()).toBe(403);
    await publishNotice({ payload, actor, id });
    expect(await get()).toBe(200);
    expect((await ask(`/api/media/${cover}`, 'visitor')).status).toBe(200);
    await withdrawNotice({ payload, actor, id, reason: '撤下图片' });
    expect(await get()).toBe(403);
    expect(
      (await app.fetch('/api/media')).status === 200 ? await (await app.fetch('/api/media')).text() : '',
    ).not.toContain(filename);
  });
});
