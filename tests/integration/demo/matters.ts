import { expect, it } from 'vitest';
import type { TestApp } from '../../factories/app';

/** Looked at in the one demo city that all of this folder share. */
export function mattersOfDemo(app: () => TestApp): void {
  const page = async (path: string) => (await app().fetch(path)).text();

  it('shows a matter in each step, one that waits for a vote, one rejected, one that came back', async () => {
    const { docs } = await app().payload.find({
      collection: 'matters',
      select: { title: true, step: true, state: true, backCount: true, number: true },
      limit: 50,
      depth: 0,
      overrideAccess: true,
    });
    const found = Object.fromEntries(
      docs.map(({ title, step, state, backCount }) => [title, `${step} ${state} ${backCount}`]),
    );
    expect(found).toEqual({
      '电动车没地方停、没地方充电': 'enjoying completed 0',
      孩子没有玩的地方: 'listening open 0',
      地下室门口堆装修垃圾: 'listening open 0',
      '电梯常坏，困过人': 'deliberating open 0',
      '公共停车位怎么分、怎么收费': 'deliberating waiting-vote 0',
      下雨院里积水: 'carrying-out open 0',
      楼下水泵夜里响: 'carrying-out open 1',
      院里路灯不亮: 'appraising open 0',
      东门装人脸识别门禁: 'deliberating rejected 0',
      楼道加扶手: 'enjoying open 0',
    });
    const bikes = docs.find(({ title }) => title.startsWith('电动车'));
    const text = await page(`/matters/${bikes?.number}`);
    for (const words of ['居民诉求11件', '96户', '19,560.00 元', '满意8户，部分满意2户', '看过了', '2号楼'])
      expect(text, words).toContain(words);
    expect(await page('/matters?step=ended')).toContain('人脸识别');
  });
}
