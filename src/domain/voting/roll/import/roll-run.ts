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
import { idOf } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { requireStep } from '../../states';
import { authorizeVote } from '../../verb';
import { type Vote, voteOf } from '../../vote-row';
import { rollFields } from './roll-fields';
import { rollTask } from './roll-task';

/** The empty file to fill in: the headings and one example line, which is refused when it is left in. */
export function rollTemplate(format: TableFormat): AsyncIterable<Uint8Array> {
  return templateFile(format, { fields: rollFields, sheet: '表决名册' });
}

/**
 * Takes a file of a vote's roll in; its columns are looked at next.
 * @throws DomainError forbidden, not-found, invalid-state (frozen), too-large, validation (empty, cannot be read)
 */
export async function startRollImport(start: {
  payload: Payload;
  actor: Actor;
  vote: string;
  fileName: string;
  content: AsyncIterable<Uint8Array>;
}): Promise<{ id: string }> {
  const { vote: voteId, ...rest } = start;
  const { payload, actor } = start;
  const vote = await voteToImport(payload, actor, voteId);
  return startImport({
    ...rest,
    kind: 'vote-roll',
    mapsColumns: true,
    details: { vote: vote.id },
  });
}

/** The columns of an uploaded file, guessed. @throws DomainError not-found, forbidden */
export const rollColumnsOf = (call: Pick<Work, 'payload' | 'actor' | 'id'>): Promise<ColumnsToChoose> =>
  columnsOfRun(call, rollFields);

/** Says which column is what, and releases the dry run. @throws DomainError forbidden, invalid-state, validation naming the fields */
export const chooseRollColumns = (call: ChooseColumns): Promise<void> => chooseColumnsOfRun(call, rollFields);

/** Dry run of what was chosen. */
export async function checkRollFile(work: Work): Promise<void> {
  await checkRows(work, await taskOf(work));
}

/** Imports what was released. */
export async function writeRollFile(work: Work): Promise<void> {
  await importRows(work, await taskOf(work));
}

async function taskOf({ payload, actor, id }: Work) {
  const run = await storedRun(await looseRequest(payload), id);
  const vote = await voteToImport(payload, actor, idOf(run.vote) ?? '');
  return rollTask({ actor, vote, mapping: mappingOf(run.columns ?? '') });
}

async function voteToImport(payload: Payload, actor: Actor, id: string): Promise<Vote> {
  const vote = await voteOf(payload, id);
  if (!vote) fail('not-found', { message: '没有找到这次表决，请从表决页面进来导入。' });
  authorizeVote(actor, vote);
  requireStep('correct-roll', vote);
  return vote;
}
