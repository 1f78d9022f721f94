import type { Payload, PayloadRequest } from 'payload';
import { type LeanCondition, leanFind } from '@/database';
import { mobilesOf } from '@/domain/accounts';
import { residencyCovers } from '@/domain/organization';
import { now } from '@/shared/clock';
import { lookupIndexes } from '@/shared/personal-data';
import { type DisputePartyRow, nameIndexesOf, nameIndexOf, nameOfParty } from './parties';

/** Cases of one account. */
export type CasesOf = ReadonlyMap<string, ReadonlySet<string>>;

const most = 20_000;

/**
 * The cases from which each of these accounts stands aside, because they are a party of them: by their account, by their phone, by their
 * name (better one too many than one too few), or because somebody of their household is. Whatever else they are in mediation, in such a
 * case they read what a party reads and no more. Source: 人民调解法 3, 15, 24.
 */
export async function casesAsideOf(
  payload: Payload,
  users: readonly string[],
  req?: PayloadRequest,
): Promise<CasesOf> {
  const found = new Map(users.map((user) => [user, new Set<string>()]));
  if (users.length === 0) return found;
  const homes = await housematesOf(payload, users, req);
  const everybody = [...new Set([...users, ...[...homes.values()].flat()])];
  const phones = await mobilesOf(payload, everybody, req);
  const names = await namesOf(payload, users, req);
  const rows = await rowsOf(payload, { users: everybody, phones, names }, req);
  for (const [user, cases] of found) {
    const home = new Set([user, ...(homes.get(user) ?? [])]);
    const numbers = new Set(
      [...home].flatMap((one) => (phones.has(one) ? lookupIndexes('phone', phones.get(one) ?? '') : [])),
    );
    const called = new Set(names.get(user));
    for (const row of rows)
      if (
        (row.user && home.has(row.user)) ||
        (row.phoneIndex && numbers.has(row.phoneIndex)) ||
        called.has(row.nameIndex ?? nameIndexOf(nameOfParty(row)))
      )
        cases.add(row.dispute);
  }
  return found;
}

/** Who lives with each of them. */
async function housematesOf(
  payload: Payload,
  users: readonly string[],
  req?: PayloadRequest,
): Promise<Map<string, string[]>> {
  const at = now();
  const read = async (where: LeanCondition) => {
    const query = {
      where: [where],
      columns: ['user', 'household', 'from', 'until'],
      newestBy: 'from',
      limit: most,
    };
    return (
      await leanFind<{ user: string; household: string; from: string; until: string | null }>(
        payload,
        'residencies',
        query,
        req,
      )
    ).filter((row) => residencyCovers(row, at));
  };
  const own = await read({ field: 'user', in: users });
  if (own.length === 0) return new Map();
  const all = await read({ field: 'household', in: [...new Set(own.map(({ household }) => household))] });
  return new Map(
    users.map((user) => {
      const households = own.filter((row) => row.user === user).map(({ household }) => household);
      return [user, all.filter((row) => households.includes(row.household)).map((row) => row.user)];
    }),
  );
}

/** Indexes of the names each of them goes by: as an account, in their profile, as a mediator. */
async function namesOf(
  payload: Payload,
  users: readonly string[],
  req?: PayloadRequest,
): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  const add = (user: string, name: string | null) => {
    if (name?.trim()) names.set(user, [...(names.get(user) ?? []), ...nameIndexesOf(name)]);
  };
  const accounts = await leanFind<{ id: string; name: string | null }>(
    payload,
    'users',
    { where: [{ field: 'id', in: users }], columns: ['name'], newestBy: 'id', limit: most },
    req,
  );
  for (const { id, name } of accounts) add(id, name);
  for (const [collection, column] of [
    ['profiles', 'realName'],
    ['mediators', 'name'],
  ] as const) {
    const query = {
      where: [{ field: 'user', in: users }],
      columns: ['user', column],
      newestBy: 'id',
      limit: most,
    };
    const rows = await leanFind<{ user: string; realName?: string | null; name?: string | null }>(
      payload,
      collection,
      query,
      req,
    );
    for (const row of rows) add(row.user, row.realName ?? row.name ?? null);
  }
  return names;
}

type Row = Pick<DisputePartyRow, 'id' | 'dispute' | 'user' | 'phoneIndex' | 'nameCipher' | 'nameIndex'>;

async function rowsOf(
  payload: Payload,
  {
    users,
    phones,
    names,
  }: { users: string[]; phones: ReadonlyMap<string, string>; names: ReadonlyMap<string, string[]> },
  req?: PayloadRequest,
): Promise<Row[]> {
  const numbers = [...phones.values()].flatMap((phone) => lookupIndexes('phone', phone));
  const ways: LeanCondition[] = [
    { field: 'user', in: users },
    ...(numbers.length > 0 ? [{ field: 'phoneIndex', in: numbers }] : []),
    { field: 'nameIndex', in: [...names.values()].flat() },
    // Written before names had an index; a job gives them one.
    { field: 'nameIndex', exists: false },
  ];
  const rows: Row[] = [];
  for (const way of ways) {
    const query = {
      where: [way],
      columns: ['dispute', 'user', 'phoneIndex', 'nameCipher', 'nameIndex'],
      newestBy: 'id',
      limit: most,
    };
    rows.push(...(await leanFind<Row>(payload, 'dispute-parties', query, req)));
  }
  return rows;
}
