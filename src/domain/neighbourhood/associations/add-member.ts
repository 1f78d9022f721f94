import { z } from 'zod';
import { insertRow, readRow } from '@/database';
import { input, placeColumns, runVerb, twiceWhenTaken, type VerbCall, valuesOf } from '@/domain/organization';
import { day } from '@/domain/property';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { derivedId, newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { isMobilePhone, normalizePhone } from '@/shared/personal-data';
import { recordStep } from '../record-step';
import { type AssociationMemberRow, holdAssociation } from './association-row';
import { requireActive } from './change-association';
import { requireKeeper, standingIn, termsOf } from './keeps';
import { associationRoleLabels, associationsTag, elderLabels } from './labels';
import { overlaps, personOf, refuseNamesake, termKeyFor } from './person';

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
  /** Said of somebody who has the name of an entry that holds. */
  another: z.boolean().default(false),
  from: day('任期开始'),
  until: day('任期结束').optional(),
  publicConsent: z.boolean().default(false),
  /** The same form sent twice adds once. */
  formKey: input.formKey,
});

/**
 * Writes somebody's term in an association down. The same person (the entry in the register, the account, or name and note) is in it
 * once at a time, and a second of the same name only when somebody says that they are two; a term that is over does not stand in the way of
 * another. A phone opens the association to the account of this name only.
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
      const all = await termsOf(call.payload, { association: row.id }, req);
      const terms = all.filter((term) => overlaps(term, given.from));
      const person = await personOf(req, { given, row, actor: call.actor, terms });
      refuseNamesake(row, given, terms);
      if (given.role === 'leader') refuseSecondLeader(all, given.from);
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
        termKey: await termKeyFor(req, row, { given, person }),
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
function refuseSecondLeader(terms: readonly AssociationMemberRow[], from: string): void {
  const at = now().toISOString();
  const leader = terms.find(
    (term) =>
      term.role === 'leader' && !(term.endedAt && term.endedAt <= at) && !(term.until && term.until <= from),
  );
  if (leader)
    fail('validation', {
      fields: { role: `现在的会长（队长）是${leader.personName}。换人的先结束这一任，帮着管的选副会长` },
    });
}
