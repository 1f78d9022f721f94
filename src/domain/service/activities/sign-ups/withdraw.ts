import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { isSignedIn } from '@/access';
import { updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import type { ActivityRow } from '../activity-row';
import { isThere } from '../labels';
import { type ActivityMoved, moveActivity } from '../move';
import { moveUp } from './move-up';
import { accountKey } from './person';
import { type SignUpRow, signUpOf, signUpRow } from './sign-up-row';

const own = z.object({ id: input.id('活动') });

/**
 * Takes the actor off the list; whoever waits longest moves up at once and is told. Twice is once.
 * @throws DomainError unauthenticated, invalid-state, not-found
 */
export async function withdrawSignUp(
  call: VerbCall & z.input<typeof own>,
): Promise<{ id: string; repeated: boolean }> {
  const { id } = parseInput(own, call);
  const { actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated');
  return moveActivity(call, {
    id,
    verb: 'withdraw',
    as: 'participant',
    work: async (req, row, at) => {
      const key = await accountKey({ payload: req.payload, req }, row, actor.userId);
      return takeOff(req, row, await signUpOf(req, id, key), at);
    },
  });
}

const other = z.object({ id: input.id('活动'), signUp: input.id('名单上的人') });

/** The same for somebody who said so by phone or in person. @throws DomainError invalid-state, not-found, forbidden */
export async function enterWithdrawal(
  call: VerbCall & z.input<typeof other>,
): Promise<{ id: string; repeated: boolean }> {
  const { id, signUp } = parseInput(other, call);
  return moveActivity(call, {
    id,
    verb: 'enter-withdrawal',
    work: async (req, row, at) => takeOff(req, row, await signUpRow(req, signUp, id), at),
  });
}

async function takeOff(
  req: PayloadRequest,
  row: ActivityRow,
  person: SignUpRow | undefined,
  at: Date,
): Promise<ActivityMoved> {
  if (!person || person.state === 'withdrawn') return { repeated: true };
  if (isThere(person.presence))
    fail('invalid-state', { message: `${person.name}已经签到。勾错了的，先在到场名单里去掉。` });
  await updateColumns(req, 'activity-sign-ups', person.id, {
    state: 'withdrawn',
    updatedAt: at.toISOString(),
  });
  const detail = `${person.name}不来了`;
  if (person.state === 'waiting')
    return { columns: { waitingCount: Math.max(0, (row.waitingCount ?? 0) - 1) }, detail };
  const left = { ...row, signedCount: Math.max(0, (row.signedCount ?? 0) - 1) };
  const counts = await moveUp(req, left, { at, why: '有人不来' });
  return { columns: { signedCount: left.signedCount, ...counts }, detail };
}
