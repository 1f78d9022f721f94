import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { env } from '@/shared/env';
import { buildUser } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { buildNotice } from '../../factories/publishing';

let app: TestApp;
let community: string;
let mine: string;
let colleagues: string;

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  community = (await buildDivision(payload)).id;
  const member = async () => {
    const { username } = await buildUser(payload, {
      roles: [{ role: 'community-staff', kind: 'community', place: community }],
    });
    return app.signInAs(username);
  };
  [mine, colleagues] = [await member(), await member()];
});
afterAll(() => app.close());

const send = async (method: string, path: string, cookie: string, body?: object) => {
  const answer = await app.fetch(path, {
    method,
    headers: { cookie, origin: env().siteUrl, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const opened = async (id: string, cookie: string) =>
  String((await send('GET', `/api/notices/${id}?draft=true&depth=0`, cookie)).body.updatedAt);
const saved = async (id: string, cookie: string, title: string) => {
  const { doc } = (await send('PATCH', `/api/notices/${id}?draft=true&depth=0`, cookie, { title })).body;
  return String((doc as { updatedAt: string }).updatedAt);
};

describe('a verb about a text', () => {
  it('is refused when somebody changed the text since it was looked at, and done for the text that was seen', async () => {
    const { id } = await buildNotice(app.payload, { community, published: false });
    const before = await opened(id, mine);
    await saved(id, colleagues, '同事刚改过的标题');
    const stale = await send('POST', `/api/notices/${id}/verbs/publish`, mine, { seen: before });
    expect(stale).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await app.fetch(`/notices/${id}`)).status).toBe(404);
    const after = await opened(id, mine);
    expect((await send('POST', `/api/notices/${id}/verbs/publish`, mine, { seen: after })).status).toBe(200);
    expect(await (await app.fetch(`/notices/${id}`)).text()).toContain('同事刚改过的标题');
  });

  it('is done right after saving, and after the verb before it', async () => {
    const { id } = await buildNotice(app.payload, { community, published: false });
    const seen = await saved(id, mine, '我刚保存的标题');
    expect(seen).toBe(await opened(id, mine));
    expect((await send('POST', `/api/notices/${id}/verbs/submit`, mine, { seen })).status).toBe(200);
    const submitted = await opened(id, colleagues);
    expect(submitted).not.toBe(seen);
    const approved = await send('POST', `/api/notices/${id}/verbs/approve`, colleagues, { seen: submitted });
    expect(approved.status).toBe(200);
    const again = await saved(id, mine, '发布后又改');
    expect((await send('POST', `/api/notices/${id}/verbs/publish`, mine, { seen: again })).status).toBe(200);
  });
});
