import type { Payload, PayloadRequest } from 'payload';
import { type Actor, coversPlace, type RoleName, unitsOf } from '@/access';
import { leanFind, readRow } from '@/database';
import type { Place } from '@/domain/organization';

/** Who keeps registers, pairs, reviews and reassigns: the community, and the judicial office of its township. */
export const lawKeeperRoles: readonly RoleName[] = ['administrator', 'community-staff'];

/**
 * The actor with what a judicial office (司法所) gives them: whoever handles for the office of a township keeps the law registers of that
 * township as the community does of its own. For questions of this domain only.
 */
export async function lawKeeper(payload: Payload, actor: Actor, req?: PayloadRequest): Promise<Actor> {
  const units = unitsOf(actor);
  if (units.length === 0) return actor;
  const offices = await leanFind<{
    id: string;
    kind: string;
    township: string | null;
    division: string | null;
  }>(
    payload,
    'units',
    {
      where: [
        { field: 'id', in: units },
        { field: 'kind', equals: 'justice' },
      ],
      columns: ['township', 'division'],
      newestBy: 'id',
      limit: 50,
    },
    req,
  );
  const grants = offices.flatMap(({ township, division }) => {
    const id = division ?? township;
    return id ? [{ role: 'community-staff' as const, scope: { kind: 'township' as const, id } }] : [];
  });
  return grants.length > 0 ? { ...actor, grants: [...actor.grants, ...grants] } : actor;
}

/** Whether the actor keeps the law registers of a place. */
export const keepsLawAt = async (
  payload: Payload,
  actor: Actor,
  place: Place,
  req?: PayloadRequest,
): Promise<boolean> => coversPlace(await lawKeeper(payload, actor, req), lawKeeperRoles, place);

/** A helper as verbs need them. */
export interface HelperRow {
  id: string;
  name: string;
  certificateNumber: string;
  certificateUntil: string | null;
  township: string | null;
  community: string | null;
  phoneIndex: string | null;
  publicConsent: boolean | null;
  user: string | null;
  member: string | null;
  state: 'active' | 'left';
}
export const helperColumns = [
  'name',
  'certificateNumber',
  'certificateUntil',
  'township',
  'community',
  'phoneIndex',
  'publicConsent',
  'user',
  'member',
  'state',
];

export interface AdviserRow {
  id: string;
  name: string;
  firm: string;
  licenceNumber: string;
  licenceUntil: string | null;
  user: string | null;
  state: 'active' | 'left';
}
export const adviserColumns = ['name', 'firm', 'licenceNumber', 'licenceUntil', 'user', 'state'];

/** The entries of an account among the helpers, without those that have left. */
export async function helpersOfAccount(
  payload: Payload,
  user: string,
  req?: PayloadRequest,
): Promise<HelperRow[]> {
  const query = {
    where: [{ field: 'user', equals: user }],
    columns: helperColumns,
    newestBy: 'id',
    limit: 10,
  };
  const rows = await leanFind<HelperRow>(payload, 'legal-helpers', query, req);
  return rows.filter(({ state }) => state === 'active');
}

/** Whether an adviser signs in, and so speaks for themselves. */
export const adviserHasAccount = async (
  payload: Payload,
  id: string,
  req?: PayloadRequest,
): Promise<boolean> => {
  const row = await readRow<Pick<AdviserRow, 'user'>>(payload, 'legal-advisers', id, req);
  return row?.user != null;
};

/** The entries of an account among the advisers, without those that have left. */
export async function advisersOfAccount(
  payload: Payload,
  user: string,
  req?: PayloadRequest,
): Promise<AdviserRow[]> {
  const query = {
    where: [{ field: 'user', equals: user }],
    columns: adviserColumns,
    newestBy: 'id',
    limit: 10,
  };
  const rows = await leanFind<AdviserRow>(payload, 'legal-advisers', query, req);
  return rows.filter(({ state }) => state === 'active');
}
