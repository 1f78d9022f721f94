import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { moveDispute } from '../move';
import { partiesOfDispute } from '../parties';
import { choiceDueAt } from '../setting-values';
import { tellParties } from '../tell';
import { menuOf } from './menu';

const schema = z.object({ id: input.id('调解') });

/**
 * Sends every party their menu: by message to who has a phone or an account; with the others the desk goes through it at the counter.
 * @throws DomainError invalid-state, also when there is nobody to choose from
 */
export async function sendMenus(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return moveDispute(call, {
    id,
    verb: 'send-menus',
    work: async (req, row, at) => {
      const { slots, methods } = await menuOf(req, row);
      if (slots.length === 0)
        fail('invalid-state', {
          message: '现在没有一名调解员既不用回避、又有时间。请先登记调解员的时间，或者移送别的调解组织。',
        });
      if (methods.length === 0) fail('invalid-state', { message: '还没有登记调解方法，请找管理员。' });
      const due = await choiceDueAt({ payload: call.payload, req }, at);
      return { columns: { choiceDueAt: due, proposedAt: null } };
    },
    afterwards: async (req, row, at) => {
      for (const party of await partiesOfDispute(req.payload, id, req))
        await updateColumns(req, 'dispute-parties', party.id, {
          menuSentAt: at.toISOString(),
          chosenAt: null,
        });
      await tellParties(req, row, 'menu', { key: at.toISOString() });
    },
  });
}
