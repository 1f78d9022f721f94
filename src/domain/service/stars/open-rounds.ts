import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { isUniqueViolation, leanFind } from '@/database';
import type { PlaceColumns } from '@/domain/organization';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { isDomainError } from '@/shared/errors';
import { createRound } from './create-round';
import { holds, roundsOfPeriod } from './overlaps';
import { placeColumns } from './rows';
import { periodAt } from './rules/periods';
import { automaticPeriod } from './settings';

/**
 * Opens the round of the present period for every grid branch, where the setting says how often. Each once, however often this runs and in
 * however many processes; not where a round of the period stands that has its members already (the same node, or one above it). A cancelled one stays cancelled.
 * @returns how many were opened
 */
export async function openDueRounds({ payload }: { payload: Payload }): Promise<number> {
  const kind = await automaticPeriod(payload);
  if (!kind) return 0;
  const period = periodAt(kind, now());
  const branches = await leanFind<{ id: string } & PlaceColumns>(payload, 'party-organizations', {
    where: [
      { field: 'level', equals: 'grid' },
      { field: 'status', equals: 'active' },
    ],
    columns: placeColumns,
    newestBy: 'id',
    limit: 10_000,
  });
  const known = await roundsOfPeriod({ payload }, period);
  const taken = new Set(known.map(({ organization }) => organization));
  const standing = known.filter(({ state }) => state !== 'cancelled');
  let opened = 0;
  for (const { id, ...place } of branches) {
    if (taken.has(id) || standing.some((round) => holds(round, place))) continue;
    const input = { organization: id, periodKind: kind, day: toIsoDay(period.from) };
    try {
      await createRound({ payload, actor: systemActor('系统定时'), ...input });
      opened += 1;
    } catch (error) {
      // Another process was faster, or there are no rules for such rounds yet.
      if (isUniqueViolation(error) || (isDomainError(error) && error.code === 'conflict')) continue;
      if (isDomainError(error) && error.code === 'invalid-state') return opened;
      throw error;
    }
  }
  return opened;
}
