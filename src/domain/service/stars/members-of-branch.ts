import type { Payload, PayloadRequest } from 'payload';
import { leanFind, readRow } from '@/database';
import type { PlaceColumns } from '@/domain/organization';
import { placeColumns } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { besideRounds } from './beside-rounds';
import { memberColumns, type RegisteredMember } from './members';
import { holds } from './overlaps';
import { insidePlace, type RoundRow, resultOfMember, resultsOf } from './rows';

const most = 2000;

/** A member of a round, in the place they are rated in: where they stood on the last day, wherever they have gone since. */
export type MemberOfRound = Pick<RegisteredMember, 'id' | 'name' | 'user'> & PlaceColumns;

/** Members of a round for whoever enters something about one of them. */
export const members = {
  /** A member that the round covers: on its list, or, before there is one, in its place. @throws DomainError validation */
  async inRound(req: PayloadRequest, round: RoundRow, id: string): Promise<MemberOfRound> {
    const member = await readRow<RegisteredMember>(req.payload, 'party-members', id, req);
    if (!round.rosterAt) {
      if (!member || !isInside(round, member)) return refuse();
      const narrower = (await besideRounds({ payload: req.payload, req }, round)).find(
        (other) => !holds(other, round) && holds(other, member),
      );
      return narrower ? refuse(`这名党员在“${narrower.name}”里评，到那里登记`) : member;
    }
    const listed = (await resultOfMember({ payload: req.payload, req }, round.id, id)) ?? refuse();
    const { memberName: name, user } = listed;
    return { id, name, user: member?.user ?? user, ...placeColumns(listed) };
  },
  /** Those of a round by name, to choose from: everybody on its list, or, before there is one, in its place. */
  async ofRound(payload: Payload, round: RoundRow): Promise<{ id: string; name: string }[]> {
    const rows = round.rosterAt
      ? (await resultsOf({ payload }, round.id, { limit: most })).map(({ member, memberName }) => ({
          id: member,
          name: memberName,
        }))
      : await leanFind<RegisteredMember>(payload, 'party-members', {
          where: [...insidePlace(round), { field: 'status', equals: 'active' }],
          columns: memberColumns,
          newestBy: 'id',
          limit: most,
        });
    return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'zh'));
  },
};

const refuse = (member = '这名党员不在这次评星的范围里'): never => fail('validation', { fields: { member } });

const isInside = (round: PlaceColumns, member: RegisteredMember): boolean =>
  insidePlace(round).every(({ field, equals }) => member[field] === equals);
