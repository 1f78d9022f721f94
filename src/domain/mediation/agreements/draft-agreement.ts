import { z } from 'zod';
import { insertRow, updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { moveDispute } from '../move';
import { agreementsOf } from './agreement-row';
import { agreementParts } from './agreement-text';
import { checkTerm, termShape } from './term';

const schema = z.object({
  dispute: input.id('调解'),
  facts: input.text('纠纷的主要事实', 2000),
  matters: input.text('争议事项', 1000),
  responsibilities: input.text('各方当事人的责任', 1000),
  terms: input.text('协议内容', 3000),
  performance: input.text('履行方式', 1000),
  performBy: termShape,
  /** The newest version the writer saw, 0 for none: nobody writes over what somebody else has just written. */
  seen: z.coerce.number().int().min(0).optional(),
});

/**
 * Writes the next version of the written agreement; the one before stays as it was. What says the same is no version.
 * @throws DomainError validation, conflict when another version was written meanwhile, invalid-state, not-found, forbidden
 */
export async function draftAgreement(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ version: number; repeated: boolean }> {
  const given = parseInput(schema, call);
  let version = 0;
  const { repeated } = await moveDispute(call, {
    id: given.dispute,
    verb: 'draft-agreement',
    work: async (req, row, at) => {
      const [newest] = await agreementsOf({ payload: req.payload, req }, row.id);
      version = newest?.version ?? 0;
      const performBy = given.performBy ?? null;
      const same =
        newest?.form === 'written' &&
        agreementParts.every(({ key }) => newest[key] === given[key]) &&
        (newest.performBy ?? null) === performBy;
      if (same) return { repeated: true };
      if (given.seen !== undefined && given.seen !== version)
        fail('conflict', { message: '协议书刚被别人改过，请先看新的一稿，再改。您写的还在下面，可以复制。' });
      checkTerm(performBy);
      version += 1;
      if (newest?.state === 'draft')
        await updateColumns(req, 'mediation-agreements', newest.id, { state: 'superseded' });
      const { facts, matters, responsibilities, terms, performance } = given;
      await insertRow(req, 'mediation-agreements', {
        dispute: row.id,
        agreementKey: `${row.id}:${version}`,
        version,
        form: 'written',
        state: 'draft',
        facts,
        matters,
        responsibilities,
        terms,
        performance,
        performBy,
        writtenAt: at.toISOString(),
        writtenByName: call.actor.name,
      });
      return { detail: `第${version}稿` };
    },
  });
  return { version, repeated };
}
