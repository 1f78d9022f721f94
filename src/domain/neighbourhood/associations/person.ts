import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { leanFind, readRow } from '@/database';
import { accountForPhone } from '@/domain/accounts';
import { householdAt } from '@/domain/organization';
import { memberById } from '@/domain/service';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { bareName } from '@/shared/normalize-name';
import { personName } from '@/shared/person-name';
import { type AssociationMemberRow, type AssociationRow, termHolds } from './association-row';

/** Who somebody is, as far as the register says it. */
export interface Person {
  user: string | null;
  member: string | null;
  household: string | null;
}

interface Given {
  personName: string;
  note?: string | undefined;
  another: boolean;
  member?: string | undefined;
  phone?: string | undefined;
  household?: string | undefined;
  building?: string | undefined;
  unit?: string | undefined;
  room?: string | undefined;
}

type Term = Pick<AssociationMemberRow, 'id' | 'personName' | 'user' | 'member' | 'note'>;

/** Whether a term is in the way of another of the same person that begins then. */
export const overlaps = (term: AssociationMemberRow, from: string): boolean =>
  termHolds(term, now()) || (!term.endedAt && (!term.until || term.until > from));

/** @param terms those that stand in the way of a second. @throws DomainError validation, conflict (is in it), invalid-state (the account is shut) */
export async function personOf(
  req: PayloadRequest,
  { given, row, actor, terms }: { given: Given; row: AssociationRow; actor: Actor; terms: readonly Term[] },
): Promise<Person> {
  const household = given.household
    ? given.household
    : given.building && given.room
      ? await householdAt(req, { building: given.building, unit: given.unit ?? '', room: given.room })
      : null;
  if (household) {
    const home = await readRow<{ community: string | null }>(req.payload, 'households', household, req);
    if (home?.community !== row.community) fail('validation', { fields: { room: '请选择本社区（村）的户' } });
  }
  if (given.member) {
    const member = await memberById(req.payload, given.member);
    if (member?.community !== row.community || member.status !== 'active')
      fail('validation', { fields: { member: '请选择本社区的党员' } });
    const { id, user } = member;
    refuseSecond(
      row,
      terms.find((term) => term.member === id || (user && term.user === user)),
    );
    return { user, member: id, household };
  }
  if (given.phone) {
    const user = await accountInside(req, { ...given, phone: given.phone, row, actor, terms });
    return { user, member: null, household };
  }
  const key = nameKey(given);
  refuseSecond(
    row,
    terms.find((term) => !term.user && !term.member && nameKey(term) === key),
  );
  return { user: null, member: null, household };
}

/**
 * The account of a number, which is of this name and nobody's who is in the association already; an entry of theirs is named as it stands
 * there, not as it was typed. @throws DomainError validation (of another name), conflict (is in it), invalid-state (shut)
 */
export const accountInside = (
  req: PayloadRequest,
  {
    row,
    actor,
    terms,
    phone,
    personName,
  }: { row: AssociationRow; actor: Actor; terms: readonly Term[]; phone: string; personName: string },
): Promise<string> =>
  accountForPhone({
    req,
    actor,
    phone,
    realName: personName,
    ask: async (user) =>
      refuseSecond(
        row,
        terms.find((term) => term.user === user),
      ),
  });

/** @throws DomainError conflict */
function refuseSecond({ name }: AssociationRow, term: Term | undefined): void {
  if (term)
    fail('conflict', {
      message: `${term.personName}现在就在“${name}”里。要改职务，先结束这一任。`,
    });
}

const nameKey = ({ personName, note }: { personName: string; note?: string | null | undefined }): string =>
  `${bareName(personName)}|${bareName(note ?? '')}`;

/**
 * Two entries of one name are mostly one person written down twice, who would have two votes: somebody has to say that they are not, and how
 * to tell them apart. @throws DomainError validation
 */
export function refuseNamesake({ name }: AssociationRow, given: Given, terms: readonly Term[]): void {
  const namesakes = terms.filter((term) => personName(term.personName) === personName(given.personName));
  const [first] = namesakes;
  if (!first) return;
  const known = first.note ? `（${first.note}）` : '';
  const way = first.user || first.member ? '' : '要让本人能登录的，在名单里点“补手机号”。';
  if (!given.another)
    fail('validation', {
      fields: {
        personName: `“${name}”里现在有${first.personName}${known}。是同一个人的，不用再加。${way}是同名的另一个人，请勾选“是同名的另一个人”`,
      },
    });
  if (!given.note) fail('validation', { fields: { note: '同名的两个人，请写怎么认，如住哪里' } });
  if (namesakes.some(({ note }) => bareName(note ?? '') === bareName(given.note ?? '')))
    fail('validation', { fields: { note: '和名单里同名的那一位写得一样，请写出不一样的地方' } });
}

/** The key of a person's next term: a number follows, so that no database has to see a key freed and taken at once. */
export async function termKeyFor(
  req: PayloadRequest,
  row: AssociationRow,
  { given, person }: { given: Given; person: Person },
): Promise<string> {
  const who = person.member ?? person.user ?? `${given.personName}|${(given.note ?? '').replace(/\s/g, '')}`;
  const personKey = `${row.id}#${who}`;
  const query = {
    where: [{ field: 'association', equals: row.id }],
    columns: ['termKey'],
    newestBy: 'from',
    limit: 500,
  };
  const before = (await leanFind<{ termKey: string }>(req.payload, 'association-members', query, req)).filter(
    ({ termKey }) => termKey.startsWith(`${personKey}#`),
  );
  return `${personKey}#${before.length}`;
}
