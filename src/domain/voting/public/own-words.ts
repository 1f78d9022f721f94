import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { type DisputeKind, disputeKindLabels } from '../labels';

/** What somebody said against a roll or a result, with the answer. */
export interface OwnVoteWords {
  what: string;
  words: string;
  answer: string | null;
  at: string;
}

/** Everything a person said against rolls and results, newest first. */
export async function ownVoteWords(payload: Payload, user: string): Promise<OwnVoteWords[]> {
  const where = [{ field: 'user', equals: user }];
  const disputes = await leanFind<OwnVoteWords & { unitName: string; kind: DisputeKind }>(
    payload,
    'vote-roll-disputes',
    {
      where,
      columns: ['unitName', 'kind', 'words', 'answer', 'at'],
      newestBy: 'at',
      limit: 200,
    },
  );
  const objections = await leanFind<OwnVoteWords>(payload, 'vote-objections', {
    where,
    columns: ['words', 'answer', 'at'],
    newestBy: 'at',
    limit: 200,
  });
  return [
    ...disputes.map(({ unitName, kind, words, answer, at }) => ({
      what: `名册异议：${unitName}，${disputeKindLabels[kind]}`,
      words,
      answer,
      at,
    })),
    ...objections.map(({ words, answer, at }) => ({ what: '结果异议', words, answer, at })),
  ].toSorted((a, b) => b.at.localeCompare(a.at));
}
