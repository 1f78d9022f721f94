import { z } from 'zod';
import { input, type VerbCall, valuesOf } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { normalizePhone } from '@/shared/personal-data';
import { keepersOfCase } from '../case-keepers';
import { partySideLabels } from '../labels';
import { moveDispute } from '../move';
import { requireTwoSides } from '../one-side';
import {
  addParty,
  nameOfParty,
  partiesOfDispute,
  partyInDispute,
  partyShape,
  phoneOfParty,
} from '../parties';
import { mostParties, titleOf } from '../register-dispute';
import { nameKey } from '../rules/conflicts';
import { tellParty } from '../tell';
import { tellWhoeverIsLeft } from './tell-keepers';

const schema = z.object({
  id: input.id('调解'),
  side: z.enum(valuesOf(partySideLabels), { error: '请选是哪一方的' }),
  ...partyShape,
});

/**
 * Adds somebody who has the dispute too, until the menus are out: from then on it is settled between those who choose. The same person on
 * the same side twice is one. @throws DomainError validation, invalid-state, forbidden
 */
export async function joinParty(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean }> {
  const { id, ...party } = parseInput(schema, call);
  let before: string[] = [];
  return moveDispute(call, {
    id,
    verb: 'add-party',
    work: async (req, row, at) => {
      const all = await partiesOfDispute(req.payload, id, req);
      const phone = party.phone ? normalizePhone(party.phone) : null;
      const isThere = all.some(
        (one) =>
          one.side === party.side &&
          nameKey(nameOfParty(one)) === nameKey(party.name) &&
          phoneOfParty(one) === phone,
      );
      if (isThere) return { repeated: true };
      if (all.length >= mostParties)
        fail('validation', { fields: { name: `一件调解最多${mostParties}位当事人` } });
      await requireTwoSides(
        { payload: req.payload, req },
        [
          ...all.map((one) => ({ side: one.side, user: one.user, phone: phoneOfParty(one) })),
          { ...party, phone },
        ],
        { field: 'phone', words: '两方的电话不能一样' },
      );
      before = await keepersOfCase(req, row);
      const added = await addParty(req, id, party);
      if (row.state !== 'registered')
        await tellParty(req, row, await partyInDispute(req, id, added.id), 'accepted', at.toISOString());
      return {
        columns: { title: titleOf({ type: row.type, parties: [...all, added] }) },
        detail: partySideLabels[party.side],
      };
    },
    afterwards: async (req, row, at) => {
      await tellWhoeverIsLeft(req, row, before, at);
    },
  });
}
