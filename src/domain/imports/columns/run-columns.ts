import { z } from 'zod';
import { inTransaction } from '@/database';
import { parseInput } from '@/shared/parse-input';
import type { Work } from '../attempt';
import { looseRequest, refuseStrangers, storedRun } from '../import-run';
import { chosenColumns, columnsShape } from './chosen-columns';
import { type ColumnsToChoose, columnChoices } from './column-choices';
import { mappingLines, mappingOf } from './column-mapping';
import { headOfFile } from './file-head';
import type { ImportField } from './import-field';
import { releaseColumns } from './release-columns';

type Call = Pick<Work, 'payload' | 'actor' | 'id'>;

/** The columns of an uploaded file, as chosen for its run before, otherwise guessed. @throws DomainError not-found, forbidden */
export async function columnsOfRun(
  { payload, actor, id }: Call,
  fields: readonly ImportField[],
): Promise<ColumnsToChoose> {
  const run = await storedRun(await looseRequest(payload), id);
  refuseStrangers(actor, run);
  return columnChoices(await headOfFile(payload, id), { fields, known: mappingOf(run.columns ?? '') });
}

const schema = z.object({ columns: columnsShape });
export type ChooseColumns = Call & z.input<typeof schema>;

/** Says which column is what, and releases the dry run. @throws DomainError forbidden, invalid-state, validation naming the fields */
export async function chooseColumnsOfRun(call: ChooseColumns, fields: readonly ImportField[]): Promise<void> {
  const { payload, actor, id } = call;
  const { columns } = parseInput(schema, call);
  refuseStrangers(actor, await storedRun(await looseRequest(payload), id));
  const { headings } = await headOfFile(payload, id);
  const chosen = chosenColumns(fields, headings, columns);
  await inTransaction({ payload, actor }, (req) =>
    releaseColumns(req, id, { columns: mappingLines(chosen) }),
  );
}
