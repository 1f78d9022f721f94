import { expect, it } from 'vitest';
import { propertyTodos } from '@/domain/property';
import type { TestApp } from '../../factories/app';
import { keeperOf } from '../../factories/residents';

/** Looked at in the one demo city that all of this folder share. */
export function selfManagementOfDemo(app: () => TestApp): void {
  const cotton = async () => {
    const { docs } = await app().payload.find({
      collection: 'compounds',
      where: { name: { equals: '棉麻厂家属院' } },
      depth: 0,
      overrideAccess: true,
    });
    return { compound: docs[0]?.id ?? '', community: String(docs[0]?.community) };
  };

  const page = async (path: string) => (await app().fetch(path)).text();

  it('shows a year of books in both funds with one month missing, one corrected, questions in every state', async () => {
    const { compound, community } = await cotton();
    const books = await app().payload.count({
      collection: 'compound-accounts',
      where: { compound: { equals: compound }, state: { not_equals: 'draft' } },
    });
    expect(books.totalDocs).toBe(24);
    const home = await page(`/compounds/${compound}`);
    for (const words of ['棉麻厂家属院自管会', '郝秀兰', '收支公示', '其中党员2人', '孟庆海'])
      expect(home, words).toContain(words);
    const accounts = await page(`/compounds/${compound}/accounts`);
    for (const words of ['到期还没有公布的', '有更正', '<svg', '公共收益', '维修资金'])
      expect(accounts, words).toContain(words);
    const todos = await propertyTodos({ payload: app().payload, actor: keeperOf(community) });
    const labels = todos?.groups.map(({ label }) => label).join();
    for (const words of ['收支到期没有公布', '提问，待回答', '任期']) expect(labels, words).toContain(words);
  });
}
