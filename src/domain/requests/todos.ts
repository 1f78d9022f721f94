import type { Payload, Where } from 'payload';
import { type Actor, hasRole, placeCondition, unitsOf } from '@/access';
import { now } from '@/shared/clock';
import type { TodoGroup } from '@/shared/todo';
import { openStates, type RequestState, stateLabels } from './states';

const domain = '诉求办理';
/** How many of each kind are shown before "all". */
const shown = 5;

interface Group {
  label: string;
  where: Where;
  /** The same condition as a filter of the admin list. */
  filter: string;
}

/** What waits for `actor` among the requests, by deadline. Only what the actor's roles let them do or watch. */
export async function requestTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<TodoGroup[]> {
  return Promise.all(groupsOf(actor).map((group) => filled(payload, group)));
}

function groupsOf(actor: Actor): Group[] {
  const groups: Group[] = [];
  if (hasRole(actor, 'operator', 'administrator')) {
    groups.push(
      inState('待受理', 'submitted'),
      inState('已受理，待派单', 'accepted'),
      inState('单位退回，重新派单', 'returned'),
    );
    groups.push(pendingReview);
  }
  if (hasRole(actor, 'supervisor', 'administrator'))
    groups.push(overdue(), inState('反映人说没解决', 'reopened'));
  const units = unitsOf(actor);
  if (units.length > 0) groups.push(ofUnits(units));
  const place = placeCondition(actor, { roles: ['community-staff'] });
  if (typeof place === 'object') groups.push(ofPlace(place));
  return groups;
}

const pendingReview: Group = {
  label: '待审核公开',
  where: { and: [{ visibility: { equals: 'pending' } }, { repliedAt: { exists: true } }] },
  filter: 'where[visibility][equals]=pending&where[repliedAt][exists]=true',
};

function inState(label: string, state: RequestState): Group {
  return { label, where: { state: { equals: state } }, filter: `where[state][equals]=${state}` };
}

function overdue(): Group {
  const at = now().toISOString();
  return {
    label: '已超期',
    where: { and: [{ state: { in: [...openStates] } }, { dueAt: { less_than: at } }] },
    filter: `where[state][in]=${openStates.join(',')}&where[dueAt][less_than]=${at}`,
  };
}

const handling: RequestState[] = ['dispatched', 'in-progress', 'extension', 'reopened'];

function ofUnits(units: string[]): Group {
  return {
    label: '派给我单位的',
    where: { and: [{ leadUnit: { in: units } }, { state: { in: handling } }] },
    filter: `where[leadUnit][in]=${units.join(',')}&where[state][in]=${handling.join(',')}`,
  };
}

function ofPlace(place: Where): Group {
  return {
    label: '本社区正在办理的',
    where: { and: [place, { state: { in: [...openStates] } }] },
    filter: `where[state][in]=${openStates.join(',')}`,
  };
}

async function filled(payload: Payload, { label, where, filter }: Group): Promise<TodoGroup> {
  const [count, { docs }] = await Promise.all([
    payload.db.count({ collection: 'requests', where }),
    payload.db.find<{
      id: string;
      number: string;
      title: string;
      state: RequestState;
      dueAt?: string | null;
      placeText?: string | null;
    }>({
      collection: 'requests',
      where,
      sort: 'dueAt',
      limit: shown,
      pagination: false,
      select: { number: true, title: true, state: true, dueAt: true, placeText: true },
    }),
  ]);
  return {
    domain,
    label,
    count: count.totalDocs,
    href: `/admin/collections/requests?${filter.replaceAll('[', '%5B').replaceAll(']', '%5D')}&sort=dueAt`,
    items: docs.map((row) => ({
      label: row.title,
      href: `/admin/collections/requests/${row.id}`,
      detail: [stateLabels[row.state], row.number, row.placeText].filter(Boolean).join(' · '),
      dueAt: row.dueAt ?? null,
    })),
  };
}
