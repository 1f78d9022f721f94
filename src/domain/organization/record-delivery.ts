import { z } from 'zod';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { closeLinkage } from './close-linkage';
import { input, type VerbCall } from './verb';

const schema = z.object({
  id: input.id('联动事项'),
  delivered: input.text('兑现了什么', 1000),
  deliveredOn: input.moment('兑现').optional(),
  evidenceNote: input.optionalText('凭据说明'),
  /** Ids of media. */
  evidence: z.array(z.string()).max(20).optional(),
});

/** Records that a promise was kept, with evidence. @throws DomainError validation (no evidence), invalid-state, forbidden */
export async function recordDelivery(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, ...given } = parseInput(schema, call);
  if (!given.evidenceNote && !given.evidence?.length) {
    fail('validation', { fields: { evidenceNote: '请写明凭据，或附上照片' } });
  }
  const data = { ...given, deliveredOn: given.deliveredOn ?? now().toISOString(), status: 'delivered' };
  return closeLinkage(call, id, 'delivered', data);
}
