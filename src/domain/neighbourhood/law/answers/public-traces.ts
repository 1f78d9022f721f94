import type { PayloadRequest } from 'payload';
import { updateColumns } from '@/database';
import { indexDocument, removeDocument, touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { legalAnswersTag } from '../labels';
import { searchDocumentOfAnswer } from './reindex';
import type { AnswerRow } from './row';

type Shown = Pick<AnswerRow, 'id' | 'title' | 'question' | 'answer'> & { publishedAt: string };

/** Puts a published answer into the site search and makes the pages that list it anew. */
export async function showInPublic(req: PayloadRequest, row: Shown): Promise<void> {
  await indexDocument({ payload: req.payload, req, ...searchDocumentOfAnswer(row) });
  await touchPages(req, legalAnswersTag);
}

/** Takes it off everywhere at once: page, lists, search, cached copies. */
export async function withdrawPublished(
  req: PayloadRequest,
  { id, state }: Pick<AnswerRow, 'id' | 'state'>,
  reason: string,
): Promise<void> {
  const at = now().toISOString();
  await updateColumns(req, 'legal-answers', id, {
    state: state === 'published' ? 'withdrawn' : 'declined',
    withdrawnAt: at,
    withdrawnReason: reason,
    updatedAt: at,
  });
  await removeDocument({ payload: req.payload, req, kind: 'legal-answer', id });
  await touchPages(req, legalAnswersTag);
}
