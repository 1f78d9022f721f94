import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { moveActivity } from './move';

const schema = z.object({ id: input.id('活动') });

/** Opens the check-in; from now on nobody moves up by themselves. @throws DomainError invalid-state, not-found, forbidden */
export async function beginActivity(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return moveActivity(call, {
    id,
    verb: 'begin',
    work: async (_req, _row, at) => ({ columns: { beganAt: at.toISOString() } }),
  });
}
