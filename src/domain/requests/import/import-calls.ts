import type { Payload } from 'payload';
import { type Actor, hasRole } from '@/access';
import { diskSource } from '@/domain/imports';
import { fail } from '@/shared/errors';
import { callTask } from './call-task';
import { channelToImport } from './channel-to-import';
import { mappingOfChannel } from './column-mapping';
import { type ImportListeners, type ImportSummary, importDirectly } from './import-directly';

export interface ImportCalls extends ImportListeners {
  payload: Payload;
  actor: Actor;
  /** Path of a CSV or XLSX file. */
  file: string;
  /** Key or name of the channel whose log it is. Default: the hotline. */
  channel?: string;
  /** Checks everything and says what would happen, and writes nothing. */
  dryRun?: boolean;
}

/**
 * Takes a hotline's call log in: when, answered, seconds waited. The columns may be called as the channel calls them (its
 * mapping). Can be repeated without doubling (number per channel); a call that changed is brought up to date; bad rows are
 * reported and left out.
 * @throws DomainError forbidden; validation when needed columns are missing or the file breaks off
 */
export async function importCalls(options: ImportCalls): Promise<ImportSummary> {
  const { payload, actor, channel: named = '12345', dryRun = false } = options;
  if (!hasRole(actor, 'administrator', 'operator', 'supervisor')) fail('forbidden');
  const file = await diskSource(options.file);
  const channel = await channelToImport(payload, named);
  const mapping = await mappingOfChannel(payload, channel.id, 'calls');
  return importDirectly(
    { ...options, file, dryRun },
    callTask({ actor, channel, mapping, isComplete: false }),
  );
}
