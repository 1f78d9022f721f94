import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { type PartyProof, provenParty } from '../choosing/proven-party';
import { releaseSlot } from '../choosing/slot-book';
import { moveDispute } from '../move';
import { type DisputePartyRow, partyInDispute } from '../parties';
import { tellDesk, tellMediators, tellParties } from '../tell';

/** What a party may read about other ways when mediation ends. Source: 人民调解法 26. */
export const otherWays = [
  { way: '仲裁', words: '双方约定了仲裁的，或者劳动争议、农村土地承包纠纷，可以申请仲裁。' },
  { way: '行政途径', words: '有主管部门的事（如治安、环保、消费、宅基地确权），可以请部门处理或者裁决。' },
  {
    way: '诉讼',
    words:
      '可以到人民法院起诉。起诉有时效，一般是三年，别拖。不会写诉状、请不起律师的，可以到法律援助中心问。',
  },
] as const;

const own = z.object({ reason: input.optionalText('原因', 300) });
const behalf = z.object({
  id: input.id('调解'),
  party: input.id('当事人'),
  /** Nobody owes a reason, at the counter neither. */
  reason: input.optionalText('本人怎么说的', 300),
  readBack: z.literal(true, '请念给本人听一遍，本人说对，再打勾'),
});

/** What the file says where somebody gave no reason: it is whole all the same. Source: 人民调解法 17, 23. */
const unsaid = '没有说理由';

type Verb = 'refuse' | 'withdraw';
type AsParty = VerbCall & { proof: PartyProof } & z.input<typeof own>;
type OnBehalf = VerbCall & z.input<typeof behalf>;

/** A party does not want mediation: it ends properly, and both are told of the other ways. Source: 人民调解法 17, 26. @throws DomainError invalid-state, not-found */
export const refuseAsParty = (call: AsParty): Promise<{ id: string }> => endAsParty(call, 'refuse');
/** The same, written down by staff. @throws DomainError validation, invalid-state, forbidden */
export const refuseForParty = (call: OnBehalf): Promise<{ id: string }> => endForParty(call, 'refuse');

/** A party stops, at any time, also when mediation has begun. Source: 人民调解法 23. @throws DomainError invalid-state, not-found */
export const withdrawAsParty = (call: AsParty): Promise<{ id: string }> => endAsParty(call, 'withdraw');
/** The same, written down by staff. @throws DomainError validation, invalid-state, forbidden */
export const withdrawForParty = (call: OnBehalf): Promise<{ id: string }> => endForParty(call, 'withdraw');

async function endAsParty(call: AsParty, verb: Verb): Promise<{ id: string }> {
  const { reason } = parseInput(own, call);
  const party = await provenParty(call, call.actor, call.proof);
  return end(call, verb, { party, reason: reason ?? unsaid, proof: call.proof });
}

async function endForParty(call: OnBehalf, verb: Verb): Promise<{ id: string }> {
  const { id, party, reason } = parseInput(behalf, call);
  return end(call, verb, { party: { id: party, dispute: id }, reason: reason ?? unsaid, proof: null });
}

interface Ending {
  party: Pick<DisputePartyRow, 'id' | 'dispute'>;
  reason: string;
  /** Null for staff who write it down. */
  proof: PartyProof | null;
}

function end(call: VerbCall, verb: Verb, { party, reason, proof }: Ending): Promise<{ id: string }> {
  const isBehalf = proof === null;
  const id = party.dispute;
  return moveDispute(call, {
    id,
    verb,
    ...(isBehalf ? {} : { as: 'party' as const }),
    work: async (req, row) => {
      // Once more, now that the case is held: the party may have been put right meanwhile.
      if (proof) await provenParty({ payload: req.payload, req }, call.actor, proof);
      const { side } = await partyInDispute(req, id, party.id);
      // Before the case is out of their hands, whoever was to come learns that they need not.
      await tellMediators(req, row, {
        occasion: `ended:${verb}`,
        text: '当事人不调了，约定的时间不用来了。',
      });
      await releaseSlot(req, id);
      return {
        columns: { endReason: reason },
        detail: `${side === 'applicant' ? '申请人' : '对方'}提出${isBehalf ? '（工作人员代记，已念给本人听）' : ''}`,
        reason,
      };
    },
    afterwards: async (req, row) => {
      await tellParties(req, row, 'ended');
      await tellDesk(req, row, {
        occasion: `ended:${verb}`,
        text: '当事人提出不调了，请看。',
        actor: call.actor,
      });
    },
  });
}
