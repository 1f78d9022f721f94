import type { PayloadRequest } from 'payload';
import { leanFirst, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { placeLevels } from '../place';
import { activeResidencies } from './residency-row';

interface ProfileRow {
  id: string;
  household: string | null;
  realName: string | null;
}

/** The profile of an account as far as this domain needs it. */
export function profileOf(req: PayloadRequest, user: string): Promise<ProfileRow | undefined> {
  const query = {
    where: [{ field: 'user', equals: user }],
    columns: ['household', 'realName'],
    newestBy: 'id',
  };
  return leanFirst<ProfileRow>(req.payload, 'profiles', query, req);
}

/**
 * The profile lies where its person lives: that decides which community's staff may see the number. Who lives in several homes
 * stays where the profile is; who lives in none any more is nobody's resident.
 */
export async function settleProfileHome(req: PayloadRequest, user: string): Promise<void> {
  const profile = await profileOf(req, user);
  if (!profile) return;
  const homes = await activeResidencies(req.payload, user, now(), req);
  if (homes.some(({ household }) => household === profile.household)) return;
  const [home] = homes;
  const place = Object.fromEntries(placeLevels.map((level) => [level, home?.[level] ?? null]));
  await updateColumns(req, 'profiles', profile.id, { household: home?.household ?? null, ...place });
}
