import type { Payload } from 'payload';
import { leanFind, leanFirst } from '@/database';
import { isId } from '@/shared/ids';
import { divisionNames, rowsById } from '../public/names';
import type { DisputeDecision, ListKind } from './labels';

/** A published list, as a line. */
export interface PublicListLine {
  id: string;
  roundName: string;
  publishedAt: string;
}

export interface PublicEntry {
  id: string;
  kind: ListKind;
  position: number;
  compound: string;
  compoundName: string;
  communityName: string;
  company: string | null;
  companyName: string;
  n: number;
  mean: number;
  low: number;
  high: number;
  correction: string | null;
  /** What was objected and how it was answered, in public only by side. */
  disputes: { byName: string; decision: DisputeDecision; reply: string }[];
}

export interface PublicList extends PublicListLine {
  method: string;
  entries: PublicEntry[];
  /** Compounds that left the list by an answer or a correction, with the words. */
  removed: number;
}

const lineColumns = ['roundName', 'publishedAt'] as const;
const size = 20;

/** The published lists, newest first. */
export async function publishedLists(payload: Payload, wanted: number) {
  const { totalDocs } = await payload.db.count({
    collection: 'red-black-lists',
    where: { state: { equals: 'published' } },
  });
  const pages = Math.max(1, Math.ceil(totalDocs / size));
  const page = Math.min(Math.max(1, wanted), pages);
  const items = await leanFind<PublicListLine>(payload, 'red-black-lists', {
    where: [{ field: 'state', equals: 'published' }],
    columns: lineColumns,
    newestBy: 'publishedAt',
    limit: size,
    skip: (page - 1) * size,
  });
  return { items, total: totalDocs, page, pages };
}

type EntryColumns = Omit<PublicEntry, 'compoundName' | 'communityName' | 'disputes'> & {
  community: string | null;
  removed: boolean | null;
};

/** A published list with everything that is printed on it; null for what is not published. */
export async function publicList(payload: Payload, id: string): Promise<PublicList | null> {
  if (!isId(id)) return null;
  const list = await leanFirst<PublicListLine & { method: string }>(payload, 'red-black-lists', {
    where: [
      { field: 'id', equals: id },
      { field: 'state', equals: 'published' },
    ],
    columns: [...lineColumns, 'method'],
    newestBy: 'id',
  });
  if (!list) return null;
  const ofList = [{ field: 'list', equals: id }];
  const [rows, disputes] = await Promise.all([
    leanFind<EntryColumns>(payload, 'red-black-entries', {
      where: ofList,
      columns: [
        'kind',
        'position',
        'compound',
        'community',
        'company',
        'companyName',
        'n',
        'mean',
        'low',
        'high',
        'removed',
        'correction',
      ],
      newestBy: 'position',
      limit: 500,
    }),
    leanFind<{ entry: string; byName: string; decision: DisputeDecision; reply: string | null }>(
      payload,
      'list-disputes',
      { where: ofList, columns: ['entry', 'byName', 'decision', 'reply'], newestBy: 'at', limit: 500 },
    ),
  ]);
  const [compounds, communities] = await Promise.all([
    rowsById<{ id: string; name: string }>(
      payload,
      'compounds',
      rows.map(({ compound }) => compound),
      ['name'],
    ),
    divisionNames(
      payload,
      rows.map(({ community }) => community),
    ),
  ]);
  return {
    ...list,
    removed: rows.filter(({ removed }) => removed).length,
    entries: rows
      .reverse()
      .filter(({ removed }) => !removed)
      .map(({ community, removed: _removed, ...entry }) => ({
        ...entry,
        compoundName: compounds.get(entry.compound)?.name ?? '',
        communityName: (community && communities.get(community)?.name) || '',
        disputes: disputes
          .filter((dispute) => dispute.entry === entry.id)
          .map(({ byName, decision, reply }) => ({ byName, decision, reply: reply ?? '' })),
      })),
  };
}
