import { z } from 'zod';
import type { VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { input } from '../verb';
import { moveRectification } from './move';

const schema = z.object({ id: input.id('整改'), reason: input.text('撤销的原因', 300) });

/** The community takes a rectification back that should not have been; it stays on record with the reason. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function withdrawRectification(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  return moveRectification(call, {
    id,
    verb: 'withdraw',
    work: async () => ({
      columns: { nextCheckAt: null },
      step: { reason },
    }),
  });
}
