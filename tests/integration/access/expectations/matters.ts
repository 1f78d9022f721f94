import type { CollectionSlug } from 'payload';
import { roleNames } from '@/access';
import { giveTask, openMatter } from '@/domain/matters';
import { resolve } from '../../../factories/matters';
import { staffActor } from '../../../factories/property';
import type { City } from '../city';
import type { Expectation } from '../expectation';
import { both, byVerbs, withPlace } from './property-places';

const matterIn = async ({ payload }: City, compound: string, branch?: string) => {
  const sources = [{ kind: 'visit' as const, words: '楼道里停满了车' }];
  const about = { title: '电动车没地方停', about: '楼道里停满了车。' };
  const { id } = await openMatter({
    payload,
    actor: staffActor,
    ...about,
    compound,
    sources,
    ...(branch ? { branch } : {}),
  });
  return id;
};
/** In the grid of the branch secretary and the compound of the property manager. */
const ownMatter = (all: City) => matterIn(all, String(all.here.compound), String(all.here.branch));

/** A row of a matter as the verbs would write it. */
const rowOf =
  (collection: CollectionSlug, data: (all: City, community: unknown) => object) =>
  async (all: City, compound: string, more: object = {}) => {
    const { payload, here } = all;
    const found = await payload.findByID({ collection: 'compounds', id: compound, depth: 0 });
    const isHere = found.community === here.community;
    const matter = await matterIn(all, compound);
    const created = await payload.create({
      collection,
      data: { matter, compound, ...data(all, isHere ? here : all.there), ...more } as never,
      depth: 0,
      overrideAccess: true,
    });
    return String(created.id);
  };
const at = new Date().toISOString();
const houseOf = (neighbourhood: unknown) => {
  const { household, building } = neighbourhood as City['here'];
  return { household, building, compound: undefined };
};

const task = async (all: City, compound: string, branch?: string) => {
  const { payload, unit } = all;
  const id = await matterIn(all, compound, branch);
  await payload.update({ collection: 'matters', id, data: { step: 'deliberating', heard: '都要' } as never });
  await resolve(payload, id, 'adopt');
  const words = { title: '建车棚', demand: '能停20辆', due: '2999-01-01' };
  // Only what is theirs was given to the unit of the handler.
  const assignee = branch ? ({ assignee: 'unit', unit } as const) : ({ assignee: 'community' } as const);
  return (await giveTask({ payload, actor: staffActor, id, ...words, ...assignee })).id;
};
const asking = rowOf('matter-askings', () => ({
  purpose: 'appraisal',
  round: 1,
  openedAt: at,
  until: at,
  asked: 1,
  answered: 0,
  leastPercent: 30,
  passPercent: 70,
}));
const withAsking =
  (collection: CollectionSlug, data: object) =>
  async (all: City, compound: string, more: object = {}) =>
    rowOf(collection, (_all, where) => ({ ...houseOf(where), ...data }))(all, compound, {
      asking: await asking(all, compound),
      ...more,
    });
const answer = withAsking('matter-answers', { verdict: 'satisfied', channel: 'portal', at });
const askedHousehold = withAsking('matter-asked-households', {});
const opinion = rowOf('matter-opinions', (_all, where) => ({
  ...houseOf(where),
  speaker: crypto.randomUUID(),
  review: 'none',
  channel: 'portal',
  at,
}));
const source = rowOf('matter-sources', () => ({
  kind: 'visit',
  summary: '走访',
  reference: crypto.randomUUID(),
  sourceKey: crypto.randomUUID(),
  at,
  addedByName: '测试',
}));
const building = rowOf('matter-buildings', (_all, where) => ({
  building: (where as City['here']).building,
  compound: undefined,
}));
const event = rowOf('matter-events', () => ({
  verb: 'open',
  at,
  label: '发起议题',
  step: 'listening',
  state: 'open',
  actorName: '测试',
  byName: '社区',
}));
const stay = rowOf('matter-stays', () => ({ step: 'enjoying', round: 1, enteredAt: at }));

/** The same row in the grid of the branch secretary. */
const inGrid =
  (make: (all: City, compound: string, more: object) => Promise<string>) =>
  (all: City): Promise<string> =>
    make(all, String(all.here.compound), { grid: all.here.grid });
const withGrid = { ...withPlace, own: ['branch-secretary'] } as const;
const readOwn = { all: ['administrator'], same: ['community-staff'], own: roleNames } as const;
const inBuilding = { all: withPlace.all, same: [...withPlace.same, 'branch-secretary'] } as const;

/** The five-step work method. */
export const matters: Expectation[] = [
  {
    slug: 'matters',
    read: { ...withPlace, own: ['branch-secretary'] },
    ...byVerbs,
    documents: both((all, compound) => matterIn(all, compound)),
    ownOf: ownMatter,
    change: { title: '改写' },
    hidden: ['meeting', 'vote', 'toldAt', 'overdueFor'],
  },
  {
    slug: 'matter-tasks',
    read: { ...withPlace, own: ['branch-secretary', 'property-manager', 'unit-handler'] },
    ...byVerbs,
    documents: both((all, compound) => task(all, compound)),
    ownOf: (all) => task(all, String(all.here.compound), String(all.here.branch)),
    change: { title: '改写' },
    hidden: ['reportEvent', 'overdueFor'],
  },
  {
    // Whoever does the work sees no opinion; everybody their own.
    slug: 'matter-opinions',
    read: { all: ['administrator'], same: ['community-staff', 'branch-secretary'], own: roleNames },
    ...byVerbs,
    documents: both(opinion),
    ownOf: (all, { id }) => opinion(all, String(all.here.compound), { user: id }),
    change: { words: '改写' },
    hidden: ['speaker'],
  },
  {
    slug: 'matter-askings',
    read: withGrid,
    ...byVerbs,
    documents: both(asking),
    ownOf: inGrid(asking),
    change: { satisfied: 100 },
  },
  {
    slug: 'matter-answers',
    read: readOwn,
    ...byVerbs,
    documents: both(answer),
    ownOf: (all, { id }) => answer(all, String(all.here.compound), { user: id }),
    change: { verdict: 'not' },
  },
  {
    slug: 'matter-asked-households',
    read: { all: ['administrator'], same: ['community-staff'] },
    ...byVerbs,
    documents: both(askedHousehold),
    change: { asking: null },
  },
  {
    slug: 'matter-sources',
    read: withGrid,
    ...byVerbs,
    documents: both(source),
    ownOf: inGrid(source),
    change: { summary: '改写' },
    hidden: ['reference', 'sourceKey'],
  },
  {
    slug: 'matter-buildings',
    read: inBuilding,
    ...byVerbs,
    documents: both(building),
    change: { matter: null },
  },
  {
    slug: 'matter-events',
    read: withGrid,
    ...byVerbs,
    documents: both(event),
    ownOf: inGrid(event),
    change: { note: '改写' },
  },
  {
    slug: 'matter-stays',
    read: withGrid,
    ...byVerbs,
    documents: both(stay),
    ownOf: inGrid(stay),
    change: { hours: 0 },
  },
];
