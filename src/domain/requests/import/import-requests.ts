import type { Payload } from 'payload';
import { type Actor, hasRole } from '@/access';
import { diskSource } from '@/domain/imports';
import { fail } from '@/shared/errors';
import { channelToImport } from './channel-to-import';
import { mappingOfChannel } from './column-mapping';
import { type ImportListeners, type ImportSummary, importDirectly } from './import-directly';
import { requestTask } from './request-task';

export interface ImportRequests extends ImportListeners {
  payload: Payload;
  actor: Actor;
  /** Path of a CSV or XLSX file. */
  file: string;
  /** Key or name of the channel the file comes from. */
  channel?: string;
  /** Whether the questions were public already where they come from. */
  isPublic?: boolean;
  /** Checks everything and says what would happen, and writes nothing. */
  dryRun?: boolean;
}

/**
 * Takes requests in from a file of another channel, with their original times and answers; the columns may be called as
 * the channel calls them (its mapping). Streams the file, writes in batches, can be repeated without doubling (number per
 * channel); bad rows are reported and left out.
 * @throws DomainError forbidden; validation when needed columns are missing or the file breaks off
 */
export async function importRequests(options: ImportRequests): Promise<ImportSummary> {
  const { payload, actor, channel: named = 'online-politics', isPublic = true, dryRun = false } = options;
  if (!hasRole(actor, 'administrator', 'operator', 'supervisor')) fail('forbidden');
  const file = await diskSource(options.file);
  const channel = await channelToImport(payload, named);
  const mapping = await mappingOfChannel(payload, channel.id, 'requests');
  const ours = { payload, actor, channel, isPublic, mapping, isComplete: false };
  return importDirectly({ ...options, file, dryRun }, requestTask({ ...ours, twins: 'later-counts' }));
}
