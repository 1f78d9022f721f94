import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, leanFind, leanFirst, readRow, updateColumns } from '@/database';
import { type Done, placeColumns, runVerb } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { type MemberRow, ownMember } from '../records/record-row';
import { starsTag } from './labels';
import { authorizeStars, input, twiceWhenTaken, type VerbCall } from './verb';

const schema = z.object({
  /** The entry in the register, for whoever has several. */
  member: z.string().optional(),
  agreed: z.boolean(),
});

/**
 * A member says whether their name may stand beside their stars in public, apart from any other consent (个人信息保护法第二十五条); taken back it is
 * gone from every page at once. @throws DomainError unauthenticated, forbidden
 */
export async function setStarConsent(call: VerbCall & z.input<typeof schema>): Promise<{ agreed: boolean }> {
  const { member: wanted, agreed } = parseInput(schema, call);
  return twiceWhenTaken(call, (outer) =>
    runVerb({ ...call, req: outer }, async (req) => {
      const member = await ownMember(req, { user: call.actor.userId, member: wanted });
      return writeConsent(req, member, { agreed, evidence: null, takenByName: null });
    }),
  );
}

const recording = z.object({
  id: input.id('党员'),
  agreed: z.boolean(),
  /** Where the signed sheet is; when it is taken back, how the member said so. */
  evidence: input.text('凭据（本人签字的同意书存放在哪里）', 200),
});

/**
 * Records what a member without an account has signed: that their name may stand beside their stars, and that it may no longer. Whoever has an account
 * agrees themselves; taking back is recorded for everybody.
 * @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function recordStarConsent(
  call: VerbCall & z.input<typeof recording>,
): Promise<{ agreed: boolean }> {
  const { id, agreed, evidence } = parseInput(recording, call);
  return twiceWhenTaken(call, (outer) =>
    runVerb({ ...call, req: outer }, async (req) => {
      const member = await readRow<MemberRow>(req.payload, 'party-members', id, req);
      if (!member) fail('not-found', { message: '没有找到这名党员。' });
      authorizeStars(call.actor, member);
      if (agreed && member.status === 'left') fail('invalid-state', { message: '这名党员已经转出。' });
      if (agreed && member.user)
        fail('invalid-state', { message: '这名党员有账号，请本人在“我的评星”里同意。' });
      return writeConsent(req, member, { agreed, evidence, takenByName: call.actor.name });
    }),
  );
}

/** Whether the stars of a member are agreed to, as the branch recorded it or they said themselves. */
export async function agreedToStars(
  payload: Payload,
  member: string,
  req?: PayloadRequest,
): Promise<boolean> {
  return (await consentOf(payload, member, req))?.agreed === true;
}

function consentOf(
  payload: Payload,
  member: string,
  req?: PayloadRequest,
): Promise<{ id: string; agreed: boolean } | undefined> {
  const where = [{ field: 'memberKey', equals: member }];
  return leanFirst(payload, 'star-consents', { where, columns: ['agreed'], newestBy: 'id' }, req);
}

async function writeConsent(
  req: PayloadRequest,
  member: MemberRow,
  said: { agreed: boolean; evidence: string | null; takenByName: string | null },
): Promise<Done<{ agreed: boolean }>> {
  const at = now().toISOString();
  const row = await consentOf(req.payload, member.id, req);
  if (row) await updateColumns(req, 'star-consents', row.id, { ...said, at, updatedAt: at });
  else
    await insertRow(req, 'star-consents', {
      member: member.id,
      memberKey: member.id,
      memberName: member.name,
      user: member.user,
      ...placeColumns(member),
      ...said,
      at,
    });
  await touchPages(req, starsTag);
  return {
    result: { agreed: said.agreed },
    action: said.agreed ? 'star-consent.given' : 'star-consent.withdrawn',
    subject: { collection: 'party-members', id: member.id },
    summary: member.name,
  };
}

/** Ends what a member's account agreed to, with the account; what the branch recorded from a signed sheet stays. In the caller's transaction. */
export async function endOwnStarConsent(req: PayloadRequest, member: string): Promise<void> {
  const where = [{ field: 'memberKey', equals: member }];
  const columns = ['agreed', 'takenByName'];
  const row = await leanFirst<{ id: string; agreed: boolean; takenByName: string | null }>(
    req.payload,
    'star-consents',
    { where, columns, newestBy: 'id' },
    req,
  );
  if (!row?.agreed || row.takenByName) return;
  const at = now().toISOString();
  await updateColumns(req, 'star-consents', row.id, { agreed: false, at, updatedAt: at });
  await touchPages(req, starsTag);
}

/**
 * Those of the members whose name may stand beside their stars in public at this moment: they agreed to that, and have not taken back since
 * that their name is public at all.
 */
export async function starsArePublic(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  members: readonly string[],
): Promise<Set<string>> {
  if (members.length === 0) return new Set();
  const agreed = await leanFind<{ member: string; at: string }>(
    payload,
    'star-consents',
    {
      where: [
        { field: 'memberKey', in: members },
        { field: 'agreed', equals: true },
      ],
      columns: ['member', 'at'],
      newestBy: 'id',
      limit: members.length,
    },
    req,
  );
  const since = new Map(agreed.map(({ member, at }) => [member, at]));
  if (since.size === 0) return new Set();
  const inForce = await leanFind<{ id: string; consentWithdrawnAt: string | null }>(
    payload,
    'party-members',
    {
      where: [
        { field: 'id', in: [...since.keys()] },
        { field: 'status', equals: 'active' },
      ],
      columns: ['consentWithdrawnAt'],
      newestBy: 'id',
      limit: since.size,
    },
    req,
  );
  return new Set(
    inForce.flatMap(({ id, consentWithdrawnAt }) =>
      (consentWithdrawnAt ?? '') > (since.get(id) ?? '') ? [] : id,
    ),
  );
}
