import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { moveMeeting } from './move';
import { refreshRoster } from './roster';

const schema = z.object({ id: input.id('会议') });

/**
 * Opens the check-in. The list is made anew from the register: who is a member now counts, not who was one when the notice went out.
 * @throws DomainError invalid-state, not-found, forbidden
 */
export async function beginMeeting(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return moveMeeting(call, {
    id,
    verb: 'begin',
    work: async (req, row, { at }) => {
      await refreshRoster(req, row);
      return { columns: { beganAt: at.toISOString() } };
    },
  });
}
