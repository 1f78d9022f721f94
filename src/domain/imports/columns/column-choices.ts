import { type ColumnMapping, guessColumns, isAsKept } from './column-mapping';
import type { FileHead } from './file-head';
import type { ImportField } from './import-field';

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

/**
 * The columns of a file with three examples each, and which is probably what.
 * @param known how this run, or the last file of its kind, calls things
 */
export function columnChoices(
  { headings, rows }: FileHead,
  {
    fields,
    known,
    isPublic = false,
  }: { fields: readonly ImportField[]; known: ColumnMapping; isPublic?: boolean },
): ColumnsToChoose {
  return {
    fields: fields.map(({ name, label, help, required = false }) => ({ name, label, help, required })),
    columns: headings.map((heading, index) => ({
      heading: heading || `第${index + 1}列`,
      examples: rows.map((row) => shortened(row[index] ?? '')),
    })),
    chosen: Object.fromEntries(guessColumns(headings, fields, known)),
    isKept: isAsKept(headings, known),
    isPublic,
  };
}

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length > longestExample
    ? `${characters.slice(0, longestExample - 1).join('')}…`
    : characters.join('');
}
