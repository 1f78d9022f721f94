import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { moveDispute } from '../move';
import { partiesOfDispute } from '../parties';
import { sessionsOf } from '../sessions/session-row';
import { whenWords } from '../sessions/words';
import { choiceDueAt } from '../setting-values';
import { tellDesk, tellMediators, tellParties } from '../tell';
import { releaseSlot } from './slot-book';

const schema = z.object({ id: input.id('调解'), reason: input.text('为什么要重新选', 300) });

/**
 * What both had agreed cannot be: somebody cannot come, or the mediator stopped mediating, also when mediation has begun. The time is given
 * back, the parties learn which times are off, and the menus go out again; sessions that were held stay in the file. @throws DomainError invalid-state, forbidden
 */
export async function chooseAgain(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  return moveDispute(call, {
    id,
    verb: 'choose-again',
    work: async (req, row, at) => {
      await tellMediators(req, row, {
        occasion: `again:${at.toISOString()}`,
        text: '原来约定的一件调解要重新选，那个时间不用来了。',
      });
      await releaseSlot(req, id);
      const sessions = await sessionsOf({ payload: req.payload, req }, id);
      const off = sessions.filter(({ state }) => state === 'planned').map(whenWords);
      return {
        told: off.length > 0 ? `${off.join('、')}不用来了` : null,
        columns: {
          mediator: null,
          mediatorName: null,
          coMediator: null,
          coMediatorName: null,
          method: null,
          methodName: null,
          placeText: null,
          open: null,
          slotStartsAt: null,
          slotEndsAt: null,
          agreedAt: null,
          proposedAt: null,
          choiceDueAt: await choiceDueAt({ payload: call.payload, req }, at),
        },
        reason,
      };
    },
    afterwards: async (req, row, at) => {
      for (const party of await partiesOfDispute(req.payload, id, req))
        await updateColumns(req, 'dispute-parties', party.id, {
          menuSentAt: at.toISOString(),
          chosenAt: null,
        });
      await tellParties(req, row, 'again', { key: at.toISOString() });
      await tellDesk(req, row, {
        occasion: `again:${at.toISOString()}`,
        // The desk knows its own reason; the system says why it did this.
        text: `${call.actor.via === 'system' ? `${reason}：` : ''}这件要双方重新选，菜单已经发出。`,
        actor: call.actor,
      });
    },
  });
}
