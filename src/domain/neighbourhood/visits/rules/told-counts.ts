import { hiddenLines, type Line } from '@/domain/mediation';

/** A community's small numbers, with the township whose sum they are part of. */
export interface CountedPlace {
  id: string;
  township: string;
  /** Whole numbers that are told together. */
  sizes: readonly number[];
}

/** What is not told, so that nobody works a small number out from the sums; pure. */
export interface Untold {
  communities: ReadonlySet<string>;
  townships: ReadonlySet<string>;
  total: boolean;
}
const nothing: Untold = { communities: new Set(), townships: new Set(), total: false };

/**
 * What of two levels of sums stays untold: lines with a small number, what they could be worked out from inside their township, and where
 * that is not enough the township's own sum with everything in it. What is nothing is told as nothing.
 * @param besides what stays untold for another number's sake, whose parts these are
 */
export function untoldCounts(
  places: readonly CountedPlace[],
  least: number,
  besides: Untold = nothing,
): Untold {
  const townships = [...new Set(places.map(({ township }) => township))].map(
    (township) => [township, places.filter((place) => place.township === township)] as const,
  );
  const communities = new Set<string>();
  const unsafe: string[] = [];
  for (const [township, inside] of townships) {
    const lines = inside.map(({ id, sizes }) => ({ key: id, sizes }));
    const hidden = hiddenLines(
      lines,
      least,
      lines.flatMap(({ key }) => (besides.communities.has(key) ? key : [])),
    );
    for (const key of hidden) communities.add(key);
    if (!isSafe(lines, hidden, least)) unsafe.push(township);
  }
  const sums = townships.map(([key, inside]) => ({ key, sizes: sumOf(inside) }));
  const hidden = hiddenLines(sums, least, [...unsafe, ...besides.townships]);
  // A sum that is hidden for another's sake must not stand there in its parts.
  for (const { id, township, sizes } of places)
    if (hidden.has(township) && sizes.some((size) => size > 0)) communities.add(id);
  return { communities, townships: hidden, total: besides.total || !isSafe(sums, hidden, least) };
}

/** Whether the sum may stand beside the lines that are left. */
function isSafe(lines: readonly Line[], hidden: ReadonlySet<string>, least: number): boolean {
  return sumOf(lines).every((all, column) => {
    const sizes = lines.flatMap(({ key, sizes: of }) => (hidden.has(key) ? (of[column] ?? 0) : 0));
    const some = sizes.filter((size) => size > 0);
    const rest = some.reduce((sum, one) => sum + one, 0);
    return (all === 0 || all >= least) && some.length !== 1 && (rest === 0 || rest >= least);
  });
}

const sumOf = (lines: readonly { sizes: readonly number[] }[]): number[] =>
  (lines[0]?.sizes ?? []).map((_, column) => lines.reduce((sum, { sizes }) => sum + (sizes[column] ?? 0), 0));
