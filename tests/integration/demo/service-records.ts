import { expect, it } from 'vitest';
import type { TestApp } from '../../factories/app';

/** Looked at in the one demo city that all of this folder share. */
export function serviceRecordsOfDemo(app: () => TestApp): void {
  it('has records in every state, from hand and by themselves, with thanks and a conflict of interest', async () => {
    const { payload } = app();
    const all = { limit: 2000, depth: 0, overrideAccess: true } as const;
    const { docs: records } = await payload.find({ collection: 'service-records', ...all });
    expect(new Set(records.map(({ state }) => state))).toEqual(
      new Set(['submitted', 'verified', 'returned', 'withdrawn']),
    );
    const sources = new Set(records.map(({ source }) => source));
    for (const source of ['log', 'visit', 'task', 'rectification']) expect(sources).toContain(source);
    expect(records.some(({ enteredByName }) => enteredByName)).toBe(true);
    const { docs: thanks } = await payload.find({ collection: 'record-thanks', ...all });
    expect(new Set(thanks.map(({ review }) => review))).toEqual(new Set(['shown', 'hidden', 'none']));
    const { docs: conflicts } = await payload.find({ collection: 'conflict-declarations', ...all });
    expect(conflicts).toMatchObject([{ relation: 'spouse', state: 'standing' }]);
  });

  it('shows the board of honour with those who agreed, and the services residents may thank for', async () => {
    const board = await app().fetch('/honour');
    expect(board.status).toBe(200);
    const html = await board.text();
    expect(html).toContain('星级分布');
    const node = /\/honour\/([0-9a-f-]{36})/.exec(html)?.[1];
    const below = await (await app().fetch(`/honour/${node}`)).text();
    expect(below).toContain('上榜的党员');
    const { docs } = await app().payload.find({
      collection: 'service-records',
      where: { thanksCount: { greater_than: 0 } },
      depth: 0,
      overrideAccess: true,
    });
    const thanked = await (await app().fetch(`/service/${docs[0]?.id}`)).text();
    expect(thanked).toContain('跑前跑后');
  });
}
