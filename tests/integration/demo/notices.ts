import { expect, it } from 'vitest';
import type { TestApp } from '../../factories/app';

/** Looked at in the one demo city that all of this folder share. */
export function noticesOfDemo(app: () => TestApp): void {
  const textOf = async (path: string) => {
    const answer = await app().fetch(path);
    expect(answer.status, path).toBe(200);
    return answer.text();
  };

  it('stand in every state', async () => {
    const { docs } = await app().payload.find({
      collection: 'notices',
      draft: true,
      limit: 100,
      select: { state: true },
    });
    expect(docs.length).toBeGreaterThanOrEqual(30);
    expect(new Set(docs.map(({ state }) => state))).toEqual(
      new Set(['draft', 'in-review', 'scheduled', 'published', 'expired', 'withdrawn']),
    );
  });

  it('are listed with the urgent one on top, without those that are not public', async () => {
    const html = await textOf('/notices');
    expect(html).toContain('紧急停水');
    for (const hidden of [
      '寒假“四点半课堂”',
      '年度居民代表会议',
      '楼道粉刷征求意见',
      '暂停二楼活动室',
      '寒潮蓝色预警',
    ]) {
      expect(html).not.toContain(hidden);
    }
  });

  it('are filtered by place, category and year, and the address keeps the choice', async () => {
    const village = await textOf('/notices?community=130682203200');
    expect(village).toContain('东留春村自来水错峰供水时间');
    expect(village).not.toContain('邻里节');
    expect(village).toMatch(/<option value="130682203200"[^>]*selected/);
    const older = await textOf('/notices?year=2025&category=policy');
    expect(older).not.toContain('医保');
    const nothing = await textOf('/notices?community=130682203200&category=policy&year=2020');
    expect(nothing).toContain('没有符合条件的公告');
  });

  it('are read with table, pictures, attachments and scope in words', async () => {
    const { docs } = await app().payload.find({
      collection: 'notices',
      where: { title: { like: '供暖期开始' } },
    });
    const html = await textOf(`/notices/${docs[0]?.id}`);
    expect(html).toContain('<th scope="col"');
    expect(html).toContain('<th scope="row"');
    expect(html).toContain('type="image/avif"');
    expect(html).toContain('供暖测温申请表');
    expect(html).toMatch(/Excel 表格，\d+ KB/);
    expect(html).toContain('全市');
    expect(html).not.toMatch(/<(script|style)[^>]*>[^<]/);
    const image = /<img[^>]*src="([^"]+)"/.exec(html)?.[1] ?? '';
    const file = await app().fetch(image);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('image/jpeg');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    const download = await app().fetch(/href="(\/api\/attachments[^"]+)"/.exec(html)?.[1] ?? '');
    expect(download.headers.get('content-disposition')).toBe('attachment');
    const buildings = await app().payload.find({
      collection: 'notices',
      where: { title: { like: '紧急停水' } },
    });
    expect(await textOf(`/notices/${buildings.docs[0]?.id}`)).toContain('1号楼、2号楼、3号楼');
  });

  it('are printed as a document with a QR code of the address', async () => {
    const { docs } = await app().payload.find({
      collection: 'notices',
      where: { title: { like: '供暖期开始' } },
    });
    const html = await textOf(`/notices/${docs[0]?.id}/print`);
    expect(html).toContain('app-letter__title');
    expect(html).toContain('<svg class="app-qr"');
    expect(html).toContain('定供热〔2026〕12号');
  });

  it('come as feeds, in the sitemap and in the search with the words marked', async () => {
    const feed = await textOf('/feeds/notices.xml');
    expect(feed).toContain('<rss version="2.0"');
    expect(feed).not.toContain('楼道粉刷');
    expect(await textOf('/feeds/notices.xml?community=130682203200')).toContain('东留春村');
    expect((await app().fetch('/feeds/notices.xml?community=999999999999')).status).toBe(404);
    expect(await textOf('/sitemap.xml')).toMatch(/<loc>[^<]+\/notices\/[0-9a-f-]{36}<\/loc>/);
    const found = await textOf(`/search?q=${encodeURIComponent('供暖 不热')}`);
    expect(found).toContain('<mark>供暖</mark>');
    expect(await textOf(`/search?q=${encodeURIComponent('火星移民')}`)).toContain('没有找到');
    expect(await textOf(`/search?q=${encodeURIComponent('楼道粉刷征求意见')}`)).not.toContain(
      '费用从公共收益支出',
    );
  });
}
