import { describe, expect, it } from 'vitest';
import { answerConsultation, askBack, passConsultation } from '@/domain/neighbourhood';
import { newId } from '@/shared/ids';
import { buildRole, buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildHelper, buildLawPlace, buildQuestion, visitor } from '../../../factories/law';

const { app, clock, begin } = appAtFixedTime();

const page = async (path: string, cookie?: string) => {
  const response = await app.fetch(path, { headers: cookie ? { cookie } : {} });
  return { status: response.status, html: await response.text(), location: response.headers.get('location') };
};
const township = async (community: string) => {
  const { payload } = app;
  const read = (id: unknown) =>
    payload.findByID({ collection: 'divisions', id: String(id), depth: 0, overrideAccess: true });
  return String((await read((await read(community)).township)).code);
};

describe('confidentiality', () => {
  it('keeps the words of a consultation from every role through every door', async () => {
    const { payload } = app;
    const { community, helper, keeper } = await buildLawPlace(payload);
    const outsider = await buildHelper(payload, community);
    const secret = '蓝鲸事务';
    const { id } = await buildQuestion(payload, community, {
      question: `我和前夫为${secret}分割财产，该怎么办？`,
    });
    await answerConsultation({
      payload,
      actor: helper.actor,
      id,
      text: `关于${secret}，可以协商或者起诉分割。`,
    });
    await askBack({ payload, actor: visitor, byLink: true, id, text: `${secret}还没有登记怎么办？` });
    await passConsultation({ payload, actor: helper.actor, id, note: `${secret}拿不准` });
    const division = await payload.findByID({
      collection: 'divisions',
      id: community,
      depth: 0,
      overrideAccess: true,
    });
    const grants = [
      { role: 'administrator' },
      { role: 'city-leader' },
      { role: 'operator' },
      { role: 'supervisor' },
      { role: 'township-leader', kind: 'township', place: String(division.township) },
      { role: 'community-staff', kind: 'community', place: community },
      { role: 'mediator', kind: 'community', place: community },
      { role: 'legal-adviser', kind: 'community', place: community },
    ] as const;
    const cookies = [
      undefined,
      await cookieFor(payload, outsider.actor.userId),
      await cookieFor(payload, keeper.userId),
    ];
    for (const grant of grants) {
      const { id: user } = await buildUser(payload);
      await buildRole(payload, user, grant);
      cookies.push(await cookieFor(payload, user));
    }
    const like = encodeURIComponent(secret);
    const doors = [
      `/api/legal-consultations/${id}`,
      '/api/legal-consultations?limit=50',
      `/api/legal-consultations?where[question][like]=${like}`,
      '/api/legal-consultations?sort=question',
      '/api/legal-consultation-messages?limit=50',
      `/api/legal-consultation-messages?where[text][like]=${like}`,
      '/api/legal-consultation-events?limit=50',
      `/api/legal-consultations/${id}/verbs`,
      `/api/legal-helpers?where[name][like]=${like}&depth=2`,
      '/api/legal-visits?depth=2',
      `/work/law/${id}`,
      `/work/law/desk/${id}`,
      '/work/law/desk',
      '/work/law/coverage',
      '/work/law/coverage.csv',
      `/search?q=${like}`,
      `/law/answers?q=${like}`,
      '/law',
      '/api/outbox?limit=100&sort=-createdAt',
      '/api/audit-events?limit=200&sort=-at',
    ];
    for (const cookie of cookies)
      for (const door of doors) {
        const { html } = await page(door, cookie);
        // The search page repeats what was looked for.
        const text = door.includes(like)
          ? html.replaceAll(new RegExp(`value="${secret}"|“${secret}”|${like}`, 'g'), '')
          : html;
        expect(text.includes('前夫') || text.includes('分割财产'), `${door} ${cookies.indexOf(cookie)}`).toBe(
          false,
        );
        if (!door.includes(like))
          expect(html.includes(secret), `${door} ${cookies.indexOf(cookie)}`).toBe(false);
      }
    // Counting by a hidden word tells nothing either.
    for (const cookie of cookies.slice(1)) {
      const counted = await page(`/api/legal-consultations?where[question][like]=${like}&limit=1`, cookie);
      expect(counted.html.includes('"totalDocs":1'), cookie).toBe(false);
    }
    const mine = await page(`/work/law/${id}`, await cookieFor(payload, helper.actor.userId));
    expect(mine.html).toContain(secret);
  });
});

describe('a helper’s name', () => {
  it('is public by their own word alone, and gone at once when they take it back', async () => {
    const { community, helper } = await buildLawPlace(app.payload);
    const other = await buildHelper(app.payload, community);
    const code = String(
      (await app.payload.findByID({ collection: 'divisions', id: community, depth: 0, overrideAccess: true }))
        .code,
    );
    const cookie = await cookieFor(app.payload, helper.actor.userId);
    const says = (agrees: string, who = cookie) =>
      app.submit('/work/law/consent', { formKey: newId(), id: helper.id, agrees }, { cookie: who });
    expect((await page(`/communities/${code}`)).html).toContain('法律明白人2名');
    expect((await page(`/communities/${code}`)).html).not.toContain(helper.name);
    expect((await says('yes', await cookieFor(app.payload, other.actor.userId))).status).toBe(403);
    expect((await says('yes')).status).toBe(303);
    expect((await page(`/communities/${code}`)).html).toContain(helper.name);
    expect((await page(`/law?community=${code}`)).html).toContain(helper.name);
    expect((await says('no')).status).toBe(303);
    expect((await page(`/communities/${code}`)).html).not.toContain(helper.name);
  });
});

describe('stations', () => {
  it('say whether they are open now, by place', async () => {
    const { community } = await buildLawPlace(app.payload);
    const code = await township(community);
    await app.payload.create({
      collection: 'legal-stations',
      data: {
        name: `工作站${newId()}`,
        community,
        address: '为民街1号',
        phone: '0312-2300001',
        monday: '9:00-12:00',
        holidays: 'closed',
        exceptions: [{ day: '2026-11-24T00:00:00+08:00', hours: '10:00-11:00', note: '律师坐班' }],
      } as never,
      overrideAccess: true,
    });
    clock.set('2026-11-23T10:00:00+08:00');
    expect((await page(`/law/stations?township=${code}`)).html).toContain('现在开放，到12:00');
    clock.set('2026-11-23T13:00:00+08:00');
    expect((await page(`/law/stations?township=${code}`)).html).toContain('明天10:00开');
    expect((await page(`/law/stations?township=${code}&open=1`)).html).toContain('现在开放0个');
    const { html } = await page(`/law?township=${code}`);
    expect(html).toContain('为民街1号');
    // Tomorrow is other than the weekly hours below say.
    expect(html).toContain('<strong>2026年11月24日（星期二）</strong>：10:00-11:00开（律师坐班）');
    // What a screen reader says before the number.
    expect(html).toMatch(/拨打工作站[\w-]+电话：/);
    expect(html).not.toContain('拨打打电话');
    clock.set(begin);
    expect((await page('/law/stations?township=nonsense')).status).toBe(200);
  });
});
