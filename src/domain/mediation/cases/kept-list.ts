import type { Payload, Where } from 'payload';
import type { Actor } from '@/access';
import { type Chain, chainOf, whereOfChain } from '../chain';
import type { DisputeRow } from '../dispute-row';
import { openDisputeStates } from '../labels';
import { type Meeting, meetingsOf } from '../sessions/meeting';
import { type Overdue, overdueOf, whereAnyOverdue } from './overdue';

/** Which cases a list shows; a filter of the address. */
export const keptFilters = {
  open: '办理中',
  mine: '我调解的',
  waiting: '等受理',
  overdue: '超过期限',
  ended: '已结束',
} as const;
export type KeptFilter = keyof typeof keptFilters;

/** A case in the list, with what of it is late, and when they talk next where both have chosen: null while that is not fixed. */
export type KeptRow = DisputeRow & { overdue: Overdue[]; meeting: Meeting | null };

export interface KeptDisputes {
  rows: KeptRow[];
  /** How many of all, whatever the filter is, have something that is late. */
  overdue: number;
  total: number;
  pages: number;
}

const perPage = 20;

/** The cases of a desk and of a mediator, a page at a time; null for whoever has no part in mediation. */
export async function keptDisputes(
  payload: Payload,
  actor: Actor,
  { filter, page, at }: { filter: KeptFilter; page: number; at: Date },
): Promise<KeptDisputes | null> {
  const chain = await chainOf(payload, actor.userId);
  const seen = whereOfChain(chain);
  if (!seen) return null;
  const found = await payload.db.find<DisputeRow>({
    collection: 'disputes',
    where: { and: [seen, conditionOf(filter, chain, at)] },
    sort: filter === 'ended' ? '-registeredAt' : 'deadline',
    limit: perPage,
    page,
  });
  const { totalDocs: overdue } = await payload.db.count({
    collection: 'disputes',
    where: { and: [seen, whereAnyOverdue(at.toISOString())] },
  });
  const rows = found.docs.map((row) => ({ ...row, id: String(row.id) }));
  const meetings = await meetingsOf({ payload }, rows, at);
  return {
    rows: rows.map((row) => ({
      ...row,
      overdue: overdueOf(row, at.toISOString()),
      meeting: meetings.get(row.id) ?? null,
    })),
    overdue,
    total: found.totalDocs,
    pages: found.totalPages,
  };
}

function conditionOf(filter: KeptFilter, { mediators }: Chain, at: Date): Where {
  const open = { state: { in: [...openDisputeStates] } };
  if (filter === 'mine')
    return { and: [open, { or: [{ mediator: { in: mediators } }, { coMediator: { in: mediators } }] }] };
  if (filter === 'waiting') return { state: { equals: 'registered' } };
  if (filter === 'overdue') return whereAnyOverdue(at.toISOString());
  return filter === 'ended' ? { state: { not_in: [...openDisputeStates] } } : open;
}
