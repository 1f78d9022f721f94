import { inDigits } from '@/shared/numerals';
import { normalizeName } from '../place';

/** What somebody typed to find where they live, taken apart. */
export interface PlaceQuery {
  /** The whole text, one spelling. */
  text: string;
  /** Name of a compound or community, when a building follows it: 明月豪苑3号楼 → 明月豪苑. */
  base: string;
  /** The building as stored, when one was typed: 3号楼; null otherwise. */
  building: string | null;
}

/** Longest text looked at; the rest cannot be a place. */
const maxLength = 40;

/** Takes 明月豪苑3号楼, 明月豪苑 3栋, 明月豪苑3 or 东片一巷 apart. Null when nothing is left. */
export function placeQuery(typed: string): PlaceQuery | null {
  // `%` and `_` would match everything where names are compared.
  const text = withDigits(
    normalizeName(typed)
      .slice(0, maxLength)
      .replace(/[\s%_\\]/g, ''),
  );
  if (!text) return null;
  const numbered = /^(.*?)(\d{1,3})(?:号楼|号|栋|幢|座|#|楼)?(?:.*)$/.exec(text);
  if (numbered?.[1]) return { text, base: numbered[1], building: `${Number(numbered[2])}号楼` };
  return { text, base: text, building: null };
}

/** 三号楼 is 3号楼: numbers up to 99 before the word for a building. */
function withDigits(text: string): string {
  return text.replace(
    /([一二三四五六七八九])?(十)?([一二三四五六七八九])?(?=号楼|号|栋|幢|座|楼)/g,
    (all, tens, ten, ones) => (all === '' ? '' : inDigits(tens, ten, ones)),
  );
}
