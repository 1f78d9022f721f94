import type { Payload } from 'payload';
import { type Actor, hasRole } from '@/access';
import { isId } from '@/shared/ids';
import type { MeasureQuestion } from './question';

/** Where somebody may look at the measures from the inside: the whole city, or the places of their roles. */
export type MeasureScope = { city: true } | { city: false; townships: string[]; communities: string[] };

/** Role ∩ place: the service centre and the city's leaders see all, others the subtree of their node; null for who sees none. */
export function measureScope(actor: Actor): MeasureScope | null {
  if (hasRole(actor, 'administrator', 'operator', 'supervisor', 'city-leader')) return { city: true };
  const held = (role: 'township-leader' | 'community-staff', kind: 'township' | 'community') =>
    actor.grants
      .filter((grant) => grant.role === role && grant.scope.kind === kind)
      .map(({ scope }) => scope.id);
  const townships = held('township-leader', 'township');
  const communities = held('community-staff', 'community');
  return townships.length + communities.length > 0 ? { city: false, townships, communities } : null;
}

/**
 * The question within the scope: what lies outside is replaced by the first place of the person's own, so that nobody
 * reads another place's numbers by writing an address.
 */
export async function withinScope(
  payload: Payload,
  scope: MeasureScope,
  question: MeasureQuestion,
  given: Record<string, unknown>,
): Promise<MeasureQuestion> {
  if (scope.city) return question;
  const { townships, communities } = scope;
  if (question.township && townships.includes(question.township)) return question;
  const asked = isId(given.community) && communities.includes(given.community) ? given.community : null;
  const [township] = townships;
  if (!asked && township) return { ...question, township, community: null };
  const community = asked ?? communities[0] ?? null;
  return { ...question, township: community ? await townshipOf(payload, community) : null, community };
}

async function townshipOf(payload: Payload, community: string): Promise<string | null> {
  const { docs } = await payload.db.find<{ id: string; township?: unknown }>({
    collection: 'divisions',
    where: { id: { equals: community } },
    limit: 1,
    pagination: false,
    select: { township: true },
  });
  const township = docs[0]?.township;
  return township ? String(township) : null;
}
