import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, markWords } from '@/domain/publishing/excerpt';
import { type Posting, rankResults } from '@/domain/publishing/rank-results';
import { weighWords, wordsOf, wordsOfQuery } from '@/domain/publishing/segment';

const joined = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join('');
const chinese = fc.stringMatching(/^[停水通知供暖物业费小区电动车充电，。 a-zA-Z0-9]{0,40}$/);

describe('segmentation', () => {
  it('finds the words inside long ones and leaves out what tells nothing', () => {
    const words = wordsOf('关于明月豪苑小区停水通知的答复');
    expect(words).toEqual(expect.arrayContaining(['停水', '通知', '小区']));
    expect(words).not.toEqual(expect.arrayContaining(['的']));
  });

  it('is the same for full-width and upper-case forms', () => {
    expect(wordsOf('ＷｉＦｉ设备３号楼')).toEqual(wordsOf('wifi设备3号楼'));
  });

  it('finds every text by its own query', () => {
    fc.assert(
      fc.property(chinese, (text) => {
        const weights = weighWords(text, '');
        for (const word of wordsOfQuery(text).slice(0, 3)) {
          const parts = wordsOf(word);
          expect(parts.length === 0 || [word, ...parts].some((part) => weights.has(part))).toBe(true);
        }
      }),
    );
  });

  it('counts the title more than the body', () => {
    const weights = weighWords('停水通知', '供暖供暖供暖');
    expect(weights.get('停水') ?? 0).toBeGreaterThan(weights.get('供暖') ?? 0);
  });
});

describe('ranking', () => {
  const posting = (entry: string, weight = 1, at = 0): Posting => ({ entry, weight, at });

  it('puts documents with all words first', () => {
    const ranked = rankResults(
      new Map([
        ['停水', [posting('both'), posting('heavy', 90)]],
        ['通知', [posting('both')]],
      ]),
      0,
    );
    expect(ranked.map(({ entry }) => entry)).toEqual(['both', 'heavy']);
  });

  it('prefers the newer of equals', () => {
    const year = 365 * 24 * 3_600_000;
    const ranked = rankResults(
      new Map([['停水', [posting('old', 3, 0), posting('new', 3, 5 * year)]]]),
      5 * year,
    );
    expect(ranked.map(({ entry }) => entry)).toEqual(['new', 'old']);
  });

  it('gives every document once, in an order that does not depend on the order of the words', () => {
    const list = fc.array(
      fc.record({
        entry: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        weight: fc.integer({ min: 1, max: 20 }),
        at: fc.nat(1000),
      }),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom('x', 'y', 'z'), list), { selector: ([word]) => word }),
        (pairs) => {
          const unique = pairs.map(
            ([word, found]) =>
              [word, [...new Map(found.map((one) => [one.entry, { ...one, at: 0 }])).values()]] as const,
          );
          const forward = rankResults(new Map(unique), 1000);
          const backward = rankResults(new Map(unique.toReversed()), 1000);
          expect(new Set(forward.map(({ entry }) => entry)).size).toBe(forward.length);
          expect(forward.map(({ matched }) => matched)).toEqual(backward.map(({ matched }) => matched));
        },
      ),
    );
  });
});

describe('excerpts', () => {
  it('never change the text they mark', () => {
    fc.assert(
      fc.property(chinese, fc.array(fc.constantFrom('停水', '通知', '供暖', '(', '.*')), (text, words) => {
        expect(joined(markWords(text, words))).toBe(text);
      }),
    );
  });

  it('show the stretch with the most words, marked', () => {
    const text = `${'无关的内容'.repeat(60)}小区停水通知${'后面的内容'.repeat(60)}`;
    const pieces = excerptOf(text, ['停水', '通知']);
    expect(pieces.filter(({ mark }) => mark).map(({ text: word }) => word)).toEqual(['停水', '通知']);
    expect(pieces[0]?.text).toBe('…');
    expect(joined(pieces).length).toBeLessThanOrEqual(112);
  });
});
