import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { communityStaffOf, nameOf, secretariesOf } from './enter-step';
import { moveMatter } from './move';

const schema = z.object({ id: input.id('议题'), owner: input.id('负责人') });

/** Gives the present step to another of those who run the matter. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function changeOwner(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, owner } = parseInput(schema, call);
  return moveMatter(call, {
    id,
    verb: 'change-owner',
    work: async (req, row) => {
      const accounts = [...(await communityStaffOf(req, row)), ...(await secretariesOf(req, row))];
      if (!accounts.includes(owner))
        fail('validation', { fields: { owner: '请选择本社区的干部或本支部的书记' } });
      if (owner === row.owner) fail('invalid-state', { message: '现在就是由这个人负责。' });
      const ownerName = await nameOf(req, owner);
      return {
        columns: { owner, ownerName },
        event: { note: `${row.ownerName ?? '没有人'} → ${ownerName ?? ''}` },
      };
    },
  });
}
