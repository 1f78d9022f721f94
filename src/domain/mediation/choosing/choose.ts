import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { leanFirst, updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { now } from '@/shared/clock';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import type { DisputeRow } from '../dispute-row';
import { moveDispute } from '../move';
import { type DisputePartyRow, partiesOfDispute, partyInDispute } from '../parties';
import { type Choice, leavesMethod, verdictOf } from '../rules/agreement';
import { tellDesk, tellParties } from '../tell';
import { agreeOn } from './agree';
import { checkOnMenu, choiceShape, choicesOf, choiceWords, latestOf, writeChoice } from './choices';
import { eligibilityOn, type Menu, menuOf } from './menu';
import { type PartyProof, provenParty } from './proven-party';

const own = z.object({ ...choiceShape, formKey: z.string().min(8).max(80).optional() });
const behalf = z.object({
  id: input.id('调解'),
  party: input.id('当事人'),
  ...choiceShape,
  readBack: z.literal(true, '请念给本人听一遍，本人说对，再打勾'),
  formKey: z.string().min(8).max(80).optional(),
});

export interface Chosen {
  id: string;
  repeated: boolean;
  /** Both sides met: people, time and place are settled. */
  agreed: boolean;
}

/**
 * A party says whom, when, how and where they would accept, from their link or their account. Where every side has named the same, it is
 * agreed at once; until then the latest of each counts. @throws DomainError validation, invalid-state, not-found
 */
export async function chooseAsParty(
  call: VerbCall & { proof: PartyProof } & z.input<typeof own>,
): Promise<Chosen> {
  const { formKey, ...choice } = parseInput(own, call);
  const party = await provenParty(call, call.actor, call.proof);
  return choose(call, { party, choice, formKey, proof: call.proof });
}

/** Staff write down what a party says on the phone or at the counter, and read it back. @throws DomainError as above, forbidden */
export async function chooseForParty(call: VerbCall & z.input<typeof behalf>): Promise<Chosen> {
  const { id, party: partyId, formKey, readBack: _, ...choice } = parseInput(behalf, call);
  const party = { id: partyId, dispute: id };
  return choose(call, { party, choice, formKey, proof: null });
}

interface Choosing {
  party: Pick<DisputePartyRow, 'id' | 'dispute'>;
  choice: Choice;
  formKey: string | undefined;
  /** Null for staff who write it down. */
  proof: PartyProof | null;
}

async function choose(call: VerbCall, { party, choice, formKey, proof }: Choosing): Promise<Chosen> {
  const isBehalf = proof === null;
  const choiceKey = `${party.id}:${formKey ?? newId()}`;
  let agreed = false;
  let menu: Menu | null = null;
  const done = await moveDispute(call, {
    id: party.dispute,
    verb: 'choose',
    ...(isBehalf ? {} : { as: 'party' }),
    work: async (req, row) => {
      agreed = false;
      const before = { where: [{ field: 'choiceKey', equals: choiceKey }], columns: [], newestBy: 'id' };
      if (await leanFirst(req.payload, 'dispute-choices', before, req)) return { repeated: true };
      // Once more, now that the case is held: the party may have been put right meanwhile.
      if (proof) await provenParty({ payload: req.payload, req }, call.actor, proof);
      const { side } = await partyInDispute(req, row.id, party.id);
      menu = await menuOf(req, row);
      checkOnMenu(choice, menu);
      await writeChoice(req, row, {
        party: party.id,
        by: isBehalf ? 'counter' : 'party',
        choice,
        words: choiceWords(choice, menu),
        enteredByName: isBehalf ? call.actor.name : null,
        choiceKey,
      });
      return {
        detail: `${side === 'applicant' ? '申请人' : '对方'}${isBehalf ? '（代选，已念给本人听）' : ''}`,
      };
    },
    afterwards: async (req, row, at) => {
      await updateColumns(req, 'dispute-parties', party.id, { chosenAt: at.toISOString() });
      agreed = await settle(req, call, row, { menu, isBehalf });
      if (agreed) return;
      await tellParties(req, row, 'chosen', { except: party.id, key: choiceKey });
      await tellDesk(req, row, {
        occasion: `chosen:${choiceKey}`,
        text: '当事人选好了，还没有选到一起。',
        actor: call.actor,
      });
    },
  });
  return { ...done, agreed };
}

/** Agrees where every party has chosen and they meet. */
async function settle(
  req: PayloadRequest,
  call: VerbCall,
  row: DisputeRow,
  { menu, isBehalf }: { menu: Menu | null; isBehalf: boolean },
): Promise<boolean> {
  const parties = await partiesOfDispute(req.payload, row.id, req);
  const latest = latestOf(await choicesOf(req, row), parties);
  // Whoever was asked anew has still to choose.
  const choices = parties.flatMap(({ id, chosenAt }) => (chosenAt ? (latest.get(id) ?? []) : []));
  if (!menu || choices.length < parties.length) return false;
  // Both sides have answered: nobody has to be found any more.
  if (!row.firstContactAt)
    await updateColumns(req, 'disputes', row.id, { firstContactAt: now().toISOString() });
  const verdict = verdictOf(choices, eligibilityOn(menu));
  if (!verdict.agreed) return false;
  const methods = menu.methods.map(({ id }) => id);
  const isLeft = choices.every((choice) => leavesMethod(choice, methods));
  const agreed = isLeft ? { ...verdict.agreed, method: null } : verdict.agreed;
  await agreeOn({ ...call, req }, row.id, agreed, { menu, as: isBehalf ? undefined : 'party' });
  return true;
}
