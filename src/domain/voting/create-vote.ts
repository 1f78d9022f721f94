import { z } from 'zod';
import { insertRow } from '@/database';
import { onceWithKey } from '@/domain/organization';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { bodyLabels, modeLabels } from './labels';
import { newVoteNumber } from './new-number';
import { runVoteVerb, type VerbCall } from './verb';
import { checkVote, type VoteInput, voteSchema, writeItems } from './vote-input';

const schema = voteSchema.extend({ formKey: z.string().min(8).max(80).optional() });

/**
 * Makes the draft of a vote with its items; nobody but staff sees it before the notice. Sent twice with one `formKey` it is made once.
 * @throws DomainError validation, forbidden
 */
export async function createVote(
  call: VerbCall & VoteInput & { formKey?: string },
): Promise<{ id: string; repeated: boolean }> {
  const { formKey = newId(), ...given } = parseInput(schema, call);
  return onceWithKey(call, { collection: 'votes', formKey }, () =>
    runVoteVerb(call, async (req) => {
      const { columns, items, place } = await checkVote(req, call.actor, given);
      const id = newId();
      await insertRow(req, 'votes', {
        id,
        ...columns,
        number: newVoteNumber(),
        state: 'draft',
        units: 0,
        totalArea: 0,
        totalHeads: 0,
        toldStage: 0,
        createdByName: call.actor.name,
        formKey,
      });
      await writeItems(req, { id }, { items, place });
      return {
        result: { id, repeated: false },
        vote: { id, ...place },
        action: 'vote.created',
        subject: { collection: 'votes', id },
        summary: given.title,
        told: {
          label: '起草',
          detail: `${modeLabels[given.mode]}，${bodyLabels[given.body]}，${items.length}项`,
        },
      };
    }),
  );
}
