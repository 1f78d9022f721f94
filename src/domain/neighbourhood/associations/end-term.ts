import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { rowOf } from '@/domain/property';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { recordStep } from '../record-step';
import { type AssociationMemberRow, holdAssociation } from './association-row';
import { requireKeeper, standingIn } from './keeps';
import { associationsTag } from './labels';

const schema = z.object({
  id: input.id('协会、队伍'),
  term: input.id('成员'),
  reason: input.text('结束的原因', 200),
});

/** Ends somebody's term; the term stays on record as ended. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function endAssociationTerm(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, term, reason } = parseInput(schema, call);
  return runVerb(call, async (req) => {
    const row = await holdAssociation(req, id);
    const { leads } = await standingIn({ payload: call.payload, req }, call.actor, row);
    if (!leads) requireKeeper(call.actor, row);
    const member = await termOf(req, id, term);
    if (member.endedAt) fail('invalid-state', { message: '这一任已经结束了。' });
    const at = now().toISOString();
    await updateColumns(req, 'association-members', term, { endedAt: at, endReason: reason, updatedAt: at });
    await recordStep(
      req,
      { kind: 'associations', id, place: row, actor: call.actor },
      { label: '结束任期', reason },
    );
    await touchPages(req, associationsTag);
    return {
      result: { id: term },
      action: 'association-member.ended',
      subject: { collection: 'association-members', id: term },
      summary: row.number,
    };
  });
}

/** @throws DomainError not-found */
export async function termOf(req: PayloadRequest, id: string, term: string): Promise<AssociationMemberRow> {
  const member = await rowOf<AssociationMemberRow>(req, 'association-members', term, '名成员');
  if (member.association !== id) fail('not-found', { message: '没有找到这名成员。' });
  return member;
}
