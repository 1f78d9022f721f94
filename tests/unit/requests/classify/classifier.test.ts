import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featuresOf, rankLabels, trainLabels } from '@/domain/requests/classify';

const branches = [
  { label: '供热', names: ['水电气暖', '供热不热'], hint: '暖气不热、室温低' },
  { label: '路灯', names: ['道路和路灯', '路灯不亮'], hint: null },
  { label: '噪声', names: ['噪声和污染', '施工噪声'], hint: '夜间施工、广场舞' },
];
const chosen = [
  { label: '噪声', title: '工地半夜打桩', body: '工地半夜还在打桩，睡不着觉。' },
  { label: '供热', title: '家里只有十五度', body: '换热站坏了，家里冷。' },
];
const classifier = trainLabels(chosen, branches);
const first = (body: string) => rankLabels(classifier, featuresOf({ body }))[0];
const texts = fc.string({
  unit: fc.constantFrom(...'暖气不热路灯施工噪声打桩换热站小区，。a1 '),
  maxLength: 60,
});

describe('the classifier', () => {
  it.each([
    ['暖气从昨天起不热', '供热', '暖气'],
    ['巷子里的路灯坏了三天', '路灯', '路灯'],
    ['楼下夜间施工', '噪声', '施工'],
    ['又在打桩，没法休息', '噪声', '打桩'],
    ['换热站没人修', '供热', '换热站'],
  ])('reads %s as %s because of %s', (body, label, word) => {
    const best = first(body);
    expect(best?.label).toBe(label);
    expect(best?.words).toContain(word);
  });

  it('gives shares that add up to one, best first, whatever the text', () => {
    fc.assert(
      fc.property(texts, (body) => {
        const ranked = rankLabels(classifier, featuresOf({ body }));
        const shares = ranked.map(({ probability }) => probability);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(shares).toEqual(shares.toSorted((a, b) => b - a));
        expect(ranked.map(({ label }) => label).toSorted()).toEqual(['供热', '噪声', '路灯']);
      }),
    );
  });

  it('answers the same for the same text, also when trained again', () => {
    const again = trainLabels(chosen, branches);
    fc.assert(
      fc.property(texts, (body) => {
        const features = featuresOf({ body });
        expect(rankLabels(again, features)).toEqual(rankLabels(classifier, features));
      }),
    );
  });

  it('names only words that stand in the text', () => {
    fc.assert(
      fc.property(texts, (body) => {
        for (const { words } of rankLabels(classifier, featuresOf({ body }))) {
          for (const word of words) expect(body).toContain(word);
        }
      }),
    );
  });

  it.each(['', '2026-11-24 OK', '猫头鹰'])('has no opinion on “%s”', (body) => {
    const ranked = rankLabels(classifier, featuresOf({ body }));
    expect(ranked.map(({ words }) => words)).toEqual([[], [], []]);
    for (const { probability } of ranked) expect(probability).toBeCloseTo(1 / 3, 9);
  });

  it('answers only among the labels asked for', () => {
    const ranked = rankLabels(classifier, featuresOf({ body: '暖气不热' }), (label) => label !== '供热');
    expect(ranked.map(({ label }) => label).toSorted()).toEqual(['噪声', '路灯']);
    expect(ranked.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
  });

  it('stands without anything to learn from, and with one label only', () => {
    expect(rankLabels(trainLabels([], []), featuresOf({ body: '暖气' }))).toEqual([]);
    const only = trainLabels([], branches.slice(0, 1));
    expect(rankLabels(only, featuresOf({ body: '暖气' }))).toMatchObject([{ label: '供热', probability: 1 }]);
  });

  it('learns from what people chose, against the words of the tree', () => {
    const odd = Array.from({ length: 60 }, () => ({
      label: '噪声',
      title: '暖气管响',
      body: '暖气管整夜咚咚响',
    }));
    expect(rankLabels(trainLabels(odd, branches), featuresOf({ body: '暖气管响' }))[0]?.label).toBe('噪声');
  });
});
