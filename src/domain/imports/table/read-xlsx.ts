import { DomainError, isDomainError } from '@/shared/errors';
import type { FileLine } from './read-lines';
import { dateFormats } from './xlsx/date-formats';
import { sharedStrings } from './xlsx/shared-strings';
import { sheetRows } from './xlsx/sheet-rows';
import { workbookParts } from './xlsx/workbook-parts';
import { zipParts } from './xlsx/zip-parts';

/**
 * Reads the first visible sheet of a workbook row by row. The sheet is never whole in memory, and what a part unpacks to is
 * counted as it comes out, whatever the file says about itself.
 * @throws DomainError too-large (a zip bomb), validation (broken, or no workbook)
 */
export async function* readXlsx(bytes: Buffer): AsyncGenerator<FileLine> {
  try {
    const zip = zipParts(bytes);
    const { sheet, strings, styles, is1904 } = await workbookParts(zip);
    yield* sheetRows(zip.text(sheet), {
      strings: strings ? await sharedStrings(zip.text(strings)) : [],
      dates: styles ? await dateFormats(zip.text(styles)) : [],
      is1904,
    });
  } catch (cause) {
    if (isDomainError(cause)) throw cause;
    const message = '打不开这个工作簿，请用表格软件另存为 .xlsx 再试。';
    throw new DomainError('validation', { message, fields: { file: message }, cause });
  }
}
