import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { moveDispute } from '../move';
import { documentsOf } from './document-row';
import { documentKindLabels } from './labels';

const schema = z.object({
  dispute: input.id('调解'),
  document: input.id('材料'),
  reason: input.text('撤下的原因', 200),
});

/** Takes a paper out of the file, with the reason; what was there stays known. @throws DomainError validation, not-found, forbidden */
export async function removeDocument(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ repeated: boolean }> {
  const { dispute, document, reason } = parseInput(schema, call);
  return moveDispute(call, {
    id: dispute,
    verb: 'remove-document',
    work: async (req, row, at) => {
      const found = (await documentsOf({ payload: req.payload, req }, row.id)).find(
        ({ id }) => id === document,
      );
      if (!found) fail('not-found', { message: '卷宗里没有这份材料，或者已经撤下。' });
      await req.payload.db.updateOne({
        collection: 'dispute-files',
        id: document,
        data: { removedAt: at.toISOString(), removeReason: reason },
        req,
        returning: false,
      });
      return { detail: documentKindLabels[found.kind], reason };
    },
  });
}
