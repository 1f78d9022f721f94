import type { CivilityAttendanceRow, CivilityItemRow } from '../appraisals/civility-row';

/** 刘玉芬家 and 刘 玉芬 as 刘玉芬. */
const personOf = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?:一家|全家|家|夫妇|夫妻|同志)$/, '');

/**
 * Whether what is appraised is about somebody by name, alone or among others (王秀英、李建国). Somebody else of that name stays away too:
 * better one vote fewer than one about oneself. Pure.
 */
export function isNamedIn(personName: string, subjectName: string): boolean {
  const person = personOf(personName);
  if (person === '') return false;
  return [subjectName, ...subjectName.split(/[、，,；;和与及]/)].some((one) => personOf(one) === person);
}

/** Whether somebody stays away from an item: it is about them by name, or about one of their homes. Pure. */
export const staysAway = (
  { personName }: Pick<CivilityAttendanceRow, 'personName'>,
  homes: ReadonlySet<string>,
  { subjectName, household }: Pick<CivilityItemRow, 'subjectName' | 'household'>,
): boolean => isNamedIn(personName, subjectName) || (household !== null && homes.has(household));
