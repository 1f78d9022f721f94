import type { PayloadRequest } from 'payload';
import { actorOf, anyOf, hasRole, isSignedIn, type Predicate, role } from '@/access';
import { type Chain, chainOf, whereOfChain } from '@/domain/mediation/chain';

export { byVerbsOnly } from '../matters/access';

const cacheKey = 'mediation-chain';

/** What the account is in mediation, looked up once per request. */
async function chainIn(req: PayloadRequest): Promise<Chain> {
  const { userId } = await actorOf(req);
  const kept = req.context[cacheKey] as { userId: string | null; chain: Promise<Chain> } | undefined;
  if (kept && kept.userId === userId) return kept.chain;
  const chain = chainOf(req.payload, userId, req);
  req.context[cacheKey] = { userId, chain };
  return chain;
}

/** Whoever works in mediation finds an empty list instead of a refusal; nobody else finds a door. */
const emptyFor = (req: PayloadRequest): Promise<false | { id: { equals: string } }> =>
  actorOf(req).then((actor) => (hasRole(actor, 'mediator') ? { id: { equals: '' } } : false));

/**
 * Cases and all that belongs to them: the desk of the organisation that has the case and of those above it, and the mediators who have it.
 * No role opens a case: no leader, no operator, no administrator. Parties read theirs on their own page, never through the API, also where
 * they keep the desk.
 * @param dispute where the case is, seen from the collection: '' for cases themselves, 'dispute.' for what belongs to one
 */
export const seenByChain =
  (dispute: '' | 'dispute.' = 'dispute.'): Predicate =>
  async ({ req }) => {
    if (!isSignedIn(await actorOf(req))) return false;
    return whereOfChain(await chainIn(req), dispute) ?? emptyFor(req);
  };

/** Whoever keeps the desk of the organisation `field` names, or of one above it. */
export const keptByDesk =
  (field = 'organization'): Predicate =>
  async ({ req }) => {
    if (!isSignedIn(await actorOf(req))) return false;
    const { organizations } = await chainIn(req);
    return organizations.length > 0 ? { [field]: { in: organizations } } : emptyFor(req);
  };

const administrator = role('administrator');

/** Mediators, rosters, desks: the administrator, and the desks of the organisation. Nothing of a case is among them. */
export const keptByOrganization = (field = 'organization'): Predicate =>
  anyOf(administrator, keptByDesk(field));

/** Creating: the administrator, or whoever keeps the desk of the organisation the new document names. */
export const madeByOrganization: Predicate = async ({
  req,
  data,
}: {
  req: PayloadRequest;
  data?: unknown;
}) => {
  const actor = await actorOf(req);
  if (hasRole(actor, 'administrator')) return true;
  if (!isSignedIn(actor)) return false;
  const { organizations } = await chainIn(req);
  const named = organizationOf(data);
  return named === null ? organizations.length > 0 : organizations.includes(named);
};

function organizationOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('organization' in data)) return null;
  const { organization } = data;
  if (typeof organization === 'object' && organization !== null && 'id' in organization)
    return String(organization.id);
  return typeof organization === 'string' ? organization : null;
}
