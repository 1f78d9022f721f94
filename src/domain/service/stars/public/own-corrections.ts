import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { type PeriodKind, periodKindLabels } from '../labels';
import { roundOf } from '../rows';

/** A later change of a record as its member reads it: what it makes, why, and where it is counted. */
export interface OwnCorrection {
  id: string;
  /** The record, or the plus or minus, that changed. */
  record: string;
  round: string;
  roundName: string;
  itemName: string;
  /** Hundredths, either sign. */
  points: number;
  words: string;
  at: string;
  /** Where it is, or will be, counted. */
  counted: string;
  /** It is in a result that was announced. */
  isSettled: boolean;
}

interface Stored {
  id: string;
  record: string;
  round: string;
  itemName: string;
  points: number;
  words: string;
  at: string;
  periodKind: PeriodKind;
  carriedInto: string | null;
}

const most = 200;

/** The corrections of an account's results, of one round or of all, newest first. */
export async function ownCorrections(
  payload: Payload,
  user: string,
  round?: string,
): Promise<OwnCorrection[]> {
  const rows = await leanFind<Stored>(payload, 'star-corrections', {
    where: [{ field: 'user', equals: user }, ...(round ? [{ field: 'round', equals: round }] : [])],
    columns: ['record', 'round', 'itemName', 'points', 'words', 'at', 'periodKind', 'carriedInto'],
    newestBy: 'id',
    limit: most,
  });
  const rounds = new Map<string, Awaited<ReturnType<typeof roundOf>>>();
  for (const { round: of, carriedInto } of rows)
    for (const id of [of, carriedInto]) if (id && !rounds.has(id)) rounds.set(id, await roundOf(payload, id));
  return rows.map(({ periodKind, carriedInto, ...row }) => {
    const into = carriedInto ? rounds.get(carriedInto) : null;
    return {
      ...row,
      roundName: rounds.get(row.round)?.name ?? '',
      counted: into ? `计入${into.name}` : `等着计入您下一次${periodKindLabels[periodKind]}评星`,
      isSettled: into !== null && into !== undefined && into.state !== 'draft',
    };
  });
}
