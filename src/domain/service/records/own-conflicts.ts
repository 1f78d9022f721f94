import type { Payload } from 'payload';
import { type LeanCondition, leanFind } from '@/database';
import { spellingsOf } from '@/domain/organization';
import type { DeclarationState, Relation } from './labels';
import type { MemberRow } from './record-row';

/** A declaration as the member sees it. */
export interface OwnDeclaration {
  id: string;
  member: string;
  otherName: string;
  relation: Relation;
  state: DeclarationState;
  note: string | null;
  declaredAt: string;
  declaredByName: string;
  endedAt: string | null;
  endReason: string | null;
  /** The other side declared it; it holds for both. */
  byOther?: boolean;
}

const columns = [
  'member',
  'memberName',
  'otherName',
  'relation',
  'state',
  'note',
  'declaredAt',
  'declaredByName',
  'endedAt',
  'endReason',
];

const find = (payload: Payload, ...where: LeanCondition[]) =>
  leanFind<OwnDeclaration & { memberName: string }>(payload, 'conflict-declarations', {
    where,
    columns,
    newestBy: 'declaredAt',
    limit: 200,
  });

/** What was declared for these members, newest first, ended ones too. */
export const declarationsOf = (payload: Payload, members: readonly string[]): Promise<OwnDeclaration[]> =>
  find(payload, { field: 'member', in: members });

/**
 * The same, and what others have declared that stands and names one of these members: it holds for both. What the other side wrote
 * besides is theirs.
 */
export async function declarationsAround(
  payload: Payload,
  members: readonly Pick<MemberRow, 'id' | 'name'>[],
): Promise<OwnDeclaration[]> {
  if (members.length === 0) return [];
  const ids = members.map(({ id }) => id);
  const names = [...new Set(members.flatMap(({ name }) => spellingsOf(name)))];
  const standing: LeanCondition = { field: 'state', equals: 'standing' };
  const own = await declarationsOf(payload, ids);
  const ofOthers = [
    ...(await find(payload, { field: 'otherMember', in: ids }, standing)),
    // A name alone holds against everybody of that name, as when records are verified.
    ...(await find(
      payload,
      { field: 'otherName', in: names },
      { field: 'otherMember', exists: false },
      standing,
    )),
  ].filter(({ member }) => !ids.includes(member));
  const asSeen = ofOthers.map((row) => ({ ...row, otherName: row.memberName, note: null, byOther: true }));
  return [...own, ...asSeen].toSorted((one, other) => other.declaredAt.localeCompare(one.declaredAt));
}
