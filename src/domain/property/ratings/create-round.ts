import { z } from 'zod';
import { insertRow } from '@/database';
import { touchPages } from '@/domain/publishing';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { onceWithKey, runPropertyVerb, type VerbCall } from '../verb';
import { ratingsTag } from './labels';
import {
  checkRound,
  commonPlace,
  coveredCompounds,
  type RoundInput,
  roundSchema,
  writeCompounds,
} from './round-input';

const schema = roundSchema.extend({ formKey: z.string().min(8).max(80).optional() });

/**
 * Makes a round that opens by itself at its time; until then it can be changed or cancelled. Sent twice with one `formKey` it is made
 * once. @throws DomainError validation, forbidden
 */
export async function createRound(
  call: VerbCall & RoundInput & { formKey?: string },
): Promise<{ id: string; repeated: boolean }> {
  const { formKey = newId(), ...given } = parseInput(schema, call);
  return onceWithKey(call, { collection: 'rating-rounds', formKey }, () =>
    runPropertyVerb(call, async (req) => {
      const columns = checkRound(given);
      const covered = await coveredCompounds(req, { actor: call.actor, given });
      const id = newId();
      const place = commonPlace(covered);
      await insertRow(req, 'rating-rounds', {
        id,
        ...columns,
        ...place,
        state: 'draft',
        compoundCount: covered.length,
        createdByName: call.actor.name,
        formKey,
      });
      await writeCompounds(req, id, covered);
      await touchPages(req, ratingsTag);
      return {
        result: { id, repeated: false },
        action: 'rating-round.created',
        subject: { collection: 'rating-rounds', id },
        summary: columns.name,
        step: { label: '新建评价', detail: `${covered.length}个小区；${columns.dimensions}`, place },
      };
    }),
  );
}
