import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  checkRows,
  importRows,
  looseRequest,
  mappingOf,
  startImport,
  storedRun,
  type Work,
} from '@/domain/imports';
import { fail } from '@/shared/errors';
import { callTask } from './call-task';
import { channelToImport } from './channel-to-import';
import type { ChannelImportKind } from './import-fields';
import { requestTask } from './request-task';

/**
 * Takes a file of a channel in; its columns are looked at next.
 * @throws DomainError forbidden, too-large, validation (channel; a file that is empty or cannot be read)
 */
export async function startChannelImport({
  channel: named,
  ...start
}: {
  payload: Payload;
  actor: Actor;
  kind: ChannelImportKind;
  channel: string;
  fileName: string;
  content: AsyncIterable<Uint8Array>;
}): Promise<{ id: string }> {
  const { payload } = start;
  if (!named) fail('validation', { fields: { channel: '请选择这个文件来自哪个渠道' } });
  const channel = await channelToImport(payload, named);
  return startImport({ ...start, mapsColumns: true, details: { channel: channel.id } });
}

/** The dry run of a file whose columns were looked at: reports every problem and writes no row. */
export async function checkChannelFile(work: Work): Promise<void> {
  const { task, run } = await taskOf(work);
  await (run.kind === 'calls' ? checkRows(work, task.calls()) : checkRows(work, task.requests()));
}

/** Imports what was released. */
export async function writeChannelFile(work: Work): Promise<void> {
  const { task, run } = await taskOf(work);
  await (run.kind === 'calls' ? importRows(work, task.calls()) : importRows(work, task.requests()));
}

async function taskOf({ payload, actor, id }: Work) {
  const run = await storedRun(await looseRequest(payload), id);
  const channel = await channelToImport(payload, String(run.channel));
  const ours = { actor, channel, mapping: mappingOf(run.columns ?? ''), isComplete: true };
  const task = {
    calls: () => callTask(ours),
    requests: () =>
      requestTask({ ...ours, payload, isPublic: run.isPublic === true, twins: 'refused' as const }),
  };
  return { run, task };
}
