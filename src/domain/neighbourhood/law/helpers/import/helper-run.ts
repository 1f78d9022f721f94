import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  type ChooseColumns,
  type ColumnsToChoose,
  checkRows,
  chooseColumnsOfRun,
  columnsOfRun,
  importRows,
  looseRequest,
  mappingOf,
  startImport,
  storedRun,
  type TableFormat,
  templateFile,
  type Work,
} from '@/domain/imports';
import { lawKeeper } from '../../keepers';
import { helperFields } from './helper-fields';
import { helperTask } from './helper-task';
import { knownVillages } from './known-villages';

/** The empty file to fill in: the headings and one example line, which is refused when it is left in. */
export function helperTemplate(format: TableFormat): AsyncIterable<Uint8Array> {
  return templateFile(format, { fields: helperFields, sheet: '法律明白人' });
}

/** Takes a file of helpers in; each line names its village, and who may write there is asked line by line. */
export function startHelperImport(file: {
  payload: Payload;
  actor: Actor;
  fileName: string;
  content: AsyncIterable<Uint8Array>;
}): Promise<{ id: string }> {
  return startImport({ ...file, kind: 'legal-helpers', mapsColumns: true });
}

export const helperColumnsOf = (call: Pick<Work, 'payload' | 'actor' | 'id'>): Promise<ColumnsToChoose> =>
  columnsOfRun(call, helperFields);

export const chooseHelperColumns = (call: ChooseColumns): Promise<void> =>
  chooseColumnsOfRun(call, helperFields);

/** Dry run of what was chosen. */
export async function checkHelperFile(work: Work): Promise<void> {
  await checkRows(work, await taskOf(work));
}

/** Imports what was released. */
export async function writeHelperFile(work: Work): Promise<void> {
  await importRows(work, await taskOf(work));
}

async function taskOf({ payload, actor, id }: Work) {
  const run = await storedRun(await looseRequest(payload), id);
  return helperTask({
    actor: await lawKeeper(payload, actor),
    villages: await knownVillages(payload),
    mapping: mappingOf(run.columns ?? ''),
  });
}
