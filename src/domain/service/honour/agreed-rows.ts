import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { publicNodeNames } from '../public-node-names';
import { starsArePublic } from '../stars/consent';
import { type HonourPlace, insideOf, type StarPeriod } from './star-periods';

const mostNamed = 2000;

/** A member who agreed to stand on the board. */
export interface HonouredMember {
  name: string;
  organizationName: string;
  stars: number;
}

export interface AgreedRow {
  member: string;
  memberName: string;
  organization: string;
  stars: number;
  community: string | null;
  grid: string | null;
  building: string | null;
}

/** Those rated in the rounds of a period who agreed to be named. */
export async function agreedRows(
  payload: Payload,
  place: HonourPlace,
  { rounds }: StarPeriod,
): Promise<AgreedRow[]> {
  const rows = await leanFind<AgreedRow>(payload, 'star-results', {
    where: [
      ...insideOf(place),
      { field: 'round', in: rounds.map(({ id }) => id) },
      { field: 'stars', exists: true },
    ],
    columns: ['member', 'memberName', 'organization', 'stars', 'community', 'grid', 'building'],
    newestBy: 'stars',
    limit: mostNamed,
  });
  const agreed = await starsArePublic(
    { payload },
    rows.map(({ member }) => member),
  );
  // Nobody is put on a board of honour for having no star.
  return rows.filter(({ member, stars }) => agreed.has(member) && stars > 0);
}

/** As the board names them, most stars first; their order tells no points. */
export async function honoured(payload: Payload, rows: readonly AgreedRow[]): Promise<HonouredMember[]> {
  const nodes = await publicNodeNames(
    payload,
    rows.map(({ organization }) => organization),
  );
  return rows
    .map(({ memberName: name, organization, stars }) => ({
      name,
      organizationName: nodes.get(organization) ?? '',
      stars,
    }))
    .toSorted((a, b) => b.stars - a.stars || a.name.localeCompare(b.name, 'zh'));
}
