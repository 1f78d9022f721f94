import type { Payload, Where } from 'payload';
import { type Actor, placeCondition } from '@/access';
import { filled, type Kind, type TodoDocument } from '@/domain/property';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import type { DomainTodos } from '@/shared/todo';
import { meetingPlaces } from './read';
import { onOpenAgendas } from './waiting-matters';

interface Doc extends TodoDocument {
  title: string;
  branchName: string;
  startsAt: string;
  minutesDueAt?: string | null;
}

const collection = 'branch-meetings';
const whenOf = ({ title, branchName, startsAt }: Doc) => ({
  label: title,
  detail: `${branchName}，${formatDateTime(startsAt)}`,
  dueAt: startsAt,
});

/** What of branch meetings waits for the actor: to be prepared, to be held, to be written down, to be read over. */
export async function meetingTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<DomainTodos | null> {
  const place = meetingPlaces(actor);
  if (place === false) return null;
  const groups = [];
  groups.push(await filled(payload, waiting(payload), mattersOf(actor)));
  for (const kind of kinds(actor)) groups.push(await filled(payload, kind, place));
  return {
    name: '支部会议',
    count: groups.reduce((sum, { count }) => sum + count, 0),
    groups,
  };
}

interface MatterDoc extends TodoDocument {
  title: string;
  branchName: string;
  dueAt?: string | null;
}

/** Matters stand in no building: whoever leads one building's group is told by the meetings themselves. */
const mattersOf = (actor: Actor) =>
  placeCondition(actor, { roles: ['administrator', 'community-staff', 'branch-secretary'], lowest: 'grid' });

/** Matters that wait for a branch and stand on no agenda. */
const waiting = (payload: Payload): Kind<MatterDoc> => ({
  collection: 'matters',
  label: '议题等支部议，还没列进会议',
  where: { step: { equals: 'deliberating' }, state: { equals: 'open' } },
  sort: 'dueAt',
  filter: { 'where[step][equals]': 'deliberating', 'where[state][equals]': 'open', sort: 'dueAt' },
  itemOf: ({ title, branchName, dueAt }) => ({ label: title, detail: branchName, dueAt: dueAt ?? null }),
  async keep(rows) {
    const taken = await onOpenAgendas(
      payload,
      rows.map(({ id }) => id),
    );
    return rows.filter(({ id }) => !taken.has(id));
  },
});

function kinds(actor: Actor): Kind<Doc>[] {
  const at = now().toISOString();
  const notMine: Where = actor.userId ? { closedBy: { not_equals: actor.userId } } : {};
  return [
    {
      collection,
      label: '会议在筹备，待发通知',
      where: { state: { equals: 'draft' } },
      sort: 'startsAt',
      filter: { 'where[state][equals]': 'draft', sort: 'startsAt' },
      itemOf: whenOf,
    },
    {
      collection,
      label: '会议待召开',
      where: { state: { equals: 'announced' } },
      sort: 'startsAt',
      filter: { 'where[state][equals]': 'announced', sort: 'startsAt' },
      itemOf: whenOf,
    },
    {
      collection,
      label: '会议正在开，开完请结束',
      where: { state: { equals: 'in-session' }, startsAt: { less_than: at } },
      sort: 'startsAt',
      filter: { 'where[state][equals]': 'in-session', sort: 'startsAt' },
      itemOf: whenOf,
    },
    {
      collection,
      label: '会议记录待定稿',
      where: { state: { equals: 'closed' } },
      sort: 'minutesDueAt',
      filter: { 'where[state][equals]': 'closed', sort: 'minutesDueAt' },
      itemOf: (doc) => ({ ...whenOf(doc), dueAt: doc.minutesDueAt ?? null }),
    },
    {
      collection,
      label: '决议待核对公开',
      where: {
        and: [{ state: { in: ['closed', 'recorded'] } }, { reviewedAt: { exists: false } }, notMine],
      },
      sort: 'startsAt',
      filter: { 'where[reviewedAt][exists]': 'false', 'where[closedAt][exists]': 'true', sort: 'startsAt' },
      itemOf: (doc) => ({ ...whenOf(doc), dueAt: null }),
    },
  ];
}
