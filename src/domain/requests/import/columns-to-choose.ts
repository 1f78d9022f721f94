import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { looseRequest, refuseStrangers, storedRun } from '@/domain/imports';
import { fail } from '@/shared/errors';
import { guessColumns, isAsKept, mappingOf, mappingOfChannel } from './column-mapping';
import { headOfFile } from './file-head';
import { type ChannelImportKind, channelImports, type ImportField } from './import-fields';

/** What the page shows where columns are chosen. */
export interface ColumnsToChoose {
  fields: Pick<ImportField, 'name' | 'label' | 'help' | 'required'>[];
  /** One for each column of the file, in its order. */
  columns: { heading: string; examples: string[] }[];
  /** Field → place of its column, as chosen before for this run or channel, otherwise guessed. */
  chosen: Record<string, number>;
  /** Whether it is how the last file of this channel was read. */
  isKept: boolean;
  isPublic: boolean;
}

const longestExample = 60;

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
  const { headings, rows } = await headOfFile(payload, id);
  const kept = await mappingOfChannel(payload, String(run.channel), kind);
  const own = mappingOf(run.columns ?? '');
  const known = own.size > 0 ? own : kept;
  return {
    fields: channelImports[kind].fields.map(({ name, label, help, required = false }) => ({
      name,
      label,
      help,
      required,
    })),
    columns: headings.map((heading, index) => ({
      heading: heading || `第${index + 1}列`,
      examples: rows.map((row) => shortened(row[index] ?? '')),
    })),
    chosen: Object.fromEntries(guessColumns(headings, kind, known)),
    isKept: isAsKept(headings, known),
    isPublic: run.isPublic === true,
  };
}

/** @throws DomainError invalid-state for kinds whose columns are fixed */
export function channelKindOf(kind: string): ChannelImportKind {
  if (kind === 'requests' || kind === 'calls') return kind;
  return fail('invalid-state', { message: '这种文件的列是固定的，不用核对。' });
}

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length > longestExample
    ? `${characters.slice(0, longestExample - 1).join('')}…`
    : characters.join('');
}
