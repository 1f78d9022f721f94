import type { Payload } from 'payload';
import { leanFind, leanFirst } from '@/database';
import { isId } from '@/shared/ids';
import { type DivisionName, divisionNames } from './names';
import { distinct } from './pilot';

/** The communities that have compounds on record: where one can apply. */
export async function communitiesToServe(payload: Payload): Promise<DivisionName[]> {
  const { values } = await payload.findDistinct({
    collection: 'compounds',
    field: 'community',
    limit: 1000,
    depth: 0,
    overrideAccess: true,
  });
  const ids = values.map(({ community }) =>
    typeof community === 'string' ? community : (community?.id ?? null),
  );
  return distinct([...(await divisionNames(payload, ids)).values()]);
}

/** The community of a compound, for the form's address; null for what is no compound. */
export async function communityOfCompound(payload: Payload, id: string): Promise<DivisionName | null> {
  if (!isId(id)) return null;
  const row = await leanFirst<{ community: string | null }>(payload, 'compounds', {
    where: [{ field: 'id', equals: id }],
    columns: ['community'],
    newestBy: 'id',
  });
  if (!row?.community) return null;
  return (await divisionNames(payload, [row.community])).get(row.community) ?? null;
}

/** What whoever applied is shown again: nothing but the number, the name and who will ring. */
export async function applicationReceipt(payload: Payload, id: string) {
  const row = await leanFirst<{ number: string; name: string; appliedAt: string; community: string }>(
    payload,
    'red-partners',
    {
      where: [{ field: 'id', equals: id }],
      columns: ['number', 'name', 'appliedAt', 'community'],
      newestBy: 'id',
    },
  );
  if (!row) return null;
  const [community] = await leanFind<{ shortName: string; officePhone: string | null }>(
    payload,
    'divisions',
    {
      where: [{ field: 'id', equals: row.community }],
      columns: ['shortName', 'officePhone'],
      newestBy: 'id',
      limit: 1,
    },
  );
  return {
    number: row.number,
    name: row.name,
    appliedAt: row.appliedAt,
    communityName: community?.shortName ?? '',
    officePhone: community?.officePhone ?? null,
  };
}
