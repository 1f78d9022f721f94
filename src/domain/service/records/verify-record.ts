import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { fail, isDomainError } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { hoursInWords } from './labels';
import { moveRecord } from './move-record';
import { checkBesideOthers, recordFields } from './record-input';

const verifySchema = z.object({
  id: input.id('服务记录'),
  /** For what came by itself without a length: the branch says how long it took. */
  quarters: recordFields.quarters.optional(),
});
const returnSchema = z.object({ id: input.id('服务记录'), reason: input.text('退回的原因', 300) });
const revokeSchema = z.object({ id: input.id('服务记录'), reason: input.text('撤销通过的原因', 300) });
const manySchema = z.object({
  ids: z.array(z.string()).min(1, '请至少勾选一条').max(200, '一次最多审核200条'),
});

/** The branch finds that it was so; from now on it counts. @throws DomainError forbidden (also for one's own and a relative's), invalid-state, not-found */
export async function verifyRecord(call: VerbCall & z.input<typeof verifySchema>): Promise<{ id: string }> {
  const { id, quarters } = parseInput(verifySchema, call);
  return moveRecord(call, {
    id,
    verb: 'verify',
    work: async (req, row) => {
      if (row.quarters > 0) return {};
      // What came by itself may have no length yet; it would count for nothing, and nobody would notice.
      if (!quarters)
        fail('validation', {
          message: '还没有填时长，请打开这一条，填上做了多久再通过。',
          fields: { quarters: '请选择做了多久' },
        });
      await checkBesideOthers(req, { ...row, quarters, different: true }, id);
      return { columns: { quarters }, detail: `补上时长${hoursInWords(quarters)}` };
    },
  });
}

/** The branch gives a record back with the reason; the member changes it and reports it anew. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function returnRecord(call: VerbCall & z.input<typeof returnSchema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(returnSchema, call);
  return moveRecord(call, { id, verb: 'return', work: () => ({ reason }) });
}

/** The branch takes a verification back that was wrong; the record counts no more until it is verified anew. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function revokeRecord(call: VerbCall & z.input<typeof revokeSchema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(revokeSchema, call);
  return moveRecord(call, { id, verb: 'revoke', work: () => ({ reason }) });
}

/** What became of each of many. */
export interface VerifiedMany {
  verified: string[];
  /** In the order they were asked for, with the sentence that says why not. */
  refused: { id: string; message: string }[];
}

/**
 * Verifies many, each in a transaction of its own: one that cannot be verified keeps none of the others waiting.
 * @throws DomainError validation
 */
export async function verifyRecords(
  call: Omit<VerbCall, 'req'> & z.input<typeof manySchema>,
): Promise<VerifiedMany> {
  const { ids } = parseInput(manySchema, call);
  const { payload, actor } = call;
  const done: VerifiedMany = { verified: [], refused: [] };
  for (const id of [...new Set(ids)]) {
    try {
      await verifyRecord({ payload, actor, id });
      done.verified.push(id);
    } catch (error) {
      if (!isDomainError(error)) throw error;
      done.refused.push({ id, message: error.message });
    }
  }
  return done;
}
