import type { DefaultServerCellComponentProps } from 'payload';
import { actionWords, thingWords } from '@/domain/accounts';

/** What was done, in Chinese; the stored code stays beside it for those who search by it. */
export function ActionCell({ cellData }: DefaultServerCellComponentProps) {
  return <span title={String(cellData)}>{actionWords(String(cellData))}</span>;
}

/** What it was done to. */
export function ThingCell({ cellData }: DefaultServerCellComponentProps) {
  return <span title={String(cellData)}>{thingWords(String(cellData))}</span>;
}
