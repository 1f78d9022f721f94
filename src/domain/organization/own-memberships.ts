import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { fail } from '@/shared/errors';
import { type Skill, skillLabels } from './labels';
import { idOf } from './place';

/** What the register of Party members says about the person who asks, as far as the portal shows or hides it. */
export interface OwnMembership {
  id: string;
  name: string;
  organization: string;
  /** In words. */
  skills: string[];
  /** Whether name and skills are public. */
  isPublic: boolean;
  /** ISO 8601, UTC. */
  consentedAt: string | null;
  withdrawnAt: string | null;
}

/** The actor's own entries in the register; usually none or one. @throws DomainError unauthenticated */
export async function ownMemberships(payload: Payload, actor: Actor): Promise<OwnMembership[]> {
  if (actor.userId === null) return fail('unauthenticated');
  const { docs } = await payload.find({
    collection: 'party-members',
    where: { user: { equals: actor.userId }, status: { not_equals: 'left' } },
    depth: 0,
    limit: 10,
    pagination: false,
    overrideAccess: true,
  });
  const names = await namesOf(
    payload,
    docs.flatMap(({ organization }) => idOf(organization) ?? []),
  );
  return docs.map((member) => ({
    id: member.id,
    name: member.name,
    organization: names.get(idOf(member.organization) ?? '') ?? '',
    skills: (member.skills ?? []).map((skill: Skill) => skillLabels[skill]),
    isPublic: member.publicConsent === true,
    consentedAt: member.consentedAt ?? null,
    withdrawnAt: member.consentWithdrawnAt ?? null,
  }));
}

async function namesOf(payload: Payload, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { docs } = await payload.find({
    collection: 'party-organizations',
    where: { id: { in: ids } },
    select: { name: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  });
  return new Map(docs.map(({ id, name }) => [id, name]));
}
