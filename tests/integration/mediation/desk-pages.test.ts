import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptDispute, partiesOfDispute, partyPath, sendMenus, tokenOfParty } from '@/domain/mediation';
import { handOverRequest, keepPhoto } from '@/domain/requests';
import { buildUser, cookieFor, newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import {
  buildDesk,
  buildDispute,
  buildMediationOrganization,
  buildMediator,
  buildMethod,
} from '../../factories/mediation';
import { firstChoice } from '../../factories/mediation-menu';
import { buildDivision } from '../../factories/organization';
import { photoBytes, staffActor } from '../../factories/property';
import { buildRequestAt } from '../../factories/requests';

const { app } = appAtFixedTime();
let payload: Payload;
let organization: string;
let community: { id: string; township: unknown };
let desk: Awaited<ReturnType<typeof buildDesk>>;
let cookie: string;

beforeAll(async () => {
  payload = app.payload;
  const division = await buildDivision(payload);
  community = { id: String(division.id), township: division.township };
  organization = String(
    (await buildMediationOrganization(payload, { name: '和顺调委会', community: community.id })).id,
  );
  desk = await buildDesk(payload, organization);
  cookie = await cookieFor(payload, desk.userId);
  await buildMediator(payload, organization, { name: '王调解' });
  await buildMethod(payload, '六尺巷工作法');
});

const page = async (path: string, as?: string) => {
  const answer = await app.fetch(path, { headers: as ? { cookie: as } : {} });
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
};

/** The case of a visitor, applied for on the portal. @returns the path of its page */
async function applied(): Promise<string> {
  const answer = await app.submit('/mediation/apply', {
    organization,
    type: 'neighbours',
    facts: '隔壁把墙砌到我家地界上了。',
    name: '张秘一',
    phone: newPhone(),
    otherName: '李秘二',
    otherNote: '东边隔壁',
    formKey: `form-${Math.random()}`,
  });
  expect(answer.status).toBe(303);
  const filed = await page(answer.headers.get('location') ?? '');
  expect(filed.html).toContain('已申请');
  return /href="(\/mediation\/case\/[^"]+)"/.exec(filed.html)?.[1] ?? '';
}

/** A case whose menus are out, with the links of both sides. */
async function atMenu() {
  const { id } = await buildDispute(payload, organization);
  await acceptDispute({ payload, actor: staffActor, id });
  await sendMenus({ payload, actor: staffActor, id });
  const parties = await partiesOfDispute(payload, id);
  const [one = '', other = ''] = parties.map((party) => `/mediation/case/${tokenOfParty(party)}`);
  return { id, one, other, parties };
}

describe('the desk', () => {
  it('sees its cases, takes one, sends the menus and chooses for somebody at the counter', async () => {
    const path = await applied();
    const list = await page('/work/mediation?filter=waiting', cookie);
    expect(list.status).toBe(200);
    const { docs } = await payload.find({
      collection: 'disputes',
      where: { state: { equals: 'registered' } },
      sort: '-registeredAt',
      limit: 1,
      overrideAccess: true,
    });
    const at = `/work/mediation/${docs[0]?.id}`;
    expect(list.html).toContain(at);
    const sheet = (await page(at, cookie)).html;
    expect(sheet).toContain('隔壁把墙砌到我家地界上了');
    expect(sheet).not.toContain('张秘一');
    expect((await app.submit(`${at}/accept`, {}, { cookie })).status).toBe(303);
    expect((await app.submit(`${at}/send-menus`, {}, { cookie })).status).toBe(303);
    const opened = await app.submit(`${at}/parties`, {}, { cookie });
    expect(await opened.text()).toContain('张秘一');
    const [, respondent] = await partiesOfDispute(payload, String(docs[0]?.id));
    const behalf = `${at}/parties/${respondent?.id}/choose`;
    const form = (await page(behalf, cookie)).html;
    const refused = await app.submit(behalf, firstChoice(form), { cookie });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('念给本人听');
    const taken = await app.submit(behalf, { ...firstChoice(form), readBack: '1' }, { cookie });
    expect(taken.status).toBe(303);
    expect((await page(path)).html).toContain('对方选的');
  });

  it('puts right a wrong phone: the old link opens nothing, the new one does', async () => {
    const { id } = await buildDispute(payload, organization);
    const [, before] = await partiesOfDispute(payload, id);
    const old = before ? partyPath(before) : '';
    const at = `/work/mediation/${id}/parties/${before?.id}/correct`;
    expect((await page(at, cookie)).html).toContain('李秘二');
    const refused = await app.submit(at, { name: '李秘二', phone: '12' }, { cookie });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('请填写正确的电话号码');
    expect((await app.submit(at, { name: '李秘贰', phone: newPhone() }, { cookie })).status).toBe(303);
    const [, after] = await partiesOfDispute(payload, id);
    expect((await page(old)).status).toBe(404);
    expect((await page(after ? partyPath(after) : '')).html).toContain('李秘贰');
  });

  it('says when a message did not arrive, so that somebody calls', async () => {
    const { id, parties } = await atMenu();
    const party = parties[1]?.id ?? '';
    await payload.db.updateOne({
      collection: 'outbox',
      where: { aboutId: { equals: party } },
      data: { state: 'failed' },
    });
    expect((await page(`/work/mediation/${id}`, cookie)).html).toContain('条短信没有送到');
  });

  it('every step that asks something has its form, and says what is missing', async () => {
    const { id } = await buildDispute(payload, organization);
    const at = `/work/mediation/${id}`;
    for (const [step, words] of [
      ['decline', '请选择告诉当事人去哪里办'],
      ['transfer', '请选择移送给哪个调解组织'],
      ['assess-risk', '请填写看到了什么'],
      ['record-contact', '请填写联系了谁、说了什么'],
    ] as const) {
      expect((await page(`${at}/${step}`, cookie)).status).toBe(200);
      const answer = await app.submit(`${at}/${step}`, {}, { cookie });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(words);
    }
    expect((await page(`${at}/nothing`, cookie)).status).toBe(404);
  });

  it('registers who comes to the counter, and says everything that is missing at once', async () => {
    expect((await page('/work/mediation/new', cookie)).status).toBe(200);
    const missing = await app.submit('/work/mediation/new', { phone: '1' }, { cookie });
    const html = await missing.text();
    for (const words of ['请填写发生了什么', '请填写对方是谁', '请核对一遍', '请填写正确的电话号码'])
      expect(html).toContain(words);
    const made = await app.submit(
      '/work/mediation/new',
      {
        source: 'police',
        organization,
        type: 'damages',
        riskLevel: 'high',
        facts: '酒后打架，派出所移交。',
        name: '王某',
        otherName: '赵某',
        readBack: '1',
      },
      { cookie },
    );
    expect(made.status).toBe(303);
    expect((await page(made.headers.get('location') ?? '', cookie)).html).toContain('公安派出所移交');
  });

  it('registers for an organisation outside its chain: a number and whom to phone, and nothing of the case', async () => {
    const station = await buildDesk(
      payload,
      String((await buildMediationOrganization(payload, { name: '北城派出所', type: 'police-station' })).id),
    );
    const police = await cookieFor(payload, station.userId);
    const made = await app.submit(
      '/work/mediation/new',
      {
        source: 'police',
        organization,
        type: 'damages',
        riskLevel: 'high',
        facts: '酒后打架，派出所移交。',
        name: '王某',
        otherName: '赵某',
        readBack: '1',
      },
      { cookie: police },
    );
    expect(made.status).toBe(303);
    const path = made.headers.get('location') ?? '';
    const { status, html } = await page(path, police);
    expect(status).toBe(200);
    for (const words of ['登记好了', 'TJ', '这件由和顺调委会办', '0312-2300400', '以前'])
      expect(html).toContain(words);
    for (const words of ['酒后打架', '王某', '赵某']) expect(html).not.toContain(words);
    expect((await page(path, cookie)).status).toBe(404);
  });

  it('takes what a request handed over, typing nothing twice; the request waits and goes on with the outcome', async () => {
    const { id } = await buildRequestAt(payload, 'in-progress', {
      community: community.id,
      name: '张秘一',
      phone: newPhone(),
      photos: [await keepPhoto({ payload, file: await photoBytes() })],
    });
    await handOverRequest({
      payload,
      actor: staffActor,
      id,
      confirmed: true,
      requester: true,
      note: '和楼上因为漏水，想请人调解',
    });
    const list = (await page('/work/mediation/hand-overs', cookie)).html;
    const at = /href="(\/work\/mediation\/hand-overs\/[^"]+)"/.exec(list)?.[1] ?? '';
    expect((await page(at, cookie)).html).toContain('想请人调解');
    const taken = await app.submit(
      `${at}/accept`,
      { type: 'neighbours', otherName: '楼上业主', otherNote: '楼上' },
      { cookie },
    );
    expect(taken.status).toBe(303);
    const dispute = /mediation\/([0-9a-f-]+)\?/.exec(taken.headers.get('location') ?? '')?.[1] ?? '';
    const paused = await payload.findByID({ collection: 'requests', id, depth: 0, overrideAccess: true });
    expect(paused.state).toBe('paused');
    const { docs: papers } = await payload.find({
      collection: 'dispute-files',
      where: { dispute: { equals: dispute } },
      depth: 0,
      overrideAccess: true,
    });
    expect(papers.map(({ kind, title }) => [kind, title])).toEqual([['evidence', '诉求的照片1']]);
    const parties = await partiesOfDispute(payload, dispute);
    await app.submit(
      `/work/mediation/${dispute}/parties/${parties[1]?.id}/refuse`,
      { reason: '不想谈', readBack: '1' },
      { cookie },
    );
    const after = await payload.findByID({ collection: 'requests', id, depth: 0, overrideAccess: true });
    expect(after.state).toBe('in-progress');
    const { docs } = await payload.find({
      collection: 'request-events',
      where: { request: { equals: id } },
      limit: 50,
      overrideAccess: true,
    });
    const line = JSON.stringify(docs);
    // That it ended, and not how.
    expect(line).toContain('调解已经结束');
    expect(line).not.toContain('不愿');
    expect(line).not.toContain('不想谈');
    expect(line).not.toContain('楼上业主');
    // Once: whoever comes second finds the case, and a stranger nothing.
    const again = await app.submit(`${at}/accept`, { type: 'other', otherName: '某' }, { cookie });
    expect(again.status).toBe(200);
    const words = await again.text();
    expect(words).toContain('已接收');
    expect(words).toContain(`/work/mediation/${dispute}"`);
    const other = await buildDesk(payload, String((await buildMediationOrganization(payload)).id));
    expect((await page(at, await cookieFor(payload, other.userId))).status).toBe(404);
  });

  it('is no door for anybody else', async () => {
    const { id } = await buildDispute(payload, organization);
    const { id: user } = await buildUser(payload, { roles: [{ role: 'administrator' }] });
    const admin = await cookieFor(payload, user);
    expect((await page('/work/mediation', admin)).status).toBe(403);
    expect((await page(`/work/mediation/${id}`, admin)).status).toBe(403);
    expect((await page('/work/mediation')).status).toBe(303);
    const other = await buildDesk(payload, String((await buildMediationOrganization(payload)).id));
    expect((await page(`/work/mediation/${id}`, await cookieFor(payload, other.userId))).status).toBe(404);
  });
});
