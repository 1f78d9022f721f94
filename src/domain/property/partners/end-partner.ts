import { z } from 'zod';
import { leanFind, updateColumns } from '@/database';
import { parseInput } from '@/shared/parse-input';
import { input, today, type VerbCall } from '../verb';
import { movePartner } from './move-partner';

const schema = z.object({ id: input.id('红色合伙人'), reason: input.text('结束的原因', 300) });

/** Ends the work with a partner and every commitment still open; what was done stays on the page. @throws DomainError validation, invalid-state, not-found, forbidden */
export async function endPartner(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  return movePartner(call, {
    id,
    step: 'end',
    reason,
    async work(req, _partner, at) {
      const open = await leanFind<{ id: string }>(
        req.payload,
        'partner-commitments',
        {
          where: [
            { field: 'partner', equals: id },
            { field: 'state', equals: 'active' },
          ],
          columns: [],
          newestBy: 'id',
          limit: 500,
        },
        req,
      );
      for (const commitment of open) {
        const columns = { state: 'ended', endedOn: today(), endReason: reason, updatedAt: at };
        await updateColumns(req, 'partner-commitments', commitment.id, columns);
      }
      const detail = open.length > 0 ? `同时结束${open.length}项承诺` : '没有还在履行的承诺';
      return { columns: { endedAt: at, endReason: reason }, detail };
    },
  });
}
