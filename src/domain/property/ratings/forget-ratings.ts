import type { Payload, PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { deleteOneByOne, deleteWhere, inTransaction, type LeanCondition, leanFind } from '@/database';
import { recordDeletion } from '@/domain/accounts';
import { keptSince } from '../kept-days';

/** Ratings that go in one transaction; others write in between. */
const atOnce = 500;

/**
 * Deletes what households said, with their photos and photographed sheets, once the round has been public (or cancelled) for as
 * long as the setting says: results, reviewed comments and counts stay. Safe to repeat and to break off.
 * @returns how many ratings went
 */
export async function forgetRatings({ payload }: { payload: Payload }): Promise<number> {
  const before = await keptSince(payload, 'property.rating-kept-days');
  if (before === null) return 0;
  const over = await Promise.all(
    (['publishedAt', 'cancelledAt'] as const).map((field) =>
      leanFind<{ id: string }>(payload, 'rating-rounds', {
        where: [{ field, before }],
        columns: [],
        newestBy: 'id',
        limit: 1000,
      }),
    ),
  );
  let gone = 0;
  for (const { id } of over.flat()) gone += await forgetRound(payload, id);
  return gone;
}

async function forgetRound(payload: Payload, round: string): Promise<number> {
  let gone = 0;
  for (;;) {
    const ids = await ratingsOf(payload, [{ field: 'round', equals: round }]);
    if (ids.length === 0) return gone;
    await deleteOneByOne(payload, 'rating-photos', { rating: { in: ids } });
    gone += await inTransaction({ payload }, async (req) => {
      // Asked again: another process may have been here meanwhile.
      const present = await ratingsOf(payload, [{ field: 'id', in: ids }], req);
      if (present.length === 0) return 0;
      await deleteWhere(payload, req, 'property-ratings', { id: { in: present } });
      await recordDeletion(req, {
        actor: systemActor('系统定时'),
        what: '每户的物业评价',
        rows: present.length,
        ground: 'retention',
      });
      return present.length;
    });
  }
}

async function ratingsOf(payload: Payload, where: LeanCondition[], req?: PayloadRequest): Promise<string[]> {
  const query = { where, columns: [], newestBy: 'id', limit: atOnce };
  return (await leanFind<{ id: string }>(payload, 'property-ratings', query, req)).map(({ id }) => id);
}
