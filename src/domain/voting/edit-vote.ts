import type { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { input, moveVote, type VerbCall } from './verb';
import { checkVote, type VoteInput, voteSchema, writeItems } from './vote-input';

const schema = voteSchema.extend({ id: input.id('表决') });

/**
 * Changes a draft. Another place or body asks for another roll, so the one that was drafted goes.
 * @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function editVote(
  call: VerbCall & VoteInput & Pick<z.input<typeof schema>, 'id'>,
): Promise<{ id: string }> {
  const { id, ...given } = parseInput(schema, call);
  return moveVote(call, {
    id,
    step: 'edit',
    done: 'edited',
    async work(req, vote) {
      const { columns, items, place } = await checkVote(req, call.actor, given);
      await writeItems(req, vote, { items, place });
      const sameRoll =
        columns.ruleSet === vote.ruleSet &&
        place.compound === vote.compound &&
        place.grid === vote.grid &&
        place.community === vote.community;
      const without = { rollAt: null, units: 0, totalArea: 0, totalHeads: 0 };
      return { columns: { ...columns, ...(sameRoll ? {} : without) }, detail: `${items.length}项` };
    },
  });
}
