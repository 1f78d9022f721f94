import { redact } from '@/domain/requests';
import { decisionWords } from './labels';
import type { ItemRow, MeetingRow } from './meeting-row';

/**
 * What a matter is told when the meeting closes, and its public page with it: that it was decided and how many were for it; the words
 * follow when a second person has read them over. Whoever asked for what is rejected is told why at once, with numbers that point at
 * somebody starred.
 */
export function carriedWords(
  { number }: Pick<MeetingRow, 'number'>,
  { decision, starRound, resolution, votesFor, votesAgainst, votesAbstain }: ItemRow,
): string {
  if (decision === 'reject') return redact(resolution ?? '');
  return `${outcomeOf(number, { decision, starRound, votesFor, votesAgainst, votesAbstain })}。决议的内容核对后公开。`;
}

/** What a star rating of the branch itself is told: everything, because only its members read it. */
export const resolvedWords = ({ number }: Pick<MeetingRow, 'number'>, item: ItemRow): string =>
  `${outcomeOf(number, item)}。${item.resolution ?? ''}`;

function outcomeOf(
  number: string,
  {
    decision,
    starRound,
    votesFor,
    votesAgainst,
    votesAbstain,
  }: Pick<ItemRow, 'decision' | 'starRound' | 'votesFor' | 'votesAgainst' | 'votesAbstain'>,
): string {
  const votes = `同意${votesFor ?? 0}、反对${votesAgainst ?? 0}、弃权${votesAbstain ?? 0}`;
  return `支部会议${number}：${decisionWords({ decision, starRound })}（${votes}）`;
}
