import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  cancelImport,
  checkRows,
  confirmImport,
  type FileSource,
  importIssuesOf,
  importRows,
  looseRequest,
  startImport,
  storedRun,
  type Work,
} from '@/domain/imports';
import { householdTask } from './household-import';

/** The dry run of a file of households: reports every problem and writes no household. */
export async function checkHouseholds(work: Work): Promise<void> {
  await checkRows(work, householdTask(work.actor));
}

/** Imports what was released. */
export async function writeHouseholds(work: Work): Promise<void> {
  await importRows(work, householdTask(work.actor));
}

/** All steps at once, for the command line: dry run, then import when nothing is wrong or `skipBad` says so. */
export async function importHouseholds(
  call: Pick<Work, 'onProgress'> & {
    payload: Payload;
    actor: Actor;
    fileName: string;
    file: FileSource;
    skipBad?: boolean;
    dryRun?: boolean;
  },
) {
  const { id } = await startImport({ ...call, kind: 'households', content: call.file.pieces() });
  await checkHouseholds({ ...call, id });
  const req = await looseRequest(call.payload);
  const checked = await storedRun(req, id);
  const clean = checked.status === 'checked' && (call.skipBad || !checked.rowsRefused);
  if (clean && !call.dryRun) {
    await confirmImport({ ...call, id });
    await writeHouseholds({ ...call, id });
  } else if (checked.status === 'checked') {
    await cancelImport({ ...call, id });
  }
  return { run: await storedRun(req, id), issues: await importIssuesOf({ ...call, id }) };
}
