import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { day } from '@/domain/property';
import { now } from '@/shared/clock';
import { endOfDay, formatDate } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { moveMatter } from './move';
import { publicText } from './public-text';

const schema = z.object({
  id: input.id('议题'),
  due: day('新的期限'),
  reason: publicText('为什么要延长', 300),
});

/** Gives the present step more days, on record with the reason; the day a task or an answer is due by stays. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function extendStep(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, due, reason } = parseInput(schema, call);
  return moveMatter(call, {
    id,
    verb: 'extend-step',
    work: async (_req, row) => {
      const until = endOfDay(due);
      if (until <= now() || (row.dueAt && until <= new Date(row.dueAt)))
        fail('validation', { fields: { due: '新的期限要比原来的晚，也不能早于今天' } });
      const dueAt = until.toISOString();
      const before = row.dueAt ? `原来${formatDate(row.dueAt)}，` : '';
      return {
        columns: { dueAt, dueReason: `${before}延长到这一天：${reason}`, nextCheckAt: dueAt },
        event: { reason, dueAt },
      };
    },
  });
}
