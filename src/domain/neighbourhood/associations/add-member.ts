import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Actor } from '@/access';
import { insertRow, leanFind, readRow } from '@/database';
import { accountForPhone } from '@/domain/accounts';
import {
  householdAt,
  input,
  placeColumns,
  runVerb,
  twiceWhenTaken,
  type VerbCall,
  valuesOf,
} from '@/domain/organization';
import { day } from '@/domain/property';
import { touchPages } from '@/domain/publishing';
import { memberById } from '@/domain/service';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { derivedId, newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { isMobilePhone, normalizePhone } from '@/shared/personal-data';
import { recordStep } from '../record-step';
import {
  type AssociationMemberRow,
  type AssociationRow,
  holdAssociation,
  termHolds,
} from './association-row';
import { requireActive } from './change-association';
import { requireKeeper, standingIn, termsOf } from './keeps';
import { associationRoleLabels, associationsTag, elderLabels } from './labels';

const schema = z.object({
  id: input.id('协会、队伍'),
  personName: input.text('姓名', 30),
  role: z.enum(valuesOf(associationRoleLabels), { error: '请选择职务' }),
  publicist: z.boolean().default(false),
  appraiser: z.boolean().default(false),
  elder: z.enum(valuesOf(elderLabels)).optional(),
  /** The entry in the register of Party members; their account comes along. */
  member: z.string().optional(),
  /** The mobile they sign in with: what they may do comes from their term. */
  phone: z
    .string()
    .transform(normalizePhone)
    .refine((phone) => phone === '' || isMobilePhone(phone), '请填写正确的手机号，例如13812345678')
    .optional(),
  /** The home, so that nobody appraises their own. */
  household: z.string().optional(),
  building: z.string().optional(),
  unit: input.optionalText('单元', 20),
  room: input.optionalText('房号', 20),
  /** How people of one name are told apart. */
  note: input.optionalText('怎么认', 60),
  from: day('任期开始'),
  until: day('任期结束').optional(),
  publicConsent: z.boolean().default(false),
  /** The same form sent twice adds once. */
  formKey: input.formKey,
});
type Given = z.output<typeof schema>;

/**
 * Writes somebody's term in an association down. The same person (the entry in the register, the account, or name and note) is in it
 * once at a time; a term that is over does not stand in the way of another.
 * @throws DomainError validation, conflict (is in it), forbidden, invalid-state, not-found
 */
export async function addAssociationMember(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const given = parseInput(schema, call);
  const { userId } = call.actor;
  const id = given.formKey
    ? derivedId(`association-member:${given.id}:${userId ?? 'system'}:${given.formKey}`)
    : newId();
  return twiceWhenTaken(call, async (outer) => {
    if (given.formKey && (await readRow(call.payload, 'association-members', id, outer))) return { id };
    return runVerb({ payload: call.payload, actor: call.actor, req: outer }, async (req) => {
      const row = await holdAssociation(req, given.id);
      const { leads } = await standingIn({ payload: call.payload, req }, call.actor, row);
      if (!leads) requireKeeper(call.actor, row);
      requireActive(row);
      if (given.until && given.until <= given.from)
        fail('validation', { fields: { until: '任期结束要晚于开始' } });
      const person = await personOf(req, { given, row, actor: call.actor });
      const termKey = await termKeyFor(req, row, { given, person });
      if (given.role === 'leader') await refuseSecondLeader(req, row, given.from);
      const at = now().toISOString();
      await insertRow(req, 'association-members', {
        id,
        association: row.id,
        ...placeColumns(row),
        personName: given.personName,
        role: given.role,
        publicist: given.publicist,
        appraiser: given.appraiser,
        elder: given.elder ?? null,
        note: given.note ?? null,
        ...person,
        from: given.from,
        until: given.until ?? null,
        publicConsent: given.publicConsent,
        consentedAt: given.publicConsent ? at : null,
        termKey,
      });
      await recordStep(
        req,
        { kind: 'associations', id: row.id, place: row, actor: call.actor },
        { label: '加入成员', detail: associationRoleLabels[given.role] },
      );
      await touchPages(req, associationsTag);
      return {
        result: { id },
        action: 'association-member.added',
        subject: { collection: 'association-members', id },
        summary: row.number,
      };
    });
  });
}

/** One leads at a time: everybody else who does is a deputy. @throws DomainError validation */
async function refuseSecondLeader(req: PayloadRequest, { id }: AssociationRow, from: string): Promise<void> {
  const at = now();
  const leader = (await termsOf(req.payload, { association: id }, req)).find(
    (term) =>
      term.role === 'leader' &&
      !(term.endedAt && term.endedAt <= at.toISOString()) &&
      !(term.until && term.until <= from),
  );
  if (leader)
    fail('validation', {
      fields: { role: `现在的会长（队长）是${leader.personName}。换人的先结束这一任，帮着管的选副会长` },
    });
}

interface Person {
  user: string | null;
  member: string | null;
  household: string | null;
}

async function personOf(
  req: PayloadRequest,
  { given, row, actor }: { given: Given; row: AssociationRow; actor: Actor },
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
    return { user: member.user, member: member.id, household };
  }
  if (!given.phone) return { user: null, member: null, household };
  const user = await accountForPhone({ req, actor, phone: given.phone, realName: given.personName });
  return { user, member: null, household };
}

/** The key of a person's next term: a number follows, so that no database has to see a key freed and taken at once. */
async function termKeyFor(
  req: PayloadRequest,
  row: AssociationRow,
  { given, person }: { given: Given; person: Person },
): Promise<string> {
  const who = person.member ?? person.user ?? `${given.personName}|${(given.note ?? '').replace(/\s/g, '')}`;
  const personKey = `${row.id}#${who}`;
  const query = {
    where: [{ field: 'association', equals: row.id }],
    columns: ['termKey', 'from', 'until', 'endedAt'],
    newestBy: 'from',
    limit: 500,
  };
  const before = (
    await leanFind<AssociationMemberRow & { termKey: string }>(req.payload, 'association-members', query, req)
  ).filter(({ termKey }) => termKey.startsWith(`${personKey}#`));
  const at = now();
  const overlaps = before.some(
    (term) => termHolds(term, at) || (!term.endedAt && (!term.until || term.until > given.from)),
  );
  if (overlaps)
    fail('conflict', { message: `${given.personName}现在就在“${row.name}”里。要改职务，先结束这一任。` });
  return `${personKey}#${before.length}`;
}
