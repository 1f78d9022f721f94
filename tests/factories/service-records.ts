import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { type LogRecord, logRecord, verifyRecord } from '@/domain/service';
import { newId } from '@/shared/ids';
import { buildUser } from './accounts';
import { buildMatterPlace } from './matters';
import { buildMember } from './organization';
import { buildResidency } from './residents';

type SignedIn = Actor & { userId: string };

/** A Party member with an account, in a node. */
export async function buildServingMember(
  payload: Payload,
  organization: string,
  { name = '赵铁柱', consent = false }: { name?: string; consent?: boolean } = {},
): Promise<{ id: string; name: string; actor: SignedIn }> {
  const { id: user } = await buildUser(payload, { name });
  const member = await buildMember(payload, { name, organization, user, publicConsent: consent });
  return {
    id: String(member.id),
    name,
    actor: { userId: user, name, grants: [], via: 'portal', address: '127.0.0.1' },
  };
}

/** The secretary of a grid's branch, who verifies. */
export async function buildVerifier(
  payload: Payload,
  grid: string,
  { name = '孙书记' }: { name?: string } = {},
): Promise<SignedIn> {
  const roles = [{ role: 'branch-secretary' as const, kind: 'grid' as const, place: grid }];
  const { id } = await buildUser(payload, { name, roles });
  return {
    userId: id,
    name,
    grants: [{ role: 'branch-secretary', scope: { kind: 'grid', id: grid } }],
    via: 'portal',
  };
}

/** A grid with its branch, a secretary, a member and households around. */
export async function buildServicePlace(payload: Payload, households = 1) {
  const place = await buildMatterPlace(payload, households);
  return {
    ...place,
    secretary: await buildVerifier(payload, place.grid),
    member: await buildServingMember(payload, place.branch),
  };
}

/** What a member says of a service; the tests stand on 2026-11-23. */
export const service = (given: Partial<LogRecord> = {}): LogRecord => ({
  formKey: newId(),
  kind: 'emergency',
  quarters: 8,
  on: '2026-11-22',
  location: '3号楼前',
  text: '和邻居一起扫雪，把3号楼到大门的路清出来',
  served: '3号楼的老人',
  ...given,
});

/** A record of a member, verified unless told otherwise. @returns its id */
export async function buildRecord(
  payload: Payload,
  by: { member: { actor: Actor }; verifier: Actor | null },
  given: Partial<LogRecord> = {},
): Promise<string> {
  const { id } = await logRecord({ payload, actor: by.member.actor, ...service(given) });
  if (by.verifier) await verifyRecord({ payload, actor: by.verifier, id });
  return id;
}

/** The row as stored. */
export const readServiceRecord = (payload: Payload, id: string) =>
  payload.findByID({
    collection: 'service-records',
    id,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  });

/** Somebody who lives with the member. */
export async function movesInWith(
  payload: Payload,
  member: { actor: SignedIn; name: string },
  household: string,
): Promise<void> {
  await buildResidency(payload, { household, user: member.actor.userId, personName: member.name });
}
