import type { Payload, PayloadRequest } from 'payload';
import { type Actor, coversPlace, hasRole } from '@/access';
import { leanFind } from '@/database';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { lawKeeper, lawKeeperRoles } from '../keepers';
import type { PairingRow } from '../pairings/in-force';

type Tie = Pick<PairingRow, 'adviser' | 'township' | 'community' | 'until' | 'state' | 'endedAt'>;

/** All pairings of an adviser, or of everybody (null), newest first. */
export const tiesOf = (payload: Payload, adviser: string | null, req?: PayloadRequest): Promise<Tie[]> =>
  leanFind<Tie>(
    payload,
    'legal-pairings',
    {
      where: adviser ? [{ field: 'adviser', equals: adviser }] : [],
      columns: ['adviser', 'township', 'community', 'until', 'state', 'endedAt'],
      newestBy: 'id',
      limit: 20_000,
    },
    req,
  );

/** The villages that answer for an adviser, of all their pairings, newest first: those they serve or are to serve; without any, those they served last. Pure. */
export function villagesAnswering<T extends Pick<Tie, 'until' | 'state' | 'endedAt'>>(
  pairings: readonly T[],
  today: string,
): T[] {
  const serving = pairings.filter(({ state, until }) => state === 'active' && toIsoDay(until) >= today);
  if (serving.length > 0) return serving;
  const [last] = pairings;
  return pairings.filter((one) => one === last || (last?.endedAt && one.endedAt === last.endedAt));
}

/**
 * The advisers whose entry the actor may change: one serves many places, and no place alone says who that is. Those whose every village
 * they keep; whom no village has had, administrators. @returns ids, or true for everybody
 */
export async function advisersKept(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  actor: Actor,
  adviser: string | null = null,
): Promise<string[] | true> {
  if (hasRole(actor, 'administrator')) return true;
  const keeper = await lawKeeper(payload, actor, req);
  if (!hasRole(keeper, ...lawKeeperRoles)) return [];
  const today = toIsoDay(now());
  const byAdviser = new Map<string, Tie[]>();
  for (const tie of await tiesOf(payload, adviser, req))
    byAdviser.set(tie.adviser, [...(byAdviser.get(tie.adviser) ?? []), tie]);
  return [...byAdviser]
    .filter(([, pairings]) =>
      villagesAnswering(pairings, today).every((place) => coversPlace(keeper, lawKeeperRoles, place)),
    )
    .map(([id]) => id);
}

/** Whether the actor may change this adviser's entry. */
export async function keepsAdviser(
  payload: Payload,
  actor: Actor,
  id: string,
  req?: PayloadRequest,
): Promise<boolean> {
  const kept = await advisersKept({ payload, ...(req ? { req } : {}) }, actor, id);
  return kept === true || kept.includes(id);
}
