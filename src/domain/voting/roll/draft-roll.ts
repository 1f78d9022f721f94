import { z } from 'zod';
import { bulkInsert, deleteWhere } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { areaSourceLabels } from '../rules';
import { input, moveVote, type VerbCall } from '../verb';
import { draftLines } from './draft-lines';
import { rollSums } from './roll-sums';

const schema = z.object({
  id: input.id('表决'),
  /** Where the areas on record come from, unless a line says otherwise. */
  areaSource: z.enum(['register', 'survey', 'contract'], { error: '请选择登记的面积出自哪里' }),
});

/**
 * Makes the roll of a draft from the households on record, in place of the one it had; it is looked over and corrected before and
 * during the notice. @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function draftRoll(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, areaSource } = parseInput(schema, call);
  return moveVote(call, {
    id,
    step: 'draft-roll',
    done: 'roll-drafted',
    async work(req, vote) {
      const lines = await draftLines(req, vote, areaSource);
      if (lines.length === 0 && vote.basis !== 'group-representative')
        fail('invalid-state', { message: '这个范围里还没有登记户（居民），先登记楼栋和户，再生成名册。' });
      await deleteWhere(req.payload, req, 'vote-roll', { vote: { equals: id } });
      const rows = lines.map((line) => ({ ...line, vote: id, voted: false }));
      await bulkInsert(req.payload, req, 'vote-roll', rows);
      const sums = await rollSums(req, id);
      return {
        columns: { ...sums, rollAt: now().toISOString() },
        detail: `${sums.units}户（人），面积出自${areaSourceLabels[areaSource]}`,
      };
    },
  });
}
