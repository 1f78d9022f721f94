import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { isUniqueViolation, leanFind } from '@/database';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { isDomainError } from '@/shared/errors';
import { createRound } from './create-round';
import { periodAt } from './rules/periods';
import { automaticPeriod } from './settings';

/**
 * Opens the round of the present period for every grid branch, where the setting says how often. Each once, however often this runs and in
 * however many processes: the database holds one round of a kind for a node and period. A cancelled one stays cancelled.
 * @returns how many were opened
 */
export async function openDueRounds({ payload }: { payload: Payload }): Promise<number> {
  const kind = await automaticPeriod(payload);
  if (!kind) return 0;
  const period = periodAt(kind, now());
  const branches = await leanFind<{ id: string }>(payload, 'party-organizations', {
    where: [
      { field: 'level', equals: 'grid' },
      { field: 'status', equals: 'active' },
    ],
    columns: [],
    newestBy: 'id',
    limit: 10_000,
  });
  const known = await leanFind<{ organization: string | null }>(payload, 'star-rounds', {
    where: [
      { field: 'periodKind', equals: kind },
      { field: 'from', from: period.from, before: period.to },
    ],
    columns: ['organization'],
    newestBy: 'id',
    limit: 20_000,
  });
  const taken = new Set(known.map(({ organization }) => organization));
  let opened = 0;
  for (const { id } of branches) {
    if (taken.has(id)) continue;
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
