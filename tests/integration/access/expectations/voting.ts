import { roleNames } from '@/access';
import { insertRow, inTransaction } from '@/database';
import { createVote, voteOf } from '@/domain/voting';
import { staffActor } from '../../../factories/property';
import { voteInput } from '../../../factories/voting';
import type { City } from '../city';
import { closed, type Expectation } from '../expectation';
import { both, byVerbs, compoundIn } from './property-places';

const wholeCity = ['administrator', 'supervisor', 'city-leader'] as const;
const withPlace = { all: wholeCity, same: ['township-leader', 'community-staff'] } as const;
const keepers = { all: ['administrator'], same: ['community-staff'] } as const;

const vote = async ({ payload }: City, compound: string) =>
  (await createVote({ payload, actor: staffActor, ...voteInput(compound) })).id;

type Slug = Extract<Expectation['slug'], `vote-${string}`>;
const placed = async (all: City, compound: string, row: Record<string, unknown> = {}) => {
  const id = await vote(all, compound);
  const found = await voteOf(all.payload, id);
  const { township, community } = found ?? { township: null, community: null };
  return { vote: id, township, community, compound, ...row };
};
/** A row of a vote of the compound, as a verb would write it. */
const ofVote =
  (slug: Slug, row: Record<string, unknown> = {}) =>
  async (all: City, compound: string): Promise<string> => {
    const data = await placed(all, compound, row);
    return inTransaction({ payload: all.payload }, (req) => insertRow(req, slug, data));
  };
const own =
  (slug: Slug, row: Record<string, unknown>) =>
  async (all: City, { id }: { id: string }): Promise<string> =>
    ofVote(slug, { ...row, user: id })(all, await compoundIn(all, all.there.community));
const itemOf = async (all: City, compound: string): Promise<string> => {
  const id = await vote(all, compound);
  const { docs } = await all.payload.db.find<{ id: string }>({
    collection: 'vote-items',
    where: { vote: { equals: id } },
    limit: 1,
    pagination: false,
  });
  return docs[0]?.id ?? '';
};

const at = '2026-01-01T00:00:00.000Z';
const line = {
  ...{ number: 1, unitKey: 'a', unitName: '1号楼101', area: 1, areaSource: 'register', head: 'H1' },
};
const dispute = { unitName: '1号楼101', kind: 'area', words: '不对', state: 'open', at, userName: '居民' };
const objection = { words: '不对', state: 'open', at, userName: '居民' };
const sums = Object.fromEntries(
  ['participating', 'for', 'against', 'abstain'].flatMap((side) =>
    ['Units', 'Area', 'Heads'].map((what) => [`${side}${what}`, 1]),
  ),
);
const result = {
  ...{ units: 1, totalArea: 1, totalHeads: 1, participatingUnits: 1, participatingArea: 1 },
  ...{ participatingHeads: 1, ballots: 1, hash: 'x', countedAt: at },
};

export const voting: Expectation[] = [
  {
    slug: 'votes',
    read: withPlace,
    ...byVerbs,
    documents: both(vote),
    change: { title: '改写' },
    hidden: ['headSecret', 'formKey', 'toldStage'],
  },
  { slug: 'vote-items', read: withPlace, ...byVerbs, documents: both(itemOf), change: { title: '改写' } },
  {
    slug: 'vote-roll',
    read: keepers,
    ...byVerbs,
    documents: both(ofVote('vote-roll', line)),
    change: { area: 2 },
    hidden: ['voter', 'unitKey'],
  },
  {
    slug: 'vote-roll-disputes',
    read: { ...withPlace, own: roleNames },
    ...byVerbs,
    documents: both(ofVote('vote-roll-disputes', dispute)),
    ownOf: own('vote-roll-disputes', dispute),
    change: { answer: '改写' },
    hidden: ['formKey'],
  },
  {
    slug: 'vote-objections',
    read: { ...withPlace, own: roleNames },
    ...byVerbs,
    documents: both(ofVote('vote-objections', objection)),
    ownOf: own('vote-objections', objection),
    change: { answer: '改写' },
    hidden: ['formKey'],
  },
  {
    slug: 'vote-results',
    read: withPlace,
    ...byVerbs,
    documents: both(ofVote('vote-results', result)),
    change: { hash: '改写' },
  },
  {
    slug: 'vote-item-results',
    read: withPlace,
    ...byVerbs,
    documents: both(
      ofVote('vote-item-results', { number: 1, title: '门禁', majority: 'ordinary', splitHeads: 0, ...sums }),
    ),
    change: { adopted: true },
  },
  {
    slug: 'vote-events',
    read: withPlace,
    ...byVerbs,
    documents: both(ofVote('vote-events', { at, label: '公告', actorName: '社区' })),
    change: { label: '改写' },
  },
  closed('vote-ballots'),
  closed('vote-participations'),
  closed('vote-turnouts'),
  closed('vote-paper-entries'),
  closed('vote-proxies'),
  closed('vote-files'),
  closed('vote-file-parts'),
];
