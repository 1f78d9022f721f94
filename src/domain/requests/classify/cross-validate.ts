import { type Measures, measure } from './measures';

/** How a way to learn is tried out. */
export interface Trial<Row> {
  rows: readonly Row[];
  labelOf: (row: Row) => string;
  /** Learns from rows and answers labels for another one, likeliest first. */
  learn: (rows: readonly Row[]) => (row: Row) => string[];
  /** Parts the rows are divided into, with the same mix of labels in each. */
  folds: number;
  /** How often it is divided anew. */
  repeats: number;
}

/** A measure over repeats. */
export interface Spread {
  mean: number;
  deviation: number;
}

/**
 * Repeated stratified cross-validation: every row is answered by what was learnt without it, `repeats` times with other
 * divisions. The same rows give the same numbers.
 */
export function crossValidate<Row>(trial: Trial<Row>): Record<keyof Measures, Spread> {
  const { rows, labelOf, learn, folds, repeats } = trial;
  const runs = Array.from({ length: repeats }, (_, repeat) => {
    const part = stratified(rows.map(labelOf), folds, seededRandom(repeat + 1));
    const answers: string[][] = [];
    for (let fold = 0; fold < folds; fold += 1) {
      const answer = learn(rows.filter((_row, index) => part[index] !== fold));
      rows.forEach((row, index) => {
        if (part[index] === fold) answers[index] = answer(row);
      });
    }
    return measure(rows.map((row, index) => ({ truth: labelOf(row), answers: answers[index] ?? [] })));
  });
  return {
    macroF1: spreadOf(runs.map(({ macroF1 }) => macroF1)),
    top1: spreadOf(runs.map(({ top1 }) => top1)),
    top3: spreadOf(runs.map(({ top3 }) => top3)),
  };
}

/** The part of each row: within each label shuffled and dealt out in turn. */
function stratified(labels: readonly string[], folds: number, random: () => number): number[] {
  const part: number[] = [];
  let dealt = 0;
  for (const label of [...new Set(labels)].toSorted()) {
    const members = labels.flatMap((one, index) => (one === label ? [index] : []));
    for (let last = members.length - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      [members[last], members[other]] = [members[other] ?? 0, members[last] ?? 0];
    }
    for (const member of members) {
      part[member] = dealt % folds;
      dealt += 1;
    }
  }
  return part;
}

/** Numbers in [0, 1) that only look random (mulberry32), so that a run can be repeated. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function spreadOf(values: number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) };
}
