import type { Payload, PayloadRequest } from 'payload';
import { type Actor, hasRole } from '@/access';
import { bulkInsert, inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { diskSource, type ImportIssue, tableRows } from '@/domain/imports';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { pathSeparator } from '../category-path';
import { forgetDirectory } from '../directory';
import type { ImportSummary } from './import-directly';

const longestName = 40;

export interface ImportCategories {
  payload: Payload;
  actor: Actor;
  /** Path of a CSV or XLSX file with the columns level1, level2, … */
  file: string;
  onIssue?: (issue: ImportIssue) => void;
  onIgnored?: (headers: string[]) => void;
}

/**
 * Takes a tree of categories in, any number of levels. What is there already stays as it is (a repeated run changes
 * nothing); nothing is taken out. All or nothing per file.
 * @throws DomainError forbidden, validation
 */
export async function importCategories(options: ImportCategories): Promise<ImportSummary> {
  const { payload, actor, file, onIssue, onIgnored } = options;
  if (!hasRole(actor, 'administrator', 'operator', 'supervisor')) fail('forbidden');
  const summary: ImportSummary = { read: 0, imported: 0, updated: 0, unchanged: 0, refused: 0 };
  const branches: string[][] = [];
  let levels: string[] = [];
  for await (const { line, cells } of tableRows(await diskSource(file), (headers) => {
    levels = levelsOf(headers, onIgnored);
  })) {
    summary.read += 1;
    const names = levels.map((level) => (cells[level] ?? '').trim());
    const problem = problemOf(names);
    if (problem) {
      summary.refused += 1;
      onIssue?.({
        line,
        column: problem.column === undefined ? '' : (levels[problem.column] ?? ''),
        message: problem.message,
      });
    } else branches.push(names.filter((name) => name !== ''));
  }
  await inTransaction({ payload, actor }, async (req) => {
    const known = await knownPaths(req);
    const order = { next: known.size };
    let nodes = 0;
    for (const branch of branches) {
      const fresh = missingNodes(branch, known, order);
      await bulkInsert(payload, req, 'categories', fresh);
      nodes += fresh.length;
      summary[fresh.length > 0 ? 'imported' : 'unchanged'] += 1;
    }
    if (nodes === 0) return;
    const subject = { collection: 'categories', id: '' };
    await recordEvent({
      req,
      actor,
      action: 'category.imported',
      subject,
      summary: `新增${nodes}个分类`,
    });
  });
  forgetDirectory(payload);
  return summary;
}

/** level1, level2, … in order, without a gap. */
function levelsOf(headers: string[], onIgnored: ImportCategories['onIgnored']): string[] {
  const levels: string[] = [];
  while (headers.includes(`level${levels.length + 1}`)) levels.push(`level${levels.length + 1}`);
  if (levels.length === 0)
    fail('validation', { message: '文件缺少列：level1（一级分类），下级写在 level2、level3……' });
  const unknown = headers.filter((header) => header !== '' && !levels.includes(header));
  if (unknown.length > 0) onIgnored?.(unknown);
  return levels;
}

function problemOf(names: string[]): { column?: number; message: string } | null {
  const last = names.findLastIndex((name) => name !== '');
  if (last < 0) return { message: '这一行没有分类' };
  const gap = names.slice(0, last).indexOf('');
  if (gap >= 0) return { column: gap, message: '中间一级没有填写' };
  const long = names.findIndex((name) => [...name].length > longestName);
  return long >= 0 ? { column: long, message: `名称最多${longestName}字` } : null;
}

async function knownPaths(req: PayloadRequest): Promise<Map<string, { id: string; urgency: string }>> {
  const { docs } = await req.payload.db.find<{ id: string; path: string; urgency: string }>({
    collection: 'categories',
    limit: 0,
    pagination: false,
    select: { path: true, urgency: true },
    req,
  });
  return new Map(docs.map(({ id, path, urgency }) => [path, { id, urgency }]));
}

/** Rows for the nodes of a branch that are not there yet, upper ones first; a new node inherits the urgency above it. */
function missingNodes(
  branch: string[],
  known: Map<string, { id: string; urgency: string }>,
  order: { next: number },
) {
  const rows: object[] = [];
  branch.forEach((name, index) => {
    const path = branch.slice(0, index + 1).join(pathSeparator);
    if (known.has(path)) return;
    const parent = known.get(branch.slice(0, index).join(pathSeparator));
    const node = { id: newId(), urgency: parent?.urgency ?? 'normal' };
    known.set(path, node);
    order.next += 1;
    rows.push({
      ...node,
      name,
      path,
      level: index + 1,
      parent: parent?.id ?? null,
      active: true,
      order: order.next,
    });
  });
  return rows;
}
