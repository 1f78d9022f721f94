import type { z } from 'zod';
import type { VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { requireAtWork } from '../registry/at-work';
import { moveSession } from './move-session';
import { sessionShape } from './session-input';
import { sessionsOf } from './session-row';
import { whenWords } from './words';

/** So long before the time agreed on one may begin. */
const early = 30 * 60_000;

/**
 * Begins a session: the case is being mediated from now on. One at a time, and not half an hour before the time that was agreed on.
 * @throws DomainError invalid-state, not-found, forbidden
 */
export async function beginSession(
  call: VerbCall & z.input<typeof sessionShape>,
): Promise<{ id: string; dispute: string; repeated: boolean }> {
  const { id } = parseInput(sessionShape, call);
  return moveSession(call, {
    id,
    verb: 'begin-session',
    work: async (req, session, { at }) => {
      if (session.state === 'begun') return { repeated: true };
      if (at.getTime() < new Date(session.startsAt).getTime() - early)
        fail('invalid-state', {
          message: `离约定的时间还早（${whenWords(session)}）。最早提前半小时开始；要再提前的，双方都同意了，先改时间。`,
        });
      await requireAtWork(req, { ...session, id: session.dispute });
      const others = await sessionsOf({ payload: req.payload, req }, session.dispute);
      if (others.some(({ state }) => state === 'begun'))
        fail('invalid-state', { message: '上一次调解会还没有结束，请先结束它。' });
      return { session: { state: 'begun', beganAt: at.toISOString() }, detail: whenWords(session) };
    },
  });
}
