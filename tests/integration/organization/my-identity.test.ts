import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { giveConsent } from '@/domain/organization';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision, buildMember, buildPartyOrganization } from '../../factories/organization';

let app: TestApp;
let code: string;
let organization: string;
const actor = systemActor('test');

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  const community = await buildDivision(payload);
  code = community.code;
  organization = (await buildPartyOrganization(payload, { level: 'community', place: community.id })).id;
});
afterAll(() => app.close());

const open = async (path: string, cookie?: string) => {
  const answer = await app.fetch(path, cookie ? { headers: { cookie } } : {});
  return { status: answer.status, html: await answer.text() };
};
const memberWithAccount = async (name: string) => {
  const { payload } = app;
  const { id: user } = await buildUser(payload);
  const { id } = await buildMember(payload, { organization, name, user, skills: ['electric'] });
  await giveConsent({ payload, actor, id, evidence: '签字的同意书，存服务台' });
  return { id, cookie: await cookieFor(payload, user) };
};

describe('a Party member on the portal', () => {
  it('sees what is public and takes the consent back, and the name is gone at the next request', async () => {
    const { id, cookie } = await memberWithAccount('石小榴');
    expect((await open(`/communities/${code}`)).html).toContain('石小榴');
    expect((await open('/me', cookie)).html).toContain('href="/me/identity"');
    const before = await open('/me/identity', cookie);
    expect(before.html).toContain('水电维修');
    expect(before.html).toMatch(/公开（\d{4}年/);
    const answer = await app.submit('/me/identity/withdraw', { member: id }, { cookie });
    expect(answer.status).toBe(303);
    const after = await open(answer.headers.get('location') ?? '', cookie);
    expect(after.html).toContain('已经从公开页面上去掉');
    expect(after.html).not.toContain('不再公开我的姓名');
    expect((await open(`/communities/${code}`)).html).not.toContain('石小榴');
    const events = await app.payload.find({
      collection: 'audit-events',
      where: { subjectId: { equals: id }, action: { equals: 'party-member.consent-withdrawn' } },
    });
    expect(events.totalDocs).toBe(1);
  });

  it('cannot do so for another, nor can somebody who is not signed in', async () => {
    const mine = await memberWithAccount('梅一枝');
    const other = await memberWithAccount('竹一竿');
    const answer = await app.submit('/me/identity/withdraw', { member: other.id }, { cookie: mine.cookie });
    expect(answer.status).toBe(404);
    expect((await app.submit('/me/identity/withdraw', { member: other.id })).status).not.toBe(200);
    expect((await open(`/communities/${code}`)).html).toContain('竹一竿');
    expect((await open('/me/identity')).html).not.toContain('竹一竿');
  });

  it('who is none is told so, without a link in the account', async () => {
    const { id } = await buildUser(app.payload);
    const cookie = await cookieFor(app.payload, id);
    expect((await open('/me', cookie)).html).not.toContain('/me/identity');
    expect((await open('/me/identity', cookie)).html).toContain('没有对应的党员登记');
  });
});
