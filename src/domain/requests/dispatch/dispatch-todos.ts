import type { Payload, Where } from 'payload';
import { type Actor, hasRole, unitsOf } from '@/access';
import type { TodoGroup, TodoItem } from '@/shared/todo';
import { type BounceCount, bouncesByUnit } from './bounces-by-unit';

const shown = 5;

/** Beside the requests themselves: help asked of one's own unit, and to watch, which units refuse most. */
export async function dispatchTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<TodoGroup[]> {
  const groups: Promise<TodoGroup>[] = [];
  if (hasRole(actor, 'supervisor', 'administrator')) groups.push(ofBounces(payload));
  const units = unitsOf(actor);
  if (units.length > 0) groups.push(ofCoUnits(payload, units));
  return Promise.all(groups);
}

/** Which units send back or object most; the measure, with the way to each reason. */
async function ofBounces(payload: Payload): Promise<TodoGroup> {
  const { days, since, units } = await bouncesByUnit(payload);
  const addressOf = (unit?: string) => {
    const query = new URLSearchParams({
      'where[or][0][and][0][at][greater_than_equal]': since.toISOString(),
      ...(unit ? { 'where[or][0][and][1][unit][equals]': unit } : {}),
    });
    return `/admin/collections/request-bounces?${query}`;
  };
  const item = ({ unit, unitName, returns, disputes }: BounceCount): TodoItem => ({
    label: unitName,
    href: addressOf(unit),
    detail: `退回${returns}次，异议${disputes}次`,
  });
  return {
    label: `近${days}天退回和异议最多的单位`,
    count: units.reduce((sum, { returns, disputes }) => sum + returns + disputes, 0),
    watching: true,
    href: addressOf(),
    items: units.slice(0, shown).map(item),
  };
}

async function ofCoUnits(payload: Payload, units: string[]): Promise<TodoGroup> {
  const where: Where = { and: [{ unit: { in: units } }, { doneAt: { exists: false } }] };
  const [{ totalDocs }, { docs }] = await Promise.all([
    payload.db.count({ collection: 'request-co-units', where }),
    payload.db.find<{ id: string; request: string; task: string; unitName: string; dueAt?: string | null }>({
      collection: 'request-co-units',
      where,
      sort: 'dueAt',
      limit: shown,
      pagination: false,
      select: { request: true, task: true, unitName: true, dueAt: true },
    }),
  ]);
  const query = new URLSearchParams({ 'where[or][0][and][0][doneAt][exists]': 'false', sort: 'dueAt' });
  return {
    label: '请我单位协办，待反馈',
    count: totalDocs,
    href: `/admin/collections/request-co-units?${query}`,
    items: docs.map(({ request, task, unitName, dueAt }) => ({
      label: task,
      href: `/admin/collections/requests/${request}`,
      detail: unitName,
      dueAt: dueAt ?? null,
    })),
  };
}
