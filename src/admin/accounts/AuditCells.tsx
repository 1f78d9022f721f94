import type { DefaultServerCellComponentProps } from 'payload';
import { actionWords, actorWords, summaryWords, thingWords } from '@/domain/accounts';

/** What was done, in Chinese; the stored code stays beside it for those who search by it. */
export function ActionCell({ cellData }: DefaultServerCellComponentProps) {
  return <span title={String(cellData)}>{actionWords(String(cellData))}</span>;
}

/** What it was done to. */
export function ThingCell({ cellData }: DefaultServerCellComponentProps) {
  return <span title={String(cellData)}>{thingWords(String(cellData))}</span>;
}

/** By whom: a requester who came by link has no name. */
export function ActorCell({ cellData, rowData }: DefaultServerCellComponentProps) {
  return <span>{actorWords(String(cellData ?? ''), String(rowData?.action ?? 'request'))}</span>;
}

/** The note; a way of signing in is stored as a code. */
export function SummaryCell({ cellData }: DefaultServerCellComponentProps) {
  return <span>{summaryWords(String(cellData ?? ''))}</span>;
}

/** The seal that covers it; the newest events are sealed in a few moments. */
export function SealCell({ cellData }: DefaultServerCellComponentProps) {
  return <span>{cellData === null || cellData === undefined ? '待封存' : String(cellData)}</span>;
}
