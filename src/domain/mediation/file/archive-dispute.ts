import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { moveDispute } from '../move';
import { missingInFile } from './completeness';
import { fileFacts } from './facts';

const schema = z.object({ dispute: input.id('调解') });

/**
 * Closes a case whose file is complete (人民调解法 27); what is missing is said in plain words.
 * @throws DomainError invalid-state, not-found, forbidden
 */
export async function archiveDispute(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ repeated: boolean }> {
  const { dispute } = parseInput(schema, call);
  return moveDispute(call, {
    id: dispute,
    verb: 'archive',
    work: async (req, row, at) => {
      const { outcome } = row;
      if (!outcome) fail('invalid-state', { message: '还没有结果，不能归档。' });
      const missing = missingInFile(await fileFacts({ payload: req.payload, req }, { ...row, outcome }));
      if (missing.length > 0) fail('invalid-state', { message: `卷宗还缺：${missing.join('')}` });
      return { columns: { closedAt: at.toISOString() } };
    },
  });
}
