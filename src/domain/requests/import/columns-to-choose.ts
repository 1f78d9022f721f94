import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  type ColumnsToChoose,
  columnChoices,
  headOfFile,
  looseRequest,
  mappingOf,
  refuseStrangers,
  storedRun,
} from '@/domain/imports';
import { fail } from '@/shared/errors';
import { mappingOfChannel } from './column-mapping';
import { type ChannelImportKind, channelImports } from './import-fields';

/** The columns of an uploaded file with three examples each, and which is probably what. @throws DomainError not-found, forbidden, invalid-state */
export async function columnsToChoose({
  payload,
  actor,
  id,
}: {
  payload: Payload;
  actor: Actor;
  id: string;
}): Promise<ColumnsToChoose> {
  const run = await storedRun(await looseRequest(payload), id);
  refuseStrangers(actor, run);
  const kind = channelKindOf(run.kind);
  const head = await headOfFile(payload, id);
  const kept = await mappingOfChannel(payload, String(run.channel), kind);
  const own = mappingOf(run.columns ?? '');
  const known = own.size > 0 ? own : kept;
  const { fields } = channelImports[kind];
  return columnChoices(head, { fields, known, isPublic: run.isPublic === true });
}

/** @throws DomainError invalid-state for kinds whose columns are fixed */
export function channelKindOf(kind: string): ChannelImportKind {
  if (kind === 'requests' || kind === 'calls') return kind;
  return fail('invalid-state', { message: '这种文件的列是固定的，不用核对。' });
}
