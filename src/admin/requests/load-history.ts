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
  const { docs, totalDocs } = await asked<{ docs: HistoryEvent[]; totalDocs: number }>(
    `/api/request-events?${query}`,
    signal,
  );
  return { events: docs, total: totalDocs };
}

/** A photo as the panel shows it. */
export interface PhotoItem {
  id: string;
  stage: 'filed' | 'answered' | 'added';
  isPublic?: boolean | null;
  url: string;
  sizes?: { small?: { url?: string | null } };
}

/** The photos of a request; of a part also those that the requester of the whole sent. */
export async function loadPhotos(request: string, signal: AbortSignal): Promise<PhotoItem[]> {
  const { partOf } = await asked<{ partOf?: string | null }>(
    `/api/requests/${request}?depth=0&select[partOf]=true`,
    signal,
  );
  const ofWhole = partOf
    ? await photosWhere({ 'where[request][equals]': partOf, 'where[stage][in]': 'filed,added' }, signal)
    : [];
  return [...ofWhole, ...(await photosWhere({ 'where[request][equals]': request }, signal))];
}

async function photosWhere(where: Record<string, string>, signal: AbortSignal): Promise<PhotoItem[]> {
  const query = new URLSearchParams({ ...where, sort: 'order', limit: '60', depth: '0' });
  const { docs } = await asked<{ docs: PhotoItem[] }>(`/api/request-photos?${query}`, signal);
  return docs;
}

async function asked<Answer>(path: string, signal: AbortSignal): Promise<Answer> {
  const answer = await fetch(path, { credentials: 'include', signal });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return (await answer.json()) as Answer;
}
