import type { Payload, Where } from 'payload';
import { type Actor, placeCondition } from '@/access';
import type { DomainTodos } from '@/shared/todo';
import { registerKeepers } from './keep-register';
import type { MoveRow } from './move-row';

/** Lines shown; the list behind has all. */
const shown = 8;

/** Members that are to come to the actor's places and wait to be received. */
export async function memberTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<DomainTodos | null> {
  const inside = placeCondition(actor, { roles: registerKeepers, lowest: 'building' });
  if (inside === false) return null;
  const conditions: Where[] = [...(inside === true ? [] : [inside]), { state: { equals: 'waiting' } }];
  const { docs, totalDocs } = await payload.db.find<MoveRow & { createdAt: string }>({
    collection: 'member-moves',
    where: { and: conditions },
    sort: ['createdAt'],
    limit: shown,
  });
  return {
    name: '党员名册',
    count: totalDocs,
    groups: [
      {
        label: '等您接收的党员',
        count: totalDocs,
        href: '/admin/collections/member-moves?where[state][equals]=waiting',
        items: docs.map(({ id, memberName, reason }) => ({
          label: `${memberName}要转来`,
          href: `/admin/collections/member-moves/${id}`,
          detail: reason ?? '核对介绍信，接收或者退回',
        })),
      },
    ],
  };
}
