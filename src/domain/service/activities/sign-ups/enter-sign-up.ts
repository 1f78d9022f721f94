import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import type { SignUpState } from '../labels';
import { moveActivity } from '../move';
import { admit, seatAtDoor } from './admit';
import { counterShape, personAtCounter } from './person';
import { signUpRow } from './sign-up-row';

const schema = z.object({ id: input.id('活动'), ...counterShape });

/**
 * Signs somebody up who called, came to the counter or stands at the door; once it is under way they get a seat in any case, also when they
 * were waiting for one.
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

const waiting = z.object({ id: input.id('活动'), signUp: input.id('候补的人') });

/**
 * Lets somebody take part who waits for a seat and has come, once the activity is under way. Before that the waiting list moves up by itself, in
 * order. Twice is once. @throws DomainError invalid-state, not-found, forbidden
 */
export async function seatWaiting(
  call: VerbCall & z.input<typeof waiting>,
): Promise<{ id: string; repeated: boolean }> {
  const { id, signUp } = parseInput(waiting, call);
  return moveActivity(call, {
    id,
    verb: 'seat-waiting',
    work: async (req, row, at) => {
      const person = await signUpRow(req, signUp, id);
      if (person.state === 'signed') return { repeated: true };
      if (person.state === 'withdrawn')
        fail('invalid-state', { message: `${person.name}已经说不来了；又来了的，请现场补登记。` });
      return seatAtDoor(req, row, person, at);
    },
  });
}
