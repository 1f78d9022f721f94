import type { Payload } from 'payload';
import { type Actor, coversPlace } from '@/access';
import { readRow } from '@/database';
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
import { idOf } from '@/domain/organization';
import { fail } from '@/shared/errors';
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
export const memberColumnsOf = (call: Pick<Work, 'payload' | 'actor' | 'id'>): Promise<ColumnsToChoose> =>
  columnsOfRun(call, memberFields);

/** Says which column is what, and releases the dry run. @throws DomainError forbidden, invalid-state, validation naming the fields */
export const chooseMemberColumns = (call: ChooseColumns): Promise<void> =>
  chooseColumnsOfRun(call, memberFields);

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
