'use client';

import { docsOf } from '@/admin/property/load-beside';
import { type HistoryStep, StepHistory } from '@/admin/property/StepHistory';

/** Every step of the round. Of single grades there is none. */
export const HistoryPanel = () => (
  <StepHistory name="star-history-title" empty="还没有记录。" load={loadSteps} />
);

function loadSteps(round: string, signal: AbortSignal): Promise<HistoryStep[]> {
  const query = { 'where[round][equals]': round, sort: '-at', limit: '100', depth: '0' };
  return docsOf('star-events', query, signal);
}
