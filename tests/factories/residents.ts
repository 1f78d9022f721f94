import type { Payload } from 'payload';
import { type Actor, systemActor } from '@/access';
import { inTransaction } from '@/database';
import { issueHouseholdCodes, type ResidencyKind, verifyAtCounter } from '@/domain/organization';
import { admitResident } from '@/domain/organization/residents/admit-resident';
import { newId } from '@/shared/ids';
import { buildUser } from './accounts';
import { buildHousehold } from './organization';

/** A community's staff as the verbs see them. */
export function keeperOf(community: string): Actor {
  return {
    userId: null,
    name: '李春梅',
    grants: [{ role: 'community-staff', scope: { kind: 'community', id: community } }],
    via: 'counter',
  };
}

/** Somebody who is signed in, without any role. */
export function residentActor(userId: string): Actor {
  return { userId, name: '居民', grants: [], via: 'portal', address: '127.0.0.1' };
}

/** A residency of a new account (or a given one) in a household. */
export async function buildResidency(
  payload: Payload,
  {
    household,
    user,
    kind = 'owner',
    personName = '刘玉芬',
  }: { household: string; user?: string; kind?: ResidencyKind; personName?: string },
): Promise<{ id: string; user: string }> {
  const person = user ?? (await buildUser(payload, { passwordless: true })).id;
  const actor = systemActor('test');
  const id = await inTransaction({ payload, actor }, (req) =>
    admitResident(req, { household, user: person, personName, kind, verification: 'letter' }),
  );
  return { id, user: person };
}

/** The letter of a new household in a building. @returns the row's id, the household and the code */
export async function buildLetter(
  payload: Payload,
  { building }: { building: string },
): Promise<{ id: string; household: string; code: string }> {
  const household = String((await buildHousehold(payload, { building })).id);
  const actor = systemActor('test');
  const { letters } = await issueHouseholdCodes({ payload, actor, household, batch: newId() });
  const row = await payload.db.findOne<{ id: string }>({
    collection: 'household-codes',
    where: { and: [{ household: { equals: household } }, { revokedAt: { exists: false } }] },
  });
  return { id: String(row?.id), household, code: letters[0]?.code ?? '' };
}

/** Somebody at the counter with a title deed. */
export function comes(
  payload: Payload,
  actor: Actor,
  more: Partial<Parameters<typeof verifyAtCounter>[0]> & { household: string },
) {
  return verifyAtCounter({
    payload,
    actor,
    name: '张桂兰',
    kind: 'owner',
    document: 'title',
    agreed: true,
    ...more,
  });
}
