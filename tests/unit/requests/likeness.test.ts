import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparable, commonWords, likeness, weighedWords } from '@/domain/requests/duplicates/likeness';

const about = (text: string, more: Partial<Comparable> = {}): Comparable => ({
  branch: ['水电气暖', '供热不热'],
  community: '明月社区',
  compound: '明月豪苑',
  building: null,
  words: weighedWords(text),
  ...more,
});
const threshold = 40;

describe('how like two requests are', () => {
  const cold = about('三号楼的暖气从昨天晚上起不热，家里有老人和孩子。');

  it.each<[string, Comparable, boolean]>([
    ['a neighbour’s cold radiators', about('我家暖气也不热，昨天晚上就这样，老人冻得不行。'), true],
    ['the same words', cold, true],
    [
      'the street lamp of the same compound',
      about('小区门口路灯坏了三天。', { branch: ['道路和路灯'] }),
      false,
    ],
    [
      'cold radiators on the other side of the community',
      about('暖气管道漏水流到路面。', { compound: '幸福里' }),
      false,
    ],
    ['nothing but category and place', about('请尽快派人。'), false],
  ])('counts %s', (_, other, isLike) => {
    expect(likeness(cold, other) >= threshold).toBe(isLike);
  });

  it('is the same both ways and between 0 and 100', () => {
    const words = fc
      .uniqueArray(fc.constantFrom('暖气', '漏水', '路灯', '电梯', '物业费'))
      .map((found) => new Map(found.map((word) => [word, word.length])));
    const place = fc.constantFrom('一', '二', null);
    const request = fc.record({
      branch: fc.constantFrom([], ['a'], ['a', 'b'], ['a', 'c'], ['d']),
      community: place,
      compound: place,
      building: place,
      words,
    });
    fc.assert(
      fc.property(request, request, (a, b) => {
        const both = [likeness(a, b), likeness(b, a)];
        expect(both[0]).toBeCloseTo(both[1] ?? -1, 9);
        expect(both[0]).toBeGreaterThanOrEqual(0);
        expect(both[0]).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('finds nothing in common between empty texts, everything between equal ones', () => {
    expect(commonWords(new Map(), new Map())).toBe(0);
    expect(commonWords(new Map([['暖气', 2]]), new Map([['暖气', 2]]))).toBe(1);
  });
});
