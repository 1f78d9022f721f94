import type { Payload } from 'payload';
import { leanFind, leanFirst } from '@/database';
import { rowsById } from '../../public/names';
import { bookTitle } from '../accounts/book-row';
import { officesOf } from '../committees/offices-of';
import type { Fund, Office, QuestionState } from '../labels';

/** A question of one's own, also when it was hidden. */
export interface OwnQuestion {
  id: string;
  text: string;
  state: QuestionState;
  askedAt: string;
  dueAt: string;
  answer: string | null;
  hiddenReason: string | null;
  shownName: string | null;
  /** Where the line stands: 棉麻厂家属院 公共收益 2026年3月, and its address. */
  about: string;
  item: string;
  href: string;
}

/** What somebody asked about accounts, newest first. */
export async function ownAccountQuestions(payload: Payload, user: string): Promise<OwnQuestion[]> {
  const rows = await leanFind<
    Omit<OwnQuestion, 'about' | 'item' | 'href'> & { line: string; book: string; compound: string }
  >(payload, 'account-questions', {
    where: [{ field: 'user', equals: user }],
    columns: [
      'line',
      'book',
      'compound',
      'text',
      'state',
      'askedAt',
      'dueAt',
      'answer',
      'hiddenReason',
      'shownName',
    ],
    newestBy: 'askedAt',
    limit: 200,
  });
  if (rows.length === 0) return [];
  const ids = (of: 'line' | 'book') => rows.map((row) => row[of]);
  const books = await rowsById<{ id: string; title: string; month: string; fund: Fund }>(
    payload,
    'compound-accounts',
    ids('book'),
    ['title', 'month', 'fund'],
  );
  const lines = await rowsById<{ id: string; item: string }>(payload, 'account-lines', ids('line'), ['item']);
  return rows.map(({ line, book: bookId, compound, ...row }) => {
    const book = books.get(bookId);
    return {
      ...row,
      about: book?.title ?? '',
      item: lines.get(line)?.item ?? '',
      href: `/compounds/${compound}/accounts/${book?.month ?? ''}?fund=${book?.fund ?? ''}#line-${line}`,
    };
  });
}

/** An office of one's own, with what waits there. */
export interface OwnOffice {
  compound: string;
  compoundName: string;
  office: Office;
  drafts: { id: string; title: string }[];
  openQuestions: number;
}

/** The committees somebody is a member of now, and what waits for them. */
export async function ownOffices(payload: Payload, user: string): Promise<OwnOffice[]> {
  const found: OwnOffice[] = [];
  for (const { compound, office } of await officesOf(payload, user)) {
    const place = await leanFirst<{ name: string }>(payload, 'compounds', {
      where: [{ field: 'id', equals: compound }],
      columns: ['name'],
      newestBy: 'id',
    });
    const drafts = await leanFind<{ id: string; fund: Fund; month: string }>(payload, 'compound-accounts', {
      where: [
        { field: 'compound', equals: compound },
        { field: 'state', equals: 'draft' },
      ],
      columns: ['fund', 'month'],
      newestBy: 'month',
      limit: 20,
    });
    const { totalDocs } = await payload.db.count({
      collection: 'account-questions',
      where: { and: [{ compound: { equals: compound } }, { state: { equals: 'open' } }] },
    });
    found.push({
      compound,
      compoundName: place?.name ?? '',
      office,
      drafts: drafts.map((book) => ({ id: book.id, title: bookTitle(book) })),
      openQuestions: totalDocs,
    });
  }
  return found;
}
