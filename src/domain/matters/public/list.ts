import type { Payload } from 'payload';
import { groupRows, type LeanCondition, leanFind } from '@/database';
import { type DivisionName, divisionNames, rowsById } from '@/domain/property';
import { now } from '@/shared/clock';
import { memo } from '@/shared/memo';
import { type MatterState, type MatterStep, mattersTag } from '../labels';
import { isUnderWay } from '../states';

/** A line of a list that everybody may see. */
export interface PublicMatterLine {
  id: string;
  number: string;
  title: string;
  step: MatterStep;
  state: MatterState;
  communityName: string;
  compoundName: string | null;
  openedAt: string;
  dueAt: string | null;
  cares: number;
  sourceCount: number;
  /** Its step should be over by now. */
  isLate: boolean;
}

interface LineRow {
  id: string;
  number: string;
  title: string;
  step: MatterStep;
  state: MatterState;
  community: string;
  compound: string | null;
  openedAt: string;
  dueAt: string | null;
  cares: number | null;
  sourceCount: number | null;
}

const columns = [
  'number',
  'title',
  'step',
  'state',
  'community',
  'compound',
  'openedAt',
  'dueAt',
  'cares',
  'sourceCount',
];

/** What a list may be narrowed to: a step under way, or an end. */
export const matterFilters = {
  listening: { step: 'listening', states: ['open'] },
  deliberating: { step: 'deliberating', states: ['open', 'waiting-vote'] },
  'carrying-out': { step: 'carrying-out', states: ['open'] },
  appraising: { step: 'appraising', states: ['open'] },
  enjoying: { step: 'enjoying', states: ['open'] },
  completed: { step: null, states: ['completed'] },
  ended: { step: null, states: ['rejected', 'cancelled'] },
} as const satisfies Record<string, { step: MatterStep | null; states: readonly MatterState[] }>;
export type MatterFilter = keyof typeof matterFilters;

export interface MatterPage {
  items: PublicMatterLine[];
  total: number;
  page: number;
  pages: number;
}

const size = 20;

/** A page of the matters of a place, newest first. */
export async function listMatters(
  payload: Payload,
  asked: {
    community?: string | undefined;
    compound?: string | undefined;
    filter?: MatterFilter | undefined;
    page: number;
  },
): Promise<MatterPage> {
  const { community, compound, filter, page: wanted } = asked;
  const narrowed = filter ? matterFilters[filter] : null;
  const where: LeanCondition[] = [
    ...(compound ? [{ field: 'compound', equals: compound }] : []),
    ...(community && !compound ? [{ field: 'community', equals: community }] : []),
    ...(narrowed?.step ? [{ field: 'step', equals: narrowed.step }] : []),
    ...(narrowed ? [{ field: 'state', in: narrowed.states }] : []),
  ];
  const groups = await groupRows(payload, 'matters', { where, by: ['state'] });
  const total = groups.reduce((sum, { n }) => sum + n, 0);
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, wanted), pages);
  const rows = await leanFind<LineRow>(payload, 'matters', {
    where,
    columns,
    newestBy: 'openedAt',
    limit: size,
    skip: (page - 1) * size,
  });
  return { items: await presented(payload, rows), total, page, pages };
}

/** What is under way in a place, the newest first; for its page. */
export async function mattersUnderWay(
  payload: Payload,
  place: { community?: string; compound?: string },
  limit = 5,
): Promise<PublicMatterLine[]> {
  const where = Object.entries(place).map(([field, equals]) => ({ field, equals }));
  const rows = await leanFind<LineRow>(payload, 'matters', {
    where: [...where, { field: 'state', in: ['open', 'waiting-vote'] }],
    columns,
    newestBy: 'openedAt',
    limit,
  });
  return presented(payload, rows);
}

/** The newest matters under way of the whole city, kept for a while; the home page narrows them to its community. */
export const newestMatters = memo<Payload, (PublicMatterLine & { community: string })[]>({
  milliseconds: 60_000,
  tags: [mattersTag, 'divisions'],
  read: async (payload, community) => {
    const rows = await leanFind<LineRow>(payload, 'matters', {
      where: [
        { field: 'state', in: ['open', 'waiting-vote'] },
        ...(community ? [{ field: 'community', equals: community }] : []),
      ],
      columns,
      newestBy: 'openedAt',
      limit: 4,
    });
    const lines = await presented(payload, rows);
    return lines.map((line, index) => ({ ...line, community: rows[index]?.community ?? '' }));
  },
});

/** The communities that have matters, by name. */
export const communitiesWithMatters = memo<Payload, DivisionName[]>({
  milliseconds: 60_000,
  tags: [mattersTag, 'divisions'],
  read: async (payload) => {
    const groups = await groupRows(payload, 'matters', { where: [], by: ['community'] });
    const names = await divisionNames(
      payload,
      groups.map(({ keys }) => keys[0] ?? null),
    );
    return [...names.values()].toSorted((a, b) => a.code.localeCompare(b.code));
  },
});

async function presented(payload: Payload, rows: readonly LineRow[]): Promise<PublicMatterLine[]> {
  const communities = await divisionNames(
    payload,
    rows.map(({ community }) => community),
  );
  const compounds = await rowsById<{ id: string; name: string }>(
    payload,
    'compounds',
    rows.map(({ compound }) => compound),
    ['name'],
  );
  return rows.map(({ community, compound, cares, sourceCount, ...row }) => ({
    ...row,
    communityName: communities.get(community)?.name ?? '',
    compoundName: (compound && compounds.get(compound)?.name) || null,
    cares: cares ?? 0,
    sourceCount: sourceCount ?? 0,
    isLate: isUnderWay(row.state) && row.dueAt !== null && new Date(row.dueAt) < now(),
  }));
}
