import type { Payload } from 'payload';
import { groupRows, type LeanCondition, leanFind, readRow } from '@/database';
import { searchDocuments, wordsOf } from '@/domain/publishing';
import type { ConsultationParty, LawTopic } from '../labels';

/** A published answer as everybody reads it. */
export interface PublicAnswer {
  id: string;
  title: string;
  topic: LawTopic;
  question: string;
  answer: string;
  answeredBy: Exclude<ConsultationParty, 'asker'>;
  publishedAt: string;
}

const columns = ['title', 'topic', 'question', 'answer', 'answeredBy', 'publishedAt'];
const size = 20;

export interface AnswerPage {
  items: PublicAnswer[];
  total: number;
  page: number;
  pages: number;
}

/** Published answers, newest first, of a topic; with words, those of the site search in its order. */
export async function publicAnswers(
  payload: Payload,
  { topic, words, page: wanted }: { topic?: LawTopic | undefined; words?: string | undefined; page: number },
): Promise<AnswerPage> {
  if (words) return searched(payload, { topic, words, page: wanted });
  const where: LeanCondition[] = [
    { field: 'state', equals: 'published' },
    ...(topic ? [{ field: 'topic', equals: topic }] : []),
  ];
  const [sum] = await groupRows(payload, 'legal-answers', { where, by: ['state'] });
  const total = sum?.n ?? 0;
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, wanted), pages);
  const query = { where, columns, newestBy: 'publishedAt', limit: size, skip: (page - 1) * size };
  return { items: await leanFind<PublicAnswer>(payload, 'legal-answers', query), total, page, pages };
}

async function searched(
  payload: Payload,
  { topic, words, page }: { topic?: LawTopic | undefined; words: string; page: number },
): Promise<AnswerPage> {
  const found = await searchDocuments({
    payload,
    query: words,
    kinds: ['legal-answer'],
    page,
    pageSize: size,
    ...(topic ? { narrow: async (ids) => ofTopic(payload, ids, topic) } : {}),
  });
  const items = await byIds(
    payload,
    found.results.map(({ id }) => id),
  );
  return { items, total: found.total, page: found.page, pages: found.pages };
}

async function ofTopic(payload: Payload, ids: readonly string[], topic: LawTopic): Promise<Set<string>> {
  return new Set((await byIds(payload, ids)).filter((one) => one.topic === topic).map(({ id }) => id));
}

async function byIds(payload: Payload, ids: readonly string[]): Promise<PublicAnswer[]> {
  if (ids.length === 0) return [];
  const rows = await leanFind<PublicAnswer>(payload, 'legal-answers', {
    where: [
      { field: 'id', in: ids },
      { field: 'state', equals: 'published' },
    ],
    columns,
    newestBy: 'id',
    limit: ids.length,
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** One that is public now; null otherwise. */
export async function publicAnswer(payload: Payload, id: string): Promise<PublicAnswer | null> {
  const row = await readRow<PublicAnswer & { state: string }>(payload, 'legal-answers', id);
  return row?.state === 'published' ? row : null;
}

/**
 * "Is my question already answered?": the published answers most like a question, a few. Two telling words in common at least: one
 * alone (离婚) stands in everything of its kind.
 */
export async function similarAnswers(payload: Payload, question: string, most = 3): Promise<PublicAnswer[]> {
  const { results } = await searchDocuments({
    payload,
    query: question.slice(0, 200),
    kinds: ['legal-answer'],
    pageSize: 10,
  });
  const asked = tellingWords(question);
  const found = await byIds(
    payload,
    results.map(({ id }) => id),
  );
  return found
    .map((one) => ({ one, common: inCommon(tellingWords(`${one.title} ${one.question}`), asked) }))
    .filter(({ common }) => common >= 2)
    .toSorted((a, b) => b.common - a.common)
    .slice(0, most)
    .map(({ one }) => one);
}

const tellingWords = (text: string): Set<string> => new Set(wordsOf(text).filter((word) => word.length >= 2));

const inCommon = (some: Set<string>, others: Set<string>): number =>
  [...some].filter((word) => others.has(word)).length;
