import type { Payload } from 'payload';
import { z } from 'zod';
import { type Actor, coversPlace } from '@/access';
import { inTransaction, readRow } from '@/database';
import {
  type ColumnsToChoose,
  checkRows,
  chosenColumns,
  columnChoices,
  columnsShape,
  headOfFile,
  importRows,
  looseRequest,
  mappingLines,
  mappingOf,
  refuseStrangers,
  releaseColumns,
  startImport,
  storedRun,
  type TableFormat,
  templateFile,
  type Work,
} from '@/domain/imports';
import { idOf } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { memberFields } from './member-fields';
import { memberTask } from './member-task';

/** The empty file to fill in: the headings and one example line, which is refused when it is left in. */
export function memberTemplate(format: TableFormat): AsyncIterable<Uint8Array> {
  return templateFile(format, { fields: memberFields, sheet: '党员名册' });
}

/**
 * Takes a file of a community's register in; its columns are looked at next.
 * @throws DomainError forbidden, not-found, too-large, validation (empty, cannot be read)
 */
export async function startMemberImport({
  community,
  ...rest
}: {
  payload: Payload;
  actor: Actor;
  community: string;
  fileName: string;
  content: AsyncIterable<Uint8Array>;
}): Promise<{ id: string }> {
  await requireOwn(rest.payload, rest.actor, community);
  return startImport({ ...rest, kind: 'members', mapsColumns: true, details: { community } });
}

/** The columns of an uploaded file, guessed. @throws DomainError not-found, forbidden */
export async function memberColumnsOf(
  call: Pick<Work, 'payload' | 'actor' | 'id'>,
): Promise<ColumnsToChoose> {
  const { payload, actor, id } = call;
  const run = await storedRun(await looseRequest(payload), id);
  refuseStrangers(actor, run);
  const known = mappingOf(run.columns ?? '');
  return columnChoices(await headOfFile(payload, id), { fields: memberFields, known });
}

const schema = z.object({ columns: columnsShape });

/** Says which column is what, and releases the dry run. @throws DomainError forbidden, invalid-state, validation naming the fields */
export async function chooseMemberColumns(
  call: Pick<Work, 'payload' | 'actor' | 'id'> & z.input<typeof schema>,
): Promise<void> {
  const { payload, actor, id } = call;
  const { columns } = parseInput(schema, call);
  refuseStrangers(actor, await storedRun(await looseRequest(payload), id));
  const { headings } = await headOfFile(payload, id);
  const chosen = chosenColumns(memberFields, headings, columns);
  await inTransaction({ payload, actor }, (req) =>
    releaseColumns(req, id, { columns: mappingLines(chosen) }),
  );
}

/** Dry run of what was chosen. */
export async function checkMemberFile(work: Work): Promise<void> {
  await checkRows(work, await taskOf(work));
}

/** Imports what was released. */
export async function writeMemberFile(work: Work): Promise<void> {
  await importRows(work, await taskOf(work));
}

async function taskOf({ payload, actor, id }: Work) {
  const run = await storedRun(await looseRequest(payload), id);
  const community = idOf(run.community) ?? '';
  await requireOwn(payload, actor, community);
  return memberTask({ actor, community, mapping: mappingOf(run.columns ?? '') });
}

async function requireOwn(payload: Payload, actor: Actor, id: string): Promise<void> {
  const place = id ? await readRow<{ township: string | null }>(payload, 'divisions', id) : undefined;
  if (!place) fail('not-found', { message: '没有找到这个社区（村），请从导入页面选。' });
  const { township } = place;
  if (!coversPlace(actor, ['administrator', 'community-staff'], { township, community: id }))
    fail('forbidden');
}
