import { endOfDay, formatDateTime } from '@/shared/dates';
import { moveRound, type VerbCall } from './verb';

const day = 86_400_000;

/**
 * Shows the result to the members of the branch, who may object to their own until the window is over. From now on a later edit of a
 * record changes nothing of it.
 * @throws DomainError forbidden, invalid-state, not-found
 */
export function announceRound({ id, ...call }: VerbCall & { id: string }): Promise<{ id: string }> {
  return moveRound(call, {
    id,
    step: 'announce',
    done: 'announced',
    async work(_req, round, at) {
      const until = endOfDay(new Date(new Date(at).getTime() + round.appealDays * day)).toISOString();
      return {
        columns: { announcedAt: at, appealsUntil: until },
        detail: `参评${round.members}人；${formatDateTime(until)}前可以提异议`,
      };
    },
  });
}

/** Ends the window for appeals once its time has come. @throws DomainError forbidden, invalid-state, not-found */
export function endAppeals({ id, ...call }: VerbCall & { id: string }): Promise<{ id: string }> {
  return moveRound(call, { id, step: 'end-appeals', done: 'appeals-ended' });
}
