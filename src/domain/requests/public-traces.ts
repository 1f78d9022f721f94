import type { CollectionAfterChangeHook, PayloadRequest } from 'payload';
import { indexDocument, removeDocument, type SearchDocument, touchPages } from '@/domain/publishing';
import { redact } from './redact';

/** What the public traces of a request are made of. */
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

/** Brings search and cached pages in line with a request that changed, in the transaction of the change. */
export async function refreshPublicTraces(
  req: PayloadRequest,
  request: PublicTraceSource,
  wasPublic: boolean,
): Promise<void> {
  const { payload } = req;
  const isPublic = request.visibility === 'public';
  if (!isPublic && !wasPublic) return;
  if (isPublic) await indexDocument({ payload, req, ...searchDocumentOf(request) });
  else await removeDocument({ payload, req, kind: 'request', id: request.id });
  await touchPages(req, 'requests', `request:${request.number}`);
}

/** Hook for plain corrections in the admin panel; verbs call {@link refreshPublicTraces} themselves. */
export const refreshAfterCorrection: CollectionAfterChangeHook = async ({ req, doc, previousDoc }) => {
  if (req.context.verb) return;
  await refreshPublicTraces(req, doc, previousDoc?.visibility === 'public');
};
