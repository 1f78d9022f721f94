import type { Payload, PayloadRequest } from 'payload';
import { leanFind, readRow } from '@/database';
import { fail } from '@/shared/errors';
import type { MediationKind, OrganizationType } from './labels';

/** An organisation that mediates, as stored. */
export interface OrganizationRow {
  id: string;
  name: string;
  kind: MediationKind;
  type: OrganizationType;
  parent: string | null;
  township: string | null;
  community: string | null;
  address: string | null;
  phone: string | null;
  hours: string | null;
  active: boolean | null;
  takesApplications: boolean | null;
}

const columns = [
  'name',
  'kind',
  'type',
  'parent',
  'township',
  'community',
  'address',
  'phone',
  'hours',
  'active',
  'takesApplications',
];

/** @throws DomainError not-found */
export async function organizationRow(req: PayloadRequest, id: string): Promise<OrganizationRow> {
  const row = await readRow<OrganizationRow>(req.payload, 'mediation-organizations', id, req);
  return row ?? fail('not-found', { message: '没有找到这个调解组织。' });
}

/** Every organisation at work, by name. */
export async function activeOrganizations(
  payload: Payload,
  req?: PayloadRequest,
): Promise<OrganizationRow[]> {
  const query = { where: [{ field: 'active', equals: true }], columns, newestBy: 'id', limit: 5000 };
  const rows = await leanFind<OrganizationRow>(payload, 'mediation-organizations', query, req);
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true }));
}

interface PlaceGiven {
  township?: string | null | undefined;
  community?: string | null | undefined;
}

/**
 * Who takes a case that names nobody: the people's committee of the community, else whoever takes applications for the township (a centre
 * first), else for the whole city. Pure.
 */
export function organizationFor(
  all: readonly OrganizationRow[],
  { township, community }: PlaceGiven,
): OrganizationRow | null {
  const taking = all.filter(({ active, takesApplications }) => active && takesApplications);
  const rank = (one: OrganizationRow): number => {
    const centre = one.type === 'centre' ? 0 : one.kind === 'people' ? 1 : 2;
    if (community && one.community === community) return centre;
    if (one.community) return Number.POSITIVE_INFINITY;
    if (township && one.township === township) return 10 + centre;
    return one.township ? Number.POSITIVE_INFINITY : 20 + centre;
  };
  const [first] = taking
    .map((one) => ({ one, rank: rank(one) }))
    .filter((entry) => Number.isFinite(entry.rank))
    .sort((a, b) => a.rank - b.rank || a.one.name.localeCompare(b.one.name, 'zh'));
  return first?.one ?? null;
}
