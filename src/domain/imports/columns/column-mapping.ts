import { fail } from '@/shared/errors';
import type { ImportField } from './import-field';

/** Header of a channel's file (see {@link comparable}) → field of the import. */
export type ColumnMapping = ReadonlyMap<string, string>;

/** Headers are compared without spaces, line ends, marks of a required column, case and full-width forms. */
export const comparable = (header: string) =>
  header
    .normalize('NFKC')
    .replace(/[\s*\uFEFF]/g, '')
    .toLowerCase();

/** Reads `文件列名=字段`, one a line; what is no such line is left out (the collection refuses it, see {@link mappingProblem}). */
export function mappingOf(lines: string): ColumnMapping {
  return new Map(
    linesOf(lines).flatMap((line): [string, string][] => {
      const [theirs, ours] = partsOf(line);
      return theirs && ours ? [[comparable(theirs), ours]] : [];
    }),
  );
}

/** What is wrong with a mapping, as a Chinese sentence; null when nothing is. */
export function mappingProblem(lines: string): string | null {
  const targets = new Set<string>();
  for (const line of linesOf(lines)) {
    const [theirs, ours] = partsOf(line);
    if (!theirs || !ours) return `“${line}”要写成：文件里的列名=本平台的列名`;
    if (!/^[a-z_]+$/.test(ours)) return `“${ours}”不是本平台的列名，例如 number、at、answered`;
    if (targets.has(ours)) return `“${ours}”写了两次`;
    targets.add(ours);
  }
  return null;
}

/** A mapping as it is kept. */
export function mappingLines(headerByField: ReadonlyMap<string, string>): string {
  return [...headerByField]
    .map(([field, header]) => `${header.replace(/\s+/g, ' ').trim()}=${field}`)
    .join('\n');
}

/** Which column of a file is which field. */
export interface Columns {
  /** Place of each field's column in the file, from 0. */
  positions: Map<string, number>;
  /** Headings nobody uses. */
  unused: string[];
}

/**
 * Finds the columns of a file: by the mapping, otherwise by our own names and headings.
 * @throws DomainError validation when a needed column is missing, or two are the same field
 */
export function columnsOf(
  headings: readonly string[],
  fields: readonly ImportField[],
  mapping: ColumnMapping,
  { isComplete = false, remedy = '' }: { isComplete?: boolean; remedy?: string } = {},
): Columns {
  const positions = new Map<string, number>();
  const unused: string[] = [];
  const twice: string[] = [];
  headings.forEach((heading, index) => {
    const field = mapping.get(comparable(heading)) ?? (isComplete ? undefined : ownField(heading, fields));
    if (!fields.some(({ name }) => name === field) || field === undefined) {
      if (heading !== '') unused.push(heading);
    } else if (positions.has(field)) twice.push(heading);
    else positions.set(field, index);
  });
  const missing = fields.filter(
    ({ name, required, expected }) => (required || (expected && !isComplete)) && !positions.has(name),
  );
  if (missing.length > 0) {
    const names = (some: readonly ImportField[]) => some.map(({ name }) => name).join('、');
    const needed = fields.filter(({ required, expected }) => required || expected);
    const message = `文件缺少这些列：${names(missing)}。必须有：${names(needed)}。${remedy}`;
    fail('validation', { message, fields: { file: message } });
  }
  if (twice.length > 0) {
    const message = `这些列出现了两次：${twice.join('、')}。`;
    fail('validation', { message, fields: { file: message } });
  }
  return { positions, unused };
}

/** Whether a file has all the headings of the channel's last one: then what was left out there is left out again. */
export function isAsKept(headings: readonly string[], kept: ColumnMapping): boolean {
  const present = new Set(headings.map(comparable));
  return kept.size > 0 && [...kept.keys()].every((heading) => present.has(heading));
}

/**
 * A first guess which column is which field, as places in the file: what the channel's last file called things; in a file of another
 * form also our own names and usual headings of such exports.
 */
export function guessColumns(
  headings: readonly string[],
  fields: readonly ImportField[],
  kept: ColumnMapping,
): Map<string, number> {
  const guess = new Map<string, number>();
  const offer = (field: string | undefined, index: number) => {
    if (field && fields.some(({ name }) => name === field) && !guess.has(field)) guess.set(field, index);
  };
  headings.forEach((heading, index) => {
    offer(kept.get(comparable(heading)), index);
  });
  const taken = new Set(guess.values());
  const asKept = isAsKept(headings, kept);
  const free = fields.filter(({ name }) => !guess.has(name) && !asKept);
  for (const find of [ownField, aliasedField]) {
    headings.forEach((heading, index) => {
      if (taken.has(index)) return;
      const field = find(heading, free);
      if (!field || guess.has(field)) return;
      guess.set(field, index);
      taken.add(index);
    });
  }
  return guess;
}

function ownField(heading: string, fields: readonly ImportField[]): string | undefined {
  const wanted = comparable(heading);
  return fields.find(({ name, label }) => name === wanted || comparable(label) === wanted)?.name;
}

function aliasedField(heading: string, fields: readonly ImportField[]): string | undefined {
  const wanted = comparable(heading);
  return fields.find(({ aliases }) => aliases.some((alias) => comparable(alias) === wanted))?.name;
}

function linesOf(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** At the last equals sign: our names have none, a heading may. */
function partsOf(line: string): [string, string] {
  const at = Math.max(line.lastIndexOf('='), line.lastIndexOf('＝'));
  return at < 0 ? ['', ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}
