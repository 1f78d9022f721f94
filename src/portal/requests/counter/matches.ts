import { type CategoryEntry, type Directory, matchPlaces, type NamedPlace } from '@/domain/requests';
import { type FieldErrors, type FormValues, textOf } from '../../shared';
import { placeKey } from '../new/answers';

/** What the typed words of a counter form stand for. */
export interface Matches {
  category: CategoryEntry | null;
  /** The places the words may mean; one, when it is clear. */
  places: NamedPlace[];
  place: NamedPlace | null;
  errors: FieldErrors;
}

/** Finds category and place by what was typed: exact names first, then the only one that contains the words. */
export function matchTyped(values: FormValues, { categories, places }: Directory): Matches {
  const errors: FieldErrors = {};
  const category = categoryTyped(textOf(values, 'category'), categories, errors);
  const possible = matchPlaces(textOf(values, 'placeText'), places).slice(0, 8);
  const chosen = textOf(values, 'place');
  const place =
    possible.find((one) => placeKey(one) === chosen) ?? (possible.length === 1 ? possible[0] : undefined);
  if (possible.length > 1 && !place && chosen !== 'none') errors.place = '请选择是哪一个';
  return { category, places: possible, place: place ?? null, errors };
}

function categoryTyped(
  typed: string,
  categories: readonly CategoryEntry[],
  errors: FieldErrors,
): CategoryEntry | null {
  if (typed === '') return null;
  const plain = (text: string) => text.replace(/\s+/g, '');
  const words = plain(typed);
  const exact = categories.filter(({ path, name }) => plain(path) === words || plain(name) === words);
  const found = exact.length > 0 ? exact : categories.filter(({ path }) => plain(path).includes(words));
  if (found.length === 1) return found[0] ?? null;
  const [some] = found;
  // A branch and what lies below it: the upper one was meant as far as it was typed.
  if (some && found.every(({ path }) => path === some.path || path.startsWith(`${some.path} /`))) return some;
  errors.category =
    found.length === 0
      ? `没有“${typed}”这个分类，不清楚就空着`
      : `有${found.length}个分类含“${typed}”，请写完整，例如“${some?.path}”`;
  return null;
}
