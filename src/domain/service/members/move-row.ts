import type { PayloadRequest } from 'payload';
import { leanFirst, readRow } from '@/database';
import type { Place } from '@/domain/organization';
import { rowOf } from '@/domain/property';
import type { MemberMoveKind, MemberMoveState } from './labels';

/** A move as stored. */
export interface MoveRow {
  id: string;
  member: string;
  memberName: string;
  kind: MemberMoveKind;
  state: MemberMoveState;
  from: string | null;
  to: string | null;
  outside: string | null;
  /** First moment of the day in the city. */
  movedOn: string;
  letter: string | null;
  reason: string | null;
  fromTownship: string | null;
  fromCommunity: string | null;
  fromGrid: string | null;
  fromCompound: string | null;
  fromBuilding: string | null;
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string | null;
  building: string | null;
}

/** @throws DomainError not-found */
export const moveRow = (req: PayloadRequest, id: string) =>
  rowOf<MoveRow>(req, 'member-moves', id, '条转接记录');

/** The move of a member that waits for the other side, if there is one. */
export function waitingMoveOf(req: PayloadRequest, member: string) {
  const where = [
    { field: 'member', equals: member },
    { field: 'state', equals: 'waiting' },
  ];
  return leanFirst<{ id: string }>(req.payload, 'member-moves', { where, columns: [], newestBy: 'id' }, req);
}

/** The name of an organisation as it is now; null for none. */
export async function organizationName(req: PayloadRequest, id: string | null): Promise<string | null> {
  if (!id) return null;
  const row = await readRow<{ name: string }>(req.payload, 'party-organizations', id, req);
  return row?.name ?? null;
}

/** Where a member stands, under the names of where they come from. */
export const comingFrom = ({ township, community, grid, compound, building }: Place) => ({
  fromTownship: township ?? null,
  fromCommunity: community ?? null,
  fromGrid: grid ?? null,
  fromCompound: compound ?? null,
  fromBuilding: building ?? null,
});

/** Where a member comes from, as a place. */
export const placeBefore = (row: MoveRow): Place => ({
  township: row.fromTownship,
  community: row.fromCommunity,
  grid: row.fromGrid,
  compound: row.fromCompound,
  building: row.fromBuilding,
});
