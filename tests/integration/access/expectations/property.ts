import { roleNames } from '@/access';
import { insertRow, inTransaction } from '@/database';
import { applyAsPartner, cancelRound, recordCredit, signContract } from '@/domain/property';

import {
  application,
  buildCompany,
  buildDelivery,
  buildManagement,
  buildPartner,
  buildPhoto,
  newCreditCode,
  staffActor,
} from '../../../factories/property';
import { buildRound } from '../../../factories/ratings';
import type { City } from '../city';
import { closed, type Expectation } from '../expectation';
import { both, byVerbs, city, compoundIn, ofManagedCompound, withPlace } from './property-places';
import { upkeep } from './property-upkeep';

const keeps = { all: ['administrator'], same: ['community-staff'] } as const;

const allCompanies = [...city, 'township-leader', 'community-staff', 'branch-secretary'] as const;

const companyHere = async ({ payload, here }: City) =>
  String((await buildCompany(payload, { community: here.community })).id);

let years = 2030;
/** Another year each time: a compound changes once a day, and its contracts may not overlap. */
const nextYear = () => {
  years += 1;
  return years;
};
const managedBy = async (all: City, compound: string, company: string) =>
  buildManagement(all.payload, compound, { mode: 'company', company, from: `${nextYear()}-03-01` });
const management = async (all: City, compound: string) => managedBy(all, compound, await companyHere(all));
const managingCompany = async (all: City) => {
  const company = await companyHere(all);
  await managedBy(all, String(all.here.compound), company);
  return company;
};

const eventOf = async (all: City, compound: string) => {
  await management(all, compound);
  const { docs } = await all.payload.db.find<{ id: string }>({
    collection: 'property-events',
    where: { compound: { equals: compound } },
    limit: 1,
    pagination: false,
  });
  return docs[0]?.id ?? '';
};

const contract = async (all: City, compound: string) => {
  const { payload } = all;
  const company = await companyHere(all);
  const year = nextYear();
  const terms = { fee: 45, promises: '每天打扫', startsOn: `${year}-04-01`, endsOn: `${year}-09-30` };
  return (await signContract({ payload, actor: staffActor, compound, company, ...terms })).id;
};
const credit = async ({ payload }: City, company: string) => {
  const record = { on: '2026-01-05', kind: 'note' as const, text: '培训', source: '社区' };
  return (await recordCredit({ payload, actor: staffActor, company, ...record })).id;
};
const partner = async ({ payload }: City, compound: string) => (await buildPartner(payload, compound)).id;
const commitment = async ({ payload }: City, compound: string) =>
  (await buildPartner(payload, compound)).commitment;
const delivery = async ({ payload }: City, compound: string) =>
  buildDelivery(payload, (await buildPartner(payload, compound)).commitment);
/** The photo of a delivery that waits: not public yet. */
const file = async (all: City, compound: string) => {
  const subject = await delivery(all, compound);
  const { docs } = await all.payload.db.find<{ id: string }>({
    collection: 'property-files',
    where: { subject: { equals: subject } },
    limit: 1,
    pagination: false,
  });
  return docs[0]?.id ?? (await buildPhoto(all.payload));
};

const resultRow = {
  n: 9,
  households: 20,
  responseRate: 4500,
  mean: 400,
  enough: true,
  published: true,
  closedAt: '2026-01-01T00:00:00.000Z',
};

type RoundSlug = 'rating-round-compounds' | 'rating-comments' | 'rating-results' | 'rating-dimension-results';
/** A row of a round that covers the compound, as a verb would write it; the round is over, so that the next one may cover it too. */
const ofRound =
  (slug: RoundSlug, row: object = {}) =>
  async ({ payload }: City, compound: string): Promise<string> => {
    const id = await buildRound(payload, [compound]);
    await cancelRound({ payload, actor: staffActor, id, reason: '只为试权限' });
    const covered = await payload.db.findOne<{ id: string; community: string; township: string }>({
      collection: 'rating-round-compounds',
      where: { round: { equals: id } },
    });
    if (slug === 'rating-round-compounds') return covered?.id ?? '';
    const place = { round: id, compound, community: covered?.community, township: covered?.township };
    return inTransaction({ payload }, async (req) => {
      if (slug !== 'rating-dimension-results') return insertRow(req, slug, { ...place, ...row });
      const result = await insertRow(req, 'rating-results', { ...place, ...resultRow });
      return insertRow(req, slug, { ...place, ...row, result });
    });
  };
const dimensionRow = {
  dimension: 'cleaning',
  name: '保洁',
  weight: 100,
  order: 0,
  n: 9,
  enough: true,
  published: true,
};
const round = async ({ payload }: City, compound: string) => buildRound(payload, [compound]);
const roundStaff = [...city, 'township-leader', 'community-staff', 'branch-secretary'] as const;

export const property: Expectation[] = [
  {
    slug: 'property-companies',
    read: { all: allCompanies, own: ['property-manager'] },
    create: keeps,
    update: keeps,
    delete: {},
    documents: async ({ payload, here, there }) => ({
      same: String((await buildCompany(payload, { community: here.community })).id),
      other: String((await buildCompany(payload, { community: there.community })).id),
    }),
    ownOf: managingCompany,
    body: async ({ here, there }, whose) => {
      const creditCode = newCreditCode();
      const { community } = whose === 'same' ? here : there;
      return { name: `新物业${creditCode}`, creditCode, servicePhone: '0312-2300300', community };
    },
    change: { servicePhone: '0312-2300309' },
    hidden: ['contactPhoneCipher'],
  },
  {
    slug: 'company-credit-records',
    read: { all: allCompanies, own: ['property-manager'] },
    ...byVerbs,
    documents: async (all) => ({ same: await credit(all, await companyHere(all)) }),
    ownOf: async (all) => credit(all, await managingCompany(all)),
    change: { text: '改写' },
  },
  {
    slug: 'compound-managements',
    read: { ...withPlace, own: ['property-manager'] },
    ...byVerbs,
    documents: both(management),
    ownOf: ofManagedCompound(management),
    change: { why: '改写' },
    hidden: ['sequence'],
  },
  {
    slug: 'property-contracts',
    read: { ...withPlace, own: ['property-manager'] },
    ...byVerbs,
    documents: both(contract),
    ownOf: ofManagedCompound(contract),
    change: { fee: 1 },
  },
  ...upkeep,
  {
    slug: 'red-partners',
    read: { ...withPlace, own: roleNames },
    ...byVerbs,
    documents: both(partner),
    ownOf: async ({ payload, here }, { id }) => {
      const actor = { userId: id, name: '合伙人', grants: [], via: 'portal' as const };
      return (await applyAsPartner({ payload, actor, ...application([String(here.compound)]) })).id;
    },
    change: { name: '改名' },
    hidden: ['contactPhoneCipher', 'contactPhoneIndex', 'formKey'],
  },
  {
    slug: 'partner-commitments',
    read: { ...withPlace, own: ['property-manager'] },
    ...byVerbs,
    documents: both(commitment),
    ownOf: ofManagedCompound(commitment),
    change: { what: '改写' },
  },
  {
    slug: 'partner-deliveries',
    read: { ...withPlace, own: ['property-manager'] },
    ...byVerbs,
    documents: both(delivery),
    ownOf: ofManagedCompound(delivery),
    change: { text: '改写' },
  },
  {
    slug: 'delivery-thanks',
    read: { own: roleNames },
    ...byVerbs,
    ownOf: async (all, { id }) => {
      const done = await delivery(all, await compoundIn(all, all.here.community));
      const created = await all.payload.create({
        collection: 'delivery-thanks',
        data: { delivery: done, user: id, at: new Date().toISOString() },
        overrideAccess: true,
      });
      return String(created.id);
    },
    change: { at: '2020-01-01T00:00:00.000Z' },
  },
  {
    slug: 'property-files',
    read: { ...withPlace, own: ['property-manager'] },
    ...byVerbs,
    documents: both(file),
    ownOf: ofManagedCompound(file),
    change: { isPublic: true },
  },
  {
    slug: 'property-events',
    read: { ...withPlace, own: ['property-manager'] },
    ...byVerbs,
    documents: both(eventOf),
    ownOf: ofManagedCompound(eventOf),
    change: { label: '改写' },
  },
  {
    slug: 'rating-rounds',
    read: { all: roundStaff },
    ...byVerbs,
    documents: both(round),
    change: { name: '改名' },
    hidden: ['formKey'],
  },
  {
    slug: 'rating-round-compounds',
    read: withPlace,
    ...byVerbs,
    documents: both(ofRound('rating-round-compounds')),
    change: { rated: 100 },
    hidden: ['remindedStage', 'touches'],
  },
  {
    slug: 'rating-comments',
    read: withPlace,
    ...byVerbs,
    documents: both(ofRound('rating-comments', { text: '好', state: 'pending', photoCount: 0 })),
    change: { text: '改写' },
  },
  {
    slug: 'rating-results',
    read: { ...withPlace, own: ['property-manager'] },
    ...byVerbs,
    documents: both(ofRound('rating-results', resultRow)),
    ownOf: ofManagedCompound(ofRound('rating-results', resultRow)),
    change: { mean: 500 },
  },
  {
    slug: 'rating-dimension-results',
    read: { ...withPlace, own: ['property-manager'] },
    ...byVerbs,
    documents: both(ofRound('rating-dimension-results', dimensionRow)),
    ownOf: ofManagedCompound(ofRound('rating-dimension-results', dimensionRow)),
    change: { mean: 500 },
  },
  closed('property-ratings'),
  closed('rating-photos'),
];
