import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import type { Place } from '../place';
import type { ResidencyKind } from './labels';
import { residencyCovers } from './term';

/** A residency as stored. A type and not an interface, so that it is a record of columns too. */
export type ResidencyRow = Place & {
  id: string;
  household: string;
  user: string;
  personName: string;
  kind: ResidencyKind;
  representative: boolean | null;
  verification: string;
  verifiedAt: string;
  from: string;
  until: string | null;
  endReason: string | null;
};

const columns = [
  'household',
  'user',
  'personName',
  'kind',
  'representative',
  'verification',
  'verifiedAt',
  'from',
  'until',
  'endReason',
  'township',
  'community',
  'grid',
  'compound',
  'building',
];

/** More than anybody has homes, or a home inhabitants, over all the years. */
const most = 500;

/** All residencies of a person or in a household, ended ones too, newest first. */
export async function residenciesOf(
  payload: Payload,
  of: { user: string } | { household: string } | { id: string },
  req?: PayloadRequest,
): Promise<ResidencyRow[]> {
  const where = Object.entries(of).map(([field, equals]) => ({ field, equals: String(equals) }));
  return leanFind<ResidencyRow>(
    payload,
    'residencies',
    { where, columns, newestBy: 'from', limit: most },
    req,
  );
}

/** Those that give rights at `at`. */
export function activeAmong(rows: readonly ResidencyRow[], at: Date): ResidencyRow[] {
  return rows.filter((row) => residencyCovers(row, at));
}

/** The residencies that give a person rights at this moment, newest first: what ratings and votes ask for. */
export async function activeResidencies(
  payload: Payload,
  userId: string,
  at: Date,
  req?: PayloadRequest,
): Promise<ResidencyRow[]> {
  return activeAmong(await residenciesOf(payload, { user: userId }, req), at);
}

/** Whether a person lives in this place at this moment; of several columns all must fit. */
export async function isResidentOf(
  payload: Payload,
  userId: string,
  place: Place & { household?: string },
  at: Date,
  req?: PayloadRequest,
): Promise<boolean> {
  const asked = Object.entries(place).filter(([, id]) => id);
  if (asked.length === 0) return false;
  const rows = await activeResidencies(payload, userId, at, req);
  return rows.some((row) => asked.every(([column, id]) => row[column as keyof ResidencyRow] === id));
}
