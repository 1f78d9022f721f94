import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { closeLinkage } from './close-linkage';
import { input, type VerbCall } from './verb';

const schema = z.object({ id: input.id('联动事项'), reason: input.text('取消的原因', 300) });

/** Calls a promise off, with the reason people will read. @throws DomainError validation, invalid-state, forbidden */
export async function cancelLinkage(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  return closeLinkage(call, id, 'cancelled', { status: 'cancelled', cancelReason: reason });
}
