'use client';

import { docsOf } from '@/admin/property/load-beside';
import { type HistoryStep, StepHistory } from '@/admin/property/StepHistory';

/** Every step of the vote. Of ballots there is none. */
export const HistoryPanel = () => (
  <StepHistory name="vote-history-title" empty="还没有记录。" load={loadSteps} />
);

function loadSteps(vote: string, signal: AbortSignal): Promise<HistoryStep[]> {
  const query = { 'where[vote][equals]': vote, sort: '-at', limit: '100', depth: '0' };
  return docsOf('vote-events', query, signal);
}
