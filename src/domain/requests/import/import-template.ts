import { type TableFormat, tableFile } from '@/domain/imports';
import { type ChannelImportKind, channelImports } from './import-fields';

const sheets = { requests: '诉求', calls: '来电记录' } as const;

/** The empty file to fill in: the headings and one example line, which is refused when it is left in. */
export function channelTemplate(kind: ChannelImportKind, format: TableFormat): AsyncIterable<Uint8Array> {
  const { fields } = channelImports[kind];
  return tableFile(format, {
    header: fields.map(({ label }) => label),
    rows: [fields.map(({ example }) => example)],
    sheet: sheets[kind],
  });
}
