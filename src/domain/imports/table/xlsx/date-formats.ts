import { readXml } from './parse-xml';

/** How a cell style shows its number: as it is, as a date or time of day, or as time that has passed (`[h]:mm:ss`). */
export type NumberKind = 'number' | 'date' | 'elapsed';

/** The kind of each cell style, in the order of the workbook. Without formats a date is only a number. */
export async function dateFormats(pieces: AsyncIterable<string>): Promise<NumberKind[]> {
  const codes = new Map<string, string>();
  const kinds: NumberKind[] = [];
  let inCellStyles = false;
  await readXml(pieces, {
    open(tag, attributes) {
      if (tag === 'numFmt') codes.set(attributes.numFmtId ?? '', attributes.formatCode ?? '');
      if (tag === 'cellXfs') inCellStyles = true;
      if (tag === 'xf' && inCellStyles) {
        const id = attributes.numFmtId ?? '0';
        const code = codes.get(id);
        kinds.push(code === undefined ? builtIn(Number(id)) : kindOf(code));
      }
    },
    close(tag) {
      if (tag === 'cellXfs') inCellStyles = false;
    },
  });
  return kinds;
}

/** Formats every spreadsheet program knows by number; 27–36 and 50–58 are the Chinese, Japanese and Korean dates. */
function builtIn(id: number): NumberKind {
  if (id === 46) return 'elapsed';
  const isDate =
    (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDate ? 'date' : 'number';
}

/** By the letters of a format outside quotes, escapes and brackets. */
export function kindOf(code: string): NumberKind {
  const bare = code.replace(/"[^"]*"|\\.|_./g, '');
  if (/\[(h+|m+|s+)\]/i.test(bare)) return 'elapsed';
  const [first = ''] = bare.replace(/\[[^\]]*\]/g, '').split(';');
  return /[ymdhs]/i.test(first.replace(/general/gi, '')) ? 'date' : 'number';
}
