import { docsOf } from '@/admin/property/load-beside';
import type { HistoryStep } from '@/admin/property/StepHistory';
import type { Decision } from '@/domain/matters/meetings/labels';

/** An item of the agenda as the panel shows it. */
export interface PanelItem {
  id: string;
  title: string;
  matter?: string | null;
  matterNumber?: string | null;
  starRound?: string | null;
  decision?: Decision | null;
  votesFor?: number | null;
  votesAgainst?: number | null;
  votesAbstain?: number | null;
  resolution?: string | null;
}

/** What was done with a meeting, newest first; nothing for those who only read. */
export function loadSteps(meeting: string, signal: AbortSignal): Promise<HistoryStep[]> {
  const query = { 'where[meeting][equals]': meeting, sort: '-at', limit: '200', depth: '0' };
  return docsOf('meeting-events', query, signal);
}

/** The agenda in its order. */
export function loadItems(meeting: string, signal: AbortSignal): Promise<PanelItem[]> {
  const query = { 'where[meeting][equals]': meeting, sort: 'order', limit: '50', depth: '0' };
  return docsOf('meeting-agenda-items', query, signal);
}
