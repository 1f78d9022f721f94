import { randomBytes } from 'node:crypto';
import { formatDateTime } from '@/shared/dates';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import { writeTurnouts } from './ballots/turnout';
import { waitingWords } from './roll/open-disputes';
import { requireRoll, rollSums } from './roll/roll-sums';
import { moveVote, type VerbCall } from './verb';

/**
 * Freezes the roll and opens the vote: never before its time, never with an objection to the roll unanswered. Opened late, it stays open
 * as long as announced.
 * @throws DomainError forbidden, invalid-state, not-found
 */
export function openVote({ id, ...call }: VerbCall & { id: string }): Promise<{ id: string }> {
  return moveVote(call, {
    id,
    step: 'open',
    done: 'opened',
    async work(req, vote, at) {
      if (vote.opensAt > at)
        fail('invalid-state', {
          message: `公告的开始时间是${formatDateTime(vote.opensAt)}，不能提前；到时间自动开始。`,
        });
      const waiting = await waitingWords(req.payload, 'vote-roll-disputes', id, req);
      if (waiting > 0)
        fail('invalid-state', {
          message: `还有${waiting}条名册异议没有答复，答复了才能封存名册、开始表决。`,
        });
      await requireRoll(req, vote);
      const sums = await rollSums(req, id);
      await writeTurnouts(req, id);
      const late = new Date(at).getTime() - new Date(vote.opensAt).getTime();
      const closesAt = new Date(
        new Date(vote.closesAt).getTime() + (late > 3_600_000 ? late : 0),
      ).toISOString();
      // Of a secret vote heads are counted under keys that lead back to no line once this is gone, with the closing.
      const headSecret = vote.secret
        ? keyring().encrypt(randomBytes(32).toString('base64url'), 'vote-head')
        : null;
      return {
        columns: { ...sums, frozenAt: at, openedAt: at, closesAt, headSecret },
        detail: `名册封存：${sums.units}户（人）；${formatDateTime(closesAt)}截止`,
      };
    },
  });
}
