import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { systemActor } from '@/access';
import { updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { normalizePhone, personalColumns } from '@/shared/personal-data';
import { keepersOfCase } from '../case-keepers';
import { chooseAgain } from '../choosing/choose-again';
import { type DisputeRow, disputeRow } from '../dispute-row';
import type { DisputeState } from '../labels';
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
import { choiceDueAt } from '../setting-values';
import { tellParty } from '../tell';
import { areOthersWords, isSomebodyElse } from './somebody-else';
import { tellWhoeverIsLeft } from './tell-keepers';

const schema = z.object({
  id: input.id('调解'),
  party: input.id('当事人'),
  ...partyShape,
  /** Somebody else altogether, also where the phone is the same or there is none. */
  another: z.boolean().default(false),
});

/**
 * Puts right who a party is and how to reach them. With another phone the old link opens nothing any more, whoever got it, and the new phone
 * gets a new one; the account that was the party until then is it no more, unless the phone is its own; the desk says so itself where there is no phone to tell it by. What somebody else chose in their
 * name counts no more: they are asked themselves, and where it was agreed on, both choose again. Mediators who are tied to them as they are
 * now are taken off. @throws DomainError validation, not-found, invalid-state, forbidden
 */
export async function correctParty(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean; released: boolean; asked: boolean }> {
  const { id, party: partyId, name, phone, unitName, note, another } = parseInput(schema, call);
  let before: string[] = [];
  let released = false;
  let asked = false;
  const done = await moveDispute(call, {
    id,
    verb: 'correct-party',
    work: async (req, row, at) => {
      asked = false;
      const party = await partyInDispute(req, id, partyId);
      const plain = phone ? normalizePhone(phone) : null;
      const isOther = plain !== phoneOfParty(party);
      const changed = [
        ...(name === nameOfParty(party) ? [] : ['姓名']),
        ...(isOther ? ['电话'] : []),
        ...(another ? ['换了人'] : []),
        ...((unitName ?? null) === party.unitName ? [] : ['单位']),
        ...((note ?? null) === party.note ? [] : ['怎么联系']),
      ];
      if (changed.length === 0) return { repeated: true };
      const all = await partiesOfDispute(req.payload, id, req);
      const to = { name, phone: plain };
      const isElse = another || (await isSomebodyElse(req, party, to));
      const isNewLink = isOther || isElse;
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
      const link = isNewLink ? linkColumns(party) : {};
      await updateColumns(req, 'dispute-parties', partyId, {
        ...nameColumns(name),
        ...(plain ? personalColumns('phone', 'phone', plain, true) : { phoneCipher: null, phoneIndex: null }),
        unitName: unitName ?? null,
        note: note ?? null,
        user,
        ...(isElse || areOthersWords(party, to) ? { replacedAt: at.toISOString() } : {}),
        ...link,
      });
      const side = party.side === 'applicant' ? '申请人' : '对方';
      const detail = `${side}：${changed.join('、')}`;
      asked = isElse && askedAnew.includes(row.state);
      if (asked && row.state === 'choosing') {
        await askParty(req, row, partyId, at);
        const columns = { choiceDueAt: await choiceDueAt({ payload: call.payload, req }, at) };
        return { columns, detail: `${detail}；原来选的不算数，请本人重新选` };
      }
      if (isNewLink && plain && row.state !== 'registered' && !asked) {
        // The first phone of somebody who was not reached until now: the menu is out, and they have still to choose.
        const occasion = row.state === 'choosing' && !party.chosenAt ? 'menu' : 'accepted';
        await tellParty(req, row, await partyInDispute(req, id, partyId), occasion, at.toISOString());
      }
      return { detail };
    },
    afterwards: async (req, row, at) => {
      if (asked && row.state === 'agreed')
        await chooseAgain({
          payload: req.payload,
          req,
          actor: systemActor('改当事人信息'),
          id,
          reason: '一方当事人换了电话，要本人来选',
        });
      released = await tellWhoeverIsLeft(req, await disputeRow(req, id), before, at);
    },
  });
  return { ...done, released, asked };
}

/** Where a choice of somebody else may be what a case goes by. Once talks have begun, those who came have spoken for themselves. */
const askedAnew: readonly DisputeState[] = ['choosing', 'agreed'];

/** The menu goes out to one party, who has chosen nothing yet. */
async function askParty(req: PayloadRequest, row: DisputeRow, id: string, at: Date): Promise<void> {
  const sent = at.toISOString();
  await updateColumns(req, 'dispute-parties', id, { menuSentAt: sent, chosenAt: null });
  await tellParty(req, row, await partyInDispute(req, row.id, id), 'menu', sent);
}
