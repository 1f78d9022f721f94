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
  const about = await named(payload, rows);
  return rows.map(({ matter, words, at, withdrawnAt }) => ({
    ...about(matter),
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
  const about = await named(payload, rows);
  return rows.map(({ matter, verdict, words, at }) => ({
    ...about(matter),
    verdict,
    words: words ?? '',
    at,
  }));
}

/** What the matters of these rows are called, by id. */
async function named(payload: Payload, rows: readonly { matter: string }[]) {
  const ids = rows.map(({ matter }) => matter);
  const found = await rowsById<{ id: string; title: string; number: string }>(payload, 'matters', ids, [
    'title',
    'number',
  ]);
  return (id: string) => ({ title: found.get(id)?.title ?? '', number: found.get(id)?.number ?? '' });
}
