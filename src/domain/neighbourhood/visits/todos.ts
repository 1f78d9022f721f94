import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { filled, type Kind, type TodoDocument } from '@/domain/property';
import { now } from '@/shared/clock';
import { endOfDay, formatDate } from '@/shared/dates';
import type { DomainTodos, TodoGroup } from '@/shared/todo';
import { findingPlaces } from './findings/read-findings';
import { type FindingKind, findingKindLabels } from './labels';
import { overdueHouseholds } from './overdue';
import { answerers } from './who-walks';

interface Round extends TodoDocument {
  number: string;
  where: string;
  day: string;
  stops: number;
}
interface Finding extends TodoDocument {
  kind: FindingKind;
  householdName: string;
  at: string;
}

/** What of visits waits for the actor: today's route, findings nobody has done anything with, households nobody has met. */
export async function visitTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<DomainTodos | null> {
  const answers = actor.grants.some(({ role }) => answerers.includes(role));
  const walks = answers || actor.grants.some(({ role }) => role === 'party-member');
  if (!walks || actor.userId === null) return null;
  const groups: TodoGroup[] = [
    phone(await filled(payload, rounds(actor.userId), true), '/work/visits', (id) => `/work/visits/${id}`),
    phone(
      await filled(payload, findings, findingPlaces(actor)),
      '/work/visits/findings?state=open',
      (id) => `/work/visits/findings/${id}`,
    ),
    ...(answers ? await overdue(payload, actor) : []),
  ];
  return {
    name: '走访',
    count: groups.reduce((sum, { count, watching }) => (watching ? sum : sum + count), 0),
    groups,
  };
}

/** Visits are done on the phone: the way leads there. */
const phone = (group: TodoGroup, href: string, to: (id: string) => string): TodoGroup => ({
  ...group,
  href,
  items: group.items.map((item) => ({ ...item, href: to(item.href.split('/').at(-1) ?? '') })),
});

const rounds = (user: string): Kind<Round> => ({
  collection: 'visits',
  label: '今天的走访',
  where: {
    and: [
      { walker: { equals: user } },
      { state: { in: ['planned', 'under-way'] } },
      { day: { less_than_equal: endOfDay(now()).toISOString() } },
    ],
  },
  sort: 'day',
  filter: {},
  itemOf: ({ where, day, stops }) => ({
    label: `${where}，${stops}户`,
    detail: formatDate(day),
    dueAt: endOfDay(day).toISOString(),
  }),
});

const findings: Kind<Finding> = {
  collection: 'visit-findings',
  label: '走访发现还没处理',
  where: { state: { equals: 'open' } },
  sort: 'at',
  filter: {},
  itemOf: ({ kind, householdName, at }) => ({
    label: findingKindLabels[kind],
    detail: householdName,
    dueAt: new Date(new Date(at).getTime() + 3 * 86_400_000).toISOString(),
  }),
};

async function overdue(payload: Payload, actor: Actor): Promise<TodoGroup[]> {
  const found = await overdueHouseholds(payload, actor, { page: 1 }).catch(nothingToWalk);
  if (!found) return [];
  return [
    {
      label: `超过${found.days}天没见到人的住户（${found.parts.find(({ value }) => value === found.part)?.label ?? ''}）`,
      count: found.total,
      href: '/work/visits/overdue',
      watching: true,
      // Which households is read on their page, where each look is logged.
      items: [],
    },
  ];
}

/** Whoever holds a role above grids and buildings, or for a place without any, has no route. */
function nothingToWalk(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'forbidden') return null;
  throw error;
}
