import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { leanFind, readRow, updateColumns } from '@/database';
import { accountByPhone } from '@/domain/accounts';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { isMobilePhone, normalizePhone } from '@/shared/personal-data';
import { recordStep } from '../record-step';
import { type AssociationMemberRow, holdAssociation } from './association-row';
import { requireActive } from './change-association';
import { termOf } from './end-term';
import { requireKeeper, standingIn, termsOf } from './keeps';
import { associationRoleLabels } from './labels';
import { accountInside, overlaps } from './person';

const schema = z.object({
  id: input.id('协会、队伍'),
  term: input.id('成员'),
  phone: input
    .text('手机号', 30)
    .transform(normalizePhone)
    .refine(isMobilePhone, '请填写正确的手机号，例如13812345678'),
});

/**
 * Says with which mobile somebody signs in who is in an association without an account: found, or made without any role, so that nobody adds a
 * second entry for it. Twice is once. What a Party member signs in with is for their register to say.
 * @throws DomainError validation (of another name), conflict (is in it), invalid-state (over, has another account), forbidden, not-found
 */
export async function giveTermAccount(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, term: termId, phone } = parseInput(schema, call);
  return runVerb(call, async (req) => {
    const row = await holdAssociation(req, id);
    const { leads } = await standingIn({ payload: call.payload, req }, call.actor, row);
    if (!leads) requireKeeper(call.actor, row);
    requireActive(row);
    const term = await termOf(req, id, termId);
    const others = (await termsOf(call.payload, { association: id }, req)).filter(
      (one) => one.id !== termId && overlaps(one, term.from),
    );
    const done = term.user
      ? term.user === (await accountByPhone({ payload: call.payload, req }, phone))?.id
      : false;
    if (!done) {
      refuseGiving(term);
      const { personName } = term;
      const user = await accountInside(req, { row, actor: call.actor, terms: others, phone, personName });
      await updateColumns(req, 'association-members', termId, { user, updatedAt: now().toISOString() });
      await letIntoPlannedMeetings(req, termId, user);
      await recordStep(
        req,
        { kind: 'associations', id, place: row, actor: call.actor },
        { label: '补手机号', detail: associationRoleLabels[term.role] },
      );
    }
    return {
      result: { id: termId },
      action: 'association-member.account-given',
      subject: { collection: 'association-members', id: termId },
      summary: row.number,
      changes: ['user'],
    };
  });
}

/** @throws DomainError invalid-state */
function refuseGiving(term: AssociationMemberRow): void {
  if (!canBeGivenAccount(term))
    fail('invalid-state', {
      message: term.user
        ? `${term.personName}已经有登录的手机号了。换了号码的，请本人登录后在“我的账号”里改。`
        : term.member
          ? `${term.personName}是党员，登录的手机号在党员名册里登记，这里跟着改。请找党组织的管理员。`
          : `${term.personName}的任期已经结束，不能再补。`,
    });
}

/** Whether an entry is one that can be given an account: it has none, nor is it a Party member's, and it is not over. */
export const canBeGivenAccount = ({
  user,
  member,
  until,
  endedAt,
}: Pick<AssociationMemberRow, 'user' | 'member' | 'until' | 'endedAt'>): boolean =>
  !user && !member && !endedAt && !(until && until <= now().toISOString());

/** Appraisals that have not begun take the account over; in one that has, they vote on paper as they were told. */
async function letIntoPlannedMeetings(req: PayloadRequest, term: string, user: string): Promise<void> {
  const query = {
    where: [{ field: 'term', equals: term }],
    columns: ['meeting'],
    newestBy: 'id',
    limit: 100,
  };
  const seats = await leanFind<{ id: string; meeting: string }>(
    req.payload,
    'civility-attendances',
    query,
    req,
  );
  for (const { id, meeting } of seats) {
    const { state } =
      (await readRow<{ state: string }>(req.payload, 'civility-meetings', meeting, req)) ?? {};
    if (state === 'planned') await updateColumns(req, 'civility-attendances', id, { user });
  }
}
