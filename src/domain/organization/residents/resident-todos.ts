import type { Payload, Where } from 'payload';
import { type Actor, placeCondition } from '@/access';
import { now } from '@/shared/clock';
import type { DomainTodos, TodoItem } from '@/shared/todo';
import { idOf } from '../place';
import { namedBuilding } from '../public/place-names';
import { mayKeepResidents } from './may-keep-residents';

/** So many days before the codes of letters run out somebody should knock at the doors. */
const soon = 7;
/** Buildings shown; the list behind has all. */
const shown = 8;
/** A community's letters; a city-wide administrator does not knock at doors. */
const most = 5000;

/** Buildings whose letters run out soon and were not answered: time to knock, or to print them again. */
export async function residentTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<DomainTodos | null> {
  if (!mayKeepResidents(actor)) return null;
  const inside = placeCondition(actor, { roles: ['community-staff'], lowest: 'community' });
  if (inside === false) return null;
  const at = now();
  const until = new Date(at.getTime() + soon * 86_400_000).toISOString();
  const conditions: Where[] = [
    ...(inside === true ? [] : [inside]),
    { uses: { equals: 0 } },
    { revokedAt: { exists: false } },
    { expiresAt: { greater_than: at.toISOString() } },
    { expiresAt: { less_than: until } },
  ];
  const { docs } = await payload.db.find<{ id: string; building: unknown; expiresAt: string }>({
    collection: 'household-codes',
    where: { and: conditions },
    sort: ['expiresAt'],
    limit: most,
    pagination: false,
    select: { building: true, expiresAt: true },
  });
  const buildings = new Map<string, { letters: number; dueAt: string }>();
  for (const { building, expiresAt } of docs) {
    const id = idOf(building) ?? '';
    const known = buildings.get(id);
    buildings.set(id, { letters: (known?.letters ?? 0) + 1, dueAt: known?.dueAt ?? expiresAt });
  }
  const items = await Promise.all(
    [...buildings].slice(0, shown).map(async ([id, { letters, dueAt }]): Promise<TodoItem> => {
      const building = await namedBuilding(payload, id);
      return {
        label: `${building?.fullName ?? ''}：${letters}封验证信没人用`,
        href: `/residents/letters?building=${id}`,
        detail: '上门问一问，或者重新打印',
        dueAt: new Date(dueAt).toISOString(),
      };
    }),
  );
  return {
    name: '住户核验',
    count: buildings.size,
    groups: [
      {
        label: '验证信快到期、还没人用',
        count: buildings.size,
        href: '/admin/collections/household-codes?sort=expiresAt',
        items,
      },
    ],
  };
}
