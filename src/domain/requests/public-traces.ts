import type { CollectionAfterChangeHook, PayloadRequest } from 'payload';
import { indexDocument, removeDocument, type SearchDocument, touchPages } from '@/domain/publishing';
import { redact } from './redact';

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

/** Any other request as the search of the staff knows it: found by its words, shown from its own row. */
export function internalDocumentOf(request: PublicTraceSource): SearchDocument {
  const { id, title, body, reply, submittedAt } = request;
  return {
    kind: 'request-internal',
    id,
    title,
    body: [body, reply].filter(Boolean).join('\n'),
    url: '',
    at: new Date(submittedAt),
  };
}

/** The one entry under which a request is found: by everyone when it is public, otherwise by staff. */
export function entryOf(request: PublicTraceSource): SearchDocument {
  return request.visibility === 'public' ? searchDocumentOf(request) : internalDocumentOf(request);
}

/** Brings search and cached pages in line with a request that is new or changed, in the transaction of the change. */
export async function refreshPublicTraces(
  req: PayloadRequest,
  request: PublicTraceSource,
  wasPublic: boolean,
): Promise<void> {
  const { payload } = req;
  const isPublic = request.visibility === 'public';
  await indexDocument({ payload, req, ...entryOf(request) });
  if (isPublic !== wasPublic)
    await removeDocument({ payload, req, kind: isPublic ? 'request-internal' : 'request', id: request.id });
  if (!isPublic && !wasPublic) return;
  await touchPages(req, 'requests', `request:${request.number}`);
}

/** Hook for plain corrections in the admin panel; verbs call {@link refreshPublicTraces} themselves. */
export const refreshAfterCorrection: CollectionAfterChangeHook = async ({ req, doc, previousDoc }) => {
  if (req.context.verb) return;
  await refreshPublicTraces(req, doc, previousDoc?.visibility === 'public');
};
