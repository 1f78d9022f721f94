import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishNotice } from '@/domain/publishing';
import { env } from '@/shared/env';
import { buildUser } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { preparation as actor, buildNotice } from '../../factories/publishing';

let app: TestApp;
let id: string;
let cookie: string;

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  const community = (await buildDivision(payload)).id;
  const { username } = await buildUser(payload, {
    roles: [{ role: 'community-staff', kind: 'community', place: community }],
  });
  cookie = await app.signInAs(username);
  ({ id } = await buildNotice(payload, { community, title: '第一版' }));
  await payload.update({ collection: 'notices', id, data: { title: '第二版' }, draft: true });
  await publishNotice({ payload, actor, id });
});
afterAll(() => app.close());

const restore = async (version: string, query: string) => {
  const answer = await app.fetch(`/api/notices/versions/${version}${query}`, {
    method: 'POST',
    headers: { cookie, origin: env().siteUrl },
  });
  return answer.status;
};
const publicTitle = async () =>
  /<h1[^>]*>(.*?)<\/h1>/.exec(await (await app.fetch(`/notices/${id}`)).text())?.[1];
const workingCopy = async () =>
  (await app.payload.find({ collection: 'notices', where: { id: { equals: id } }, draft: true })).docs[0];

describe('an older version of a notice', () => {
  it('is never restored straight onto the portal, but as a draft that has to be published', async () => {
    const { payload } = app;
    const { docs } = await payload.findVersions({
      collection: 'notices',
      where: { and: [{ parent: { equals: id } }, { 'version.title': { equals: '第一版' } }] },
      sort: '-updatedAt',
      limit: 1,
    });
    const version = String(docs[0]?.id);
    expect(docs[0]?.version.state).toBe('published');
    expect(await restore(version, '')).toBe(409);
    expect(await restore(version, '?draft=false')).toBe(409);
    expect(await publicTitle()).toBe('第二版');
    expect((await workingCopy())?.title).toBe('第二版');

    expect(await restore(version, '?draft=true')).toBe(200);
    expect(await publicTitle()).toBe('第二版');
    expect(await workingCopy()).toMatchObject({ title: '第一版', state: 'draft' });
    await publishNotice({ payload, actor, id });
    expect(await publicTitle()).toBe('第一版');
  });
});
