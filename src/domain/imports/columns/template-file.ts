import { type TableFormat, tableFile } from '../table/table-files';
import type { ImportField } from './import-field';

/** The empty file to fill in: the headings and one example line, which is refused when it is left in. */
export function templateFile(
  format: TableFormat,
  { fields, sheet }: { fields: readonly Pick<ImportField, 'label' | 'example'>[]; sheet: string },
): AsyncIterable<Uint8Array> {
  return tableFile(format, {
    header: fields.map(({ label }) => label),
    rows: [fields.map(({ example }) => example)],
    sheet,
  });
}
