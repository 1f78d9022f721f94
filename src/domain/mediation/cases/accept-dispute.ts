import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { moveDispute } from '../move';
import { tellParties } from '../tell';
import { askPartiesWhoMediate } from './tied-elsewhere';

const schema = z.object({ id: input.id('调解'), note: input.optionalText('说明', 500) });

/** The organisation takes the case. A party of it who mediates elsewhere stands aside there from now on. @throws DomainError invalid-state, forbidden */
export async function acceptDispute(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, note } = parseInput(schema, call);
  return moveDispute(call, {
    id,
    verb: 'accept',
    work: async (_req, _row, at) => ({ columns: { acceptedAt: at.toISOString() }, detail: note ?? null }),
    afterwards: async (req, row, at) => {
      await tellParties(req, row, 'accepted');
      await askPartiesWhoMediate(req, id, at);
    },
  });
}
