import { buildMember } from '../../../factories/organization';
import type { City } from '../city';

/** A member of the branch; somebody's own is the one their account is bound to, once for all collections. */
export async function memberOf({ payload }: City, branch: string, user?: string) {
  const { docs } = user
    ? await payload.find({
        collection: 'party-members',
        where: { user: { equals: user } },
        depth: 0,
        limit: 1,
      })
    : { docs: [] };
  return docs[0] ?? buildMember(payload, { organization: branch, ...(user ? { user } : {}) });
}
