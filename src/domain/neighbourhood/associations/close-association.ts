import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { parseInput } from '@/shared/parse-input';
import { recordStep } from '../record-step';
import { holdAssociation } from './association-row';
import { requireActive } from './change-association';
import { requireKeeper, termsOf } from './keeps';
import { associationsTag } from './labels';
import { loseFromSearch } from './search';

const schema = z.object({ id: input.id('协会、队伍'), reason: input.text('撤销的原因', 300) });

/** Ends an association with every term that is open in it; all of it stays on record. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function closeAssociation(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  return runVerb(call, async (req) => {
    const row = await holdAssociation(req, id);
    requireKeeper(call.actor, row);
    requireActive(row);
    const at = now().toISOString();
    for (const term of await termsOf(req.payload, { association: id }, req))
      if (!term.endedAt)
        await updateColumns(req, 'association-members', term.id, {
          endedAt: at,
          endReason: '协会（队伍）撤销',
          updatedAt: at,
        });
    const columns = { status: 'closed', closedAt: at, closeReason: reason, updatedAt: at };
    await updateColumns(req, 'associations', id, columns);
    await loseFromSearch(req, id);
    await recordStep(
      req,
      { kind: 'associations', id, place: row, actor: call.actor },
      { label: '撤销', reason },
    );
    await touchPages(req, associationsTag);
    return {
      result: { id },
      action: 'association.closed',
      subject: { collection: 'associations', id },
      summary: row.number,
    };
  });
}
