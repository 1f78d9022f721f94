import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import type { SignUpState } from '../labels';
import { moveActivity } from '../move';
import { admit } from './admit';
import { counterShape, personAtCounter } from './person';

const schema = z.object({ id: input.id('活动'), ...counterShape });

/**
 * Signs somebody up who called, came to the counter or stands at the door; once it is under way they get a seat in any case.
 * @throws DomainError validation, invalid-state, not-found, forbidden
 */
export async function enterSignUp(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; state: SignUpState; repeated: boolean }> {
  const { id, ...given } = parseInput(schema, call);
  let state: SignUpState = 'signed';
  const { repeated } = await moveActivity(call, {
    id,
    verb: 'enter-sign-up',
    work: async (req, row, at) => {
      const person = await personAtCounter(req, row, given);
      const beyond = row.state === 'under-way';
      const admitted = await admit(req, row, person, {
        at,
        door: 'counter',
        byName: call.actor.name,
        beyond,
      });
      state = admitted.state;
      return admitted.moved;
    },
  });
  return { id, state, repeated };
}
