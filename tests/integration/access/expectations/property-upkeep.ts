import { roleNames } from '@/access';
import { disputeEntry, recordInspection } from '@/domain/property';
import { newId } from '@/shared/ids';
import { staffActor } from '../../../factories/property';
import { openFromRating } from '../../../factories/rectifications';
import { buildList } from '../../../factories/red-black';
import type { City } from '../city';
import type { Expectation } from '../expectation';
import {
  both,
  byVerbs,
  city,
  compoundIn,
  ofManagedCompound,
  staffOfPlace,
  withPlace,
} from './property-places';

/** Without photos, which would be public. */
const rectification = async ({ payload }: City, compound: string) =>
  (await openFromRating(payload, compound, newId())).id;
const inspection = async ({ payload }: City, compound: string) => {
  const seen = { subject: 'cleaning' as const, findings: '楼道有垃圾' };
  return (await recordInspection({ payload, actor: staffActor, compound, ...seen })).id;
};
const rectificationStep = async (all: City, compound: string) => {
  const opened = await rectification(all, compound);
  const { docs } = await all.payload.db.find<{ id: string }>({
    collection: 'rectification-steps',
    where: { rectification: { equals: opened } },
    limit: 1,
    pagination: false,
  });
  return docs[0]?.id ?? '';
};
const rectificationAnswer = async (all: City, compound: string, user: string | null) => {
  const { payload, here, there } = all;
  const row = await payload.findByID({
    collection: 'compounds',
    id: compound,
    depth: 0,
    overrideAccess: true,
  });
  const created = await payload.create({
    collection: 'rectification-answers',
    data: {
      rectification: await rectification(all, compound),
      askRound: 1,
      household: row.community === here.community ? here.household : there.household,
      compound,
      verdict: 'not-fixed',
      channel: user ? 'portal' : 'phone',
      user,
      at: new Date().toISOString(),
    } as never,
    depth: 0,
    overrideAccess: true,
  });
  return String(created.id);
};
const listEntry = async ({ payload }: City, compound: string) => (await buildList(payload, compound)).entry;
const listDispute = async (all: City, compound: string) => {
  const { payload } = all;
  const grants = [{ role: 'property-manager' as const, scope: { kind: 'compound' as const, id: compound } }];
  const actor = { userId: null, name: '经理', grants, via: 'portal' as const };
  const entry = await listEntry(all, compound);
  return (await disputeEntry({ payload, actor, entry, words: '数字不对' })).id;
};

/** What has to be put right, and the lists. */
export const upkeep: Expectation[] = [
  {
    slug: 'rectifications',
    read: { ...withPlace, own: ['property-manager'] },
    ...byVerbs,
    documents: both(rectification),
    ownOf: ofManagedCompound(rectification),
    change: { demand: '改写' },
    hidden: ['originKey', 'originRef', 'overdueFor', 'reportStep'],
  },
  {
    slug: 'inspections',
    read: { ...withPlace, own: ['property-manager'] },
    ...byVerbs,
    documents: both(inspection),
    ownOf: ofManagedCompound(inspection),
    change: { findings: '改写' },
    hidden: ['formKey'],
  },
  {
    slug: 'rectification-steps',
    read: { ...withPlace, own: ['property-manager'] },
    ...byVerbs,
    documents: both(rectificationStep),
    ownOf: ofManagedCompound(rectificationStep),
    change: { note: '改写' },
  },
  {
    // Whoever manages the compound sees no answer; everybody their own.
    slug: 'rectification-answers',
    read: { all: ['administrator'], same: ['community-staff'], own: roleNames },
    ...byVerbs,
    documents: both((all, compound) => rectificationAnswer(all, compound, null)),
    ownOf: async (all, { id }) => rectificationAnswer(all, await compoundIn(all, all.here.community), id),
    change: { verdict: 'fixed' },
  },
  {
    slug: 'red-black-lists',
    read: { all: [...city, ...staffOfPlace, 'branch-secretary', 'property-manager'] },
    ...byVerbs,
    documents: both(async ({ payload }, compound) => (await buildList(payload, compound)).list),
    change: { method: '改写' },
    hidden: ['roundKey'],
  },
  {
    slug: 'red-black-entries',
    read: { ...withPlace, own: ['property-manager'] },
    ...byVerbs,
    documents: both(listEntry),
    ownOf: ofManagedCompound(listEntry),
    change: { mean: 500 },
  },
  {
    slug: 'list-disputes',
    read: { ...withPlace, own: ['property-manager'] },
    ...byVerbs,
    documents: both(listDispute),
    ownOf: ofManagedCompound(listDispute),
    change: { reply: '改写' },
  },
];
