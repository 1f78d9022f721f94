import { expect, it } from 'vitest';
import type { TestApp } from '../../factories/app';

/** Looked at in the one demo city that all of this folder share. */
export function propertyOfDemo(app: () => TestApp): void {
  const page = async (path: string) => (await app().fetch(path)).text();

  it('shows the sixteen old compounds on their way, contracts, partners and dual posts', async () => {
    const pilot = await page('/compounds/pilot');
    expect(pilot).toContain('16个老旧小区');
    expect(pilot.match(/app-pilots__item/g)).toHaveLength(16);
    for (const words of ['棉麻厂家属院', '现在自己管', '现在管得好']) expect(pilot).toContain(words);
    const { docs } = await app().payload.find({
      collection: 'compounds',
      where: { name: { in: ['棉麻厂家属院', '明月新城'] } },
      overrideAccess: true,
    });
    const id = (name: string) => docs.find((doc) => doc.name === name)?.id;
    const cotton = await page(`/compounds/${id('棉麻厂家属院')}`);
    for (const words of ['南关街理发店', '惠民物业服务中心负责人', '管得好', '/property-files/'])
      expect(cotton).toContain(words);
    expect(await page(`/compounds/${id('明月新城')}`)).toContain('0.90 元');
    const partners = await page('/partners');
    for (const words of ['南关街理发店', '康宁大药房明月店', '暖心志愿服务队', '社区确认兑现3次'])
      expect(partners).toContain(words);
    for (const words of ['老街坊便民超市', '好再来保健品店']) expect(partners).not.toContain(words);
    const posts = await page('/dual-posts');
    expect(posts).toContain('已结束');
    expect(posts).toContain('在任');
  });

  it('shows rectifications in every state, one of them overdue and one done twice', async () => {
    const { docs } = await app().payload.find({
      collection: 'rectifications',
      limit: 50,
      overrideAccess: true,
    });
    const states = new Set(docs.map(({ state }) => state));
    for (const state of ['open', 'reported', 'asking', 'checking', 'closed', 'withdrawn'] as const)
      expect(states).toContain(state);
    const row = (words: string) => docs.find(({ title }) => title.includes(words));
    expect(row('外墙')).toMatchObject({ state: 'open', overdueCount: 1, urgeCount: 1, superviseCount: 1 });
    expect(row('路面')).toMatchObject({ state: 'closed', round: 1, askRound: 2 });
    const page = await (await app().fetch(`/rectifications/${row('路面')?.id}`)).text();
    for (const words of ['没修好，重新整改', '已修好，办结', '3660.00 元，由小区公共收益出', '改后'])
      expect(page).toContain(words);
    expect(page).not.toContain('只填了一个');
  });

  it('publishes a list with an answered dispute, and keeps the one in dispute to itself', async () => {
    const lists = await page('/ratings/lists');
    expect(lists).toContain('第1次物业服务评价');
    expect(lists).not.toContain('第2次物业服务评价');
    const path = /\/ratings\/lists\/[\w-]{36}/.exec(lists)?.[0] ?? '';
    const list = await page(path);
    for (const words of ['水岸嘉园', '95%区间', '提出异议，维持']) expect(list).toContain(words);
    expect(list).not.toContain('明月新城');
  });

  it('shows two rounds of ratings with their results, one that is open, and comments in every state', async () => {
    const list = await page('/ratings');
    for (const words of ['第3次物业服务评价', '第2次物业服务评价', '第1次物业服务评价'])
      expect(list).toContain(words);
    const { docs: rounds } = await app().payload.find({
      collection: 'rating-rounds',
      where: { state: { equals: 'published' } },
      sort: '-closesAt',
      overrideAccess: true,
    });
    const results = await page(`/ratings/${rounds[0]?.id}`);
    for (const words of ['明月豪苑', '明月新城', '水岸嘉园', '95%区间']) expect(results).toContain(words);
    const { docs } = await app().payload.find({
      collection: 'rating-comments',
      where: { round: { equals: rounds[0]?.id } },
      limit: 100,
      overrideAccess: true,
    });
    expect(new Set(docs.map(({ state }) => state))).toEqual(new Set(['pending', 'shown', 'hidden']));
    expect(docs.map(({ text }) => text).join()).not.toMatch(/13900007788|张师傅|5-2-301/);
    const { docs: compounds } = await app().payload.find({
      collection: 'compounds',
      where: { name: { equals: '明月新城' } },
      overrideAccess: true,
    });
    const detail = await page(`/ratings/${rounds[0]?.id}/${compounds[0]?.id}`);
    for (const words of ['公共设施', '和以前比', '电梯一个月坏了三回', '历次平均分'])
      expect(detail).toContain(words);
  });
}
