import { docsOf } from '@/admin/property/load-beside';
import type { HistoryStep } from '@/admin/property/StepHistory';
import type { RecordSource, RecordState, ServiceKind } from '@/domain/service/records/labels';

/** What stands beside a record in the panel. */
export interface RecordBeside {
  /** Ids; opened at `/service-photos/:record/:photo`. */
  photos: string[];
  sameDay: {
    id: string;
    kind: ServiceKind;
    quarters: number;
    text: string;
    source: RecordSource;
    state: RecordState;
  }[];
}

/** Nothing for whoever reads the record without verifying it. */
export async function loadBeside(record: string, signal: AbortSignal): Promise<RecordBeside> {
  const answer = await fetch(`/api/service-records/${record}/beside`, { credentials: 'include', signal });
  if (answer.status === 404) return { photos: [], sameDay: [] };
  if (!answer.ok) throw new Error(`the record answered ${answer.status}`);
  return (await answer.json()) as RecordBeside;
}

/** What was done with a record, newest first. */
export function loadSteps(record: string, signal: AbortSignal): Promise<HistoryStep[]> {
  const query = { 'where[record][equals]': record, sort: '-at', limit: '200', depth: '0' };
  return docsOf('service-record-events', query, signal);
}
