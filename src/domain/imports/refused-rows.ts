import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import { looseRequest, refuseStrangers, saveRun, storedRun } from './import-run';
import { refusedRowPurpose } from './purposes';
import { tableFile } from './table/table-files';

/** The cells of a refused line as they are kept: they hold names and phone numbers. */
export function sealedRow(cells: readonly string[]): string {
  return keyring().encrypt(JSON.stringify(cells), refusedRowPurpose);
}

const pageSize = 200;

interface IssueRow {
  id: string;
  line: number;
  column?: string | null;
  message: string;
  cellsCipher?: string | null;
}

/**
 * The refused rows of a run as a CSV file: what is wrong, then the row as it was uploaded, to be put right and uploaded
 * again by itself (the columns in front are not known and ignored then). Holds personal data, so each time is in the audit log.
 * @throws DomainError not-found (also when the rows have gone), forbidden
 */
export async function refusedRowsFile({
  payload,
  actor,
  id,
}: {
  payload: Payload;
  actor: Actor;
  id: string;
}): Promise<{ name: string; content: AsyncIterable<Uint8Array> }> {
  const run = await inTransaction({ payload, actor }, async (req) => {
    const found = await storedRun(req, id);
    refuseStrangers(actor, found);
    if (!found.keepsRefused) fail('not-found', { message: '这次导入没有留下有问题的行，或已经过期删除。' });
    const subject = { collection: 'import-runs', id };
    await recordEvent({
      req,
      actor,
      action: 'import.refused-rows-exported',
      subject,
      summary: found.fileName,
    });
    return found;
  });
  const headings = headingsOf(run.headings);
  const header = ['行号', '问题', ...headings];
  const content = tableFile('csv', { header, rows: refusedRows(payload, id), sheet: '有问题的行' });
  return { name: `${run.fileName.replace(/\.[^.]*$/, '')}-有问题的行.csv`, content };
}

/** Headings as {@link storedHeadings} wrote them. */
export function headingsOf(stored: string | null | undefined): string[] {
  return stored ? (JSON.parse(stored) as string[]) : [];
}

export function storedHeadings(headings: readonly string[]): string {
  return JSON.stringify(headings);
}

/** Forgets the rows; lines, columns and reasons stay. */
export async function dropRefusedRows(req: PayloadRequest, run: string): Promise<void> {
  await req.payload.db.updateMany({
    collection: 'import-issues',
    where: { run: { equals: run } },
    data: { cellsCipher: null },
    req,
    returning: false,
  });
  await saveRun(req, run, { keepsRefused: false });
}

/** One row a refused line of the file, which alone keep their cells; the issues of a line were written together, so they follow each other. */
async function* refusedRows(payload: Payload, run: string): AsyncGenerator<string[]> {
  let open: { line: number; problems: string[]; cells: string[] } | null = null;
  for await (const issue of issuesOf(payload, run)) {
    if (open && open.line !== issue.line) {
      if (open.cells.length > 0) yield lineOf(open);
      open = null;
    }
    open ??= { line: issue.line, problems: [], cells: [] };
    open.problems.push(issue.column ? `${issue.column}：${issue.message}` : issue.message);
    if (issue.cellsCipher)
      open.cells = JSON.parse(keyring().decrypt(issue.cellsCipher, refusedRowPurpose)) as string[];
  }
  if (open && open.cells.length > 0) yield lineOf(open);
}

const lineOf = ({
  line,
  problems,
  cells,
}: {
  line: number;
  problems: string[];
  cells: string[];
}): string[] => [String(line), problems.join('；'), ...cells];

async function* issuesOf(payload: Payload, run: string): AsyncGenerator<IssueRow> {
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.db.find<IssueRow>({
      collection: 'import-issues',
      where: { run: { equals: run } },
      sort: ['line', 'id'],
      page,
      limit: pageSize,
      req: await looseRequest(payload),
    });
    yield* docs;
    if (!hasNextPage) return;
  }
}
