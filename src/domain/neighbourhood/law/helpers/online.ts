import type { Payload } from 'payload';
import { type LeanCondition, leanFind } from '@/database';
import type { HelperRow } from '../keepers';
import { certificateHolds } from '../rules/certificate';
import { silentAmong } from '../watchers';

/** So many accounts are asked about in one question. */
const atOnce = 500;
/** More than a city has. */
const most = 20_000;

/**
 * How many helpers of each community can receive and answer a question: with an account that may, and a certificate that holds. The rule
 * of `candidatesWhere`, counted. @param communities asked about; many are read as all
 */
export async function onlineHelpers(
  payload: Payload,
  communities: readonly string[],
  at: Date,
): Promise<Map<string, number>> {
  const place: LeanCondition[] = communities.length <= 100 ? [{ field: 'community', in: communities }] : [];
  const rows = await leanFind<Pick<HelperRow, 'id' | 'community' | 'certificateUntil' | 'user'>>(
    payload,
    'legal-helpers',
    {
      where: [...place, { field: 'state', equals: 'active' }, { field: 'user', exists: true }],
      columns: ['community', 'certificateUntil', 'user'],
      newestBy: 'id',
      limit: most,
    },
  );
  const users = rows.flatMap(({ user }) => user ?? []);
  const counts = new Map<string, number>();
  const silent = new Set<string>();
  for (let from = 0; from < users.length; from += atOnce)
    for (const one of await silentAmong(payload, users.slice(from, from + atOnce))) silent.add(one);
  for (const { community, certificateUntil, user } of rows)
    if (community && user && !silent.has(user) && certificateHolds(certificateUntil, at))
      counts.set(community, (counts.get(community) ?? 0) + 1);
  return counts;
}
