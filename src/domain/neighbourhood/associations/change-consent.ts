import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { holdAssociation } from './association-row';
import { termOf } from './end-term';
import { keepsAssociations, standingIn } from './keeps';
import { associationsTag } from './labels';

const schema = z.object({
  id: input.id('协会、队伍'),
  term: input.id('成员'),
  /** Whether the name is public from now on. */
  consent: z.boolean(),
});

/**
 * Notes that a member agrees that the name is public, or takes it back, at once (个人信息保护法 15, 25): the member alone, or those who
 * keep and lead the association, as told. @throws DomainError forbidden, not-found
 */
export async function changeAssociationConsent(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string }> {
  const { id, term, consent } = parseInput(schema, call);
  return runVerb(call, async (req) => {
    const row = await holdAssociation(req, id);
    const member = await termOf(req, id, term);
    const isOwn = call.actor.userId !== null && member.user === call.actor.userId;
    const { leads } = await standingIn({ payload: call.payload, req }, call.actor, row);
    if (!isOwn && !leads && !keepsAssociations(call.actor, row)) fail('forbidden');
    const at = now().toISOString();
    const columns = { publicConsent: consent, consentedAt: consent ? at : null, updatedAt: at };
    await updateColumns(req, 'association-members', term, columns);
    await touchPages(req, associationsTag);
    return {
      result: { id: term },
      action: consent ? 'association-member.consented' : 'association-member.consent-withdrawn',
      subject: { collection: 'association-members', id: term },
      summary: row.number,
    };
  });
}
