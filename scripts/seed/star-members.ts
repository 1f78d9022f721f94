import type { Payload } from 'payload';
import { leanFind } from '@/database';
import type { ServingMember } from './star-records';

/** Somebody the demo signs in as. */
export interface DemoMember extends ServingMember {
  user: string;
}

/** The member an account is; null where there is none. */
export async function demoMember(payload: Payload, username: string): Promise<DemoMember | null> {
  const user = await payload.db.findOne<{ id: string }>({
    collection: 'users',
    where: { username: { equals: username } },
  });
  const [member] = await leanFind<DemoMember>(payload, 'party-members', {
    where: [{ field: 'user', equals: user?.id ?? '' }],
    columns: [...columns, 'user'],
    newestBy: 'id',
    limit: 1,
  });
  return member ?? null;
}

const columns = ['name', 'organization', 'township', 'community', 'grid', 'compound', 'building'];

/** Everybody the branch rates: its own members and those of the organisations below. */
export async function membersAround(
  payload: Payload,
  { grid, community }: DemoMember,
): Promise<ServingMember[]> {
  const rows = await leanFind<ServingMember>(payload, 'party-members', {
    where: [
      grid ? { field: 'grid', equals: grid } : { field: 'community', equals: community ?? '' },
      { field: 'status', equals: 'active' },
    ],
    columns,
    newestBy: 'id',
    limit: 500,
  });
  return rows.sort((a, b) => byName(a.name, b.name));
}

/** The ids of what is made within one millisecond are in no order, and the dice fall in the order of the rows. */
export const byName = (a: string, b: string): number => a.localeCompare(b, 'zh-CN');
