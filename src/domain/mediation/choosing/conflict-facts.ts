import type { PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { mobilesOf } from '@/domain/accounts';
import { normalizeName, residencyCovers } from '@/domain/organization';
import { now } from '@/shared/clock';
import { lookupIndexes } from '@/shared/personal-data';
import { type DisputePartyRow, nameOfParty, phoneOfParty } from '../parties';
import { type MediatorFacts, nameKey, type PersonFacts } from '../rules/conflicts';
import type { MediatorRow } from './mediator-pool';
import { opponentsOf } from './opponents';

const most = 5000;

interface Home {
  user: string;
  household: string;
  from: string;
  until: string | null;
}

/** What there is to know about both, for {@link conflictsOf}; a few reads for everybody together. */
export async function conflictFacts(
  req: PayloadRequest,
  mediators: readonly MediatorRow[],
  parties: readonly DisputePartyRow[],
): Promise<{ mediators: Map<string, MediatorFacts>; parties: PersonFacts[] }> {
  const accountOf = await accountsOf(req, parties);
  const users = [
    ...mediators.flatMap(({ user }) => user ?? []),
    ...parties.flatMap((party) => accountOf(party) ?? []),
  ];
  const homes = await homesOf(req, users);
  const units = await unitsOf(req, users, mediators);
  const organizations = await organizationNames(req, mediators);
  const phones = await mobilesOf(
    req.payload,
    mediators.flatMap(({ user }) => user ?? []),
    req,
  );
  const ties = await tiesOf(req, mediators);
  const opponents = await opponentsOf(req, mediators, phones);
  return {
    mediators: new Map(
      mediators.map((mediator) => {
        const phone = mediator.user ? phones.get(mediator.user) : undefined;
        const tie = mediator.member ? ties.get(mediator.member) : undefined;
        return [
          mediator.id,
          {
            name: mediator.name,
            user: mediator.user,
            phoneIndex: phone ? (lookupIndexes('phone', phone)[0] ?? null) : null,
            households: homes.get(mediator.user ?? '') ?? [],
            units: units(mediator.user, mediator.unit, organizations.get(mediator.organization) ?? null),
            relatives: [...namesIn(mediator.relatives), ...(tie?.names ?? [])],
            relatedUsers: tie?.users ?? [],
            opponents: (opponents.get(mediator.id) ?? []).map(({ who }) => who),
          },
        ];
      }),
    ),
    parties: parties.map((party) => {
      const user = accountOf(party);
      return {
        name: nameOfParty(party),
        user,
        phoneIndex: party.phoneIndex,
        households: homes.get(user ?? '') ?? [],
        units: units(user, null, party.unitName),
      };
    }),
  };
}

/**
 * Whose account a party has: the one on the case, else the one whose profile has the phone, so that who registered at a counter stands beside
 * their household and unit too. By the blind index alone; the case is not written to, and nobody gets an account by it.
 */
async function accountsOf(
  req: PayloadRequest,
  parties: readonly DisputePartyRow[],
): Promise<(party: DisputePartyRow) => string | null> {
  const indexes = new Map(
    parties.flatMap((party) => {
      const phone = party.user ? null : phoneOfParty(party);
      return phone ? [[party.id, lookupIndexes('phone', phone)] as const] : [];
    }),
  );
  const asked = [...new Set([...indexes.values()].flat())];
  if (asked.length === 0) return ({ user }) => user;
  const query = {
    where: [{ field: 'phoneIndex', in: asked }],
    columns: ['user', 'phoneIndex'],
    newestBy: 'id',
    limit: most,
  };
  const rows = await leanFind<{ user: string; phoneIndex: string }>(req.payload, 'profiles', query, req);
  const byIndex = new Map(rows.map(({ user, phoneIndex }) => [phoneIndex, user]));
  return ({ id, user }) => user ?? indexes.get(id)?.flatMap((index) => byIndex.get(index) ?? [])[0] ?? null;
}

/** Names as somebody typed them one after the other; a space parts two of them, or stands within one (李 明): both are tried. */
export const namesIn = (text: string | null): string[] =>
  (text ?? '')
    .split(/[、,，;；\n]+/)
    .flatMap((part) => [part, ...part.split(/\s+/)])
    .map(nameKey)
    .filter((name, index, all) => name !== '' && all.indexOf(name) === index);

async function homesOf(req: PayloadRequest, users: readonly string[]): Promise<Map<string, string[]>> {
  if (users.length === 0) return new Map();
  const query = {
    where: [{ field: 'user', in: users }],
    columns: ['user', 'household', 'from', 'until'],
    newestBy: 'from',
    limit: most,
  };
  const rows = await leanFind<Home>(req.payload, 'residencies', query, req);
  const at = now();
  return grouped(rows.filter((row) => residencyCovers(row, at)).map((row) => [row.user, row.household]));
}

async function organizationNames(
  req: PayloadRequest,
  mediators: readonly MediatorRow[],
): Promise<Map<string, string>> {
  const ids = [...new Set(mediators.map(({ organization }) => organization).filter(Boolean))];
  if (ids.length === 0) return new Map();
  const query = { where: [{ field: 'id', in: ids }], columns: ['name'], newestBy: 'id', limit: ids.length };
  type Named = { id: string; name: string };
  const rows = await leanFind<Named>(req.payload, 'mediation-organizations', query, req);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Names of the units somebody works for: by role, by the register of mediators, or as typed. */
async function unitsOf(
  req: PayloadRequest,
  users: readonly string[],
  mediators: readonly MediatorRow[],
): Promise<(user: string | null, unit: string | null, typed: string | null) => string[]> {
  const grants =
    users.length === 0
      ? []
      : await leanFind<{ user: string; scopeId: string | null }>(
          req.payload,
          'role-assignments',
          {
            where: [
              { field: 'user', in: users },
              { field: 'scopeKind', equals: 'unit' },
            ],
            columns: ['user', 'scopeId'],
            newestBy: 'id',
            limit: most,
          },
          req,
        );
  const ids = [...grants.map(({ scopeId }) => scopeId), ...mediators.map(({ unit }) => unit)].flatMap(
    (one) => one ?? [],
  );
  const named =
    ids.length === 0
      ? []
      : await leanFind<{ id: string; name: string }>(
          req.payload,
          'units',
          { where: [{ field: 'id', in: [...new Set(ids)] }], columns: ['name'], newestBy: 'id', limit: most },
          req,
        );
  const names = new Map(named.map(({ id, name }) => [id, normalizeName(name)]));
  const byUser = grouped(
    grants.flatMap(({ user, scopeId }) => (scopeId ? [[user, names.get(scopeId) ?? ''] as const] : [])),
  );
  return (user, unit, typed) =>
    [
      ...(byUser.get(user ?? '') ?? []),
      ...(unit ? [names.get(unit) ?? ''] : []),
      ...(typed ? [normalizeName(typed)] : []),
    ].filter(Boolean);
}

interface Tie {
  member: string;
  memberName: string;
  otherName: string;
  otherMember: string | null;
}

/** With whom the mediators who are Party members declared a tie, or who declared one with them. */
async function tiesOf(
  req: PayloadRequest,
  mediators: readonly MediatorRow[],
): Promise<Map<string, { names: string[]; users: string[] }>> {
  const members = mediators.flatMap(({ member }) => member ?? []);
  if (members.length === 0) return new Map();
  const columns = ['member', 'memberName', 'otherName', 'otherMember'];
  const read = (field: string) =>
    leanFind<Tie>(
      req.payload,
      'conflict-declarations',
      {
        where: [
          { field, in: members },
          { field: 'state', equals: 'standing' },
        ],
        columns,
        newestBy: 'id',
        limit: most,
      },
      req,
    );
  const pairs = [
    ...(await read('member')).map((one) => ({ of: one.member, other: one.otherMember, name: one.otherName })),
    ...(await read('otherMember')).map((one) => ({
      of: one.otherMember ?? '',
      other: one.member,
      name: one.memberName,
    })),
  ];
  const others = pairs.flatMap(({ other }) => other ?? []);
  const accounts =
    others.length === 0
      ? []
      : await leanFind<{ id: string; user: string | null }>(
          req.payload,
          'party-members',
          { where: [{ field: 'id', in: others }], columns: ['user'], newestBy: 'id', limit: most },
          req,
        );
  const userOf = new Map(accounts.map(({ id, user }) => [id, user]));
  return new Map(
    members.map((member) => {
      const own = pairs.filter(({ of }) => of === member);
      return [
        member,
        {
          names: own.map(({ name }) => name),
          users: own.flatMap(({ other }) => (other ? (userOf.get(other) ?? []) : [])),
        },
      ];
    }),
  );
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of pairs) found.set(key, [...(found.get(key) ?? []), value]);
  return found;
}
