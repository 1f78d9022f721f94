import type { CollectionSlug, Payload, Where } from 'payload';
import { systemActor } from '@/access';
import { createAccount, type DemoAccount, type DemoScope, demoAccounts, grantRole } from '@/domain/accounts';

export { type DemoAccount, demoAccounts };

/**
 * Creates the demo accounts with their roles; the places must be there. An account that exists is left as it is. All at once, because hashing the
 * passwords takes most of the time and uses every core.
 * @returns how many were made
 */
export async function seedAccounts(payload: Payload): Promise<number> {
  const made = await Promise.all(demoAccounts.map((account) => seedAccount(payload, account)));
  return made.filter(Boolean).length;
}

async function seedAccount(payload: Payload, account: DemoAccount): Promise<boolean> {
  const { username, password, name, phone, role, place } = account;
  const actor = systemActor('演示数据');
  const { totalDocs } = await payload.count({
    collection: 'users',
    where: { username: { equals: username } },
  });
  if (totalDocs > 0) return false;
  const scope = { kind: place.kind, id: await nodeOf(payload, place) };
  const userId = await createAccount({ payload, actor, username, password, name, phone, realName: name });
  await grantRole({ payload, actor, userId, role, scope, reason: '演示账号' });
  return true;
}

async function nodeOf(payload: Payload, place: DemoScope): Promise<string> {
  if (place.kind === 'city') return '';
  if ('code' in place) return idWhere(payload, 'divisions', { code: { equals: fullCode(place.code) } });
  if ('ofCompound' in place) {
    const compound = await firstWhere(payload, 'compounds', { name: { equals: place.ofCompound } });
    return idOf(compound.community);
  }
  if (place.kind === 'compound') return idWhere(payload, 'compounds', { name: { equals: place.name } });
  if (place.kind === 'unit') return idWhere(payload, 'units', { name: { equals: place.name } });
  if (!('community' in place)) throw new Error('A demo account names no place');
  const community = await idWhere(payload, 'divisions', { code: { equals: place.community } });
  const grid = await idWhere(payload, 'grids', { community: { equals: community } });
  if (place.kind === 'grid') return grid;
  const building = await idWhere(payload, 'buildings', { grid: { equals: grid } });
  if (place.kind === 'building') return building;
  return idWhere(payload, 'households', { building: { equals: building } }, 'door' in place ? place.door : 1);
}

async function idWhere(
  payload: Payload,
  collection: CollectionSlug,
  where: Where,
  order?: number,
): Promise<string> {
  return idOf((await firstWhere(payload, collection, where, order)).id);
}

async function firstWhere(
  payload: Payload,
  collection: CollectionSlug,
  where: Where,
  order = 1,
): Promise<Record<string, unknown>> {
  const { docs } = await payload.db.find<Record<string, unknown>>({
    collection,
    where,
    // By name: the ids of what is made within one millisecond are in no order.
    sort: ['name', 'id'],
    limit: order,
    pagination: false,
  });
  const found = docs[order - 1];
  if (!found)
    throw new Error(`The demo city has no ${collection} ${JSON.stringify(where)} for a demo account`);
  return found;
}

function idOf(value: unknown): string {
  return String(typeof value === 'object' && value !== null && 'id' in value ? value.id : value);
}

/** Township codes have nine digits in the source and may be stored with three zeros behind. */
function fullCode(code: string): string {
  return code.padEnd(12, '0');
}
