import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { directory } from '../directory';
import { type Draft, similarRequests } from '../duplicates/similar-requests';
import { stateLabels } from '../states';
import { mayTakeInFor } from './counter-access';

/** A request that may be the same matter, for staff who may read it. */
export interface CounterDuplicate {
  id: string;
  number: string;
  title: string;
  place: string | null;
  stateLabel: string;
  submittedAt: string;
  followers: number;
}

/** What may be the same matter as the one just told, among the requests this person may read. */
export async function counterDuplicates(
  payload: Payload,
  actor: Actor,
  draft: Draft,
): Promise<CounterDuplicate[]> {
  const [rows, { placeNames }] = await Promise.all([
    similarRequests(payload, draft, (row) => mayTakeInFor(actor, row)),
    directory(payload),
  ]);
  return rows.map((row) => {
    const place = row.compound ?? row.community;
    return {
      id: row.id,
      number: row.number,
      title: row.title,
      place: row.placeText || (place && placeNames.get(place)) || null,
      stateLabel: stateLabels[row.state],
      submittedAt: row.submittedAt,
      followers: row.followerCount ?? 0,
    };
  });
}
