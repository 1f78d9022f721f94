import { z } from 'zod';
import { readRow, updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { moveDispute } from '../move';
import { tellMediators, tellParties } from '../tell';
import { menuOf } from './menu';
import { bookSlot } from './slot-book';

const schema = z.object({
  id: input.id('调解'),
  mediator: input.id('一起调解的人'),
  agreedByBoth: z.literal(true, '请先问过双方，都同意了再打勾'),
});

/**
 * A second mediator beside the one both chose, free at that time and tied to nobody, when both sides agree.
 * Source: 人民调解法 19, 20. @throws DomainError validation, invalid-state, forbidden
 */
export async function addCoMediator(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, mediator } = parseInput(schema, call);
  return moveDispute(call, {
    id,
    verb: 'add-co-mediator',
    work: async (req, row) => {
      if (row.coMediator) fail('invalid-state', { message: '已经有一起调解的人了。' });
      const menu = await menuOf(req, row);
      const chosen = menu.mediators.find((one) => one.id === mediator);
      const isFree = chosen?.slots.some(({ startsAt }) => startsAt === row.slotStartsAt);
      if (!chosen || !isFree || mediator === row.mediator)
        fail('validation', { fields: { mediator: '这名调解员要回避，或者那时没有空，请另选一位' } });
      const held = await readRow<{ state: string }>(req.payload, 'mediators', mediator, req);
      if (held?.state !== 'active') fail('invalid-state', { message: '这名调解员现在不能调解。' });
      await updateColumns(req, 'mediators', mediator, { holdKey: newId() });
      return {
        columns: { coMediator: mediator, coMediatorName: chosen.name },
        detail: `${chosen.name}（双方同意）`,
        told: chosen.name,
      };
    },
    afterwards: async (req, row) => {
      const { slotStartsAt: startsAt, slotEndsAt: endsAt } = row;
      if (startsAt && endsAt) await bookSlot(req, { dispute: id, mediator, startsAt, endsAt });
      await tellMediators(req, row, {
        occasion: `joined:${mediator}`,
        text: '一件约好的调解加了一位调解员，请看。',
      });
      await tellParties(req, row, 'accepted', { key: `co:${mediator}` });
    },
  });
}
