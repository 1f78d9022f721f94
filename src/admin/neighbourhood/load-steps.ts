import { docsOf } from '@/admin/property/load-beside';
import type { HistoryStep } from '@/admin/property/StepHistory';

/** What was done with a document, newest first; nothing for those who only read. */
export function loadForceSteps(subject: string, signal: AbortSignal): Promise<HistoryStep[]> {
  const query = { 'where[subject][equals]': subject, sort: '-at', limit: '100', depth: '0' };
  return docsOf('neighbourhood-events', query, signal);
}
