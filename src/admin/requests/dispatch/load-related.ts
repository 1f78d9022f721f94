import type { RequestState } from '@/domain/requests/states';

/** A co-unit as the panel shows it. */
export interface RelatedUnit {
  id: string;
  unitName: string;
  task: string;
  doneAt?: string | null;
  contribution?: string | null;
}

/** A part or a duplicate. */
export interface RelatedRequest {
  id: string;
  number: string;
  title: string;
  state: RequestState;
}

/** Everything handled together with a request that the signed-in person may read. */
export interface Related {
  coUnits: RelatedUnit[];
  parts: RelatedRequest[];
  followers: RelatedRequest[];
}

/** Reads it from the API. @throws when the server does not answer */
export async function loadRelated(request: string, signal: AbortSignal): Promise<Related> {
  const [coUnits, parts, followers] = await Promise.all([
    list<RelatedUnit>('request-co-units', 'request', request, signal),
    list<RelatedRequest>('requests', 'partOf', request, signal),
    list<RelatedRequest>('requests', 'mergedInto', request, signal),
  ]);
  return { coUnits, parts, followers };
}

async function list<Row>(
  collection: string,
  field: string,
  request: string,
  signal: AbortSignal,
): Promise<Row[]> {
  const query = new URLSearchParams({ [`where[${field}][equals]`]: request, limit: '100', depth: '0' });
  const answer = await fetch(`/api/${collection}?${query}`, { credentials: 'include', signal });
  if (!answer.ok) throw new Error(`${collection} answered ${answer.status}`);
  const { docs } = (await answer.json()) as { docs: Row[] };
  return docs;
}
