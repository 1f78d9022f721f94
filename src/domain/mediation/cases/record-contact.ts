import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { moveDispute } from '../move';

const schema = z.object({ id: input.id('调解'), note: input.text('联系了谁、说了什么', 1000) });

/** Notes that somebody spoke to the parties; the first time ends the clock of the first contact. @throws DomainError validation, forbidden */
export async function recordContact(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, note } = parseInput(schema, call);
  return moveDispute(call, {
    id,
    verb: 'record-contact',
    work: async (_req, row, at) => ({
      columns: { firstContactAt: row.firstContactAt ?? at.toISOString() },
      detail: note,
    }),
  });
}
