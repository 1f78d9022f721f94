import type { LeanCondition } from '@/database';
import { isCalendarDay, startOfDay } from '@/shared/dates';
import { isId } from '@/shared/ids';
import { pathSeparator } from '../category-path';
import type { Directory } from '../directory';
import { type Urgency, urgencies } from '../labels';
import { clockRuns, type RequestState, states } from '../states';

/** How a list is ordered: by deadline, newest first, oldest first. */
export const queueSorts = ['deadline', 'new', 'old'] as const;
export type QueueSort = (typeof queueSorts)[number];
export const queueSortLabels: Record<QueueSort, string> = {
  deadline: '先到期的在前',
  new: '新来的在前',
  old: '积压久的在前',
};

/** Levels a place can be chosen on, widest first. */
export const queuePlaces = ['township', 'community', 'grid', 'compound', 'building'] as const;
export type QueuePlace = (typeof queuePlaces)[number];

/** What an address of the workbench asks for; what is not set does not narrow the list. */
export interface QueueFilter {
  /** Key of a built-in view. */
  view: string | null;
  /** Number, or words. */
  q: string;
  states: RequestState[];
  /** Id of a category; everything below it counts. */
  category: string | null;
  place: { kind: QueuePlace; id: string } | null;
  unit: string | null;
  channel: string | null;
  urgencies: Urgency[];
  /** Days of submission, both included. */
  from: string | null;
  until: string | null;
  overdue: boolean;
  /** Null: as the view is ordered. */
  sort: QueueSort | null;
}

/** The names an address and a saved view may use. */
export const queueParameters = [
  'view',
  'q',
  'state',
  'category',
  'place',
  'unit',
  'channel',
  'urgency',
  'from',
  'until',
  'overdue',
  'sort',
] as const;

const longestQuery = 100;

/** Reads an address; whatever cannot be meant counts as not set, so that an old or cut link still opens a list. */
export function queueFilter(params: URLSearchParams): QueueFilter {
  const text = (name: string) => params.get(name)?.trim() ?? '';
  const id = (name: string) => (isId(text(name)) ? text(name) : null);
  const [kind = '', place = ''] = text('place').split(':');
  const level = queuePlaces.find((one) => one === kind);
  return {
    view: text('view').slice(0, 40) || null,
    q: text('q').slice(0, longestQuery),
    states: states.filter((one) => text('state').split(',').includes(one)),
    category: id('category'),
    place: level && isId(place) ? { kind: level, id: place } : null,
    unit: id('unit'),
    channel: id('channel'),
    urgencies: urgencies.filter((one) => text('urgency').split(',').includes(one)),
    from: dayOf(text('from')),
    until: dayOf(text('until')),
    overdue: text('overdue') === '1',
    sort: queueSorts.find((one) => one === text('sort')) ?? null,
  };
}

/** The part of an address that belongs to a list, in one spelling: what a saved view keeps. */
export function queueQuery(given: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const name of queueParameters) {
    const value = given.get(name)?.trim();
    if (value) kept.set(name, value);
  }
  return kept.toString();
}

const running = states.filter(clockRuns);
const day = 86_400_000;

/** The filter without view, search and order, as conditions that all must hold. */
export function filterConditions(filter: QueueFilter, known: Directory, at: Date): LeanCondition[] {
  const { category, place, unit, channel, from, until } = filter;
  const open = filter.overdue ? running : null;
  const wanted = filter.states.length > 0 ? filter.states : null;
  const among = wanted && open ? wanted.filter((state) => open.includes(state)) : (wanted ?? open);
  return [
    ...(among ? [{ field: 'state', in: among }] : []),
    ...(unit ? [{ field: 'leadUnit', equals: unit }] : []),
    ...(place ? [{ field: place.kind, equals: place.id }] : []),
    ...(category ? [{ field: 'category', in: branchBelow(known, category) }] : []),
    ...(channel ? [{ field: 'channel', equals: channel }] : []),
    ...(filter.urgencies.length > 0 ? [{ field: 'urgency', in: filter.urgencies }] : []),
    ...(filter.overdue ? [{ field: 'dueAt', before: at.toISOString() }] : []),
    ...(from || until
      ? [
          {
            field: 'submittedAt',
            ...(from ? { from: startOfDay(from).toISOString() } : {}),
            ...(until ? { before: new Date(startOfDay(until).getTime() + day).toISOString() } : {}),
          },
        ]
      : []),
  ];
}

/** A category and everything below it, also what is no longer in use: old requests keep their category. */
function branchBelow({ categoryPaths }: Directory, category: string): string[] {
  const path = categoryPaths.get(category);
  if (path === undefined) return [category];
  return [...categoryPaths]
    .filter(([, other]) => other === path || other.startsWith(path + pathSeparator))
    .map(([id]) => id);
}

function dayOf(text: string): string | null {
  // Half a date out of a form or a cut link is no filter.
  return isCalendarDay(text) ? text : null;
}
