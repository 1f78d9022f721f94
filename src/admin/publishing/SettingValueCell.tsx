import type { DefaultServerCellComponentProps } from 'payload';
import { settingWords } from './setting-choices';

/** The value of a setting in the list, in the words it was chosen by. */
export function SettingValueCell({ cellData, rowData }: DefaultServerCellComponentProps) {
  return <span>{settingWords(rowData.key, String(cellData ?? ''))}</span>;
}
