import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptDispute, partiesOfDispute, sendMenus, tokenOfParty } from '@/domain/mediation';
import { newPhone } from '../../factories/accounts';
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
import { staffActor } from '../../factories/property';

const { app } = appAtFixedTime();
let payload: Payload;
let organization: string;
let community: { id: string; township: unknown };

beforeAll(async () => {
  payload = app.payload;
  const division = await buildDivision(payload);
  community = { id: String(division.id), township: division.township };
  organization = String(
    (await buildMediationOrganization(payload, { name: '和顺调委会', community: community.id })).id,
  );
  await buildDesk(payload, organization);
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

describe('what everybody sees', () => {
  it('says what mediation is, who does it and who is on duty today', async () => {
    await payload.create({
      collection: 'mediation-duties',
      data: {
        organization,
        day: '2026-11-23T00:00:00+08:00',
        from: '9:00',
        until: '11:30',
        personName: '赵律师',
      },
      overrideAccess: true,
    });
    const { status, html } = await page('/mediation');
    expect(status).toBe(200);
    for (const words of ['不收一分钱', '和顺调委会', '赵律师', '保密']) expect(html).toContain(words);
    expect((await page('/mediation/duties?month=2026-11')).html).toContain('赵律师');
    expect((await page('/mediation/duties?month=2026-10')).html).toContain('还没有排值班');
    const feed = (await page(`/feeds/duties.ics?organization=${organization}`)).html;
    expect(feed).toContain('SUMMARY:值班：赵律师');
    expect(feed).toContain('DTSTART:20261123T010000Z');
    expect(feed).toContain('DTEND:20261123T033000Z');
    expect((await page('/feeds/duties.ics?organization=nobody')).status).toBe(404);
  });
});

describe('asking for it', () => {
  it('says everything that is missing at once and keeps what was typed', async () => {
    const answer = await app.submit('/mediation/apply', {
      facts: '三年前的事',
      phone: '123',
      formKey: 'k'.repeat(16),
    });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    for (const words of [
      '请选择由哪个调解组织调解',
      '请选择是哪一类纠纷',
      '请填写您的姓名',
      '请填写正确的电话号码',
      '请填写对方是谁',
      '三年前的事',
    ])
      expect(html).toContain(words);
    const [summary = ''] = /<ul class="govuk-list govuk-error-summary__list">[\s\S]*?<\/ul>/.exec(html) ?? [];
    const listed = [...summary.matchAll(/href="#([A-Za-z]+)/g)].map(([, name]) => name);
    expect(listed).toEqual(['organization', 'type', 'name', 'phone', 'otherName', 'otherNote']);
  });

  it('refuses one phone for both sides, beside the field', async () => {
    const phone = newPhone();
    const answer = await app.submit('/mediation/apply', {
      organization,
      type: 'neighbours',
      facts: '隔壁把墙砌到我家地界上了。',
      name: '张秘一',
      phone,
      otherName: '李秘二',
      otherPhone: phone,
      formKey: `form-${Math.random()}`,
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/id="otherPhone-error"[\s\S]*?不能和申请人的一样/);
  });

  it('leads a visitor to a page of their own, which no cache keeps', async () => {
    const path = await applied();
    const { html, headers } = await page(path);
    for (const words of ['我的调解', '已登记', '和顺调委会', '李秘二']) expect(html).toContain(words);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex');
  });

  it('says the number, who comes by when, and the link, also when the form was sent twice', async () => {
    const form = {
      organization,
      type: 'neighbours',
      facts: '隔壁把墙砌到我家地界上了。',
      name: '张秘一',
      phone: newPhone(),
      otherName: '李秘二',
      otherNote: '东边隔壁',
      formKey: `form-${Math.random()}`,
    };
    const [first, second] = [
      await app.submit('/mediation/apply', form),
      await app.submit('/mediation/apply', form),
    ];
    expect(second.status).toBe(303);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    const { html } = await page(first.headers.get('location') ?? '');
    for (const words of ['已申请', 'TJ', '和顺调委会', '0312-2300400', '以前', '打开我的调解'])
      expect(html).toContain(words);
    expect(html).not.toContain('李秘二');
    const stranger = await app.submit('/mediation/apply', { ...form, name: '别人' });
    expect(await stranger.text()).not.toContain('/mediation/case/');
  });

  it('rings one phone so often in an hour and no more, says when and whom to call, and keeps what was typed', async () => {
    const phone = newPhone();
    const apply = () =>
      app.submit('/mediation/apply', {
        organization,
        type: 'neighbours',
        facts: '隔壁把墙砌到我家地界上了。',
        name: '张秘一',
        phone,
        otherName: '李秘二',
        otherNote: '东边隔壁',
        formKey: `form-${Math.random()}`,
      });
    for (let turn = 0; turn < 5; turn += 1) expect((await apply()).status).toBe(303);
    const refused = await apply();
    expect(refused.status).toBe(429);
    const html = await refused.text();
    for (const words of ['分钟后再试', '给调解组织打电话', '隔壁把墙砌到我家地界上了', '东边隔壁', phone])
      expect(html).toContain(words);
  });

  it('a link that is none opens nothing', async () => {
    expect((await page(`/mediation/filed/${'x'.repeat(32)}`)).status).toBe(404);
    expect((await page(`/mediation/case/${'x'.repeat(32)}`)).status).toBe(404);
  });
});

/** A case whose menus are out, with the links of both sides. */
async function atMenu() {
  const { id } = await buildDispute(payload, organization);
  await acceptDispute({ payload, actor: staffActor, id });
  await sendMenus({ payload, actor: staffActor, id });
  const parties = await partiesOfDispute(payload, id);
  const [one = '', other = ''] = parties.map((party) => `/mediation/case/${tokenOfParty(party)}`);
  return { id, one, other, parties };
}

describe('the menu', () => {
  it('both choose on their own pages, the second accepts what the first offered', async () => {
    const { one, other } = await atMenu();
    const menu = (await page(one)).html;
    expect(menu).toContain('最想请谁调解');
    const chosen = await app.submit(`${one}/choose`, firstChoice(menu));
    expect(chosen.headers.get('location')).toBe(`${one}?done=chosen`);
    const offer = (await page(other)).html;
    expect(offer).toContain('对方选的');
    const hidden = [...offer.matchAll(/type="hidden" name="(accept-[a-z]+)" value="([^"]+)"/g)];
    const accept = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    const agreed = await app.submit(`${other}/accept`, {
      ...accept,
      'accept-methods': accept['accept-methods'] ?? firstMethod(offer),
      formKey: `form-${Math.random()}`,
    });
    expect(agreed.headers.get('location')).toBe(`${other}?done=agreed`);
    const done = (await page(one)).html;
    expect(done).toContain('约好的调解');
    expect(done).toContain('王调解');
  });

  const firstMethod = (html: string) => /name="accept-methods"[^>]* value="([^"]+)"/.exec(html)?.[1] ?? '';

  it('says beside each field what is missing', async () => {
    const { one } = await atMenu();
    const answer = await app.submit(`${one}/choose`, { formKey: 'f'.repeat(16) });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    for (const words of ['请选择调解员', '请选择时间', '请选择调解方法', '请选择地点', '请选择公不公开'])
      expect(html).toContain(words);
  });

  it('one side does not want it: the page names the other ways', async () => {
    const { one, other } = await atMenu();
    expect((await page(`${other}/refuse`)).html).toContain('仲裁');
    const ended = await app.submit(`${other}/refuse`, { formKey: 'g'.repeat(16) });
    expect(ended.status).toBe(303);
    for (const path of [one, other]) {
      const { html } = await page(path);
      expect(html).toContain('一方不愿调解');
      for (const way of ['仲裁', '行政途径', '诉讼']) expect(html).toContain(way);
    }
  });
});
