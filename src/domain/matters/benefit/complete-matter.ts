import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { moveMatter } from '../move';
import { publicText } from '../public-text';

const schema = z.object({ id: input.id('议题'), words: publicText('办结的说明', 500) });

/** Ends a matter whose households were asked again and were not all content, with what was arranged with them. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function completeMatter(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, words } = parseInput(schema, call);
  return moveMatter(call, { id, verb: 'complete', work: async () => ({ event: { note: words } }) });
}
