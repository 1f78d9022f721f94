import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { indexDocuments, type SearchDocument } from '@/domain/publishing';
import type { AnswerRow } from './row';

const most = 20_000;

const published = (payload: Payload, limit: number) =>
  leanFind<AnswerRow & { publishedAt: string; updatedAt: string }>(payload, 'legal-answers', {
    where: [{ field: 'state', equals: 'published' }],
    columns: ['title', 'question', 'answer', 'publishedAt', 'updatedAt'],
    newestBy: 'publishedAt',
    limit,
  });

/** A published answer as the site search keeps it. */
export const searchDocumentOfAnswer = ({
  id,
  title,
  question,
  answer,
  publishedAt,
}: Pick<AnswerRow, 'id' | 'title' | 'question' | 'answer'> & { publishedAt: string }): SearchDocument => ({
  kind: 'legal-answer',
  id,
  title,
  body: `${question}\n${answer}`,
  url: `/law/answers/${id}`,
  at: new Date(publishedAt),
});

/** Brings the search entries of all published answers up to date. @returns how many were looked at */
export async function reindexAnswers(payload: Payload): Promise<number> {
  const rows = await published(payload, most);
  await indexDocuments({ payload, documents: rows.map(searchDocumentOfAnswer) });
  return rows.length;
}

/** Addresses of the published answers with their last change, newest first: for the sitemap. */
export async function answerAddresses(
  payload: Payload,
  limit: number,
): Promise<{ url: string; at: string }[]> {
  return (await published(payload, limit)).map(({ id, updatedAt }) => ({
    url: `/law/answers/${id}`,
    at: updatedAt,
  }));
}
