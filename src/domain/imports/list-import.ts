import type { Payload } from 'payload';
import type { Actor } from '@/access';
import type { Work } from './attempt';
import type { ColumnsToChoose } from './columns/column-choices';
import { type ColumnMapping, mappingOf } from './columns/column-mapping';
import type { ImportField } from './columns/import-field';
import { type ChooseColumns, chooseColumnsOfRun, columnsOfRun } from './columns/run-columns';
import { templateFile } from './columns/template-file';
import { looseRequest, storedRun } from './import-run';
import { type BatchPlan, checkRows, type ImportTask, importRows } from './import-task';
import type { TableFormat } from './table/table-files';

type StoredRun = Awaited<ReturnType<typeof storedRun>>;

/** What a kind of import does with every run, beside how it is begun. */
export interface ListImport {
  /** The empty file to fill in: the headings and one example line, which is refused when it is left in. */
  template(format: TableFormat): AsyncIterable<Uint8Array>;
  /** The columns of an uploaded file, guessed. @throws DomainError not-found, forbidden */
  columnsOf(call: Pick<Work, 'payload' | 'actor' | 'id'>): Promise<ColumnsToChoose>;
  /** Says which column is what, and releases the dry run. @throws DomainError forbidden, invalid-state, validation naming the fields */
  choose(call: ChooseColumns): Promise<void>;
  /** Dry run of what was chosen. */
  check(work: Work): Promise<void>;
  /** Imports what was released. */
  write(work: Work): Promise<void>;
}

/**
 * An import of a list whose columns are chosen first.
 * @param fields what a file can say
 * @param sheet name of the sheet of the template
 * @param taskOf how the lines of a run are read and written; asks once more whether its person may
 */
export function listImport<Row, Plan extends BatchPlan>({
  fields,
  sheet,
  taskOf,
}: {
  fields: readonly ImportField[];
  sheet: string;
  taskOf: (of: {
    payload: Payload;
    actor: Actor;
    run: StoredRun;
    mapping: ColumnMapping;
  }) => Promise<ImportTask<Row, Plan>>;
}): ListImport {
  const task = async ({ payload, actor, id }: Work) => {
    const run = await storedRun(await looseRequest(payload), id);
    return taskOf({ payload, actor, run, mapping: mappingOf(run.columns ?? '') });
  };
  return {
    template: (format) => templateFile(format, { fields, sheet }),
    columnsOf: (call) => columnsOfRun(call, fields),
    choose: (call) => chooseColumnsOfRun(call, fields),
    check: async (work) => checkRows(work, await task(work)),
    write: async (work) => importRows(work, await task(work)),
  };
}
