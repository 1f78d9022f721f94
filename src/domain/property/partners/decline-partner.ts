import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { sentence } from '@/shared/sentence';
import { input, type VerbCall } from '../verb';
import { movePartner } from './move-partner';
import { tellPartner } from './tell-partner';

const schema = z.object({ id: input.id('红色合伙人'), reason: input.text('原因', 300) });

/** Declines an application, or records that somebody who was invited said no; whoever applied hears why. @throws DomainError validation, invalid-state, not-found, forbidden */
export async function declinePartner(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  return movePartner(call, {
    id,
    step: 'decline',
    reason,
    async work(req, partner, at) {
      if (partner.state === 'applied') {
        const text = `“${partner.name}”的红色合伙人申请（${partner.number}）没有通过：${sentence(reason)}情况有变化可以再申请。`;
        await tellPartner(req, partner, { occasion: 'declined', text });
      }
      return { columns: { decidedAt: at, decidedByName: call.actor.name, decisionReason: reason } };
    },
  });
}
