import { z } from 'zod';
import { updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { showFiles } from '../files';
import { deliveryStateLabels } from '../labels';
import { deliverySteps, requireStep } from '../rules/partner-steps';
import { authorizeKeeper, input, runPropertyVerb, type VerbCall } from '../verb';
import { deliveryRow, partnerRow } from './partner-row';

const confirmSchema = z.object({ id: input.id('兑现记录') });
const returnSchema = z.object({ id: input.id('兑现记录'), reason: input.text('退回的原因', 300) });

/** Confirms what a partner did; from now on it is public with its photos. Nobody confirms what they recorded themselves. @throws DomainError forbidden, invalid-state, not-found */
export async function confirmDelivery(
  call: VerbCall & z.input<typeof confirmSchema>,
): Promise<{ id: string }> {
  const { id } = parseInput(confirmSchema, call);
  return decide(call, { id, step: 'confirm' });
}

/** Gives a delivery back with the reason; the partner records it anew. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function returnDelivery(call: VerbCall & z.input<typeof returnSchema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(returnSchema, call);
  return decide(call, { id, step: 'return', reason });
}

function decide(
  call: VerbCall,
  { id, step: name, reason }: { id: string; step: keyof typeof deliverySteps; reason?: string },
): Promise<{ id: string }> {
  const { actor } = call;
  const step = deliverySteps[name];
  return runPropertyVerb(call, async (req) => {
    const delivery = await deliveryRow(req, id);
    const partner = await partnerRow(req, delivery.partner);
    authorizeKeeper(actor, delivery);
    const own = actor.userId !== null && [delivery.recordedBy, partner.account].includes(actor.userId);
    if (own) fail('forbidden', { message: '自己登记的兑现要由别人来确认，请让社区的另一位同事来办。' });
    requireStep(step, delivery.state);
    const at = now().toISOString();
    await updateColumns(req, 'partner-deliveries', id, {
      state: step.to,
      decidedByName: actor.name,
      decidedAt: at,
      returnReason: reason ?? null,
      updatedAt: at,
    });
    if (name === 'confirm') await showFiles(req, id, true);
    return {
      result: { id },
      action: `partner-delivery.${name === 'confirm' ? 'confirmed' : 'returned'}`,
      subject: { collection: 'partner-deliveries', id },
      summary: `${partner.number} ${partner.name}`,
      step: {
        label: step.label,
        detail: `${deliveryStateLabels[delivery.state]} → ${deliveryStateLabels[step.to]}`,
        reason: reason ?? null,
        place: delivery,
        also: [{ collection: 'partner-commitments', id: delivery.commitment }],
      },
    };
  });
}
