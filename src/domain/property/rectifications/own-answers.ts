import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { rowsById } from '../public/names';
import type { Verdict } from './labels';

/** What somebody answered to the question whether something was fixed, for their own eyes. */
export interface OwnAnswer {
  title: string;
  number: string;
  verdict: Verdict;
  words: string;
  at: string;
}

/** The answers given from an account, newest first. */
export async function ownAnswers(payload: Payload, user: string): Promise<OwnAnswer[]> {
  const rows = await leanFind<{ rectification: string; verdict: Verdict; words: string | null; at: string }>(
    payload,
    'rectification-answers',
    {
      where: [{ field: 'user', equals: user }],
      columns: ['rectification', 'verdict', 'words', 'at'],
      newestBy: 'at',
      limit: 500,
    },
  );
  const about = await rowsById<{ id: string; title: string; number: string }>(
    payload,
    'rectifications',
    rows.map(({ rectification }) => rectification),
    ['title', 'number'],
  );
  return rows.map(({ rectification, verdict, words, at }) => ({
    title: about.get(rectification)?.title ?? '',
    number: about.get(rectification)?.number ?? '',
    verdict,
    words: words ?? '',
    at,
  }));
}
