import type { Payload, Where } from 'payload';
import { picturesOf } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { dualPostDirectionLabels, linkageKindLabels, memberRoleLabels, skillLabels } from '../labels';
import { idOf } from '../place';
import { dualPostState, linkageState, nameIsPublic } from '../rules/terms';

/** The members of a place in public: how many, and by name only those who agreed (亮身份). */
export interface PublicMembers {
  total: number;
  named: { name: string; role: string; skills: string[] }[];
}

export async function publicMembers(
  payload: Payload,
  place: { community: string } | { building: string },
): Promise<PublicMembers> {
  const [[column, id] = ['community', '']] = Object.entries(place);
  const inside: Where = { [column]: { equals: id }, status: { equals: 'active' } };
  const { totalDocs } = await payload.count({
    collection: 'party-members',
    where: inside,
    overrideAccess: true,
  });
  const { docs } = await payload.find({
    collection: 'party-members',
    where: { ...inside, publicConsent: { equals: true } },
    select: { name: true, role: true, skills: true, publicConsent: true, consentedAt: true, status: true },
    sort: 'createdAt',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  });
  const named = docs.filter(nameIsPublic).map(({ name, role, skills }) => ({
    name,
    role: memberRoleLabels[role],
    skills: (skills ?? []).map((skill) => skillLabels[skill]),
  }));
  return { total: totalDocs, named };
}

/** Dual posts of a community in public; a name only with the person's consent. */
export async function publicDualPosts(payload: Payload, community: string) {
  const { docs } = await payload.find({
    collection: 'dual-posts',
    where: { community: { equals: community } },
    select: {
      direction: true,
      personName: true,
      publicConsent: true,
      communityPost: true,
      propertyPost: true,
      unit: true,
      compound: true,
      startsOn: true,
      endsOn: true,
      endedOn: true,
    },
    sort: '-startsOn',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  });
  const idsOf = (field: 'unit' | 'compound') => docs.flatMap((doc) => idOf(doc[field]) ?? []);
  const names = new Map([
    ...(await namesOf(payload, 'units', idsOf('unit'))),
    ...(await namesOf(payload, 'compounds', idsOf('compound'))),
  ]);
  return docs.map(({ personName, publicConsent, direction, unit, compound, ...post }) => ({
    ...post,
    unitName: names.get(idOf(unit) ?? '') ?? null,
    compoundName: names.get(idOf(compound) ?? '') ?? null,
    directionLabel: dualPostDirectionLabels[direction],
    name: publicConsent ? personName : null,
    state: dualPostState(post, now()),
  }));
}

/** Linkages of a community in public, with the names of those who take part. */
export async function publicLinkages(payload: Payload, community: string) {
  const { docs } = await payload.find({
    collection: 'linkages',
    where: { community: { equals: community }, public: { equals: true } },
    select: {
      title: true,
      kind: true,
      parties: true,
      promised: true,
      dueOn: true,
      status: true,
      delivered: true,
      deliveredOn: true,
      evidenceNote: true,
      evidence: true,
      cancelReason: true,
    },
    sort: '-agreedOn',
    depth: 0,
    limit: 30,
    pagination: false,
    overrideAccess: true,
  });
  const names = await partyNames(
    payload,
    docs.flatMap(({ parties }) => parties),
  );
  const delivered = docs.filter(({ status }) => status === 'delivered');
  const photos = await picturesOf(
    payload,
    delivered.flatMap(({ evidence }) => (evidence ?? []).flatMap((one) => idOf(one) ?? [])),
  );
  return docs.map(({ parties, kind, evidence, ...linkage }) => ({
    ...linkage,
    photos: (evidence ?? []).flatMap((one) => photos.get(idOf(one) ?? '') ?? []),
    kindLabel: linkageKindLabels[kind],
    state: linkageState(linkage, now()),
    partyNames: parties.flatMap(({ value }) => names.get(idOf(value) ?? '') ?? []),
  }));
}

async function partyNames(
  payload: Payload,
  parties: { relationTo: string; value: unknown }[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const collection of ['party-organizations', 'units'] as const) {
    const ids = parties
      .filter(({ relationTo }) => relationTo === collection)
      .flatMap(({ value }) => idOf(value) ?? []);
    for (const [id, name] of await namesOf(payload, collection, ids)) names.set(id, name);
  }
  return names;
}

async function namesOf(
  payload: Payload,
  collection: 'party-organizations' | 'units' | 'compounds',
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { docs } = await payload.find({
    collection,
    where: { id: { in: [...new Set(ids)] } },
    select: { name: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  });
  return new Map(docs.map(({ id, name }) => [id, name]));
}
