import type { Payload } from 'payload';
import { type RoleName, roleNames, type ScopeKind } from '@/access';
import { buildRole, buildUser, cookieFor } from '../../factories/accounts';
import { buildNeighbourhood, buildUnit } from '../../factories/organization';

/** A person with one role in the first community, and the cookie of a session. */
export interface Person {
  id: string;
  role: RoleName;
  grant: string;
  cookie: string;
}

/** Two communities in two townships, a unit, and one person per role in the first. */
export interface City {
  payload: Payload;
  here: Awaited<ReturnType<typeof buildNeighbourhood>> & { township: string };
  there: Awaited<ReturnType<typeof buildNeighbourhood>> & { township: string };
  unit: string;
  people: Record<RoleName, Person>;
}

const scopes: Record<RoleName, ScopeKind> = {
  administrator: 'city',
  'city-leader': 'city',
  'township-leader': 'township',
  operator: 'city',
  supervisor: 'city',
  'unit-handler': 'unit',
  'community-staff': 'community',
  'branch-secretary': 'grid',
  'party-member': 'building',
  'property-manager': 'compound',
  mediator: 'community',
  'legal-adviser': 'community',
  resident: 'household',
};

/** Builds the city on an empty database. */
export async function buildCity(payload: Payload): Promise<City> {
  const [here, there] = [await neighbourhood(payload), await neighbourhood(payload)];
  const unit = String((await buildUnit(payload, { handlesRequests: true })).id);
  const people: Partial<City['people']> = {};
  for (const role of roleNames) {
    const { id } = await buildUser(payload);
    const kind = scopes[role];
    const place = kind === 'city' ? '' : kind === 'unit' ? unit : String(here[kind]);
    const grant = await buildRole(payload, id, { role, kind, place });
    people[role] = { id, role, grant, cookie: await cookieFor(payload, id) };
  }
  return { payload, here, there, unit, people: people as City['people'] };
}

async function neighbourhood(payload: Payload) {
  const place = await buildNeighbourhood(payload);
  const { docs } = await payload.find({
    collection: 'divisions',
    where: { id: { equals: place.community } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
  });
  return { ...place, township: String(docs[0]?.township) };
}
