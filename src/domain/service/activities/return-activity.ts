import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { sentence } from '@/shared/sentence';
import { moveActivity } from './move';
import { tellOrganizer } from './tell';

const schema = z.object({ id: input.id('活动'), reason: input.text('退回的原因', 300) });

/** Gives an activity back to be changed, with the reason. @throws DomainError validation, invalid-state, not-found, forbidden */
export async function returnActivity(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  return moveActivity(call, {
    id,
    verb: 'return',
    work: async (req, row) => {
      await tellOrganizer(req, row, call.actor, {
        occasion: `returned:${row.submittedAt}`,
        subject: '活动退回修改',
        text: `“${row.title}”退回修改，原因：${sentence(reason)}改好后再送审。`,
      });
      return { columns: { endReason: reason }, reason };
    },
  });
}
