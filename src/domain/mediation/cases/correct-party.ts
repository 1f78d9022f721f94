import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { systemActor } from '@/access';
import { updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { normalizePhone, personalColumns } from '@/shared/personal-data';
import { keepersOfCase } from '../case-keepers';
import { chooseAgain } from '../choosing/choose-again';
import { type DisputeRow, disputeRow } from '../dispute-row';
import type { DisputeState } from '../labels';
import { moveDispute } from '../move';
import { requireTwoSides } from '../one-side';
import { heldSince } from '../outcome/held';
import {
  linkColumns,
  nameColumns,
  nameOfParty,
  partiesOfDispute,
  partyInDispute,
  partyShape,
  phoneOfParty,
} from '../parties';
import { sessionsOf } from '../sessions/session-row';
import { choiceDueAt } from '../setting-values';
import { tellParty } from '../tell';
import { areOthersWords, isRenamed, isSomebodyElse } from './somebody-else';
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
 * now are taken off. Once it was talked about nobody takes a party's place: what is recorded, and signed, is about whoever was there. @throws DomainError validation, not-found, invalid-state, forbidden
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
      const mayBeOther = areOthersWords(party, to);
      if (another || mayBeOther || (isElse && isRenamed(party, to))) await requireUnheld(req, id, another);
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
        ...(isElse || mayBeOther ? { replacedAt: at.toISOString() } : {}),
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

/**
 * Who was there and who chose stands in the file under a party's name, also in what was signed: it would say it of somebody who never came.
 * @param told the desk itself says that it is somebody else @throws DomainError validation
 */
async function requireUnheld(req: PayloadRequest, dispute: string, told: boolean): Promise<void> {
  if (heldSince(await sessionsOf({ payload: req.payload, req }, dispute)) === null) return;
  const both = told
    ? ''
    : '姓名和电话都变了，就是换了一个人。还是同一个人的，请分两次改：先改姓名，再改电话。';
  fail('validation', {
    fields: {
      another: `${both}已经开过调解会，不能换成另一个人：谁来了、选了什么，记的都是原来那位。原来那位不调了，点“他要撤回”，或者记“调解不成”；新来的人另外登记一件。只是替他来的，不用换：带上委托书，记到场情况时填代理人。`,
    },
  });
}

/** The menu goes out to one party, who has chosen nothing yet. */
async function askParty(req: PayloadRequest, row: DisputeRow, id: string, at: Date): Promise<void> {
  const sent = at.toISOString();
  await updateColumns(req, 'dispute-parties', id, { menuSentAt: sent, chosenAt: null });
  await tellParty(req, row, await partyInDispute(req, row.id, id), 'menu', sent);
}
