import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { activeOrganizations, type OrganizationRow } from './organization-row';

const most = 5000;

interface Node {
  id: string;
  parent: string | null;
}

/**
 * Which organisation's desk looks after the cases of each organisation: its own where somebody keeps one, else the nearest above it that
 * has one. Organisations that nobody above keeps either are left out: what is sent there reaches nobody. Pure.
 */
export function keepersAmong(all: readonly Node[], withDesk: ReadonlySet<string>): Map<string, string> {
  const parents = new Map(all.map(({ id, parent }) => [id, parent]));
  const keepers = new Map<string, string>();
  for (const { id } of all) {
    const seen = new Set<string>();
    let at: string | null = id;
    // A circle ends where it began.
    while (at !== null && !seen.has(at)) {
      if (withDesk.has(at)) {
        keepers.set(id, at);
        break;
      }
      seen.add(at);
      at = parents.get(at) ?? null;
    }
  }
  return keepers;
}

/** An organisation and those above it. Pure. */
export function upFrom(all: readonly Node[], id: string): Set<string> {
  const parents = new Map(all.map((node) => [node.id, node.parent]));
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = parents.get(at) ?? null) seen.add(at);
  return seen;
}

/** The desks that somebody keeps. */
export const activeDesks = (payload: Payload, req?: PayloadRequest) =>
  leanFind<{ id: string; organization: string; user: string }>(
    payload,
    'mediation-desks',
    {
      where: [{ field: 'active', equals: true }],
      columns: ['organization', 'user'],
      newestBy: 'id',
      limit: most,
    },
    req,
  );

/** Every organisation, closed ones too, with the one above it. */
export const organizationNodes = (payload: Payload, req?: PayloadRequest) =>
  leanFind<Node>(
    payload,
    'mediation-organizations',
    { where: [], columns: ['parent'], newestBy: 'id', limit: most },
    req,
  );

/** {@link keepersAmong} for the organisations and desks as they are now. */
export async function keepersOf(payload: Payload, req?: PayloadRequest): Promise<Map<string, string>> {
  const desks = await activeDesks(payload, req);
  const all = await organizationNodes(payload, req);
  return keepersAmong(all, new Set(desks.map(({ organization }) => organization)));
}

/** Organisations at work whose cases somebody reads. */
export async function keptOrganizations(payload: Payload, req?: PayloadRequest): Promise<OrganizationRow[]> {
  const keepers = await keepersOf(payload, req);
  return (await activeOrganizations(payload, req)).filter(({ id }) => keepers.has(id));
}
