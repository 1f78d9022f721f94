import type { DefaultServerCellComponentProps } from 'payload';
import { flagWords } from './flag-words';

/** The value of a setting in the list. Only switches are stored as true or false. */
export function SettingValueCell({ cellData }: DefaultServerCellComponentProps) {
  return <span>{flagWords(String(cellData ?? ''))}</span>;
}
