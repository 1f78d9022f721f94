import { diskSource, tableRows } from '../../src/domain/imports';
import type { Branch, LabelledText, RequestText } from '../../src/domain/requests/classify';
import { fail } from '../../src/shared/errors';

/** The column that holds the label, which is a name of the tree's first level. */
const labelColumn = 'level1';

export interface NumberedText extends RequestText {
  number: string;
}

/** Labelled requests (title, body, level1). Lines without a label are named to `onIssue` and left out. @throws DomainError */
export async function readLabelled(
  file: string,
  onIssue: (message: string) => void,
): Promise<LabelledText[]> {
  const rows: LabelledText[] = [];
  for await (const { line, cells } of tableRows(
    await diskSource(file),
    needs(file, 'title', 'body', labelColumn),
  )) {
    const label = cell(cells, labelColumn).trim();
    if (label === '') onIssue(`${file} 第${line}行没有分类（${labelColumn}），已跳过。`);
    else rows.push({ label, title: cell(cells, 'title'), body: cell(cells, 'body') });
  }
  if (rows.length === 0) fail('validation', { message: `${file} 里没有已分类的诉求，无从学起。` });
  return rows;
}

/** Requests to answer (number, title, body), in the order of the file. @throws DomainError */
export async function readNumbered(file: string): Promise<NumberedText[]> {
  const rows: NumberedText[] = [];
  for await (const { cells } of tableRows(await diskSource(file), needs(file, 'number', 'title', 'body'))) {
    rows.push({ number: cell(cells, 'number'), title: cell(cells, 'title'), body: cell(cells, 'body') });
  }
  return rows;
}

/** A category tree (level1, level2, …): one branch per line, labelled with its first level. @throws DomainError */
export async function readTree(file: string): Promise<Branch[]> {
  const branches: Branch[] = [];
  for await (const { cells } of tableRows(await diskSource(file), needs(file, labelColumn))) {
    const names = Object.keys(cells)
      .filter((header) => /^level\d+$/.test(header))
      .map((header) => cell(cells, header).trim())
      .filter((name) => name !== '');
    branches.push({ label: cell(cells, labelColumn).trim(), names });
  }
  return branches;
}

function needs(file: string, ...columns: string[]): (headers: string[]) => void {
  return (headers) => {
    const missing = columns.filter((column) => !headers.includes(column));
    if (missing.length > 0) fail('validation', { message: `${file} 缺少列：${missing.join('、')}。` });
  };
}

function cell(cells: Record<string, string>, column: string): string {
  return cells[column] ?? '';
}
