import type { Payload } from 'payload';
import { leanFind } from '@/database';
import type { PeriodKind } from '../labels';
import type { RoundRow } from '../rows';

/** A round in the public list. */
export type ListedRound = Pick<
  RoundRow,
  'id' | 'name' | 'state' | 'from' | 'to' | 'organizationName' | 'members' | 'exempt' | 'frozenAt'
>;

export interface RoundFilter {
  kind?: PeriodKind | undefined;
  community?: string | undefined;
}

const pageSize = 20;
const most = 2000;

/** Rounds whose result stands, the newest period on top, page by page. */
export async function listRounds(
  payload: Payload,
  { kind, community }: RoundFilter,
  page: number,
): Promise<{ items: ListedRound[]; total: number; page: number; pages: number }> {
  const rows = await leanFind<ListedRound>(payload, 'star-rounds', {
    where: [
      { field: 'state', equals: 'frozen' },
      ...(kind ? [{ field: 'periodKind', equals: kind }] : []),
      ...(community ? [{ field: 'community', equals: community }] : []),
    ],
    columns: ['name', 'state', 'from', 'to', 'organizationName', 'members', 'exempt', 'frozenAt'],
    newestBy: 'to',
    limit: most,
  });
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    items: rows.slice((shown - 1) * pageSize, shown * pageSize),
    total: rows.length,
    page: shown,
    pages,
  };
}
