import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { rowOf } from '@/domain/property';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';

import { type DeclarationRow, requireImpartial } from './conflicts';
import { memberRow } from './record-row';
import { verifiesAt } from './states';

const schema = z.object({ id: input.id('回避关系'), reason: input.text('解除的原因', 200) });

/**
 * Ends a declaration that no longer holds; it stays with its reason. Neither of the two ends it: whoever would be free to decide afterwards
 * does not free themselves. @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function endConflict(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  const { actor } = call;
  return runVerb(call, async (req) => {
    const row = await rowOf<DeclarationRow>(req, 'conflict-declarations', id, '条回避关系');
    const member = await memberRow(req, row.member);
    if (!verifiesAt(actor, member)) fail('forbidden');
    await requireImpartial(req, actor, member);
    if (row.state !== 'standing') fail('invalid-state', { message: '这条回避关系已经解除。' });
    await updateColumns(req, 'conflict-declarations', id, {
      state: 'ended',
      endedAt: now().toISOString(),
      endedByName: actor.name,
      endReason: reason,
    });
    return {
      result: { id },
      action: 'conflict-declaration.ended',
      subject: { collection: 'conflict-declarations', id },
    };
  });
}
