import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { normalizePhone, personalColumns } from '@/shared/personal-data';
import { keepersOfCase } from '../case-keepers';
import { moveDispute } from '../move';
import { requireTwoSides } from '../one-side';
import {
  linkColumns,
  nameColumns,
  nameOfParty,
  partiesOfDispute,
  partyInDispute,
  partyShape,
  phoneOfParty,
} from '../parties';
import { tellParty } from '../tell';
import { isSomebodyElse } from './somebody-else';
import { tellWhoeverIsLeft } from './tell-keepers';

const schema = z.object({ id: input.id('调解'), party: input.id('当事人'), ...partyShape });

/**
 * Puts right who a party is and how to reach them. With another phone the old link opens nothing any more, whoever got it, and the new phone
 * gets a new one; the account that was the party until then is it no more, unless the phone is its own. Mediators who are tied to them as they are now are taken off. @throws DomainError validation, not-found, invalid-state, forbidden
 */
export async function correctParty(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean; released: boolean }> {
  const { id, party: partyId, name, phone, unitName, note } = parseInput(schema, call);
  let before: string[] = [];
  let released = false;
  const done = await moveDispute(call, {
    id,
    verb: 'correct-party',
    work: async (req, row, at) => {
      const party = await partyInDispute(req, id, partyId);
      const plain = phone ? normalizePhone(phone) : null;
      const isOther = plain !== phoneOfParty(party);
      const changed = [
        ...(name === nameOfParty(party) ? [] : ['姓名']),
        ...(isOther ? ['电话'] : []),
        ...((unitName ?? null) === party.unitName ? [] : ['单位']),
        ...((note ?? null) === party.note ? [] : ['怎么联系']),
      ];
      if (changed.length === 0) return { repeated: true };
      const all = await partiesOfDispute(req.payload, id, req);
      const isElse = await isSomebodyElse(req, party, { name, phone: plain });
      const user = isElse ? null : party.user;
      if (isOther)
        await requireTwoSides(
          { payload: req.payload, req },
          all.map((one) => ({
            side: one.side,
            user: one.id === partyId ? user : one.user,
            phone: one.id === partyId ? plain : phoneOfParty(one),
          })),
          { field: 'phone', words: '两方的电话不能一样' },
        );
      before = await keepersOfCase(req, row);
      const link = isOther ? linkColumns(party) : {};
      await updateColumns(req, 'dispute-parties', partyId, {
        ...nameColumns(name),
        ...(plain ? personalColumns('phone', 'phone', plain, true) : { phoneCipher: null, phoneIndex: null }),
        unitName: unitName ?? null,
        note: note ?? null,
        user,
        ...link,
      });
      if (isOther && plain && row.state !== 'registered')
        await tellParty(req, row, await partyInDispute(req, id, partyId), 'accepted', at.toISOString());
      return { detail: `${party.side === 'applicant' ? '申请人' : '对方'}：${changed.join('、')}` };
    },
    afterwards: async (req, row, at) => {
      released = await tellWhoeverIsLeft(req, row, before, at);
    },
  });
  return { ...done, released };
}
