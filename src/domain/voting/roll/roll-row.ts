import type { Payload, PayloadRequest } from 'payload';
import { leanFind, leanFirst, readRow } from '@/database';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import type { AreaSource } from '../rules';

/** A line of a roll as stored; the area in 0.01 m². */
export interface RollRow {
  id: string;
  vote: string;
  number: number;
  unitKey: string;
  unitName: string;
  household: string | null;
  area: number;
  areaSource: AreaSource;
  head: string;
  developer: boolean | null;
  voter: string | null;
  voterName: string | null;
  voted: boolean | null;
  note: string | null;
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string | null;
  building: string | null;
}

/** More lines than any vote has. */
export const mostLines = 200_000;

export const rollColumns = [
  'vote',
  'number',
  'unitName',
  'household',
  'area',
  'areaSource',
  'head',
  'developer',
  'voter',
  'voterName',
  'voted',
  'note',
  'building',
] as const;

/** The line with this id of this vote. @throws DomainError not-found */
export async function requireLine(req: PayloadRequest, of: { id: string; vote?: string }): Promise<RollRow> {
  const row = isId(of.id) ? await readRow<RollRow>(req.payload, 'vote-roll', of.id, req) : undefined;
  if (!row || (of.vote !== undefined && row.vote !== of.vote))
    fail('not-found', { message: '名册上没有这一户。' });
  return row;
}

/** The vote whose roll has this line, before anything is held; empty when there is none, so that its verb finds no vote. */
export async function voteOfLine(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  line: string,
): Promise<string> {
  const row = await leanFirst<{ vote: string }>(
    payload,
    'vote-roll',
    { where: [{ field: 'id', equals: line }], columns: ['vote'], newestBy: 'id' },
    req,
  );
  return row?.vote ?? '';
}

/** Lines of a vote that meet these conditions, by number. */
export async function linesOf(
  payload: Payload,
  vote: string,
  more: { field: string; equals: string | number }[] = [],
  req?: PayloadRequest,
): Promise<RollRow[]> {
  const rows = await leanFind<RollRow>(
    payload,
    'vote-roll',
    {
      where: [{ field: 'vote', equals: vote }, ...more],
      columns: rollColumns,
      newestBy: 'number',
      limit: mostLines,
    },
    req,
  );
  return rows.toReversed();
}
