import { z } from 'zod';
import { insertRow, isUniqueViolation, leanFirst } from '@/database';
import { touchPages } from '@/domain/publishing';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { runPropertyVerb, type VerbCall } from '../verb';
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
  const before = await madeWith(call, formKey);
  if (before) return before;
  try {
    return await runPropertyVerb(call, async (req) => {
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
    });
  } catch (error) {
    if (!isUniqueViolation(error) || call.req) throw error;
    const made = await madeWith(call, formKey);
    if (!made) throw error;
    return made;
  }
}

async function madeWith(
  { payload, req }: VerbCall,
  formKey: string,
): Promise<{ id: string; repeated: true } | null> {
  const query = { where: [{ field: 'formKey', equals: formKey }], columns: [], newestBy: 'id' };
  const row = await leanFirst<{ id: string }>(payload, 'rating-rounds', query, req);
  return row ? { id: row.id, repeated: true } : null;
}
