import type { Payload } from 'payload';
import { type ColumnMapping, mappingOf } from '@/domain/imports';
import type { ChannelImportKind } from './import-fields';

/** What to do when a file that nobody looked at calls its columns otherwise. */
export const channelRemedy = '列名不同的，在“诉求渠道”里写好对照。';

/** The mapping kept with a channel; empty when its files use our own headers. */
export async function mappingOfChannel(
  payload: Payload,
  channel: string,
  kind: ChannelImportKind,
): Promise<ColumnMapping> {
  const { docs } = await payload.db.find<{
    id: string;
    importColumns?: string | null;
    callColumns?: string | null;
  }>({
    collection: 'channels',
    where: { id: { equals: channel } },
    limit: 1,
    pagination: false,
    select: { importColumns: true, callColumns: true },
  });
  const { importColumns, callColumns } = docs[0] ?? {};
  // Before call logs had a mapping of their own, a hotline's stood in the one for requests.
  return mappingOf((kind === 'calls' ? callColumns || importColumns : importColumns) ?? '');
}
