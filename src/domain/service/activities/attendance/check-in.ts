import { z } from 'zod';
import { isSignedIn } from '@/access';
import { updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { isThere } from '../labels';
import { moveActivity } from '../move';
import { accountKey } from '../sign-ups/person';
import { signUpOf } from '../sign-ups/sign-up-row';

const schema = z.object({ id: input.id('活动') });

/**
 * Somebody on the list who stands before the organiser's screen checks in; the page has looked at the code. Twice is once.
 * @throws DomainError unauthenticated, forbidden (not on the list), invalid-state, not-found
 */
export async function checkInToActivity(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean }> {
  const { id } = parseInput(schema, call);
  const { actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated');
  return moveActivity(call, {
    id,
    verb: 'check-in',
    as: 'participant',
    work: async (req, row, at) => {
      const key = await accountKey({ payload: req.payload, req }, row, actor.userId);
      const person = await signUpOf(req, id, key);
      if (person?.state !== 'signed')
        fail('forbidden', {
          message:
            person?.state === 'waiting'
              ? '您排在候补，还没有轮到。现场有空位的，请工作人员让您参加。'
              : '报名名单上没有您。请找现场的工作人员补登记。',
        });
      if (isThere(person.presence)) return { repeated: true };
      const arrivedAt = at.toISOString();
      await updateColumns(req, 'activity-sign-ups', person.id, {
        presence: 'checked-in',
        arrivedAt,
        markedByName: actor.name,
        updatedAt: arrivedAt,
      });
      return { detail: person.name };
    },
  });
}
