import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveConsent } from '@/domain/organization';
import { setStarConsent } from '@/domain/service';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildAssociation, buildTerm } from '../../factories/forces';
import { buildHelper } from '../../factories/law';
import { buildDivision, buildMember, buildPartyOrganization } from '../../factories/organization';
import { residentActor } from '../../factories/residents';

let app: TestApp;
let code: string;
let community: string;
let organization: string;

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  const division = await buildDivision(payload);
  code = division.code;
  community = division.id;
  organization = (await buildPartyOrganization(payload, { level: 'community', place: community })).id;
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
  await giveConsent({ payload, actor: residentActor(user), id });
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
    expect(after.html).toContain('同意公开我的姓名');
    const events = await app.payload.find({
      collection: 'audit-events',
      where: { subjectId: { equals: id }, action: { equals: 'party-member.consent-withdrawn' } },
    });
    expect(events.totalDocs).toBe(1);
    const again = await app.submit('/me/identity/agree', { member: id }, { cookie });
    expect((await open(again.headers.get('location') ?? '', cookie)).html).toContain('从现在起公开');
    expect((await open(`/communities/${code}`)).html).toContain('石小榴');
  });

  it('is told where the name is public by another consent, and takes each back by its own button, cached pages too', async () => {
    const { id, cookie } = await memberWithAccount('松小塔');
    const { payload } = app;
    const helper = await buildHelper(payload, community, {
      account: false,
      name: '松小塔',
      member: id,
      publicConsent: true,
    });
    const association = await buildAssociation(payload, community);
    const member = await payload.findByID({
      collection: 'party-members',
      id,
      depth: 0,
      overrideAccess: true,
    });
    await payload.db.updateOne({
      collection: 'association-members',
      where: { id: { equals: (await buildTerm(payload, association.id, { user: false })).id } },
      data: { personName: '松小塔', user: member.user, publicConsent: true },
    });
    await setStarConsent({ payload, actor: residentActor(String(member.user)), agreed: true });
    const pages = [`/communities/${code}`, `/law?community=${code}`, `/associations/${association.number}`];
    for (const page of pages) expect((await open(page)).html, page).toContain('松小塔');
    await app.submit('/me/identity/withdraw', { member: id }, { cookie });
    const after = await open('/me/identity?done=withdrawn', cookie);
    expect(after.html).not.toContain('已经从公开页面上去掉');
    expect(after.html).toContain('别处还公开着的列在下面');
    const keys = [...after.html.matchAll(/name="key" value="([^"]+)"/g)].map(([, key]) => key ?? '');
    // The stars' consent was older than the withdrawal: nothing is left of it.
    expect(keys.map((key) => key.split(':')[0])).toEqual(['helper', 'association']);
    expect((await open('/me', cookie)).html).toContain('公开姓名');
    const stranger = await memberWithAccount('柏小塔');
    for (const key of [`helper:${helper.id}`, `stars:${id}`]) {
      const refused = await app.submit('/me/identity/names', { key }, { cookie: stranger.cookie });
      expect(refused.status).toBe(404);
    }
    expect((await open(`/communities/${code}`)).html).toContain('松小塔');
    for (const key of keys) await app.submit('/me/identity/names', { key }, { cookie });
    for (const page of pages) expect((await open(page)).html, page).not.toContain('松小塔');
    expect((await open('/me/identity?done=withdrawn', cookie)).html).toContain('已经从公开页面上去掉');
  });

  it('cannot do so for another, nor can somebody who is not signed in', async () => {
    const mine = await memberWithAccount('梅一枝');
    const other = await memberWithAccount('竹一竿');
    const answer = await app.submit('/me/identity/withdraw', { member: other.id }, { cookie: mine.cookie });
    expect(answer.status).toBe(404);
    const agreed = await app.submit('/me/identity/agree', { member: other.id }, { cookie: mine.cookie });
    expect(agreed.status).toBe(404);
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
