import { describe, expect, it } from 'vitest';
import { crossValidate, measure } from '@/domain/requests/classify';

describe('measures', () => {
  it('are reckoned by hand', () => {
    const measures = measure([
      { truth: 'a', answers: ['a', 'b', 'c', 'd'] },
      { truth: 'a', answers: ['b', 'a', 'c', 'd'] },
      { truth: 'b', answers: ['b', 'a', 'c', 'd'] },
      { truth: 'c', answers: ['a', 'b', 'd', 'c'] },
    ]);
    // F1: a = 2·1/(2+2), b = 2·1/(2+1), c = 0
    expect(measures.macroF1).toBeCloseTo((0.5 + 2 / 3 + 0) / 3, 12);
    expect(measures.top1).toBe(0.5);
    expect(measures.top3).toBe(0.75);
  });

  it('need something to measure', () => {
    expect(() => measure([])).toThrow(RangeError);
  });
});

describe('cross-validation', () => {
  const rows = Array.from({ length: 30 }, (_, index) => ({ index, label: index < 20 ? 'many' : 'few' }));
  const labelOf = ({ label }: { label: string }) => label;

  it('never answers a row by what was learnt from it, and asks each once per repeat', () => {
    const asked: number[] = [];
    crossValidate({
      rows,
      labelOf,
      folds: 5,
      repeats: 3,
      learn: (some) => (row) => {
        expect(some).not.toContain(row);
        asked.push(row.index);
        return ['many'];
      },
    });
    expect(asked.toSorted((a, b) => a - b)).toEqual(rows.flatMap(({ index }) => [index, index, index]));
  });

  it('keeps the mix of labels in every part', () => {
    const sizes = new Set<string>();
    crossValidate({
      rows,
      labelOf,
      folds: 5,
      repeats: 2,
      learn: (some) => {
        sizes.add(`${some.filter((row) => row.label === 'many').length}/${some.length}`);
        return () => ['many'];
      },
    });
    expect([...sizes]).toEqual(['16/24']);
  });

  it('gives the same numbers again', () => {
    const trial = {
      rows,
      labelOf,
      folds: 5,
      repeats: 4,
      learn: (some: readonly { index: number }[]) => (row: { index: number }) =>
        some.some(({ index }) => index === row.index + 1) ? ['many', 'few'] : ['few', 'many'],
    };
    const measured = crossValidate(trial);
    expect(crossValidate(trial)).toEqual(measured);
    expect(measured.top3).toEqual({ mean: 1, deviation: 0 });
    expect(measured.top1.deviation).toBeGreaterThan(0);
  });
});
