import { normalise } from './segment';

/** A piece of text; `mark` says that it is one of the words searched for. */
export interface Piece {
  text: string;
  mark: boolean;
}

/** Splits a text at the words searched for, longest first. Joined together the pieces are the text again. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const pattern = words
    .filter(Boolean)
    .toSorted((a, b) => b.length - a.length)
    .map(escapePattern)
    .join('|');
  if (!pattern) return text ? [{ text, mark: false }] : [];
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of foldedLike(text).matchAll(new RegExp(pattern, 'g'))) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), mark: false });
    pieces.push({ text: text.slice(match.index, match.index + match[0].length), mark: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), mark: false });
  return pieces;
}

/** The stretch of a text (about `length` characters) that shows the most of the words, marked, with … where it is cut. */
export function excerptOf(text: string, words: readonly string[], length = 110): Piece[] {
  const start = bestStart(foldedLike(text), words, length);
  const cut = text.slice(start, start + length);
  const pieces = markWords(cut, words);
  if (start > 0) pieces.unshift({ text: '…', mark: false });
  if (start + length < text.length) pieces.push({ text: '…', mark: false });
  return pieces;
}

function bestStart(folded: string, words: readonly string[], length: number): number {
  const places = words.flatMap((word) => placesOf(folded, word));
  let best = { start: 0, found: 0 };
  for (const { at } of places) {
    const start = Math.max(0, at - 20);
    const found = new Set(
      places.filter((place) => place.at >= start && place.at < start + length - 10).map((p) => p.word),
    ).size;
    if (found > best.found) best = { start, found };
  }
  return Math.min(best.start, Math.max(0, folded.length - length));
}

function placesOf(folded: string, word: string): { at: number; word: string }[] {
  const places: { at: number; word: string }[] = [];
  for (
    let at = folded.indexOf(word);
    at >= 0 && places.length < 20;
    at = folded.indexOf(word, at + word.length)
  ) {
    places.push({ at, word });
  }
  return places;
}

/** The normal form when it has the same length, so that positions fit the original; otherwise only lower case. */
function foldedLike(text: string): string {
  const folded = normalise(text);
  return folded.length === text.length
    ? folded
    : text.toLowerCase().length === text.length
      ? text.toLowerCase()
      : text;
}

function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
