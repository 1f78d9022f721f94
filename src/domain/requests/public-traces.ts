import type { CollectionAfterChangeHook, Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { indexDocuments, removeDocument, type SearchDocument, touchPages } from '@/domain/publishing';
import { directory } from './directory';
import { redact } from './redact';
import { idOf } from './request-row';

/** What the traces of a request outside its own row are made of. */
export interface PublicTraceSource {
  id: string;
  number: string;
  title: string;
  body: string;
  reply?: string | null;
  visibility: string;
  submittedAt: string;
}

/** The same with where it is: ids, or the documents behind them. */
export interface PlacedTraceSource extends PublicTraceSource {
  placeText?: string | null;
  community?: unknown;
  compound?: unknown;
  building?: unknown;
}

/** A public request as the search knows it: question and answer, without numbers that point at a person. */
export function searchDocumentOf(request: PublicTraceSource): SearchDocument {
  return {
    kind: 'request',
    id: request.id,
    title: redact(request.title),
    body: redact([request.body, request.reply].filter(Boolean).join('\n')),
    url: `/requests/${request.number}`,
    at: new Date(request.submittedAt),
  };
}

/**
 * A request as the search of the staff knows it: found by its words and by where it is, shown from its own row. The place
 * stands with the title, because only the strongest words of a long text are kept.
 */
function internalDocumentOf(request: PlacedTraceSource, place: readonly string[]): SearchDocument {
  const { id, title, body, reply, submittedAt } = request;
  return {
    kind: 'request-internal',
    id,
    title: [title, ...place].join('\n'),
    body: [body, reply].filter(Boolean).join('\n'),
    url: '',
    at: new Date(submittedAt),
  };
}

/**
 * The entries under which requests are found: each by staff, and by everyone when it is public. The place, down to the
 * building and the door, is in the words of the staff's entry only.
 */
export async function entriesOf(
  payload: Payload,
  requests: readonly PlacedTraceSource[],
  req?: PayloadRequest,
): Promise<SearchDocument[]> {
  const names = await placeNamesOf(payload, requests, req);
  return requests.flatMap((request) => {
    const { community, compound, building } = request;
    const places = [community, compound, building].map((place) => names.get(idOf(place) ?? ''));
    const place = [request.placeText, ...places].flatMap((name) => name || []);
    const internal = internalDocumentOf(request, place);
    return request.visibility === 'public' ? [internal, searchDocumentOf(request)] : [internal];
  });
}

/** Names of the places by id: communities and compounds as the directory knows them, buildings and what is newer from their rows. */
async function placeNamesOf(
  payload: Payload,
  requests: readonly PlacedTraceSource[],
  req?: PayloadRequest,
): Promise<Map<string, string>> {
  const { placeNames } = await directory(payload);
  const names = new Map<string, string>();
  for (const field of ['community', 'compound', 'building'] as const) {
    const missing = new Set<string>();
    for (const request of requests) {
      const id = idOf(request[field]);
      const known = id ? placeNames.get(id) : undefined;
      if (id && known) names.set(id, known);
      else if (id) missing.add(id);
    }
    if (missing.size === 0) continue;
    const query = {
      where: [{ field: 'id', in: [...missing] }],
      columns: ['name'],
      newestBy: 'id',
      limit: missing.size,
    };
    const rows = await leanFind<{ id: string; name: string }>(payload, tables[field], query, req);
    for (const { id, name } of rows) names.set(id, name);
  }
  return names;
}

const tables = { community: 'divisions', compound: 'compounds', building: 'buildings' } as const;

/** Brings search and cached pages in line with a request that is new or changed, in the transaction of the change. */
export async function refreshPublicTraces(
  req: PayloadRequest,
  request: PlacedTraceSource,
  wasPublic: boolean,
): Promise<void> {
  const { payload } = req;
  const isPublic = request.visibility === 'public';
  await indexDocuments({ payload, req, documents: await entriesOf(payload, [request], req) });
  if (wasPublic && !isPublic) await removeDocument({ payload, req, kind: 'request', id: request.id });
  if (!isPublic && !wasPublic) return;
  await touchPages(req, 'requests', `request:${request.number}`);
}

/** Hook for plain corrections in the admin panel; verbs call {@link refreshPublicTraces} themselves. */
export const refreshAfterCorrection: CollectionAfterChangeHook = async ({ req, doc, previousDoc }) => {
  if (req.context.verb) return;
  await refreshPublicTraces(req, doc, previousDoc?.visibility === 'public');
};
