import { z } from 'zod';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { disputePartiesOf } from '../chain';
import { disputeRow } from '../dispute-row';
import type { PartySide } from '../labels';
import { nameOfParty, partiesOfDispute, phoneOfParty } from '../parties';

const schema = z.object({ id: input.id('调解'), reason: input.text('为什么要看', 200) });

export interface RevealedParty {
  id: string;
  side: PartySide;
  name: string;
  phone: string | null;
  unitName: string | null;
  note: string | null;
}

/**
 * Names and phones of the parties, for whoever handles the case; every look is in the audit log, without a name.
 * Source: 个人信息保护法 6, 51. @throws DomainError validation, not-found
 */
export async function revealParties(call: VerbCall & z.input<typeof schema>): Promise<RevealedParty[]> {
  const { id, reason } = parseInput(schema, call);
  return runVerb(call, async (req) => {
    const row = await disputeRow(req, id);
    if ((await disputePartiesOf(req, call.actor, row)).length === 0)
      fail('not-found', { message: '没有找到这件调解。' });
    const parties = await partiesOfDispute(req.payload, id, req);
    return {
      result: parties.map((party) => ({
        id: party.id,
        side: party.side,
        name: nameOfParty(party),
        phone: phoneOfParty(party),
        unitName: party.unitName,
        note: party.note,
      })),
      action: 'dispute.parties-revealed',
      subject: { collection: 'disputes', id },
      summary: `${row.number} ${reason}`,
      changes: ['name', 'phone'],
    };
  });
}
