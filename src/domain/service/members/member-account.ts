import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, actorOf, isSignedIn } from '@/access';
import { leanFind, readRow } from '@/database';
import {
  accountByPhone,
  accountForPhone,
  holdAccount,
  nameGapWords,
  refuseOtherName,
} from '@/domain/accounts';
import { idOf, input, ownClick, runVerb, type VerbCall } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { isMobilePhone, normalizePhone } from '@/shared/personal-data';
import { requireImpartial } from '../records/conflicts';
import { endOwnStarConsent } from '../stars/consent';
import { memberToMove } from './keep-register';

const linking = z.object({
  id: input.id('党员'),
  phone: input
    .text('手机号', 30)
    .transform(normalizePhone)
    .refine(isMobilePhone, '不是手机号，请填11位的手机号码'),
});

/**
 * Says which account a member signs in with, by the phone: the account is found, or made without any role. Twice is once.
 * @throws DomainError not-found, forbidden (also one's own card and a relative's), invalid-state (has left, has another account), validation (one's own
 * account, of another name, of another member)
 */
export async function linkMemberAccount(call: VerbCall & z.input<typeof linking>): Promise<{ id: string }> {
  const { id, phone } = parseInput(linking, call);
  return runVerb(call, async (req) => {
    const member = await memberToMove(req, call.actor, id);
    if (member.status === 'left') fail('invalid-state', { message: `${member.name}已经转出。` });
    const known = await accountByPhone({ payload: call.payload, req }, phone);
    if (member.user && member.user !== known?.id)
      fail('invalid-state', { message: `${member.name}已经对上另一个账号；要换，请先取消原来的。` });
    if (!member.user) {
      const user = await accountForPhone({
        req,
        actor: call.actor,
        phone,
        realName: member.name,
        ask: async (account) => refuseOwn(call.actor, account, 'phone'),
      });
      await requireImpartial(req, call.actor, member, tiedWords);
      await holdAccount(req, user);
      if ((await othersBoundTo(req, user)).length > 0)
        fail('validation', { fields: { phone: bindingRefusals.taken } });
      await bind(req, id, user);
    }
    return {
      result: { id },
      action: 'party-member.account-linked',
      subject: { collection: 'party-members', id },
      changes: ['user'],
    };
  });
}

const unlinking = z.object({ id: input.id('党员'), reason: input.text('取消的原因', 200) });

/**
 * Takes a member's account off the register; what was recorded stays. Nobody does it with their own card: they would be a stranger to their records.
 * @throws DomainError not-found, forbidden (also one's own card and a relative's), invalid-state
 */
export async function unlinkMemberAccount(
  call: VerbCall & z.input<typeof unlinking>,
): Promise<{ id: string }> {
  const { id, reason } = parseInput(unlinking, call);
  return runVerb({ ...call, reason }, async (req) => {
    const member = await memberToMove(req, call.actor, id);
    if (!member.user) fail('invalid-state', { message: `${member.name}没有对上账号。` });
    await requireImpartial(req, call.actor, member, tiedWords);
    await bind(req, id, null);
    const ended = await endConsentsOf(req, id);
    return {
      result: { id },
      action: 'party-member.account-unlinked',
      subject: { collection: 'party-members', id },
      summary: reason,
      changes: ['user', ...ended],
    };
  });
}

/**
 * What the account agreed to ends with it: whoever it belongs to may be somebody else, and the member is asked anew. What was recorded from a signed
 * sheet stays. @returns the fields that changed
 */
async function endConsentsOf(req: PayloadRequest, id: string): Promise<string[]> {
  await endOwnStarConsent(req, id);
  const card = await readRow<{ publicConsent: boolean | null; consentEvidence: string | null }>(
    req.payload,
    'party-members',
    id,
    req,
  );
  if (!card?.publicConsent || card.consentEvidence !== ownClick) return [];
  const data = { publicConsent: false, consentWithdrawnAt: now().toISOString() };
  await req.payload.update({
    collection: 'party-members',
    id,
    data,
    depth: 0,
    overrideAccess: true,
    req,
  });
  return Object.keys(data);
}

async function bind(req: PayloadRequest, id: string, user: string | null): Promise<void> {
  await req.payload.update({
    collection: 'party-members',
    id,
    data: { user },
    depth: 0,
    overrideAccess: true,
    req,
  });
}

const tiedWords = {
  own: '自己的账号不能自己对上或者取消，请社区或上级党组织的另一位同事来办。',
  declared: '您和这名党员登记过亲属或利害关系，请让另一位同事来办。',
};

/** Why an account is not bound to a member, in one sentence each. */
export const bindingRefusals = {
  own: '不能把党员对到自己的账号，请另一位同事来办',
  ...nameGapWords,
  namesake: '名册里这一条和您同名，请另一位同事来对账号',
  taken: '这个账号已经对上另一名党员，一个账号只能对一名',
} as const;

/** @throws DomainError validation */
function refuseOwn(actor: Actor, user: string, field: 'phone' | 'user'): void {
  if (isSignedIn(actor) && user === actor.userId)
    fail('validation', { fields: { [field]: bindingRefusals.own } });
}

/** Members at work in the register that these accounts are bound to, by account. */
export async function membersBoundTo(
  req: PayloadRequest,
  users: readonly string[],
): Promise<Map<string, string>> {
  if (users.length === 0) return new Map();
  const rows = await leanFind<{ id: string; user: string }>(
    req.payload,
    'party-members',
    {
      where: [
        { field: 'user', in: users },
        { field: 'status', equals: 'active' },
      ],
      columns: ['user'],
      newestBy: 'id',
      limit: users.length * 5,
    },
    req,
  );
  return new Map(rows.map(({ id, user }) => [user, id]));
}

/**
 * One account is one member at work, whichever door the write comes through (form, verb, import, transfer, return), and nobody at a form
 * binds their own. Holds the account, so that of many at once one is bound.
 */
export const guardMemberAccount: CollectionBeforeChangeHook = async ({ req, data, originalDoc }) => {
  const merged = { ...originalDoc, ...data };
  const user = idOf(merged.user);
  if (!user || merged.status === 'left') return data;
  const isBound = user !== idOf(originalDoc?.user);
  const isBack = originalDoc?.status === 'left';
  const isMoved = idOf(merged.organization) !== idOf(originalDoc?.organization);
  if (!isBound && !isBack && !isMoved) return data;
  const actor = await actorOf(req);
  // Verbs have asked already, also as whom; a form says whose it is by who is signed in.
  if (isBound && !req.context.verb && isSignedIn(actor)) {
    refuseOwn(actor, user, 'user');
    await refuseOtherName(req, { user, name: String(merged.name ?? ''), field: 'user' });
  }
  await holdAccount(req, user);
  const other = (await othersBoundTo(req, user)).some((id) => id !== originalDoc?.id);
  if (other && isBound) fail('validation', { fields: { user: bindingRefusals.taken } });
  if (other)
    fail('invalid-state', {
      message: `${merged.name}的账号现在也对着另一名党员，请先用“取消对应的账号”改好一边，再办这一步。`,
    });
  return data;
};

async function othersBoundTo(req: PayloadRequest, user: string): Promise<string[]> {
  const where = [
    { field: 'user', equals: user },
    { field: 'status', equals: 'active' },
  ];
  const rows = await leanFind<{ id: string }>(
    req.payload,
    'party-members',
    { where, columns: [], newestBy: 'id', limit: 5 },
    req,
  );
  return rows.map(({ id }) => id);
}
