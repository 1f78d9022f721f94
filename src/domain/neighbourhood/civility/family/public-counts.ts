import type { Payload, PayloadRequest } from 'payload';
import { groupRows, leanFind } from '@/database';
import { type DivisionName, divisionNames } from '@/domain/property';
import { now } from '@/shared/clock';
import { startOfDay } from '@/shared/dates';
import { memo } from '@/shared/memo';
import { civilityTag } from '../labels';
import type { PublicMonths } from '../rules/public-months';
import { publicBatches, publicFigures, type ReportedEvent, stepsOf } from '../rules/public-steps';
import { leastEvents, savingFactor } from '../settings';

/** Family events of a community as everybody may see them: months and sums, never a family. */
export interface FamilyCounts extends PublicMonths {
  /** From how many events on a month stands alone. */
  least: number;
  /** Up to how many times the standard counts as first meant. */
  factor: number;
}

/** More than a community has. */
const most = 20_000;

/** The reported events of a community in the steps they became public in. */
async function batchesOf(payload: Payload, community: string, req?: PayloadRequest) {
  const events = await leanFind<ReportedEvent>(
    payload,
    'family-events',
    {
      where: [
        { field: 'state', equals: 'reported' },
        { field: 'community', equals: community },
      ],
      columns: ['month', 'reportedAt', 'saving'],
      newestBy: 'reportedAt',
      limit: most,
    },
    req,
  );
  const at = now();
  const least = new Map<string, number>();
  // The least number of that day: another one set later must not cut what is public into other pieces.
  for (const step of stepsOf(events, at))
    least.set(step, await leastEvents(payload, startOfDay(`${step}-01`), req));
  return publicBatches(events, (step) => least.get(step) ?? 1, at);
}

/** Whether what an event saved is in the public sums, and so may not change them any more. */
export async function isInPublicSums(
  req: PayloadRequest,
  { id, community }: { id: string; community: string | null },
): Promise<boolean> {
  const batches = await batchesOf(req.payload, community ?? '', req);
  return batches.some(({ events }) => events.some((event) => event.id === id));
}

/** Kept for a while; the months of events whose result was reported. */
export const familyCounts = memo<Payload, FamilyCounts>({
  milliseconds: 60_000,
  tags: [civilityTag],
  read: async (payload, community) => ({
    ...publicFigures(await batchesOf(payload, community)),
    least: await leastEvents(payload),
    factor: await savingFactor(payload),
  }),
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
