import type { z } from 'zod';
import { updateColumns } from '@/database';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { parseInput } from '@/shared/parse-input';
import { authorizeKeeper, input, runPropertyVerb, type VerbCall } from '../verb';
import { ratingsTag } from './labels';
import {
  checkRound,
  commonPlace,
  coveredCompounds,
  type RoundInput,
  roundSchema,
  writeCompounds,
} from './round-input';
import { requireRound } from './round-row';
import { requireRoundStep, roundSteps } from './rules/round-steps';

const schema = roundSchema.extend({ id: input.id('评价') });

/** Changes a round that has not opened. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function editDraft(
  call: VerbCall & RoundInput & Pick<z.input<typeof schema>, 'id'>,
): Promise<{ id: string }> {
  const { id, ...given } = parseInput(schema, call);
  return runPropertyVerb(call, async (req) => {
    const round = await requireRound(req, id);
    authorizeKeeper(call.actor, round);
    requireRoundStep(roundSteps.edit, round.state);
    const columns = checkRound(given);
    const covered = await coveredCompounds(req, { actor: call.actor, given, own: id });
    const place = commonPlace(covered);
    await updateColumns(req, 'rating-rounds', id, {
      ...columns,
      ...place,
      compoundCount: covered.length,
      updatedAt: now().toISOString(),
    });
    await writeCompounds(req, id, covered);
    await touchPages(req, ratingsTag);
    return {
      result: { id },
      action: 'rating-round.edited',
      subject: { collection: 'rating-rounds', id },
      summary: columns.name,
      step: {
        label: roundSteps.edit.label,
        detail: `${covered.length}个小区；${columns.dimensions}`,
        place,
      },
    };
  });
}
