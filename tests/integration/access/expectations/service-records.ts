import { insertRow, inTransaction } from '@/database';
import { newId } from '@/shared/ids';
import { buildUser } from '../../../factories/accounts';
import type { City, Person } from '../city';
import type { Expectation } from '../expectation';
import { memberOf } from './member-of';
import { byVerbs } from './property-places';

const at = '2026-11-20T16:00:00.000Z';

type Member = Awaited<ReturnType<typeof memberOf>>;

const insert = (
  { payload }: City,
  slug: 'service-records' | 'service-record-events' | 'record-thanks' | 'conflict-declarations',
  member: Member,
  row: object,
): Promise<string> => {
  const { township, community, grid } = member;
  return inTransaction({ payload }, (req) => insertRow(req, slug, { township, community, grid, ...row }));
};

const recordOf = (all: City, member: Member) =>
  insert(all, 'service-records', member, {
    member: member.id,
    memberName: member.name,
    organization: member.organization,
    kind: 'care',
    quarters: 4,
    on: at,
    text: '看望老人',
    maskedText: '看望老人',
    source: 'log',
    recordKey: newId(),
    state: 'submitted',
    submittedAt: at,
  });

const record = async (all: City, branch: string, user?: string) =>
  recordOf(all, await memberOf(all, branch, user));

const event = async (all: City, branch: string, user?: string) => {
  const member = await memberOf(all, branch, user);
  return insert(all, 'service-record-events', member, {
    record: await recordOf(all, member),
    member: member.id,
    at,
    verb: 'log',
    label: '登记',
    state: 'submitted',
    actorName: '测试',
  });
};

const declaration = async (all: City, branch: string, user?: string) => {
  const member = await memberOf(all, branch, user);
  return insert(all, 'conflict-declarations', member, {
    member: member.id,
    memberName: member.name,
    otherName: '李四',
    relation: 'spouse',
    state: 'standing',
    declaredAt: at,
    declaredByName: '测试',
  });
};

const thanks = async (all: City, branch: string, user?: string) => {
  const member = await memberOf(all, branch);
  return insert(all, 'record-thanks', member, {
    record: await recordOf(all, member),
    household: all.here.household,
    user: user ?? (await buildUser(all.payload)).id,
    review: 'none',
    at,
  });
};

type Make = (all: City, branch: string, user?: string) => Promise<string>;
const inBranches = (make: Make) => async (all: City) => ({
  same: await make(all, String(all.here.branch)),
  other: await make(all, String(all.there.branch)),
});
const others = [
  ...['city-leader', 'operator', 'supervisor', 'unit-handler', 'party-member', 'property-manager'],
  ...['mediator', 'legal-adviser', 'resident', 'township-leader', 'community-staff', 'branch-secretary'],
] as Expectation['read']['own'];
const verifiers = ['community-staff', 'branch-secretary'] as const;
const leadersToo = { all: ['administrator'], same: ['township-leader', ...verifiers], own: others } as const;
const ownOf = (make: Make) => (all: City, person: Person) => make(all, String(all.there.branch), person.id);

/** Service records: who verifies in the place, leaders of the township, and members their own. */
export const serviceRecords: Expectation[] = [
  {
    slug: 'service-records',
    read: leadersToo,
    ...byVerbs,
    documents: inBranches(record),
    ownOf: ownOf(record),
    change: { text: '改写' },
    hidden: ['recordKey', 'sourceId'],
  },
  {
    slug: 'service-record-events',
    read: leadersToo,
    ...byVerbs,
    documents: inBranches(event),
    ownOf: ownOf(event),
    change: { label: '改写' },
  },
  {
    slug: 'conflict-declarations',
    read: { all: ['administrator'], same: verifiers, own: others },
    ...byVerbs,
    documents: inBranches(declaration),
    ownOf: ownOf(declaration),
    change: { otherName: '改写' },
  },
  {
    slug: 'record-thanks',
    read: { all: ['administrator'], same: verifiers, own: others },
    ...byVerbs,
    documents: inBranches(thanks),
    ownOf: ownOf(thanks),
    change: { review: 'shown' },
    hidden: ['household', 'user', 'words'],
  },
];
