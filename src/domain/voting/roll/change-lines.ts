import { z } from 'zod';
import { deleteWhere, insertRow, leanFirst } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { areaFromText, areaText } from '../rules';
import { input, moveVote, placeOf, type VerbCall } from '../verb';
import { requireLine, voteOfLine } from './roll-row';
import { rollSums } from './roll-sums';

const addSchema = z.object({
  id: input.id('表决'),
  unitName: input.text('哪一户（谁）', 60),
  area: z.string().trim().max(20).optional(),
  areaSource: z.enum(['register', 'survey', 'contract']).default('register'),
  voterName: input.optionalText('由谁投', 30),
  reason: input.text('补上的原因和依据', 200),
});

/**
 * Adds a line the records do not have, before the roll is frozen: a shop, a group's representative, somebody without an account. Its
 * ballot comes on paper or at the counter. @throws DomainError validation, forbidden, invalid-state, not-found, conflict
 */
export async function addLine(call: VerbCall & z.input<typeof addSchema>): Promise<{ id: string }> {
  const { id, unitName, area: typed, areaSource, voterName, reason } = parseInput(addSchema, call);
  return moveVote(call, {
    id,
    step: 'correct-roll',
    done: 'roll-line-added',
    reason,
    async work(req, vote) {
      const area = areaOf(typed, vote.rules.measures.includes('area'));
      const where = [{ field: 'vote', equals: id }];
      const named = await leanFirst(
        req.payload,
        'vote-roll',
        { where: [...where, { field: 'unitName', equals: unitName }], columns: [], newestBy: 'id' },
        req,
      );
      // Two representatives may live behind one door; two units may not have one name.
      if (named && vote.body === 'owners-assembly')
        fail('conflict', { message: `名册上已经有${unitName}。`, fields: { unitName: '名册上已经有了' } });
      const last = await leanFirst<{ number: number }>(
        req.payload,
        'vote-roll',
        { where, columns: ['number'], newestBy: 'number' },
        req,
      );
      const number = (last?.number ?? 0) + 1;
      await insertRow(req, 'vote-roll', {
        vote: id,
        number,
        unitKey: `added:${newId()}`,
        unitName,
        area,
        areaSource,
        head: `H${number}`,
        developer: false,
        voterName: voterName ?? null,
        voted: false,
        note: reason,
        ...placeOf(vote),
      });
      return {
        columns: { ...(await rollSums(req, id)), rollAt: vote.rollAt ?? now().toISOString() },
        detail: `补上${unitName}${area > 0 ? `，${areaText(area)}㎡` : ''}`,
      };
    },
  });
}

function areaOf(typed: string | undefined, counts: boolean): number {
  if (!counts) return 0;
  const text = typed && !typed.includes('.') ? `${typed}.00` : (typed ?? '');
  const area = areaFromText(text);
  if (area === null || area === 0)
    fail('validation', { fields: { area: '请填平方米数，带两位小数，如 89.50' } });
  return area;
}

const removeSchema = z.object({
  id: input.id('名册上的一户'),
  reason: input.text('移出的原因和依据', 200),
});

/** Takes a line off before the roll is frozen. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function removeLine(call: VerbCall & z.input<typeof removeSchema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(removeSchema, call);
  return moveVote(call, {
    id: await voteOfLine(call, id),
    step: 'correct-roll',
    done: 'roll-line-removed',
    reason,
    async work(req, vote) {
      const before = await requireLine(req, { id, vote: vote.id });
      await deleteWhere(req.payload, req, 'vote-roll', { id: { equals: id } });
      return { columns: { ...(await rollSums(req, vote.id)) }, detail: `移出${before.unitName}` };
    },
  });
}
