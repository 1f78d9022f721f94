import { describe, expect, it } from 'vitest';
import {
  CategoryTraining,
  featuresOf,
  packModel,
  rankCategories,
  type TreeNode,
  unpackModel,
} from '@/domain/requests/classify';

const node = (id: string, parent: string | null, name: string, hint: string | null = null): TreeNode => ({
  id,
  parent,
  name,
  hint,
});
const tree = [
  node('1', null, '水电气暖', '停水停电、暖气不热'),
  node('11', '1', '供热'),
  node('111', '11', '室温不达标'),
  node('112', '11', '管道漏水'),
  node('12', '1', '停电'),
  node('2', null, '道路和路灯'),
  node('21', '2', '路灯不亮'),
  node('22', '2', '路面破损'),
  node('3', null, '其他', '说不清归哪一类'),
];
const training = new CategoryTraining(tree);
training.add({ title: '', body: '家里冻得慌，才十四度' }, '111');
training.add({ title: '', body: '不在树里的分类' }, 'gone');
const model = await training.finish();
const ranked = (body: string, usable: (category: string) => boolean = () => true) =>
  rankCategories(model, featuresOf({ body }), { most: 3, usable });

describe('the model of a tree', () => {
  it.each([
    ['暖气管道漏水', '112'],
    ['巷子里的路灯不亮', '21'],
    ['路面破损，电动车摔倒', '22'],
    ['供热公司说室温不达标也没有办法', '111'],
  ])('goes down to the category of %s', (body, category) => {
    expect(ranked(body)[0]?.category).toBe(category);
  });

  it('stays where no word speaks for a child', () => {
    expect(ranked('道路')[0]?.category).toBe('2');
  });

  it.each(['', '12345', '猫头鹰'])('names nothing for “%s”', (body) => {
    expect(ranked(body)).toEqual([]);
  });

  it('names at most three different ones, best first, sharing at most one', () => {
    const all = ranked('路灯不亮，暖气不热，路面破损，停电，管道漏水');
    expect(all).toHaveLength(3);
    expect(new Set(all.map(({ category }) => category)).size).toBe(3);
    const shares = all.map(({ probability }) => probability);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('leaves out what may not be named, with its branch', () => {
    const all = ranked('暖气管道漏水', (category) => category !== '1');
    expect(all.map(({ category }) => category).filter((id) => id.startsWith('1'))).toEqual([]);
  });

  it('answers the same after being kept as text, and is the same text again', () => {
    const text = packModel(model);
    const again = unpackModel(text);
    expect(again && packModel(again)).toBe(text);
    const features = featuresOf({ body: '暖气管道漏水，路灯不亮' });
    const question = { most: 3, usable: () => true };
    expect(again && rankCategories(again, features, question)).toEqual(
      rankCategories(model, features, question),
    );
  });

  it('does not read what another version wrote, and says so when it is damaged', async () => {
    const { gzipSync } = await import('node:zlib');
    const other = gzipSync(JSON.stringify({ version: 0, nodes: [] })).toString('base64');
    expect(unpackModel(other)).toBeNull();
    expect(() => unpackModel('damaged')).toThrow();
  });

  it('survives a tree that is empty, broken or a circle', async () => {
    expect((await new CategoryTraining([]).finish()).size).toBe(0);
    const orphan = await new CategoryTraining([node('5', 'gone', '噪声扰民')]).finish();
    expect(
      rankCategories(orphan, featuresOf({ body: '噪声' }), { most: 3, usable: () => true }),
    ).toMatchObject([{ category: '5' }]);
    const circle = await new CategoryTraining([
      node('6', '7', '甲', '噪声'),
      node('7', '6', '乙', '噪声'),
    ]).finish();
    const all = rankCategories(circle, featuresOf({ body: '噪声' }), { most: 3, usable: () => true });
    expect(all.length).toBeLessThanOrEqual(3);
  });
});
