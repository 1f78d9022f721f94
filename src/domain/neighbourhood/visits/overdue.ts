import type { Payload } from 'payload';
import { createLocalReq } from 'payload';
import type { Actor } from '@/access';
import { inTransaction, leanFind } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { householdsIn, type VisitableHousehold } from './households';
import { standingStates } from './labels';
import { partOf, partsToWalk } from './parts-to-walk';
import { isOverdue, routeOrder } from './rules/route-order';
import { visitIntervals } from './settings';
import { answersFor } from './who-walks';

const pageSize = 30;

export interface OverduePage {
  parts: { value: string; label: string }[];
  part: string | null;
  days: number;
  careDays: number;
  /** With when somebody knocked last and nobody was in, where that was after somebody was met. */
  items: (VisitableHousehold & { awayAt: string | null })[];
  total: number;
  page: number;
  pages: number;
}

/**
 * Households of a grid or building where nobody was met for longer than the setting says, most urgent first: only for those who answer for
 * the place, and without why somebody needs care. @throws DomainError unauthenticated, forbidden
 */
export async function overdueHouseholds(
  payload: Payload,
  actor: Actor,
  asked: { part?: string | undefined; page: number },
): Promise<OverduePage> {
  if (actor.userId === null) fail('unauthenticated');
  const parts = await partsToWalk(payload, {
    ...actor,
    grants: actor.grants.filter(({ role }) => role !== 'party-member'),
  });
  const chosen = parts.find(({ value }) => value === asked.part) ?? parts[0];
  if (!chosen)
    fail('forbidden', { message: '很久没走访的名单只给管这一片的社区干部、支部书记和党小组长看。' });
  const { part, place } = await partOf(await createLocalReq({}, payload), chosen.value);
  if (!answersFor(actor, place)) fail('forbidden');
  const intervals = await visitIntervals(payload);
  const at = now();
  const due = routeOrder(await householdsIn(payload, part, { withCare: true }), intervals, at).filter(
    (household) => isOverdue(household, intervals, at),
  );
  const pages = Math.max(1, Math.ceil(due.length / pageSize));
  const page = Math.min(Math.max(1, asked.page), pages);
  return {
    parts,
    part: chosen.value,
    ...intervals,
    items: await withAway(payload, due.slice((page - 1) * pageSize, page * pageSize)),
    total: due.length,
    page,
    pages,
  };
}

/** A door at which nobody was in is not one that nobody went to. */
async function withAway(payload: Payload, homes: VisitableHousehold[]): Promise<OverduePage['items']> {
  const rows = await leanFind<{ household: string; at: string }>(payload, 'visit-findings', {
    where: [
      { field: 'household', in: homes.map(({ id }) => id) },
      { field: 'kind', equals: 'away' },
      { field: 'state', in: standingStates },
    ],
    columns: ['household', 'at'],
    newestBy: 'at',
    limit: 1000,
  });
  const last = new Map(rows.toReversed().map(({ household, at }) => [household, at]));
  return homes.map((home) => {
    const awayAt = last.get(home.id) ?? null;
    return { ...home, awayAt: awayAt && (!home.lastMetAt || awayAt > home.lastMetAt) ? awayAt : null };
  });
}

/** The same list for whoever opens it: each look is logged, with whose households they were and how many. @throws DomainError unauthenticated, forbidden */
export async function lookAtOverdue(
  payload: Payload,
  actor: Actor,
  asked: { part?: string | undefined; page: number },
): Promise<OverduePage> {
  const found = await overdueHouseholds(payload, actor, asked);
  const [kind, id = ''] = found.part?.split(':', 2) ?? [];
  const name = found.parts.find(({ value }) => value === found.part)?.label ?? '';
  await inTransaction({ payload, actor }, (req) =>
    recordEvent({
      req,
      actor,
      action: 'visit.overdue-listed',
      subject: { collection: kind === 'grid' ? 'grids' : 'buildings', id },
      summary: `${name}，第${found.page}页，${found.items.length}户`,
    }),
  );
  return found;
}
