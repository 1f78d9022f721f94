import type { Where } from 'payload';
import { expect, it } from 'vitest';
import { suggestByRules } from '@/domain/requests';
import type { TestApp } from '../../factories/app';

/** Looked at in the one demo city that all of this folder share. */
export function dispatchOfDemo(app: () => TestApp): void {
  const count = async (where: Where) =>
    (await app().payload.count({ collection: 'requests', where })).totalDocs;

  it('the demo city shows every way a dispatch can go', async () => {
    expect(await count({ state: { equals: 'merged' } })).toBe(1);
    expect(await count({ mergedCount: { greater_than: 0 } })).toBe(1);
    expect(await count({ state: { equals: 'split' } })).toBe(1);
    expect(await count({ partOf: { exists: true } })).toBe(2);
    expect(await count({ designated: { equals: true } })).toBe(1);
    expect(await count({ needsArbitration: { equals: true } })).toBe(1);
    expect(
      await count({ and: [{ disputedAt: { exists: true } }, { needsArbitration: { equals: false } }] }),
    ).toBe(1);
    const helped = await app().payload.count({
      collection: 'request-co-units',
      where: { doneAt: { exists: true } },
    });
    expect(helped.totalDocs).toBe(1);
  });

  it('its rules lead heating to the heating centre, past the rule that has ended', async () => {
    const { docs } = await app().payload.find({
      collection: 'categories',
      where: { path: { equals: '水电气暖 / 供热不热' } },
      limit: 1,
      depth: 0,
    });
    const { fired, passed } = await suggestByRules(app().payload, { category: docs[0]?.id });
    expect(fired?.rule).toMatchObject({ name: '供热', unit: { name: '市供热服务中心' } });
    expect(passed.map(({ failed }) => failed)).toContain('规则已过有效期');
  });
}
