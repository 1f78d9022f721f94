import type { Payload } from 'payload';
import { leanFind } from '@/database';
import type { ActivityVerb } from '../states';

/** How often what stands in calendars was changed, and when the last time. */
export interface Revision {
  sequence: number;
  /** ISO 8601 */
  changedAt: string;
}

/** Steps that change what a calendar shows; the first makes it public. */
const told = ['approve', 'change', 'reschedule', 'cancel'] as const satisfies readonly ActivityVerb[];
const moves: readonly string[] = ['reschedule', 'cancel'] satisfies ActivityVerb[];

/** The revisions of these activities, by id, as programs of calendars number them (RFC 5545, 3.8.7.4): from their histories. */
export async function revisionsOf(
  payload: Payload,
  activities: readonly string[],
): Promise<Map<string, Revision>> {
  const found = new Map<string, Revision>();
  if (activities.length === 0) return found;
  const rows = await leanFind<{ activity: string; verb: string; at: string }>(payload, 'activity-events', {
    where: [
      { field: 'activity', in: activities },
      { field: 'verb', in: told },
    ],
    columns: ['activity', 'verb', 'at'],
    newestBy: 'at',
    limit: 20 * activities.length,
  });
  for (const { activity, verb, at } of rows) {
    const { sequence = 0, changedAt = at } = found.get(activity) ?? {};
    found.set(activity, { sequence: sequence + (moves.includes(verb) ? 1 : 0), changedAt });
  }
  return found;
}
