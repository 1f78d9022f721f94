import type { Payload, Where } from 'payload';
import { type LeanCondition, leanFind } from '@/database';
import { now } from '@/shared/clock';
import type { OriginKind, RectificationState } from '../labels';
import { clockRuns, underWayStates } from '../states';

/** A line of a list that everybody may see. */
export interface PublicRectificationLine {
  id: string;
  number: string;
  title: string;
  state: RectificationState;
  responsibleName: string;
  origin: OriginKind;
  openedAt: string;
  dueAt: string;
  /** Its time is over and nothing was reported. */
  isLate: boolean;
}

export const lineColumns = [
  'number',
  'title',
  'state',
  'responsibleName',
  'origin',
  'openedAt',
  'dueAt',
] as const;

export type LineRow = Omit<PublicRectificationLine, 'isLate'>;

export const lineOf = (row: LineRow): PublicRectificationLine => ({
  ...row,
  isLate: clockRuns(row.state) && new Date(row.dueAt) < now(),
});

/** What a list may be narrowed to. */
export const rectificationFilters = {
  'under-way': underWayStates,
  closed: ['closed'],
  withdrawn: ['withdrawn'],
} as const satisfies Record<string, readonly RectificationState[]>;
export type RectificationFilter = keyof typeof rectificationFilters;

export interface RectificationPage {
  items: PublicRectificationLine[];
  /** Of the filter; and of the compound altogether. */
  total: number;
  all: number;
  page: number;
  pages: number;
}

const size = 20;

/** A page of the rectifications of a compound, newest first. */
export async function listRectifications(
  payload: Payload,
  {
    compound,
    state,
    page: wanted,
  }: { compound: string; state?: RectificationFilter | undefined; page: number },
): Promise<RectificationPage> {
  const states = state ? [...rectificationFilters[state]] : null;
  const count = async (where: Where) =>
    (await payload.db.count({ collection: 'rectifications', where })).totalDocs;
  const all = await count({ compound: { equals: compound } });
  const total = states ? await count({ compound: { equals: compound }, state: { in: states } }) : all;
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, wanted), pages);
  const where: LeanCondition[] = [
    { field: 'compound', equals: compound },
    ...(states ? [{ field: 'state', in: states }] : []),
  ];
  const rows = await leanFind<LineRow>(payload, 'rectifications', {
    where,
    columns: lineColumns,
    newestBy: 'openedAt',
    limit: size,
    skip: (page - 1) * size,
  });
  return { items: rows.map(lineOf), total, all, page, pages };
}

/** What is under way in a compound, the first to be due on top; for its page. */
export async function openRectificationsOf(
  payload: Payload,
  compound: string,
): Promise<PublicRectificationLine[]> {
  const rows = await leanFind<LineRow>(payload, 'rectifications', {
    where: [
      { field: 'compound', equals: compound },
      { field: 'state', in: [...underWayStates] },
    ],
    columns: lineColumns,
    newestBy: 'dueAt',
    limit: 100,
  });
  return rows.reverse().map(lineOf);
}

/** The rectifications that came from a request, newest first. */
export async function rectificationsOfRequest(
  payload: Payload,
  request: string,
): Promise<PublicRectificationLine[]> {
  const rows = await leanFind<LineRow>(payload, 'rectifications', {
    where: [{ field: 'originRequest', equals: request }],
    columns: lineColumns,
    newestBy: 'openedAt',
    limit: 20,
  });
  return rows.map(lineOf);
}
