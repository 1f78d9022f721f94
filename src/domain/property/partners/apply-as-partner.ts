import type { Payload } from 'payload';
import { z } from 'zod';
import { isUniqueViolation, leanFirst } from '@/database';
import { parseInput } from '@/shared/parse-input';
import { partnerKindLabels } from '../labels';
import { runPropertyVerb, today, type VerbCall } from '../verb';
import { checkPeriod, communityOfCompounds, partnerShape, writePartner } from './enter-partner';

const schema = z.object({
  ...partnerShape,
  /** The form's key: sent twice it applies once. */
  formKey: z.string().min(8, '请重新打开表单').max(200, '请重新打开表单'),
});

export interface Applied {
  id: string;
  number: string;
}

/**
 * Applies to become a red partner, without an account or with one. Sending the same form again gives the same receipt.
 * @throws DomainError validation
 */
export async function applyAsPartner(call: VerbCall & z.input<typeof schema>): Promise<Applied> {
  const given = parseInput(schema, call);
  checkPeriod(given);
  const earlier = await appliedBefore(call.payload, given.formKey);
  if (earlier) return earlier;
  try {
    return await runPropertyVerb(call, async (req) => {
      const place = await communityOfCompounds(req, given.compounds);
      const { actor } = call;
      // Days as ISO text sort as time does.
      const [, from = today()] = [today(), given.from].toSorted();
      const partner = { ...given, from, place, state: 'applied' as const, account: actor.userId };
      checkPeriod(partner);
      const applied = await writePartner(req, partner);
      return {
        result: applied,
        action: 'red-partner.applied',
        subject: { collection: 'red-partners', id: applied.id },
        summary: `${applied.number} ${given.name}`,
        step: { label: '申请成为红色合伙人', detail: partnerKindLabels[given.kind], place },
      };
    });
  } catch (error) {
    if (!isUniqueViolation(error) || call.req) throw error;
    const winner = await appliedBefore(call.payload, given.formKey);
    if (!winner) throw error;
    return winner;
  }
}

async function appliedBefore(payload: Payload, formKey: string): Promise<Applied | null> {
  const query = { where: [{ field: 'formKey', equals: formKey }], columns: ['number'], newestBy: 'id' };
  return (await leanFirst<Applied>(payload, 'red-partners', query)) ?? null;
}
