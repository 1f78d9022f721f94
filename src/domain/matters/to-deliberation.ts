import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { moveMatter } from './move';

const schema = z.object({ id: input.id('议题') });

/** Hands a matter that was listened to over to the branch. @throws DomainError forbidden, invalid-state (also when a guard is not met), not-found */
export async function toDeliberation(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return moveMatter(call, {
    id,
    verb: 'to-deliberation',
    work: async (_req, row) => ({ event: { note: row.heard } }),
  });
}
