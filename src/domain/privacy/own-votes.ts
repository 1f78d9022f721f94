import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { ownVotes, ownVoteWords } from '@/domain/voting';
import { formatDateTime } from '@/shared/dates';

/** What votes keep about a person: on which roll they stand, that they have voted, and what they said against roll and result. */
export async function voteFacts(
  payload: Payload,
  actor: Actor & { userId: string },
): Promise<Record<string, string>[]> {
  const votes = await ownVotes(payload, actor);
  const words = await ownVoteWords(payload, actor.userId);
  return [
    ...votes.map(({ vote, lines }) => ({
      表决: `${vote.title}（${vote.number}）`,
      由您投的: lines.map(({ unitName, voted }) => `${unitName}：${voted ? '已投' : '没有投'}`).join('；'),
    })),
    ...words.map(({ what, words: said, answer, at }) => ({
      您提的: what,
      内容: said,
      时间: formatDateTime(at),
      答复: answer ?? '',
    })),
  ];
}
