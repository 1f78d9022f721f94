import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { activeResidencies } from '@/domain/organization';
import { now } from '@/shared/clock';

/** When somebody came to the homes of an account, for whoever asks what is kept about them. */
export async function ownVisits(
  payload: Payload,
  user: string,
): Promise<{ lastMetAt: string; times: number }[]> {
  const homes = await activeResidencies(payload, user, now());
  if (homes.length === 0) return [];
  return leanFind(payload, 'household-standings', {
    where: [{ field: 'household', in: homes.map(({ household }) => household) }],
    columns: ['lastMetAt', 'times'],
    newestBy: 'lastMetAt',
    limit: 50,
  });
}
