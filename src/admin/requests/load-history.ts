import type { RequestState } from '@/domain/requests/states';

/** A step as the panel shows it. */
export interface HistoryEvent {
  id: string;
  label: string;
  at: string;
  actorName: string;
  unitName?: string | null;
  from?: RequestState | null;
  to: RequestState;
  note?: string | null;
  internalNote?: string | null;
}

/** The latest steps, newest first, and how many there are in all. */
export interface History {
  events: HistoryEvent[];
  total: number;
}

/** The steps of a request that the signed-in person may read. */
export async function loadHistory(request: string, signal: AbortSignal): Promise<History> {
  const query = new URLSearchParams({
    'where[request][equals]': request,
    sort: '-sequence',
    limit: '100',
    depth: '0',
  });
  const answer = await fetch(`/api/request-events?${query}`, { credentials: 'include', signal });
  if (!answer.ok) throw new Error(`history answered ${answer.status}`);
  const { docs, totalDocs } = (await answer.json()) as { docs: HistoryEvent[]; totalDocs: number };
  return { events: docs, total: totalDocs };
}

/** A photo as the panel shows it. */
export interface PhotoItem {
  id: string;
  stage: 'filed' | 'answered';
  isPublic?: boolean | null;
  url: string;
  sizes?: { small?: { url?: string | null } };
}

/** The photos of a request. */
export async function loadPhotos(request: string, signal: AbortSignal): Promise<PhotoItem[]> {
  const query = new URLSearchParams({
    'where[request][equals]': request,
    sort: 'order',
    limit: '60',
    depth: '0',
  });
  const answer = await fetch(`/api/request-photos?${query}`, { credentials: 'include', signal });
  if (!answer.ok) throw new Error(`photos answered ${answer.status}`);
  const { docs } = (await answer.json()) as { docs: PhotoItem[] };
  return docs;
}
