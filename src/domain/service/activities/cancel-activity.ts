import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { sentence } from '@/shared/sentence';
import { moveActivity } from './move';
import { eachSignedUp } from './sign-ups/each-signed-up';
import { tellPerson } from './tell';

const schema = z.object({ id: input.id('活动'), reason: input.text('取消的原因', 300) });

/** Calls an activity off; everybody on its list is told. @throws DomainError validation, invalid-state, not-found, forbidden */
export async function cancelActivity(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  return moveActivity(call, {
    id,
    verb: 'cancel',
    work: async (req, row) => {
      const told = await eachSignedUp(req, id, (person) =>
        tellPerson(req, row, person, {
          occasion: 'cancelled',
          subject: '活动取消了',
          text: `“${row.title}”取消了，原因：${sentence(reason)}`,
        }),
      );
      return { columns: { endReason: reason }, reason, detail: told > 0 ? `已告知${told}人` : null };
    },
  });
}
