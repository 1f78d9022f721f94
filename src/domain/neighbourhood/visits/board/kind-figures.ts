import type { Group } from '@/database';
import { hiddenLines, type Line } from '@/domain/mediation';
import { type Became, type FindingKind, type FindingState, findingKindLabels, quietKinds } from '../labels';

/** What was found of one kind in a month, and what became of it; null where it is too few to be told, or would tell of too few. */
export interface KindFigures {
  kind: FindingKind;
  n: number | null;
  open: number | null;
  settled: number | null;
  became: Record<Became, number | null>;
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
    n: sum((state) => state !== 'withdrawn'),
    open: sum((state) => state === 'open'),
    settled: sum((state) => state === 'settled'),
    became: {
      request: sum((_, became) => became === 'request'),
      dispute: sum((_, became) => became === 'dispute'),
      matter: sum((_, became) => became === 'matter'),
    },
  };
}

/**
 * The same for whoever does not answer for the place: a kind with a small number is not told, nor what it could be worked out from beside
 * the sum; what became of it only where those numbers are not small either. That all is well, or nobody at home, is nothing about anybody.
 */
export function toldKinds(kinds: readonly KindFigures[], least: number, leastParts = least): KindFigures[] {
  const counted = kinds.filter(({ kind }) => !quietKinds.includes(kind));
  const counts = untold(
    counted.map(({ kind, n }) => ({ key: kind, sizes: [n ?? 0] })),
    least,
    [],
  );
  const parts = untold(
    counted.map(({ kind, open, settled, became }) => ({
      key: kind,
      sizes: [open, settled, ...Object.values(became)].map((size) => size ?? 0),
    })),
    leastParts,
    counts,
  );
  return kinds.map((figures) => ({
    ...figures,
    ...(counts.includes(figures.kind) ? { n: null } : {}),
    ...(parts.includes(figures.kind)
      ? { open: null, settled: null, became: { request: null, dispute: null, matter: null } }
      : {}),
  }));
}

/** The lines that are not told; all of them where what is left beside the sum would tell one. */
function untold(lines: readonly Line[], least: number, besides: readonly string[]): string[] {
  const hidden = hiddenLines(lines, least, besides);
  const left = lines.filter(({ key }) => hidden.has(key));
  const isSafe = (lines[0]?.sizes ?? []).every((_, column) => {
    const some = left.map(({ sizes }) => sizes[column] ?? 0).filter((size) => size > 0);
    return some.length === 0 || (some.length > 1 && some.reduce((all, one) => all + one, 0) >= least);
  });
  return isSafe ? [...hidden] : lines.map(({ key }) => key);
}
