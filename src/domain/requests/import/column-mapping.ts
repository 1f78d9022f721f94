import type { Payload } from 'payload';
import { readTable, type TableRow } from './read-table';

/** Header of a channel's file → header the import knows. */
export type ColumnMapping = ReadonlyMap<string, string>;

/** Reads `文件列名=字段`, one a line; what is no such line is left out (the collection refuses it, see {@link mappingProblem}). */
export function mappingOf(lines: string): ColumnMapping {
  return new Map(
    linesOf(lines).flatMap((line): [string, string][] => {
      const [theirs, ours] = partsOf(line);
      return theirs && ours ? [[theirs, ours]] : [];
    }),
  );
}

/** What is wrong with a mapping, as a Chinese sentence; null when nothing is. */
export function mappingProblem(lines: string): string | null {
  const targets = new Set<string>();
  for (const line of linesOf(lines)) {
    const [theirs, ours] = partsOf(line);
    if (!theirs || !ours) return `“${line}”要写成：文件里的列名=本平台的列名`;
    if (!/^[a-z_]+$/.test(ours)) return `“${ours}”不是本平台的列名，例如 number、at、answered`;
    if (targets.has(ours)) return `“${ours}”写了两次`;
    targets.add(ours);
  }
  return null;
}

/** The mapping kept with a channel; empty when its files use our own headers. */
export async function mappingOfChannel(payload: Payload, channel: string): Promise<ColumnMapping> {
  const { docs } = await payload.db.find<{ id: string; importColumns?: string | null }>({
    collection: 'channels',
    where: { id: { equals: channel } },
    limit: 1,
    pagination: false,
    select: { importColumns: true },
  });
  return mappingOf(docs[0]?.importColumns ?? '');
}

/** Records of a CSV file under our headers; see {@link readTable}. */
export async function* mappedTable(
  path: string,
  mapping: ColumnMapping,
  heading: (headers: string[]) => void,
): AsyncGenerator<TableRow> {
  const ours = (header: string) => mapping.get(header) ?? header;
  for await (const { line, cells } of readTable(path, (headers) => heading(headers.map(ours)))) {
    yield {
      line,
      cells: Object.fromEntries(Object.entries(cells).map(([header, cell]) => [ours(header), cell])),
    };
  }
}

function linesOf(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function partsOf(line: string): [string, string] {
  const at = line.search(/[=＝]/);
  return at < 0 ? ['', ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}
