import type { CellFault, FileLine } from '../read-lines';
import { numberText } from './cell-text';
import type { NumberKind } from './date-formats';
import { parseXml } from './parse-xml';

/** Columns read; what stands further right is nobody's table. */
const mostColumns = 500;

/** What cells refer to. */
export interface SheetContext {
  strings: readonly string[];
  dates: readonly NumberKind[];
  is1904: boolean;
}

/** Rows of a sheet, as they are read. */
export async function* sheetRows(
  pieces: AsyncIterable<string>,
  context: SheetContext,
): AsyncGenerator<FileLine> {
  let rows: FileLine[] = [];
  let row: FileLine = { line: 0, cells: [], faults: [] };
  let cell: Cell | null = null;
  let index = -1;
  let reads = false;
  let isHint = false;
  const parsing = parseXml(pieces, {
    open(tag, attributes) {
      if (tag === 'row') {
        row = { line: Number(attributes.r) || row.line + 1, cells: [], faults: [] };
        index = -1;
      } else if (tag === 'c') {
        index = columnOf(attributes.r) ?? index + 1;
        cell = {
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          text: '',
          isFormula: false,
          hasValue: false,
        };
      } else if (cell && tag === 'f') cell.isFormula = true;
      else if (tag === 'rPh') isHint = true;
      else if (cell && (tag === 'v' || (tag === 't' && !isHint))) {
        reads = true;
        cell.hasValue = true;
      }
    },
    close(tag) {
      if (tag === 'v' || tag === 't') reads = false;
      else if (tag === 'rPh') isHint = false;
      else if (tag === 'row') rows.push(row);
      else if (tag === 'c' && cell) {
        if (index < mostColumns) put(row, index, cell, context);
        cell = null;
      }
    },
    text(more) {
      if (reads && cell) cell.text += more;
    },
  });
  for await (const _ of parsing) {
    yield* rows;
    rows = [];
  }
  yield* rows;
}

interface Cell {
  type: string;
  style: number;
  text: string;
  isFormula: boolean;
  hasValue: boolean;
}

function put(row: FileLine, index: number, cell: Cell, context: SheetContext): void {
  const fault = faultOf(cell);
  if (fault) row.faults.push({ index, message: fault } satisfies CellFault);
  while (row.cells.length < index) row.cells.push('');
  row.cells[index] = textOf(cell, context);
}

/** Only the stored result of a formula is taken; nothing of it is ever computed here. */
function faultOf({ type, text, isFormula, hasValue }: Cell): string | null {
  if (type === 'e') return `公式出错（${text.slice(0, 20)}），请改好，或填成文字`;
  if (isFormula && !hasValue) return '公式还没有结果，请在表格软件里打开并保存一次，或把公式粘贴成数值';
  return null;
}

function textOf({ type, style, text }: Cell, { strings, dates, is1904 }: SheetContext): string {
  switch (type) {
    case 's':
      return strings[Number(text)] ?? '';
    case 'b':
      return text === '1' ? '是' : '否';
    case 'n':
      return numberText(text, dates[style] ?? 'number', is1904);
    default:
      return text;
  }
}

/** `AB12` → 27; null when the cell does not say where it is. */
function columnOf(place: string | undefined): number | null {
  const letters = /^[A-Z]+/.exec(place ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
