import { type CategoryEntry, type Directory, intakeRulesOf } from '@/domain/requests';
import { type FormValues, textOf } from '../../shared';

/** Value of a lower level when none of the offered categories fits: the upper one counts. */
export const noneOfThem = 'none';

/** The field of a level: `category`, then `category-2`, `category-3` … */
export function kindField(level: number): string {
  return level === 1 ? 'category' : `category-${level}`;
}

/** The chosen categories from the root down, as far as each lies under the one before. */
export function chosenBranch(values: FormValues, { categories }: Directory): CategoryEntry[] {
  const first = categories.find(({ id }) => id === textOf(values, 'category'));
  if (!first) return [];
  const branch = [...ancestorsOf(first, categories), first];
  for (;;) {
    const wanted = textOf(values, kindField(branch.length + 1));
    const next = categories.find(({ id, parent }) => id === wanted && parent === branch.at(-1)?.id);
    if (!next) return branch;
    branch.push(next);
  }
}

/** The narrowest category that was chosen. */
export function chosenCategory(values: FormValues, directory: Directory): CategoryEntry | undefined {
  return chosenBranch(values, directory).at(-1);
}

/** The categories to choose from on a level, under what was chosen above it. */
export function choicesOf(level: number, values: FormValues, directory: Directory): CategoryEntry[] {
  if (level === 1) return directory.categories.filter((category) => category.level === 1);
  const above = chosenBranch(values, directory)[level - 2];
  return above ? directory.categories.filter(({ parent }) => parent === above.id) : [];
}

/** The levels that are asked: the first, and each below a chosen category that has some; not below one that belongs elsewhere. */
export function kindLevels(values: FormValues, directory: Directory): number[] {
  const levels = [1];
  for (const [index, { id }] of chosenBranch(values, directory).entries()) {
    if (intakeRulesOf(directory, id).elsewhere) break;
    if (choicesOf(index + 2, values, directory).length === 0) break;
    levels.push(index + 2);
  }
  return levels;
}

/** The fields of the form that choose this category: for links that name one. */
export function fieldsChoosing(category: string, { categories }: Directory): FormValues {
  const chosen = categories.find(({ id }) => id === category);
  if (!chosen) return {};
  const branch = [...ancestorsOf(chosen, categories), chosen];
  return Object.fromEntries(branch.map(({ id }, index) => [kindField(index + 1), id]));
}

function ancestorsOf(category: CategoryEntry, categories: readonly CategoryEntry[]): CategoryEntry[] {
  const above: CategoryEntry[] = [];
  let parent = category.parent;
  while (parent !== null) {
    const found = categories.find(({ id }) => id === parent);
    if (!found) break;
    above.unshift(found);
    parent = found.parent;
  }
  return above;
}
