import type { CollectionSlug } from 'payload';
import { addActivityPartner, enterSignUp, signUp } from '@/domain/service';
import { buildActivity, buildPublished } from '../../../factories/activities';
import { memberActor } from '../../../factories/meetings';
import { buildUnit } from '../../../factories/organization';
import { staffActor } from '../../../factories/property';
import type { City, Person } from '../city';
import { closed, type Expectation, everybody } from '../expectation';
import { everybodyElse, inBoth, runs } from './meetings';
import { byVerbs, city } from './property-places';

const activity = async ({ payload }: City, branch: string) => (await buildActivity(payload, branch)).id;

/** The row of a collection that belongs to this activity. */
async function rowOf(all: City, collection: CollectionSlug, id: string): Promise<string> {
  const row = await all.payload.db.findOne<{ id: string }>({
    collection,
    where: { activity: { equals: id } },
  });
  return row?.id ?? '';
}

const person = async (all: City, branch: string) => {
  const { payload } = all;
  const { id } = await buildPublished(payload, branch);
  await enterSignUp({
    payload,
    actor: staffActor,
    id,
    name: '张三',
    kind: 'volunteer',
    phone: '13900001234',
  });
  return rowOf(all, 'activity-sign-ups', id);
};

const ownSignUp = async (all: City, { id: user }: Person) => {
  const { payload } = all;
  const { id } = await buildPublished(payload, String(all.there.branch));
  await signUp({ payload, actor: memberActor(user), id });
  return rowOf(all, 'activity-sign-ups', id);
};

const partner = async (all: City, branch: string) => {
  const { payload } = all;
  const id = await activity(all, branch);
  await addActivityPartner({
    payload,
    actor: staffActor,
    id,
    partnerKind: 'units',
    partner: String((await buildUnit(payload)).id),
    promised: '派两名理发师',
  });
  return rowOf(all, 'activity-partners', id);
};

const event = async (all: City, branch: string) => rowOf(all, 'activity-events', await activity(all, branch));

let serial = 0;
const campaignOf = (place: City['here']) => {
  serial += 1;
  return {
    title: `扫雪当先锋${serial}`,
    slug: `snow-${serial}`,
    kind: 'vanguard',
    summary: '雪停就扫',
    about: '党员包楼门口。',
    startsOn: '2026-11-01T00:00:00.000Z',
    isPublic: true,
    community: place.community,
  };
};
const campaign = async ({ payload }: City, place: City['here']) =>
  String(
    (
      await payload.create({
        collection: 'campaigns',
        data: campaignOf(place) as never,
        depth: 0,
        overrideAccess: true,
      })
    ).id,
  );

export const activities: Expectation[] = [
  {
    slug: 'activities',
    read: { all: city, same: ['township-leader', ...runs] },
    ...byVerbs,
    documents: inBoth(activity),
    change: { venue: '别处' },
    hidden: ['planKey', 'holdKey'],
  },
  {
    // Names of neighbours are for those who run the activity; leaders see numbers.
    slug: 'activity-sign-ups',
    read: { all: ['administrator'], same: runs, own: [...everybodyElse, ...runs] },
    ...byVerbs,
    documents: inBoth(person),
    ownOf: ownSignUp,
    change: { name: '改写' },
    hidden: ['personKey', 'phoneCipher'],
  },
  {
    slug: 'activity-partners',
    read: { all: city, same: ['township-leader', ...runs] },
    ...byVerbs,
    documents: inBoth(partner),
    change: { promised: '改写' },
  },
  {
    slug: 'activity-events',
    read: { all: ['administrator'], same: runs },
    ...byVerbs,
    documents: inBoth(event),
    change: { label: '改写' },
  },
  {
    slug: 'campaigns',
    read: { all: everybody },
    create: { all: ['administrator'], same: ['community-staff'] },
    update: { all: ['administrator'], same: ['community-staff'] },
    delete: {},
    documents: async (all) => ({
      same: await campaign(all, all.here),
      other: await campaign(all, all.there),
    }),
    body: async (all, whose) => campaignOf(whose === 'same' ? all.here : all.there),
    change: { summary: '改写' },
  },
  closed('calendar-feeds'),
];
