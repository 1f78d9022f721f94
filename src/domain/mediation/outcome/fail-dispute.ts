import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { moveDispute } from '../move';
import { requireOwnUntied } from '../registry/at-work';
import { requireTalked } from './require-talked';
import { tellEnded } from './tell-ended';

const schema = z.object({
  dispute: input.id('调解'),
  reason: input.text('为什么谈不成', 500),
  /** The parties were told of arbitration, administrative ways and court (人民调解法 26). */
  told: z.boolean().default(false),
});

/**
 * Ends a case that could not be settled. The parties have been told of the other legal ways; their page and the notice to print name them.
 * The desk says so also when a tie was found after the talks, whether or not the mediator is off the case by now: it is no signature, and
 * without it the parties get no notice. Source: 人民调解法 26.
 * @throws DomainError validation, invalid-state, not-found, forbidden
 */
export async function failDispute(call: VerbCall & z.input<typeof schema>): Promise<{ repeated: boolean }> {
  const { dispute, reason, told } = parseInput(schema, call);
  if (!told) fail('validation', { fields: { told: '请把仲裁、行政、诉讼这些别的路告诉双方，再打勾' } });
  return moveDispute(call, {
    id: dispute,
    verb: 'fail',
    work: async (req, row, at) => {
      await requireOwnUntied(req, row, call.actor);
      await requireTalked({ payload: req.payload, req }, row.id);
      return { columns: { endReason: reason, failureToldAt: at.toISOString() }, reason };
    },
    afterwards: (req, row) => tellEnded(req, row),
  });
}
