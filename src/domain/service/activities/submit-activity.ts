import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { moveActivity } from './move';
import { tellApprovers } from './tell';

const schema = z.object({ id: input.id('活动') });

/** Hands an activity in for approval; the community is told. @throws DomainError invalid-state, not-found, forbidden */
export async function submitActivity(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return moveActivity(call, {
    id,
    verb: 'submit',
    work: async (req, row, at) => {
      const submittedAt = at.toISOString();
      await tellApprovers(req, { ...row, submittedAt }, call.actor);
      const { userId, name } = call.actor;
      return { columns: { submittedAt, submittedBy: userId, submittedByName: name, endReason: null } };
    },
  });
}
