import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { membersOfAccount } from '@/domain/service';
import { type HelperRow, helperColumns } from '../keepers';

/** Everybody's own entries among the helpers: by the account, or by the entry in the Party's register that they share; without those that left. */
export async function ownHelperEntries(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  user: string,
): Promise<HelperRow[]> {
  const members = (await membersOfAccount(payload, user, req)).map(({ id }) => id);
  const ways = [
    { field: 'user', equals: user },
    ...(members.length > 0 ? [{ field: 'member', in: members }] : []),
  ];
  const found = new Map<string, HelperRow>();
  for (const way of ways) {
    const query = { where: [way], columns: helperColumns, newestBy: 'id', limit: 10 };
    for (const row of await leanFind<HelperRow>(payload, 'legal-helpers', query, req)) {
      // Bound to another account, it is that person's.
      if (row.state === 'active' && (!row.user || row.user === user)) found.set(row.id, row);
    }
  }
  return [...found.values()];
}
