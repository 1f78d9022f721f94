import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { partnerKindLabels } from '../labels';
import { authorizeKeeper, runPropertyVerb, type VerbCall } from '../verb';
import { checkPeriod, communityOfCompounds, partnerShape, writePartner } from './enter-partner';

const schema = z.object(partnerShape);

/** Records that the community asked somebody to become a partner; the answer is recorded as accepted or declined. @throws DomainError validation, forbidden */
export async function invitePartner(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const given = parseInput(schema, call);
  checkPeriod(given);
  return runPropertyVerb(call, async (req) => {
    const place = await communityOfCompounds(req, given.compounds);
    authorizeKeeper(call.actor, place);
    const { id, number } = await writePartner(req, { ...given, place, state: 'invited' });
    return {
      result: { id },
      action: 'red-partner.invited',
      subject: { collection: 'red-partners', id },
      summary: `${number} ${given.name}`,
      step: { label: '邀请红色合伙人', detail: partnerKindLabels[given.kind], place },
    };
  });
}
