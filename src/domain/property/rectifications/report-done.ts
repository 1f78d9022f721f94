import { z } from 'zod';
import type { VerbCall } from '@/domain/organization';
import { valuesOf } from '@/domain/organization';
import { deadlineAfter } from '@/domain/requests';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { bindFiles } from '../files';
import { input } from '../verb';
import { payerLabels } from './labels';
import { moveRectification } from './move';
import { placeOfRow } from './rectification-row';
import { rectificationLimit } from './settings';

const schema = z.object({
  id: input.id('整改'),
  words: input.text('做了什么', 1000),
  /** 分, everything together; 0 when it cost nothing. */
  cost: z
    .number({ error: '请填写花了多少元，没花钱填0' })
    .int('最多两位小数')
    .min(0, '不能小于0')
    .max(1_000_000_000, '最多一千万元'),
  payer: z.enum(valuesOf(payerLabels), { error: '请选择谁出钱' }).optional(),
  payerName: input.optionalText('谁出钱', 60),
  files: z.array(z.string()).default([]),
});

/**
 * Whoever manages the compound reports the work as done, with photos of how it is now, words, cost and who pays; the community does it
 * for a compound without a manager. It is a claim: the community looks at it, residents answer.
 * @throws DomainError validation (also without a photo), forbidden, invalid-state, not-found
 */
export async function reportDone(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, words, cost, payer, payerName, files } = parseInput(schema, call);
  const { actor } = call;
  const fields = {
    ...(files.length === 0 ? { files: '请附上整改后的照片，居民要看' } : {}),
    ...(cost > 0 && !payer ? { payer: '请选择谁出钱' } : {}),
    ...(cost > 0 && payer === 'other' && !payerName ? { payerName: '请写明谁出钱' } : {}),
  };
  if (Object.keys(fields).length > 0) fail('validation', { fields });
  return moveRectification(call, {
    id,
    verb: 'report',
    work: async (req, row, at) => {
      const step = newId();
      await bindFiles(req, {
        ids: files,
        actor,
        subjectKind: 'rectification-steps',
        subject: step,
        // Public when residents are asked: until then the community may give it back.
        isPublic: false,
        place: placeOfRow(row),
      });
      const limit = await rectificationLimit(req.payload, 'property.rectification-check-days', req);
      const paid = {
        cost,
        payer: cost > 0 ? (payer ?? null) : null,
        payerName: cost > 0 && payer === 'other' ? (payerName ?? null) : null,
      };
      return {
        columns: {
          reportStep: step,
          reportedAt: at.toISOString(),
          reportWords: words,
          ...paid,
          nextCheckAt: deadlineAfter(at, limit).at.toISOString(),
        },
        step: { id: step, note: words, ...paid },
      };
    },
  });
}
