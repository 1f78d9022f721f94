import { formatDateTime } from '@/shared/dates';
import { moveVote, type VerbCall } from '../verb';

const day = 86_400_000;

/**
 * Posts the result that was counted at the closing, once and for good: result, certificate and published file are open to everybody, and
 * the days for objections begin. @throws DomainError forbidden, invalid-state, not-found
 */
export function postResult({ id, ...call }: VerbCall & { id: string }): Promise<{ id: string }> {
  return moveVote(call, {
    id,
    step: 'post',
    done: 'posted',
    async work(_req, vote, at) {
      const objectionsUntil = new Date(new Date(at).getTime() + vote.objectionDays * day).toISOString();
      const late =
        vote.postDueAt && vote.postDueAt < at ? `比规定的${formatDateTime(vote.postDueAt)}晚` : null;
      return {
        columns: { postedAt: at, objectionsUntil },
        detail: [`异议期到${formatDateTime(objectionsUntil)}`, late].filter(Boolean).join('；'),
      };
    },
  });
}
