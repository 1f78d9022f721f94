import type { Payload, PayloadRequest } from 'payload';
import type { OrganizationLevel } from './labels';
import { idOf } from './place';
import type { LedNode } from './rules/coverage';

/** A row of party-organizations as it comes from the database or a form: relations as ids or documents. */
export interface NodeRow {
  id: string;
  name: string;
  level: OrganizationLevel;
  status?: 'active' | 'closed' | null;
  parent?: unknown;
  community?: unknown;
  grid?: unknown;
  building?: unknown;
  household?: unknown;
  secretary?: unknown;
  secretaryName?: string | null;
  contactPhone?: string | null;
}

/** The columns the rules look at, relations as plain ids. */
export function toNode(row: NodeRow): LedNode {
  return {
    id: row.id,
    name: row.name,
    level: row.level,
    status: row.status ?? 'active',
    parent: idOf(row.parent),
    community: idOf(row.community),
    grid: idOf(row.grid),
    building: idOf(row.building),
    household: idOf(row.household),
    secretary: idOf(row.secretary),
    secretaryName: row.secretaryName ?? null,
    contactPhone: row.contactPhone ?? null,
  };
}

/** A member as leader: what the pages of staff and of the public need. */
export interface Leader {
  id: string;
  name: string;
  publicConsent?: boolean | null;
  consentedAt?: string | null;
  status?: string | null;
}

/**
 * Those of the given members who can lead in that community, by id: in its register and not left. Whoever is missing
 * here does not lead any more, and the post counts as vacant.
 */
export async function sittingLeaders(
  payload: Payload,
  community: unknown,
  ids: readonly string[],
  req?: PayloadRequest,
): Promise<Map<string, Leader>> {
  if (ids.length === 0) return new Map();
  const { docs } = await payload.find({
    collection: 'party-members',
    where: {
      id: { in: [...new Set(ids)] },
      community: { equals: idOf(community) },
      status: { equals: 'active' },
    },
    select: { name: true, publicConsent: true, consentedAt: true, status: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return new Map(docs.map((doc) => [doc.id, doc]));
}
