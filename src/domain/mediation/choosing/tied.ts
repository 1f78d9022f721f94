import type { PayloadRequest } from 'payload';
import { casesAsideOf } from '../aside';
import { partiesOfDispute } from '../parties';
import { conflictsOf } from '../rules/conflicts';
import { conflictFacts } from './conflict-facts';
import { mediatorsNamed } from './mediator-pool';

/**
 * Which of these mediators may not have the case, as its parties stand now: the menu asked when they were chosen, and a party may have been
 * added or put right since. Source: 人民调解法 15, 19. @returns their ids and names
 */
export async function tiedTo(
  req: PayloadRequest,
  dispute: string,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const mediators = await mediatorsNamed(req, ids);
  if (mediators.length === 0) return [];
  const facts = await conflictFacts(req, mediators, await partiesOfDispute(req.payload, dispute, req));
  const users = mediators.flatMap(({ user }) => user ?? []);
  const aside = await casesAsideOf(req.payload, users, req);
  return mediators
    .filter(({ id, user }) => {
      const known = facts.mediators.get(id);
      const isTied = known !== undefined && conflictsOf(known, facts.parties).length > 0;
      return isTied || (user !== null && aside.get(user)?.has(dispute) === true);
    })
    .map(({ id, name }) => ({ id, name }));
}
