import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import type { PlaceColumns } from '@/domain/organization';
import { insidePlace, placeColumns, type RoundRow } from './rows';

/** A Party member as the register has them. */
export interface RegisteredMember extends PlaceColumns {
  id: string;
  name: string;
  user: string | null;
  organization: string;
  /** When they joined the Party, where the register says it. */
  joinDate?: string | null;
}

interface Stored extends RegisteredMember {
  status: 'active' | 'left';
  leftOn: string | null;
}

export const memberColumns = [
  'name',
  'user',
  'organization',
  'status',
  'leftOn',
  'joinDate',
  ...placeColumns,
];

/** Members of the round's place on its last day who were in the Party by then, from the largest id down, those after `before`. */
export async function membersOf(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  round: Pick<RoundRow, 'to'> & PlaceColumns,
  { before, limit }: { before: string | null; limit: number },
): Promise<{ members: RegisteredMember[]; last: string | null }> {
  const rows = await leanFind<Stored>(
    payload,
    'party-members',
    {
      where: [...insidePlace(round), ...(before ? [{ field: 'id', before }] : [])],
      columns: memberColumns,
      newestBy: 'id',
      limit,
    },
    req,
  );
  return {
    members: rows.filter(
      ({ status, leftOn, joinDate }) =>
        (status === 'active' || (leftOn !== null && leftOn > round.to)) && !(joinDate && joinDate > round.to),
    ),
    last: rows.length < limit ? null : (rows.at(-1)?.id ?? null),
  };
}
