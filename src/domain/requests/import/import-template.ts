import { type TableFormat, templateFile } from '@/domain/imports';
import { type ChannelImportKind, channelImports } from './import-fields';

const sheets = { requests: '诉求', calls: '来电记录' } as const;

/** The empty file of a channel to fill in. */
export function channelTemplate(kind: ChannelImportKind, format: TableFormat): AsyncIterable<Uint8Array> {
  return templateFile(format, { fields: channelImports[kind].fields, sheet: sheets[kind] });
}
