import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { requireRoll } from './roll/roll-sums';
import { voteDefaults } from './settings';
import { moveVote, type VerbCall } from './verb';
import { itemsOf } from './vote-row';

const day = 86_400_000;

/**
 * Publishes the notice: from now on nothing can be added to or changed in what is voted on, and the roll lies open for objections.
 * @throws DomainError forbidden, invalid-state (no roll, too late for the days of notice), not-found
 */
export function announceVote({ id, ...call }: VerbCall & { id: string }): Promise<{ id: string }> {
  return moveVote(call, {
    id,
    step: 'announce',
    done: 'announced',
    async work(req, vote, at) {
      const earliest = new Date(new Date(at).getTime() + vote.noticeDays * day);
      if (new Date(vote.opensAt) < earliest)
        fail('invalid-state', {
          message: `公告要满${vote.noticeDays}天才能开始，最早${formatDateTime(earliest)}。请先改开始的时间。`,
        });
      await requireRoll(req, vote);
      const items = await itemsOf(req.payload, id, req);
      const { disputeDays } = await voteDefaults(req.payload, vote, req);
      const until = Math.min(now().getTime() + disputeDays * day, new Date(vote.opensAt).getTime());
      return {
        columns: { noticeAt: at, disputesUntil: new Date(until).toISOString() },
        detail: `${items.length}项，${vote.units}户（人），${formatDateTime(vote.opensAt)}开始`,
      };
    },
  });
}
