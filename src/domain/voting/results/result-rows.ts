import type { Payload, PayloadRequest } from 'payload';
import { leanFind, leanFirst } from '@/database';
import type { Majority, Sums } from '../rules';

/** What a vote came to, as stored. */
export interface ResultRow {
  units: number;
  totalArea: number;
  totalHeads: number;
  participatingUnits: number;
  participatingArea: number;
  participatingHeads: number;
  ballots: number;
  hash: string;
  countedAt: string;
}

/** The same of one item. */
export interface ItemResult {
  number: number;
  title: string;
  majority: Majority;
  participating: Sums;
  for: Sums;
  against: Sums;
  abstain: Sums;
  splitHeads: number;
  held: boolean;
  adopted: boolean;
}

export async function resultOf(
  payload: Payload,
  vote: string,
  req?: PayloadRequest,
): Promise<ResultRow | null> {
  const row = await leanFirst<ResultRow>(
    payload,
    'vote-results',
    {
      where: [{ field: 'vote', equals: vote }],
      columns: [
        'units',
        'totalArea',
        'totalHeads',
        'participatingUnits',
        'participatingArea',
        'participatingHeads',
        'ballots',
        'hash',
        'countedAt',
      ],
      newestBy: 'id',
    },
    req,
  );
  return row ?? null;
}

const sides = ['participating', 'for', 'against', 'abstain'] as const;

/** The results of the items, in their order. */
export async function itemResultsOf(
  payload: Payload,
  vote: string,
  req?: PayloadRequest,
): Promise<ItemResult[]> {
  const rows = await leanFind<Record<string, unknown>>(
    payload,
    'vote-item-results',
    {
      where: [{ field: 'vote', equals: vote }],
      columns: [
        ...['number', 'title', 'majority', 'splitHeads', 'held', 'adopted'],
        ...sides.flatMap((side) => [`${side}Units`, `${side}Area`, `${side}Heads`]),
      ],
      newestBy: 'number',
      limit: 100,
    },
    req,
  );
  const sums = (row: Record<string, unknown>, side: string): Sums => ({
    units: Number(row[`${side}Units`]),
    area: Number(row[`${side}Area`]),
    heads: Number(row[`${side}Heads`]),
  });
  return rows.toReversed().map((row) => ({
    number: Number(row.number),
    title: String(row.title),
    majority: row.majority === 'special' ? 'special' : 'ordinary',
    participating: sums(row, 'participating'),
    for: sums(row, 'for'),
    against: sums(row, 'against'),
    abstain: sums(row, 'abstain'),
    splitHeads: Number(row.splitHeads),
    held: Boolean(row.held),
    adopted: Boolean(row.adopted),
  }));
}
