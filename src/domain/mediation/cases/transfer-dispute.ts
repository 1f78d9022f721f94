import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { moveDispute } from '../move';
import { organizationRow } from '../organization-row';
import { tellDesk, tellParties } from '../tell';

const schema = z.object({
  id: input.id('调解'),
  organization: input.id('移送给哪个调解组织'),
  reason: input.text('为什么移送', 300),
});

/** Hands the case to another organisation, which decides anew whether it takes it. @throws DomainError validation, invalid-state, forbidden */
export async function transferDispute(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, organization, reason } = parseInput(schema, call);
  return moveDispute(call, {
    id,
    verb: 'transfer',
    work: async (req, row) => {
      const to = await organizationRow(req, organization);
      if (to.id === row.organization)
        fail('validation', { fields: { organization: '已经在这个调解组织了' } });
      if (!to.active) fail('validation', { fields: { organization: '这个调解组织现在不受理，请另选一个' } });
      return {
        columns: { organization: to.id, organizationName: to.name, acceptedAt: null },
        detail: `${row.organizationName} → ${to.name}`,
        reason,
        told: to.name,
      };
    },
    afterwards: async (req, row, at) => {
      const key = at.toISOString();
      await tellDesk(req, row, { occasion: `transferred:${key}`, text: '别的调解组织移送来一件，请受理。' });
      await tellParties(req, row, 'transferred', { key });
    },
  });
}
