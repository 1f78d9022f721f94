import { z } from 'zod';
import type { VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { input } from '../verb';
import { moveRectification } from './move';

const schema = z.object({ id: input.id('整改'), reason: input.text('督办意见', 500) });

/** A supervisor takes up a rectification that is or was overdue: on record, public, told to who manages and to the community. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function superviseRectification(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  return moveRectification(call, {
    id,
    verb: 'supervise',
    work: async (_req, row) => {
      if (!row.overdueCount) fail('invalid-state', { message: '没有超过期限的整改不用督办，请社区催办。' });
      const superviseCount = (row.superviseCount ?? 0) + 1;
      return {
        columns: { superviseCount, supervisedFor: row.dueAt },
        step: { label: `督办（第${superviseCount}次）`, reason },
      };
    },
  });
}
