import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { listImport, startImport } from '@/domain/imports';
import { lawKeeper } from '../../keepers';
import { helperFields } from './helper-fields';
import { helperTask } from './helper-task';
import { knownVillages } from './known-villages';

/** Takes a file of helpers in; each line names its village, and who may write there is asked line by line. */
export function startHelperImport(file: {
  payload: Payload;
  actor: Actor;
  fileName: string;
  content: AsyncIterable<Uint8Array>;
}): Promise<{ id: string }> {
  return startImport({ ...file, kind: 'legal-helpers', mapsColumns: true });
}

export const {
  template: helperTemplate,
  columnsOf: helperColumnsOf,
  choose: chooseHelperColumns,
  check: checkHelperFile,
  write: writeHelperFile,
} = listImport({
  fields: helperFields,
  sheet: '法律明白人',
  taskOf: async ({ payload, actor, mapping }) =>
    helperTask({
      actor: await lawKeeper(payload, actor),
      villages: await knownVillages(payload),
      mapping,
    }),
});
