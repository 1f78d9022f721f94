import type { DefaultServerCellComponentProps } from 'payload';
import { occasionWords } from './occasion-words';

/** What a message is about; the stored code stays beside it for those who search by it. */
export function OccasionCell({ cellData }: DefaultServerCellComponentProps) {
  return <span title={String(cellData)}>{occasionWords(String(cellData))}</span>;
}
