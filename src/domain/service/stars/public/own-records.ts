import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { leanFind } from '@/database';
import type { AppealRow } from '../rows';
import { type OwnStars, ownStars } from './own-stars';

/** Everything that star ratings keep about an account. */
export async function ownStarRecords(
  payload: Payload,
  actor: Actor & { userId: string },
): Promise<Pick<OwnStars, 'rounds' | 'agreed'> & { appeals: AppealRow[] }> {
  const { rounds, agreed } = await ownStars(payload, actor);
  const appeals = await leanFind<AppealRow>(payload, 'star-appeals', {
    where: [{ field: 'user', equals: actor.userId }],
    columns: ['words', 'at', 'state', 'answer', 'outcome'],
    newestBy: 'at',
    limit: 200,
  });
  return { rounds, agreed, appeals };
}
