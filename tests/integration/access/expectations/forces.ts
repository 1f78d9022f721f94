import type { CollectionSlug } from 'payload';
import {
  addCivilityItem,
  planCivilityMeeting,
  publishFamilyStandard,
  recordFinding,
} from '@/domain/neighbourhood';
import { newId } from '@/shared/ids';
import { buildAssociation, buildFamilyEvent, buildTerm, buildVisit, inDays } from '../../../factories/forces';
import { staffActor } from '../../../factories/property';
import type { City, Person } from '../city';
import { closed, type Expectation } from '../expectation';
import { everybodyElse, runs } from './meetings';
import { byVerbs, city } from './property-places';

type Here = City['here'];

const inBoth = (make: (all: City, place: Here) => Promise<string>) => async (all: City) => ({
  same: await make(all, all.here),
  other: await make(all, all.there),
});

/** One council for each place and row: a community has one of a name. */
const councilIn = async ({ payload }: City, { community, grid }: Here) =>
  (await buildAssociation(payload, String(community), { grid: String(grid), name: `理事会${newId()}` })).id;

const term = async (all: City, place: Here) =>
  (await buildTerm(all.payload, await councilIn(all, place), { appraiser: true })).id;

/** Sets whose row it is, past the verbs. */
async function given(
  all: City,
  collection: CollectionSlug,
  id: string,
  columns: Record<string, unknown>,
): Promise<string> {
  await all.payload.db.updateOne({ collection, id, data: columns, returning: false });
  return id;
}

const event = async (all: City, place: Here) =>
  (await buildFamilyEvent(all.payload, await councilIn(all, place))).id;

/** The row of a collection that names this document. */
async function rowOf(all: City, collection: CollectionSlug, field: string, id: string): Promise<string> {
  const row = await all.payload.db.findOne<{ id: string }>({
    collection,
    where: { [field]: { equals: id } },
  });
  return row?.id ?? '';
}

const standard = async ({ payload }: City, { community }: Here) => {
  serial += 1;
  const { id } = await publishFamilyStandard({
    payload,
    actor: staffActor,
    community: String(community),
    kind: 'wedding',
    validFrom: inDays(serial),
    tables: 10,
    source: '村规民约',
  });
  return id;
};
let serial = 0;

const meeting = async (all: City, place: Here) => {
  const { payload } = all;
  const association = await councilIn(all, place);
  await buildTerm(payload, association, { appraiser: true });
  await buildTerm(payload, association, { appraiser: true });
  const { id } = await planCivilityMeeting({
    payload,
    actor: staffActor,
    association,
    title: '好邻居',
    startsAt: `${inDays(1)}T09:00`,
    venue: '村委会',
  });
  return id;
};

const item = async (all: City, place: Here) => {
  const id = await meeting(all, place);
  const words = { kind: 'advice' as const, subjectName: '某人', words: '楼道堆物' };
  await addCivilityItem({ payload: all.payload, actor: staffActor, id, ...words });
  return rowOf(all, 'civility-items', 'meeting', id);
};

const attendance = async (all: City, place: Here) =>
  rowOf(all, 'civility-attendances', 'meeting', await meeting(all, place));

const visit = async ({ payload }: City, { grid }: Here) =>
  (await buildVisit(payload, { grid: String(grid) })).id;

const stop = async ({ payload }: City, { grid }: Here) =>
  (await buildVisit(payload, { grid: String(grid) })).stop;

const finding = async ({ payload }: City, { grid }: Here) => {
  const { id, stop: door } = await buildVisit(payload, { grid: String(grid) });
  const found = { id, stop: door, kind: 'hazard' as const, words: '电动车进楼' };
  return (await recordFinding({ payload, actor: staffActor, ...found })).id;
};

const ownOf =
  (make: (all: City, place: Here) => Promise<string>, collection: CollectionSlug, field = 'user') =>
  async (all: City, { id: user }: Person) =>
    given(all, collection, await make(all, all.there), { [field]: user });

const own = { own: [...everybodyElse, ...runs] };

export const forces: Expectation[] = [
  {
    slug: 'associations',
    read: { all: city, same: ['township-leader', ...runs] },
    ...byVerbs,
    documents: inBoth(councilIn),
    change: { contact: '改写' },
    hidden: ['planKey', 'holdKey'],
  },
  {
    slug: 'association-members',
    read: { all: ['administrator'], same: runs, ...own },
    ...byVerbs,
    documents: inBoth(term),
    ownOf: ownOf(term, 'association-members'),
    change: { personName: '改写' },
    hidden: ['termKey'],
  },
  {
    slug: 'civility-standards',
    // A community's own: the secretary of one grid reads it on the public page.
    read: { all: city, same: ['township-leader', 'community-staff'] },
    ...byVerbs,
    documents: inBoth(standard),
    change: { source: '改写' },
    hidden: ['standardKey'],
  },
  {
    // Whose event it is, is for those who keep the council; leaders see sums.
    slug: 'family-events',
    read: { all: ['administrator'], same: runs, ...own },
    ...byVerbs,
    documents: inBoth(event),
    ownOf: ownOf(event, 'family-events'),
    change: { reportNote: '改写' },
    hidden: ['planKey', 'holdKey', 'hostNameCipher', 'hostPhoneCipher'],
  },
  {
    slug: 'civility-meetings',
    read: { all: city, same: ['township-leader', ...runs] },
    ...byVerbs,
    documents: inBoth(meeting),
    change: { title: '改写' },
    hidden: ['planKey', 'holdKey'],
  },
  {
    slug: 'civility-items',
    read: { all: ['administrator'], same: runs },
    ...byVerbs,
    documents: inBoth(item),
    change: { words: '改写' },
  },
  {
    slug: 'civility-attendances',
    read: { all: ['administrator'], same: runs, ...own },
    ...byVerbs,
    documents: inBoth(attendance),
    ownOf: ownOf(attendance, 'civility-attendances'),
    change: { personName: '改写' },
  },
  {
    // Leaders and administrators see counts on the board, no round and no door.
    slug: 'visits',
    read: { same: runs, own: ['administrator', ...everybodyElse, ...runs] },
    ...byVerbs,
    documents: inBoth(visit),
    ownOf: ownOf(visit, 'visits', 'walker'),
    change: { where: '改写' },
    hidden: ['planKey', 'holdKey'],
  },
  {
    slug: 'visit-stops',
    read: { same: runs },
    ...byVerbs,
    documents: inBoth(stop),
    change: { name: '改写' },
    hidden: ['stopKey', 'reason'],
  },
  {
    slug: 'visit-findings',
    read: { same: runs, own: ['administrator', ...everybodyElse, ...runs] },
    ...byVerbs,
    documents: inBoth(finding),
    ownOf: ownOf(finding, 'visit-findings', 'walker'),
    change: { words: '改写' },
    hidden: ['findingKey', 'holdKey'],
  },
  {
    slug: 'neighbourhood-events',
    read: { all: ['administrator'], same: runs },
    ...byVerbs,
    documents: inBoth(async (all, place) =>
      rowOf(all, 'neighbourhood-events', 'subject', await councilIn(all, place)),
    ),
    change: { label: '改写' },
  },
  closed('civility-turns'),
  closed('civility-ballots'),
  closed('household-standings'),
  closed('household-cares'),
];
