import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { rowsById } from '@/domain/property';
import type { MatterVerdict } from '../labels';

/** The opinions an account gave; for what is kept about somebody. */
export async function ownOpinions(
  payload: Payload,
  user: string,
): Promise<{ title: string; number: string; words: string; at: string }[]> {
  const rows = await leanFind<{
    matter: string;
    words: string | null;
    at: string;
    withdrawnAt: string | null;
  }>(payload, 'matter-opinions', {
    where: [{ field: 'user', equals: user }],
    columns: ['matter', 'words', 'at', 'withdrawnAt'],
    newestBy: 'at',
    limit: 500,
  });
  const about = await rowsById<{ id: string; title: string; number: string }>(
    payload,
    'matters',
    rows.map(({ matter }) => matter),
    ['title', 'number'],
  );
  return rows.map(({ matter, words, at, withdrawnAt }) => ({
    title: about.get(matter)?.title ?? '',
    number: about.get(matter)?.number ?? '',
    words: withdrawnAt ? '（已收回）' : (words ?? '我也关心'),
    at,
  }));
}

/** The verdicts an account gave; for what is kept about somebody. */
export async function ownVerdicts(
  payload: Payload,
  user: string,
): Promise<{ title: string; number: string; verdict: MatterVerdict; words: string; at: string }[]> {
  const rows = await leanFind<{ matter: string; verdict: MatterVerdict; words: string | null; at: string }>(
    payload,
    'matter-answers',
    {
      where: [{ field: 'user', equals: user }],
      columns: ['matter', 'verdict', 'words', 'at'],
      newestBy: 'at',
      limit: 500,
    },
  );
  const about = await rowsById<{ id: string; title: string; number: string }>(
    payload,
    'matters',
    rows.map(({ matter }) => matter),
    ['title', 'number'],
  );
  return rows.map(({ matter, verdict, words, at }) => ({
    title: about.get(matter)?.title ?? '',
    number: about.get(matter)?.number ?? '',
    verdict,
    words: words ?? '',
    at,
  }));
}
