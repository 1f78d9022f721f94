/** Small numbers are not told, and cannot be worked out from those that are; pure. */

/** A line of a table with every number that is told of it. */
export interface Line {
  key: string;
  /** Whole numbers; none of them may be told while it is above nothing and below the least. */
  sizes: readonly number[];
}

const isSmall = (size: number, least: number) => size > 0 && size < least;

/**
 * The lines of a table with a total that are hidden: those with a small number, and as many of the next smallest as it takes that of each
 * number at least two lines with something are hidden, which together are not small either. What is nothing is told as nothing.
 * @param besides lines that are hidden for another reason
 */
export function hiddenLines(
  lines: readonly Line[],
  least: number,
  besides: readonly string[] = [],
): Set<string> {
  const hidden = new Set(
    lines
      .filter(({ key, sizes }) => besides.includes(key) || sizes.some((size) => isSmall(size, least)))
      .map(({ key }) => key),
  );
  const byLength = lines.toSorted((a, b) => sum(a.sizes) - sum(b.sizes) || a.key.localeCompare(b.key));
  for (;;) {
    if (hidden.size === 0 || isSafe(lines, hidden, least)) return hidden;
    const next = byLength.find(({ key, sizes }) => !hidden.has(key) && sum(sizes) > 0);
    if (!next) return hidden;
    hidden.add(next.key);
  }
}

function isSafe(lines: readonly Line[], hidden: ReadonlySet<string>, least: number): boolean {
  const width = Math.max(0, ...lines.map(({ sizes }) => sizes.length));
  for (let column = 0; column < width; column += 1) {
    const sizes = lines
      .filter(({ key }) => hidden.has(key))
      .map((line) => line.sizes[column] ?? 0)
      .filter((size) => size > 0);
    if (sizes.length === 1 || (sizes.length > 1 && sum(sizes) < least)) return false;
  }
  return true;
}

/**
 * Which lines of a year must stay hidden because the quarters that are told would leave one: a line of which exactly one quarter with
 * something is hidden, or whose hidden quarters together are small.
 * @param quarters for each quarter the lines and what of them is hidden
 */
export function hiddenByParts(
  quarters: readonly { lines: readonly Line[]; hidden: ReadonlySet<string> }[],
  least: number,
): string[] {
  const keys = [...new Set(quarters.flatMap(({ lines }) => lines.map(({ key }) => key)))];
  return keys.filter((key) => {
    const parts = quarters.flatMap(({ lines, hidden }) =>
      hidden.has(key)
        ? (lines.find((line) => line.key === key)?.sizes ?? []).map((size, column) => ({ size, column }))
        : [],
    );
    const columns = new Set(parts.map(({ column }) => column));
    return [...columns].some((column) => {
      const sizes = parts.filter((part) => part.column === column && part.size > 0).map(({ size }) => size);
      return sizes.length === 1 || (sizes.length > 1 && sum(sizes) < least);
    });
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
