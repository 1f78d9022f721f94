import type { Payload } from 'payload';
import { groupRows, type LeanCondition, leanFind } from '@/database';
import { type DivisionName, divisionNames } from '@/domain/property';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { memo } from '@/shared/memo';
import { type ActivityKind, activitiesTag, publicStates } from '../labels';
import { type LineRow, lineColumns, type PublicActivityLine, presentLines } from './line';

export interface ActivityFilter {
  kind?: ActivityKind | undefined;
  community?: string | undefined;
  campaign?: string | undefined;
  /** Only those one may sign up for now and find a seat. */
  open?: boolean | undefined;
}

export interface ActivityPage {
  items: PublicActivityLine[];
  total: number;
  page: number;
  pages: number;
}

const size = 20;

/** A stretch of time, ISO 8601: from its first moment to before its end. */
export interface Stretch {
  from: string;
  before: string;
}

const narrowed = ({ kind, community, campaign }: ActivityFilter): LeanCondition[] => [
  ...(kind ? [{ field: 'kind', equals: kind }] : []),
  ...(community ? [{ field: 'community', equals: community }] : []),
  ...(campaign ? [{ field: 'campaign', equals: campaign }] : []),
];

function coming(filter: ActivityFilter, { from, before }: Stretch): LeanCondition[] {
  const at = now().toISOString();
  return [
    { field: 'state', in: filter.open ? ['published'] : publicStates },
    { field: 'startsAt', from, before },
    ...(filter.open
      ? [
          { field: 'hasSeats', equals: true },
          { field: 'signUpFrom', before: at },
          { field: 'signUpUntil', from: at },
        ]
      : []),
    ...narrowed(filter),
  ];
}

async function counted(payload: Payload, where: LeanCondition[], wanted: number) {
  const groups = await groupRows(payload, 'activities', { where, by: ['state'] });
  const total = groups.reduce((sum, { n }) => sum + n, 0);
  const pages = Math.max(1, Math.ceil(total / size));
  return { total, pages, page: Math.min(Math.max(1, wanted), pages) };
}

/** What begins in a stretch of time, the first one first, a page of it. */
export async function activitiesBetween(
  payload: Payload,
  filter: ActivityFilter,
  { page: wanted, ...stretch }: Stretch & { page: number },
): Promise<ActivityPage> {
  const where = coming(filter, stretch);
  const { total, pages, page } = await counted(payload, where, wanted);
  // Rows come newest first: a page from the front is one from the end, turned round.
  const rows = await leanFind<LineRow>(payload, 'activities', {
    where,
    columns: lineColumns,
    newestBy: 'startsAt',
    limit: Math.max(1, Math.min(size, total - (page - 1) * size)),
    skip: Math.max(0, total - page * size),
  });
  return { items: await presentLines(payload, rows.toReversed()), total, page, pages };
}

/** More than a city has in a month. */
const mostInMonth = 10_000;

/** What begins on each day of a stretch, for a calendar sheet: titles by day of the city's calendar. */
export async function activityDays(
  payload: Payload,
  filter: ActivityFilter,
  stretch: Stretch,
): Promise<Map<string, string[]>> {
  const rows = await leanFind<{ startsAt: string; title: string }>(payload, 'activities', {
    where: coming(filter, stretch),
    columns: ['startsAt', 'title'],
    newestBy: 'startsAt',
    limit: mostInMonth,
  });
  const days = new Map<string, string[]>();
  for (const { startsAt, title } of rows.toReversed()) {
    const day = toIsoDay(startsAt);
    days.set(day, [...(days.get(day) ?? []), title]);
  }
  return days;
}

/** A page of what is over, the newest first, with what came of it. */
export async function pastActivities(
  payload: Payload,
  filter: ActivityFilter,
  wanted: number,
): Promise<ActivityPage> {
  const where: LeanCondition[] = [{ field: 'state', equals: 'done' }, ...narrowed(filter)];
  const { total, pages, page } = await counted(payload, where, wanted);
  const rows = await leanFind<LineRow>(payload, 'activities', {
    where,
    columns: lineColumns,
    newestBy: 'startsAt',
    limit: size,
    skip: (page - 1) * size,
  });
  return { items: await presentLines(payload, rows), total, page, pages };
}

const week = 7 * 86_400_000;

/** What begins within a week, of the whole city or one community, the next one first; kept for a while. */
export const activitiesThisWeek = memo<Payload, PublicActivityLine[]>({
  milliseconds: 60_000,
  tags: [activitiesTag, 'divisions'],
  read: async (payload, community) => {
    const at = now();
    const rows = await leanFind<LineRow>(payload, 'activities', {
      where: [
        { field: 'state', in: ['published', 'under-way'] },
        {
          field: 'startsAt',
          from: new Date(at.getTime() - 86_400_000 / 4).toISOString(),
          before: new Date(at.getTime() + week).toISOString(),
        },
        ...(community ? [{ field: 'community', equals: community }] : []),
      ],
      columns: lineColumns,
      newestBy: 'startsAt',
      limit: 50,
    });
    return presentLines(payload, rows.reverse().slice(0, 4));
  },
});

/** The communities that have activities, in the order of their codes. */
export const communitiesWithActivities = memo<Payload, DivisionName[]>({
  milliseconds: 60_000,
  tags: [activitiesTag, 'divisions'],
  read: async (payload) => {
    const groups = await groupRows(payload, 'activities', {
      where: [{ field: 'state', in: publicStates }],
      by: ['community'],
    });
    const names = await divisionNames(
      payload,
      groups.map(({ keys }) => keys[0] ?? null),
    );
    return [...names.values()].toSorted((a, b) => a.code.localeCompare(b.code));
  },
});

/** Addresses of the newest public activities, for the sitemap. */
export async function activityAddresses(
  payload: Payload,
  limit: number,
): Promise<{ url: string; at: string }[]> {
  const rows = await leanFind<{ id: string; number: string; updatedAt: string }>(payload, 'activities', {
    where: [{ field: 'state', in: publicStates }],
    columns: ['number', 'updatedAt'],
    newestBy: 'startsAt',
    limit,
  });
  return rows.map(({ number, updatedAt }) => ({ url: `/activities/${number}`, at: updatedAt }));
}
