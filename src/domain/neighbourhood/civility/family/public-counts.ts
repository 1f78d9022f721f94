import type { Payload } from 'payload';
import { groupRows } from '@/database';
import { type DivisionName, divisionNames } from '@/domain/property';
import { now } from '@/shared/clock';
import { memo } from '@/shared/memo';
import { monthOf } from '@/shared/months';
import { civilityTag } from '../labels';
import { type PublicMonths, publicMonths } from '../rules/public-months';
import { leastEvents } from '../settings';

/** Family events of a community as everybody may see them: months and sums, never a family. */
export interface FamilyCounts extends PublicMonths {
  /** From how many events on a month stands alone. */
  least: number;
}

/** Kept for a while; the months of events whose result was reported. */
export const familyCounts = memo<Payload, FamilyCounts>({
  milliseconds: 60_000,
  tags: [civilityTag],
  read: async (payload, community) => {
    const groups = await groupRows(payload, 'family-events', {
      where: [
        { field: 'state', equals: 'reported' },
        { field: 'community', equals: community },
      ],
      by: ['month'],
      sum: 'saving',
    });
    const least = await leastEvents(payload);
    // Only months that are over: while one runs, whoever looks before and after a report would learn what that family saved.
    const running = monthOf(now());
    const counts = groups
      .map(({ keys, n, sum }) => ({ month: keys[0] ?? '', n, saving: sum }))
      .filter(({ month }) => month < running);
    return { ...publicMonths(counts, least), least };
  },
});

/** The communities with a standard, in the order of their codes. */
export const communitiesWithStandards = memo<Payload, DivisionName[]>({
  milliseconds: 60_000,
  tags: [civilityTag, 'divisions'],
  read: async (payload) => {
    const groups = await groupRows(payload, 'civility-standards', { where: [], by: ['community'] });
    const names = await divisionNames(
      payload,
      groups.map(({ keys }) => keys[0] ?? null),
    );
    return [...names.values()].toSorted((a, b) => a.code.localeCompare(b.code));
  },
});
