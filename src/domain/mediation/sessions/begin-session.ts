import { z } from 'zod';
import type { VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { requireAtWork } from '../registry/at-work';
import { isDayOver } from './meeting';
import { moveSession } from './move-session';
import { sessionShape } from './session-input';
import { sessionsOf } from './session-row';
import { whenWords } from './words';

/** So long before the time agreed on one may begin. */
const early = 30 * 60_000;

const schema = sessionShape.extend({
  /** It was held on its day; only the writing down comes later. */
  heldAsPlanned: z.boolean().default(false),
});

/**
 * Begins a session: the case is being mediated from now on. One at a time, not half an hour before the time that was agreed on, and not on a
 * later day: list, calendar and notes say the day that was planned, so another day is planned first. What was held on its day is written
 * down afterwards as that, and the history says when.
 * @throws DomainError validation (`heldAsPlanned`), invalid-state, not-found, forbidden
 */
export async function beginSession(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; dispute: string; repeated: boolean }> {
  const { id, heldAsPlanned } = parseInput(schema, call);
  return moveSession(call, {
    id,
    verb: 'begin-session',
    work: async (req, session, { at }) => {
      if (session.state === 'begun') return { repeated: true };
      if (at.getTime() < new Date(session.startsAt).getTime() - early)
        fail('invalid-state', {
          message: `离约定的时间还早（${whenWords(session)}）。最早提前半小时开始；要再提前的，双方都同意了，先改时间。`,
        });
      const isLate = isDayOver(session, at);
      if (isLate && !heldAsPlanned)
        fail('validation', {
          fields: {
            heldAsPlanned: `约的是${whenWords(session)}，那天已经过了。那天开过的，打勾补记；现在才开的，先改时间；没有开成的，取消并写明原因。`,
          },
        });
      await requireAtWork(req, { ...session, id: session.dispute });
      const others = await sessionsOf({ payload: req.payload, req }, session.dispute);
      if (others.some(({ state }) => state === 'begun'))
        fail('invalid-state', { message: '上一次调解会还没有结束，请先结束它。' });
      if (isLate)
        return {
          session: { state: 'begun', beganAt: new Date(session.startsAt).toISOString() },
          detail: `${whenWords(session)}，那天开的，事后补记`,
          told: `${whenWords(session)}，补记`,
        };
      return { session: { state: 'begun', beganAt: at.toISOString() }, detail: whenWords(session) };
    },
  });
}
