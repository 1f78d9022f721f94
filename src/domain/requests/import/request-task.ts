import type { Payload, PayloadRequest } from 'payload';
import {
  type BatchPlan,
  type ColumnMapping,
  type FileSource,
  type HearHeadings,
  type ImportIssue,
  type ImportTask,
  mappedRows,
  type ReadRow,
  twinProblem,
} from '@/domain/imports';
import { requestRow } from '../request-row';
import { channelRemedy } from './column-mapping';
import { requestFields } from './import-fields';
import { reserveFor } from './insert-imported';
import { type ImportedRequest, importedRequestOf } from './request-row-of';
import { RowMeanings } from './row-meanings';
import { sourceHashOf } from './source-hash';
import { changedColumns } from './update-imported';
import {
  freshOf,
  type Import,
  type KnownRequest,
  knownRequests,
  type Recognized,
  writeRequests,
} from './write-requests';

/**
 * Rows written in one transaction. Small, so that a server that runs at the same time never waits long, and because the
 * words of a hundred long texts already fill the cache of a small MongoDB.
 */
const batchSize = { checking: 200, importing: 20 };

interface RequestPlan extends BatchPlan {
  rows: Recognized[];
  known: ReadonlyMap<string, KnownRequest>;
  numbers: ReadonlyMap<string, string>;
}

export interface RequestTaskOptions extends Import {
  payload: Payload;
  mapping: ColumnMapping;
  /** Whether somebody chose every column. */
  isComplete: boolean;
  /** What becomes of a number that comes twice in one file: nobody knows which row is right, or the later one counts. */
  twins: 'refused' | 'later-counts';
}

/** Requests of a channel from a file. */
export function requestTask(options: RequestTaskOptions): ImportTask<ImportedRequest, RequestPlan> {
  const { payload, channel } = options;
  let meanings: RowMeanings | undefined;
  const seen = new Map<string, { line: number; hash: string }>();
  return {
    action: 'requests.imported',
    batchSize,
    canPlanAgain: true,
    rows: (file, hear) => rowsOf(file, options, hear),
    async plan(req, rows) {
      meanings ??= new RowMeanings(req);
      const recognized: Recognized[] = [];
      const issues: ImportIssue[] = [];
      for (const row of rows) {
        const meaning = await meanings.of(row);
        const twin = options.twins === 'refused' ? seen.get(row.number) : undefined;
        if ('problem' in meaning)
          issues.push({ line: row.line, column: row.headers.category, message: meaning.problem });
        else if (twin && twin.line !== row.line)
          issues.push({ line: row.line, column: row.headers.number, message: twinProblem(twin.line) });
        else recognized.push({ row, meaning, ...recognize(row, channel.key) });
        if (!seen.has(row.number)) seen.set(row.number, { line: row.line, hash: '' });
      }
      const known = await knownRequests({ payload }, recognized);
      const counts = await predicted(req, { rows: recognized, known, seen });
      return { ...counts, rows: recognized, known, numbers: new Map(), refused: issues.length, issues };
    },
    // Numbers are taken before the transaction, so that imports at the same time never wait for each other on one row.
    async prepare(plan) {
      plan.numbers = await reserveFor(payload, freshOf(plan.rows, plan.known));
    },
    write: (req, plan) => writeRequests(req, options, plan),
  };
}

async function* rowsOf(
  file: FileSource,
  { mapping, isComplete }: RequestTaskOptions,
  hear: HearHeadings,
): AsyncGenerator<ReadRow<ImportedRequest>> {
  for await (const record of mappedRows(file, {
    fields: requestFields,
    remedy: channelRemedy,
    mapping,
    isComplete,
    hear,
  })) {
    const checked = importedRequestOf(record);
    const { line, values: cells } = record;
    if ('row' in checked) yield { line, cells, row: checked.row, issues: [] };
    else yield { line, cells, row: null, issues: checked.issues };
  }
}

function recognize(row: ImportedRequest, channelKey: string) {
  return { sourceKey: `${channelKey}:${row.number}`, sourceHash: sourceHashOf(row) };
}

/** What writing would come to. Rows of this file that a dry run has let pass count as if they were there. */
async function predicted(
  req: PayloadRequest,
  {
    rows,
    known,
    seen,
  }: Pick<RequestPlan, 'rows' | 'known'> & { seen: Map<string, { line: number; hash: string }> },
) {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (const one of rows) {
    const { number, line } = one.row;
    const before = known.get(one.sourceKey);
    const earlier = seen.get(number);
    if (earlier && earlier.hash !== '' && earlier.line !== line)
      counts[earlier.hash === one.sourceHash ? 'unchanged' : 'updated'] += 1;
    else if (!before) counts.created += 1;
    else if (before.sourceHash === one.sourceHash) counts.unchanged += 1;
    else counts[(await isChanged(req, before, one)) ? 'updated' : 'unchanged'] += 1;
    seen.set(number, { line, hash: one.sourceHash });
  }
  return counts;
}

async function isChanged(req: PayloadRequest, before: KnownRequest, one: Recognized): Promise<boolean> {
  return changedColumns(await requestRow(req.payload, before.id), before, one).length > 0;
}
