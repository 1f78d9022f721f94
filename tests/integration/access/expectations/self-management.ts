import { roleNames, systemActor } from '@/access';
import { inTransaction } from '@/database';
import { admitResident } from '@/domain/organization/residents/admit-resident';
import { askQuestion } from '@/domain/property';
import { buildBuilding, buildCompound, buildHousehold } from '../../../factories/organization';
import { buildBook, buildCommittee, monthAfter } from '../../../factories/self-management';
import type { City, Person } from '../city';
import type { Expectation } from '../expectation';

const city = ['administrator', 'operator', 'supervisor', 'city-leader'] as const;
const byVerbs = { create: {}, update: {}, delete: {} } as const;
/** Staff of the place; the rows of the tests stand in no grid, so the secretary of one sees none of them. */
const withPlace = { all: city, same: ['township-leader', 'community-staff'] } as const;

const compoundIn = async ({ payload }: City, community: unknown) =>
  String((await buildCompound(payload, { community })).id);

const both = (make: (city: City, compound: string) => Promise<string>) => async (all: City) => ({
  same: await make(all, await compoundIn(all, all.here.community)),
  other: await make(all, await compoundIn(all, all.there.community)),
});

const committee = async ({ payload }: City, compound: string) => (await buildCommittee(payload, compound)).id;
const member = async ({ payload }: City, compound: string) =>
  (await buildCommittee(payload, compound)).member;
const book = async ({ payload }: City, compound: string) =>
  (await buildBook(payload, compound, { opening: 0 })).id;
const line = async ({ payload }: City, compound: string) =>
  (await buildBook(payload, compound, { opening: 0 })).lines[0] ?? '';

let months = 0;
/** Another month each time: a compound has one book of a fund for each. */
const lineOfNextMonth = async ({ payload }: City, compound: string) => {
  months += 1;
  const month = monthAfter('2000-01', months * 2);
  return (await buildBook(payload, compound, { month, opening: 0 })).lines[0] ?? '';
};

async function questionOf(all: City, compound: string, user: string): Promise<string> {
  const { payload } = all;
  const building = await buildBuilding(payload, { compound });
  const household = String((await buildHousehold(payload, { building: building.id })).id);
  await inTransaction({ payload, actor: systemActor('test') }, (req) =>
    admitResident(req, { household, user, personName: '刘玉芬', kind: 'owner', verification: 'letter' }),
  );
  const asked = await lineOfNextMonth(all, compound);
  const actor = { userId: user, name: '居民', grants: [], via: 'portal' as const };
  return (await askQuestion({ payload, actor, line: asked, text: '这笔为什么这么多？' })).id;
}

const question = (all: City, compound: string) => questionOf(all, compound, all.people.mediator.id);

/** Committees, the books of a compound, and questions about them. */
export const selfManagement: Expectation[] = [
  {
    slug: 'committees',
    read: withPlace,
    ...byVerbs,
    documents: both(committee),
    change: { name: '改名' },
    hidden: ['termKey'],
  },
  {
    slug: 'committee-members',
    read: withPlace,
    ...byVerbs,
    documents: both(member),
    change: { personName: '改名' },
    hidden: ['chairKey'],
  },
  {
    slug: 'compound-accounts',
    read: { ...withPlace, own: ['property-manager'] },
    ...byVerbs,
    documents: both(book),
    ownOf: async ({ payload, here }) => {
      months += 1;
      const month = monthAfter('2000-01', months * 2);
      return (await buildBook(payload, String(here.compound), { month, opening: 0 })).id;
    },
    change: { opening: 1 },
    hidden: ['lineCount'],
  },
  {
    slug: 'account-lines',
    read: { ...withPlace, own: ['property-manager'] },
    ...byVerbs,
    documents: both(line),
    ownOf: (all) => lineOfNextMonth(all, String(all.here.compound)),
    change: { amount: 1 },
    hidden: ['formKey', 'sequence'],
  },
  {
    slug: 'account-questions',
    // The asker's own; the others are seen by the staff of the place. The mediator of the tests asked them.
    read: { all: [...city, 'mediator'], same: ['township-leader', 'community-staff'], own: roleNames },
    ...byVerbs,
    documents: both(question),
    ownOf: async (all, { id }: Person) => questionOf(all, await compoundIn(all, all.here.community), id),
    change: { answer: '改写' },
    hidden: ['user', 'turnKey'],
  },
];
