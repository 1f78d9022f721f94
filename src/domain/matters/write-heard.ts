import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { moveMatter } from './move';
import { publicText } from './public-text';

const schema = z.object({ id: input.id('议题'), heard: publicText('听民意小结', 1000) });

/** Writes what was heard, in words that everybody reads; the counts stand beside them. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function writeHeard(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, heard } = parseInput(schema, call);
  return moveMatter(call, {
    id,
    verb: 'write-heard',
    work: async (_req, row, at) => ({
      columns: { heard, heardAt: at.toISOString() },
      event: { note: `${heard}（${row.cares ?? 0}人关心，${row.opinionCount ?? 0}条意见）` },
    }),
  });
}
