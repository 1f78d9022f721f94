import { z } from 'zod';
import type { VerbCall } from '@/domain/organization';
import { toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { input } from '../verb';
import { moveRectification } from './move';

const schema = z.object({ id: input.id('整改'), reason: input.text('催办的话', 300) });

/** Urges whoever manages the compound; at most once a day, so that it stays worth reading. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function remindManager(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  return moveRectification(call, {
    id,
    verb: 'remind',
    work: async (_req, row, at) => {
      if (row.urgedAt && toIsoDay(row.urgedAt) === toIsoDay(at))
        fail('invalid-state', { message: '今天已经催办过一次，请明天再催，或者打电话。' });
      const urgeCount = (row.urgeCount ?? 0) + 1;
      return {
        columns: { urgeCount, urgedAt: at.toISOString() },
        step: { label: `催办（第${urgeCount}次）`, reason },
      };
    },
  });
}
