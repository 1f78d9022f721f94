import type { PayloadRequest } from 'payload';
import { leanFind, readRow } from '@/database';
import type { PlaceColumns } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { memberColumns, type RegisteredMember } from './members';
import { insidePlace, type RoundRow } from './rows';

const most = 2000;

/** Members of a round for whoever enters something about one of them. */
export const members = {
  /** A member that the round covers: on its list, or, before there is one, in its place. @throws DomainError validation */
  async inRound(req: PayloadRequest, round: RoundRow, id: string): Promise<RegisteredMember> {
    const member = await readRow<RegisteredMember>(req.payload, 'party-members', id, req);
    const where = round.rosterAt
      ? [
          { field: 'round', equals: round.id },
          { field: 'member', equals: id },
        ]
      : [];
    const listed = round.rosterAt
      ? (await leanFind(req.payload, 'star-results', { where, columns: [], newestBy: 'id', limit: 1 }, req))
          .length > 0
      : member !== undefined && isInside(round, member);
    if (!member || !listed) fail('validation', { fields: { member: '这名党员不在这次评星的范围里' } });
    return member;
  },
  /** Those of a place by name, to choose from. */
  async inPlace(payload: PayloadRequest['payload'], place: PlaceColumns): Promise<RegisteredMember[]> {
    const rows = await leanFind<RegisteredMember>(payload, 'party-members', {
      where: [...insidePlace(place), { field: 'status', equals: 'active' }],
      columns: memberColumns,
      newestBy: 'id',
      limit: most,
    });
    return rows.sort((a, b) => a.name.localeCompare(b.name, 'zh'));
  },
};

const isInside = (round: PlaceColumns, member: RegisteredMember): boolean =>
  insidePlace(round).every(({ field, equals }) => member[field] === equals);
