import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { cancelLinkage, recordDelivery, recordDualPost, recordLinkage } from '@/domain/organization';
import { fixedClock, setClock } from '@/shared/clock';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import {
  buildCompound,
  buildDivision,
  buildGrid,
  buildMember,
  buildNeighbourhood,
  buildUnit,
} from '../../factories/organization';

type Here = Awaited<ReturnType<typeof buildNeighbourhood>> & { code: string };

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
afterEach(() => setClock(null));

const call = () => ({ payload: app.payload, actor: systemActor('测试') });
const page = async (code: string) => {
  const answer = await app.fetch(`/communities/${code}`);
  expect(answer.status).toBe(200);
  return answer.text();
};
async function neighbourhood(): Promise<Here> {
  const { id, code } = await buildDivision(app.payload);
  return { ...(await buildNeighbourhood(app.payload, { community: id })), code };
}
const update = (
  collection: Parameters<TestApp['payload']['update']>[0]['collection'],
  id: string,
  data: object,
) => app.payload.update({ collection, id, data: data as never, overrideAccess: true });

async function promise(here: Here, more: object = {}) {
  const parties = [
    { relationTo: 'party-organizations' as const, value: here.committee },
    {
      relationTo: 'units' as const,
      value: (await buildUnit(app.payload, { name: `换热站${here.code}` })).id,
    },
  ];
  return recordLinkage({
    ...call(),
    title: '供暖巡检',
    kind: 'service',
    parties,
    community: here.community,
    promised: '每周看一次',
    agreedOn: '2026-10-01',
    dueOn: '2026-12-31',
    ...more,
  });
}

async function photo(): Promise<{ id: string; url: string }> {
  const { default: sharp } = await import('sharp');
  const data = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#884422' } })
    .jpeg()
    .toBuffer();
  const file = { data, mimetype: 'image/jpeg', name: '巡检.jpg', size: data.length };
  const created = await app.payload.create({
    collection: 'media',
    data: { alt: '工人在检查换热站' },
    file,
    overrideAccess: true,
  });
  return { id: created.id, url: String(created.url) };
}

describe('the tree', () => {
  it('goes from the committee down to the home, with the phone and hours of each', async () => {
    const here = await neighbourhood();
    await update('party-organizations', here.branch, { contactPhone: '0312-2588888', contactHours: '全天' });
    const html = await page(here.code);
    const names = await Promise.all(
      [here.committee, here.branch, here.group].map(
        async (id) => (await app.payload.findByID({ collection: 'party-organizations', id, depth: 0 })).name,
      ),
    );
    const places = names.map((name) => html.indexOf(`app-tree__name">${name}<`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(html).toContain('href="tel:03122588888"');
    expect(html).toContain('联系时间：全天');
  });
});

describe('dual posts', () => {
  it('name the post, company and compound, the person only with consent, and end when their last day is over', async () => {
    const here = await neighbourhood();
    const unit = (await buildUnit(app.payload, { name: `安居物业${here.code}` })).id;
    const given = { direction: 'cadre-to-property', communityPost: '副书记', propertyPost: '经理' } as const;
    const more = { ...call(), ...given, unit, compound: here.compound, startsOn: '2025-01-01' };
    const clock = fixedClock('2026-11-23T01:00:00Z');
    setClock(clock);
    await recordDualPost({ ...more, personName: '不公开的人', endsOn: '2026-11-24' });
    await recordDualPost({ ...more, personName: '公开的人', publicConsent: true, startsOn: '2026-11-26' });
    const { name } = await app.payload.findByID({ collection: 'compounds', id: here.compound, depth: 0 });
    const html = await page(here.code);
    expect(html).toContain(`安居物业${here.code} · 经理`);
    expect(html).toContain(`小区：${name}`);
    expect(html).toContain('公开的人');
    expect(html).not.toContain('不公开的人');
    expect([html.includes('在任'), html.includes('即将任职'), html.includes('已结束')]).toEqual([
      true,
      true,
      false,
    ]);
    clock.set('2026-11-24T15:59:00Z');
    expect(await page(here.code)).not.toContain('已结束');
    clock.set('2026-11-24T16:00:00Z');
    expect(await page(here.code)).toContain('已结束');
    clock.set('2026-11-25T16:00:00Z');
    expect(await page(here.code)).not.toContain('即将任职');
  });
});

describe('linkages', () => {
  it('are overdue after their last day, and called off with the reason', async () => {
    const here = await neighbourhood();
    const clock = fixedClock('2026-12-30T04:00:00Z');
    setClock(clock);
    const { id } = await promise(here);
    expect(await page(here.code)).toContain('进行中');
    clock.set('2026-12-31T15:00:00Z');
    expect(await page(here.code)).not.toContain('过期未兑现');
    clock.set('2026-12-31T16:00:00Z');
    expect(await page(here.code)).toContain('过期未兑现');
    await cancelLinkage({ ...call(), id, reason: '设备改由厂家看管' });
    expect(await page(here.code)).toContain('取消原因：设备改由厂家看管');
  });

  it('that are not for the public stay out', async () => {
    const here = await neighbourhood();
    await promise(here, { title: '内部约定', public: false });
    expect(await page(here.code)).not.toContain('内部约定');
  });

  it('show the evidence: a photo alone is enough, becomes public with it, and cannot be deleted', async () => {
    const here = await neighbourhood();
    const { id } = await promise(here);
    const { id: image, url } = await photo();
    const fetched = async () => (await app.fetch(url)).status;
    await update('linkages', id, { evidence: [image] });
    expect(await fetched()).toBe(403);
    const given = { delivered: '看了四次', deliveredOn: '2026-11-20', evidence: [image] };
    await recordDelivery({ ...call(), id, ...given });
    const html = await page(here.code);
    expect(html).toContain('已兑现');
    expect(html).toContain('2026年11月20日');
    expect(html).toContain('工人在检查换热站');
    expect(html).not.toContain('（）');
    expect(await fetched()).toBe(200);
    await expect(
      app.payload.delete({ collection: 'media', id: image, overrideAccess: true }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await update('linkages', id, { public: false });
    expect(await fetched()).toBe(403);
  });

  it('stay as they were once kept, for those who keep the page too', async () => {
    const here = await neighbourhood();
    const staff = await buildUser(app.payload, {
      roles: [{ role: 'community-staff', kind: 'community', place: here.community }],
    });
    const cookie = await cookieFor(app.payload, staff.id);
    const { id } = await promise(here);
    const patch = (data: object) =>
      app.fetch(`/api/linkages/${id}`, {
        method: 'PATCH',
        headers: { origin: env().siteUrl, cookie, 'content-type': 'application/json' },
        body: JSON.stringify(data),
      });
    const read = () => app.payload.findByID({ collection: 'linkages', id, depth: 0, overrideAccess: true });
    expect((await patch({ promised: '每周看两次' })).status).toBe(200);
    expect((await read()).promised).toBe('每周看两次');
    await recordDelivery({ ...call(), id, delivered: '看了', evidenceNote: '巡检表' });
    await patch({ promised: '改写', dueOn: '2027-12-31', title: '改写', public: false });
    expect(await read()).toMatchObject({ promised: '每周看两次', title: '供暖巡检', public: false });
  });
});

describe('what is not there yet', () => {
  it('is said: no organisation, no dual posts, no linkages, a compound without buildings', async () => {
    const { id, code } = await buildDivision(app.payload);
    expect(await page(code)).toContain('还没有登记网格、楼栋和党组织');
    await buildGrid(app.payload, { community: id, name: '东头网格', boundary: '路东各楼' });
    const compound = await buildCompound(app.payload, { community: id });
    const html = await page(code);
    for (const words of ['东头网格', '路东各楼', '还没有登记党组织', '还没有公开的约定', '交叉任职的情况'])
      expect(html).toContain(words);
    const choice = await app.fetch(`/my-grid?compound=${compound.id}`);
    expect(choice.status).toBe(200);
    expect(await choice.text()).toContain('这里的楼栋还没有登记');
  });

  it('a search that finds too much says so', async () => {
    const { id } = await buildDivision(app.payload);
    for (let index = 0; index < 21; index += 1)
      await buildCompound(app.payload, { community: id, name: `紫荆苑${index}期` });
    const search = async (text: string) => (await app.fetch(`/my-grid?q=${encodeURIComponent(text)}`)).text();
    expect(await search('紫荆苑')).toContain('没有全部列出');
    await buildCompound(app.payload, { community: id, name: '百合小筑' });
    expect(await search('百合小筑')).not.toContain('没有全部列出');
  });
});

describe('the cached page follows a change of', () => {
  it.each<[string, (here: Here) => Promise<unknown>, string]>([
    [
      'a Party organisation',
      (here) => update('party-organizations', here.branch, { name: '新名支部' }),
      '新名支部',
    ],
    [
      'a member',
      (here) =>
        buildMember(app.payload, {
          organization: here.group,
          name: '新来的党员',
          publicConsent: true,
          consentedAt: '2026-01-01T00:00:00.000Z',
        }),
      '新来的党员',
    ],
    ['a compound', (here) => update('compounds', here.compound, { name: '新名小区' }), '新名小区'],
    ['a grid', (here) => update('grids', here.grid, { name: '新名网格' }), '新名网格'],
    [
      'the division',
      (here) => update('divisions', here.community, { officePhone: '0312-2599999' }),
      '0312-2599999',
    ],
    ['a linkage', (here) => promise(here, { title: '新约定' }), '新约定'],
    ['a household', (here) => update('households', here.household, { unit: '9' }), '9单元的党员中心户'],
  ])('%s', async (_what, change, words) => {
    const here = await neighbourhood();
    expect(await page(here.code)).not.toContain(words);
    await change(here);
    expect(await page(here.code)).toContain(words);
  });
});
