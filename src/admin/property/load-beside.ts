import type { AnswerChannel, Verdict } from '@/domain/property/rectifications/labels';
import type { Direction, LineState } from '@/domain/property/self-management/labels';
import type { HistoryStep } from './StepHistory';

/** A file as the panel shows it. */
export interface PropertyFile {
  id: string;
  title: string;
  isPublic?: boolean | null;
  mimeType: string;
  url: string;
  sizes?: { small?: { url?: string | null } };
}

/** A stretch of a compound's history. */
export interface PropertySpan {
  id: string;
  modeName: string;
  company?: { name?: string | null } | string | null;
  from: string;
  until?: string | null;
}

/** A line of a book as the panel shows it; the amount in 分. */
export interface BookLine {
  id: string;
  item: string;
  on: string;
  direction: Direction;
  category: string;
  amount: number;
  state: LineState;
  enteredByName: string;
}

/** What was done with a document, newest first. */
export function loadSteps(subject: string, signal: AbortSignal): Promise<HistoryStep[]> {
  const query = { 'where[subject][equals]': subject, sort: '-at', limit: '100', depth: '0' };
  return docsOf('property-events', query, signal);
}

/** The files that belong to a document. */
export function loadFiles(subject: string, signal: AbortSignal): Promise<PropertyFile[]> {
  const query = { 'where[subject][equals]': subject, sort: 'order', limit: '60', depth: '0' };
  return docsOf('property-files', query, signal);
}

/** Who managed a compound, newest first. */
export function loadSpans(compound: string, signal: AbortSignal): Promise<PropertySpan[]> {
  const query = { 'where[compound][equals]': compound, sort: '-from', limit: '50', depth: '1' };
  return docsOf('compound-managements', query, signal);
}

/** What a household answered, for the community. */
export interface RectificationAnswer {
  id: string;
  household?: { name?: string | null } | string | null;
  askRound: number;
  verdict: Verdict;
  words?: string | null;
  channel: AnswerChannel;
  at: string;
}

/** A rectification's history and, for the community only, what households answered. */
export interface RectificationBeside {
  steps: (HistoryStep & { note?: string | null; byName: string })[];
  answers: RectificationAnswer[];
}

export async function loadRectification(id: string, signal: AbortSignal): Promise<RectificationBeside> {
  const query = { 'where[rectification][equals]': id, sort: '-at', limit: '100' };
  const [steps, answers] = await Promise.all([
    docsOf<RectificationBeside['steps'][number]>('rectification-steps', { ...query, depth: '0' }, signal),
    docsOf<RectificationAnswer>('rectification-answers', { ...query, depth: '1' }, signal),
  ]);
  return { steps, answers };
}

/** The lines of a book, newest entry first. */
export function loadLines(book: string, signal: AbortSignal): Promise<BookLine[]> {
  const query = { 'where[book][equals]': book, sort: '-createdAt', limit: '200', depth: '0' };
  return docsOf('account-lines', query, signal);
}

export async function docsOf<Doc>(
  collection: string,
  query: Record<string, string>,
  signal: AbortSignal,
): Promise<Doc[]> {
  const answer = await fetch(`/api/${collection}?${new URLSearchParams(query)}`, {
    credentials: 'include',
    signal,
  });
  // A role that may read the document but none of this has nothing to see here.
  if (answer.status === 403) return [];
  if (!answer.ok) throw new Error(`${collection} answered ${answer.status}`);
  const { docs } = (await answer.json()) as { docs: Doc[] };
  return docs;
}
