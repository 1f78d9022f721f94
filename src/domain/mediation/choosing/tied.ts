import type { PayloadRequest } from 'payload';
import { casesAsideOf } from '../aside';
import { partiesOfDispute } from '../parties';
import { type Conflict, conflictsOf } from '../rules/conflicts';
import { conflictFacts } from './conflict-facts';
import { type MediatorRow, mediatorsNamed } from './mediator-pool';

/**
 * Why each of these mediators may not have the case, as its parties stand now: by what is known of them as mediators, and by what makes an
 * account stand aside from a case. Whoever is offered and whoever is refused are asked about alike. Source: 人民调解法 15, 19.
 * @returns for those with a reason
 */
export async function conflictsWith(
  req: PayloadRequest,
  dispute: string,
  mediators: readonly MediatorRow[],
): Promise<Map<string, Conflict[]>> {
  if (mediators.length === 0) return new Map();
  const facts = await conflictFacts(req, mediators, await partiesOfDispute(req.payload, dispute, req));
  const users = mediators.flatMap(({ user }) => user ?? []);
  const aside = await casesAsideOf(req.payload, users, req);
  return new Map(
    mediators.flatMap(({ id, user }) => {
      const known = facts.mediators.get(id);
      const conflicts = known ? conflictsOf(known, facts.parties) : [];
      if (conflicts.length > 0) return [[id, conflicts] as const];
      return user && aside.get(user)?.has(dispute) ? [[id, ['aside'] as Conflict[]] as const] : [];
    }),
  );
}

/**
 * Which of these mediators may not have the case: the menu asked when they were chosen, and a party may have been added or put right since.
 * Source: 人民调解法 15, 19. @returns their ids and names
 */
export async function tiedTo(
  req: PayloadRequest,
  dispute: string,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const mediators = await mediatorsNamed(req, ids);
  const conflicts = await conflictsWith(req, dispute, mediators);
  return mediators.filter(({ id }) => conflicts.has(id)).map(({ id, name }) => ({ id, name }));
}
