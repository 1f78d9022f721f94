import type { Group } from '@/database';
import { hiddenLines } from '@/domain/mediation';
import { type Became, type FindingKind, type FindingState, findingKindLabels, quietKinds } from '../labels';

/** What was found of one kind in a month, and what became of it. */
export interface KindFigures {
  kind: FindingKind;
  n: number;
  open: number;
  settled: number;
  became: Record<Became, number>;
  /** Too few to be told, or what would tell of too few: the numbers are 0. */
  untold: boolean;
}

/** Out of rows grouped by kind, state and what they became. */
export function kindFigures(groups: readonly Group[]): KindFigures[] {
  return (Object.keys(findingKindLabels) as FindingKind[]).map((kind) => kindOf(kind, groups));
}

function kindOf(kind: FindingKind, groups: readonly Group[]): KindFigures {
  const of = groups.filter(({ keys }) => keys[0] === kind);
  const sum = (wanted: (state: FindingState, became: string | null) => boolean) =>
    of
      .filter(({ keys }) => wanted(keys[1] as FindingState, keys[2] ?? null))
      .reduce((all, { n }) => all + n, 0);
  return {
    kind,
    n: sum(() => true),
    open: sum((state) => state === 'open'),
    settled: sum((state) => state === 'settled'),
    became: {
      request: sum((_, became) => became === 'request'),
      dispute: sum((_, became) => became === 'dispute'),
      matter: sum((_, became) => became === 'matter'),
    },
    untold: false,
  };
}

const nothing = { n: 0, open: 0, settled: 0, became: { request: 0, dispute: 0, matter: 0 }, untold: true };

/**
 * The same for whoever does not answer for the place: a kind with a small number is not told, nor what it could be worked out from beside
 * the sum. That all is well, or nobody at home, is nothing about anybody.
 */
export function toldKinds(kinds: readonly KindFigures[], least: number): KindFigures[] {
  const lines = kinds
    .filter(({ kind }) => !quietKinds.includes(kind))
    .map(({ kind, n, open, settled, became }) => ({
      key: kind,
      sizes: [n, open, settled, ...Object.values(became)],
    }));
  const hidden = hiddenLines(lines, least);
  const left = lines.filter(({ key }) => hidden.has(key));
  // One line alone, or several that are few together, are what is missing to the sum.
  const isSafe = (lines[0]?.sizes ?? []).every((_, column) => {
    const some = left.map(({ sizes }) => sizes[column] ?? 0).filter((size) => size > 0);
    return some.length === 0 || (some.length > 1 && some.reduce((all, one) => all + one, 0) >= least);
  });
  return kinds.map((figures) =>
    !quietKinds.includes(figures.kind) && (hidden.has(figures.kind) || !isSafe)
      ? { kind: figures.kind, ...nothing }
      : figures,
  );
}
