import { z } from 'zod';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { authorizeKeeper, input, runPropertyVerb, type VerbCall } from '../verb';
import { commitmentShape, writeCommitments } from './commitment-input';
import { partnerRow } from './partner-row';

const schema = z.object({ id: input.id('红色合伙人'), ...commitmentShape });

/** Records what else a partner promises. @throws DomainError validation, invalid-state, not-found, forbidden */
export async function addCommitment(call: VerbCall & z.input<typeof schema>): Promise<{ ids: string[] }> {
  const { id, ...promise } = parseInput(schema, call);
  return runPropertyVerb(call, async (req) => {
    const partner = await partnerRow(req, id);
    authorizeKeeper(call.actor, partner);
    if (partner.state !== 'active') fail('invalid-state', { message: '只有服务中的合伙人能增加承诺。' });
    const { ids, detail } = await writeCommitments(req, partner, promise);
    return {
      result: { ids },
      action: 'partner-commitment.recorded',
      subject: { collection: 'red-partners', id },
      summary: `${partner.number} ${partner.name}`,
      step: {
        label: '增加承诺',
        detail,
        place: partner,
        also: ids.map((one) => ({ collection: 'partner-commitments', id: one })),
      },
    };
  });
}
