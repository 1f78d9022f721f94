import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { runnersOf } from './enter-step';
import { moveMatter } from './move';

const schema = z.object({ id: input.id('议题'), owner: input.id('负责人') });

/** Gives the present step to another of those who run the matter. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function changeOwner(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, owner } = parseInput(schema, call);
  return moveMatter(call, {
    id,
    verb: 'change-owner',
    work: async (req, row) => {
      const chosen = (await runnersOf(req, row)).find(({ id: account }) => account === owner);
      if (!chosen) fail('validation', { fields: { owner: '请选择本社区的干部或本支部的书记' } });
      if (owner === row.owner) fail('invalid-state', { message: '现在就是由这个人负责。' });
      return {
        columns: { owner, ownerName: chosen.name },
        event: { note: `${row.ownerName ?? '没有人'} → ${chosen.name}` },
      };
    },
  });
}
