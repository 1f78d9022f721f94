import { z } from 'zod';
import { isSignedIn } from '@/access';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import type { SignUpState } from '../labels';
import { moveActivity } from '../move';
import { admit } from './admit';
import { audienceWords, personOfAccount } from './person';

const schema = z.object({ id: input.id('活动') });

/**
 * Signs the actor up: to a seat while there is one, else to the waiting list. Twice is once.
 * @throws DomainError unauthenticated, forbidden (it is for others), invalid-state (not open), not-found
 */
export async function signUp(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; state: SignUpState; repeated: boolean }> {
  const { id } = parseInput(schema, call);
  const { actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated');
  let state: SignUpState = 'signed';
  const { repeated } = await moveActivity(call, {
    id,
    verb: 'sign-up',
    as: 'participant',
    work: async (req, row, at) => {
      const person = await personOfAccount({ payload: req.payload, req }, row, actor);
      if (!person)
        fail('forbidden', {
          message: `这次活动的报名对象是${audienceWords(row)}。还没有核验住处的，先在“我的账号”里核验。`,
        });
      const admitted = await admit(req, row, person, { at, door: 'web', byName: null });
      state = admitted.state;
      return admitted.moved;
    },
  });
  return { id, state, repeated };
}
