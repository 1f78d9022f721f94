/** Lines that stay together on either side of a page: one alone is easily lost. */
const least = 2;

/** A part in two pieces: what may stay where it is, and its end, which goes on with the lines to sign. */
export interface BrokenPart {
  head: string[];
  tail: string[];
  /** The first paragraph of the tail goes on with the last of the head. */
  continues: boolean;
}

/** Never at the begin of a line (GB/T 15834). */
const closing = /^[，。；：、！？）》〉」』”’…—%]/u;
/** A number or a word that is torn is read as another. */
const torn = (before: string, after: string): boolean => /[\w.]$/.test(before) && /^[\w.]/.test(after);

/**
 * Breaks paragraphs so that their last lines, at least two, can go with what follows; null where too little would stay behind for that. Pure.
 * @param linesOf how many lines a paragraph takes
 */
export function breakPart(
  paragraphs: readonly string[],
  linesOf: (paragraph: string) => number,
): BrokenPart | null {
  const head = [...paragraphs];
  const tail: string[] = [];
  let kept = 0;
  let continues = false;
  while (kept < least) {
    const last = head.pop();
    if (last === undefined) return null;
    const lines = linesOf(last);
    if (lines < 2 * least) {
      tail.unshift(last);
      kept += lines;
      continue;
    }
    const [before, after] = breakParagraph(last, lines - least, linesOf);
    if (before) head.push(before);
    tail.unshift(after);
    kept += least;
    continues = before !== '';
  }
  return head.reduce((sum, one) => sum + linesOf(one), 0) < least ? null : { head, tail, continues };
}

/** After so many full lines, or a little before where no line may end there. */
function breakParagraph(
  paragraph: string,
  lines: number,
  linesOf: (paragraph: string) => number,
): [string, string] {
  const characters = [...paragraph];
  let [from, until] = [0, characters.length];
  while (from < until) {
    const middle = Math.ceil((from + until) / 2);
    if (linesOf(characters.slice(0, middle).join('')) <= lines) from = middle;
    else until = middle - 1;
  }
  const at = (index: number) =>
    [characters.slice(0, index).join(''), characters.slice(index).join('')] as const;
  const mayEnd = ([before, after]: readonly [string, string]) => !closing.test(after) && !torn(before, after);
  while (from > 0 && !mayEnd(at(from))) from -= 1;
  const [before, after] = at(from);
  return [before, after];
}
