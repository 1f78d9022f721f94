import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { moveRecord } from './move-record';

const schema = z.object({ id: input.id('服务记录'), reason: input.text('撤回的原因', 200) });

/** The member takes a record back, also a verified one; it stays with its history and counts no more. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function withdrawRecord(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  return moveRecord(call, { id, verb: 'withdraw', work: () => ({ reason }) });
}
