import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { partiesOf } from '../parties';
import { type RequestRow, rowsWhere } from '../request-row';
import { mayPerformOn } from '../states';
import type { QueueItem } from './queue-item';

/** How the open request and a probable duplicate may become one: the open one joins the other, or takes it in. */
export type MergeWay = 'joins' | 'takes-in';

/** A probable duplicate, with what the person may do about it now; the likelier way first. */
export interface DuplicateItem extends QueueItem {
  ways: MergeWay[];
}

/** Says of each probable duplicate which of the two may lead. The earlier one comes first: its requester was promised first. */
export async function withWays(
  payload: Payload,
  actor: Actor,
  request: RequestRow,
  items: QueueItem[],
): Promise<DuplicateItem[]> {
  const rows = items.length > 0 ? await rowsWhere(payload, { id: { in: items.map(({ id }) => id) } }) : [];
  return items.map((item) => {
    const other = rows.find(({ id }) => id === item.id);
    return { ...item, ways: other ? waysOf(actor, request, other) : [] };
  });
}

function waysOf(actor: Actor, request: RequestRow, other: RequestRow): MergeWay[] {
  const ways: MergeWay[] = [];
  if (mayFollow(actor, request, other)) ways.push('joins');
  if (mayFollow(actor, other, request)) ways.push('takes-in');
  return request.submittedAt < other.submittedAt ? ways.toReversed() : ways;
}

function mayFollow(actor: Actor, duplicate: RequestRow, main: RequestRow): boolean {
  return (
    mayPerformOn('merge', duplicate, partiesOf(actor, duplicate)) &&
    mayPerformOn('absorb', main, partiesOf(actor, main))
  );
}
