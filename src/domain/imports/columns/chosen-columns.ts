import { z } from 'zod';
import { type FieldMessages, fail } from '@/shared/errors';
import { comparable } from './column-mapping';
import type { ImportField } from './import-field';

/** Field → place of its column in the file, as the page sends it. */
export const columnsShape = z.record(
  z.string().max(40),
  z.int('请重新选择列').min(0).max(499),
  '请选择每一项在哪一列',
);

/** The chosen headings by field. @throws DomainError validation */
export function chosenColumns(
  fields: readonly ImportField[],
  headings: readonly string[],
  columns: Readonly<Record<string, number>>,
): Map<string, string> {
  const problems: FieldMessages = {};
  const chosen = new Map<string, string>();
  const used = new Map<number, string>();
  for (const { name, label, required } of fields) {
    const index = columns[name];
    if (index === undefined) {
      if (required) problems[name] = `请选择“${label}”在哪一列`;
      continue;
    }
    const heading = headings[index] ?? '';
    const other = used.get(index);
    if (heading === '') problems[name] = '这一列没有列名，请在文件里补上再上传';
    else if (other) problems[name] = `“${heading}”已经用作“${other}”`;
    else if (headings.filter((one) => comparable(one) === comparable(heading)).length > 1)
      problems[name] = `文件里有几列都叫“${heading}”，请先改成不同的名称`;
    used.set(index, label);
    chosen.set(name, heading);
  }
  if (Object.keys(problems).length > 0)
    fail('validation', { message: Object.values(problems)[0], fields: problems });
  return chosen;
}
