import { insertRow, inTransaction, readRow, updateColumns } from '@/database';
import { createStarRound } from '@/domain/service';
import { newId } from '@/shared/ids';
import { buildMember } from '../../../factories/organization';
import { staffActor } from '../../../factories/property';
import { buildRules } from '../../../factories/stars';
import type { City, Person } from '../city';
import { closed, type Expectation } from '../expectation';
import { byVerbs, city } from './property-places';

/** Of the grid's branch: its secretary works there, the community's staff above. */
const inBoth = (make: (city: City, branch: string) => Promise<string>) => async (all: City) => ({
  same: await make(all, String(all.here.branch)),
  other: await make(all, String(all.there.branch)),
});

const at = '2026-01-01T00:00:00.000Z';
let month = 0;

/** A round of the branch, each of another month: there is one of a kind for a period. */
async function round({ payload }: City, branch: string): Promise<string> {
  const { id: ruleSet } = await buildRules(payload);
  month += 1;
  const day = `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  const call = { payload, actor: staffActor, organization: branch, periodKind: 'month' as const };
  const { id } = await createStarRound({ ...call, day, ruleSet });
  // A member reads their own points once they are announced; sent-back.test.ts asks for those of a draft.
  await inTransaction({ payload }, (req) => updateColumns(req, 'star-rounds', id, { announcedAt: at }));
  return id;
}

interface Placed {
  township: string;
  community: string;
  grid: string;
}

type Slug = Extract<Expectation['slug'], `star-${string}`>;

/** A row about a member of the branch, as a verb would write it. */
const ofMember =
  (slug: Slug, row: Record<string, unknown>) =>
  async (all: City, branch: string, user: string | null = null): Promise<string> => {
    const { payload } = all;
    const id = await round(all, branch);
    const member = String((await buildMember(payload, { organization: branch })).id);
    return inTransaction({ payload }, async (req) => {
      const of = await readRow<Placed>(payload, 'star-rounds', id, req);
      const place = { township: of?.township, community: of?.community, grid: of?.grid };
      const isConsent = slug === 'star-consents';
      const belongs = isConsent ? { memberKey: newId() } : { round: id };
      const common = { ...belongs, member, memberName: '王桂兰', user, ...place };
      return insertRow(req, slug, { ...common, ...row });
    });
  };

const ofResult =
  (slug: Slug, row: Record<string, unknown>) =>
  async (all: City, branch: string, user: string | null = null): Promise<string> => {
    const result = await ofMember('star-results', resultRow(branch))(all, branch, user);
    return ofMember(slug, { ...row, result })(all, branch, user);
  };
const resultRow = (organization: string) => ({ organization, organizationName: '支部', stale: false });
const results = (all: City, branch: string, user: string | null = null) =>
  ofMember('star-results', resultRow(branch))(all, branch, user);

const evidence = {
  ...{ item: 'honour', itemName: '表彰奖励', units: 1, on: at, evidence: '文件', state: 'waiting' },
  enteredByName: '支书',
};
const appeal = { words: '少算了', at, state: 'open' };
const correction = {
  ...{ record: 'r', item: 'service', itemName: '志愿服务', raw: 1, points: 1, words: '改了', at },
  ...{ periodKind: 'month', periodTo: at },
};
const account = {
  ...{ order: 0, item: 'base', name: '基础分', kind: 'base', raw: 1, points: 1, sources: '[]' },
};

const everybodyElse = [
  ...['city-leader', 'township-leader', 'operator', 'supervisor', 'unit-handler', 'party-member'],
  ...['property-manager', 'mediator', 'legal-adviser', 'resident'],
] as Expectation['read']['own'];
const runs = ['community-staff', 'branch-secretary'] as const;
/** Points of a member: who runs the branch, and everybody their own. Nobody above the branch. */
const points: Expectation['read'] = {
  all: ['administrator'],
  same: runs,
  own: [...(everybodyElse ?? []), ...runs],
};
const ofMembers = (
  slug: Slug,
  make: (all: City, branch: string, user?: string | null) => Promise<string>,
  change: Record<string, unknown>,
): Expectation => ({
  slug,
  read: points,
  ...byVerbs,
  documents: inBoth(make),
  ownOf: (all: City, { id }: Person) => make(all, String(all.there.branch), id),
  change,
});

export const stars: Expectation[] = [
  {
    slug: 'star-rounds',
    read: { all: city, same: ['township-leader', ...runs] },
    ...byVerbs,
    documents: inBoth(round),
    change: { name: '改写' },
    hidden: ['cursor', 'roundKey', 'formKey', 'toldStage'],
  },
  {
    ...ofMembers('star-results', results, { total: 1 }),
    hidden: ['snapshot', 'grade3', 'grade2', 'grade1', 'grade0'],
  },
  ofMembers('star-result-items', ofResult('star-result-items', account), { points: 9 }),
  ofMembers('star-manual-items', ofMember('star-manual-items', evidence), { units: 9 }),
  { ...ofMembers('star-appeals', ofResult('star-appeals', appeal), { answer: '改写' }), hidden: ['formKey'] },
  ofMembers('star-corrections', ofMember('star-corrections', correction), { points: 9 }),
  {
    ...ofMembers('star-consents', ofMember('star-consents', { agreed: true, at }), { agreed: false }),
    hidden: ['memberKey'],
  },
  {
    slug: 'star-rule-sets',
    read: { all: ['administrator', 'supervisor', 'city-leader', 'township-leader', ...runs] },
    ...byVerbs,
    documents: async ({ payload }) => {
      const { id } = await buildRules(payload);
      return { same: id, other: id };
    },
    change: { items: '改写' },
  },
  {
    slug: 'star-events',
    read: { all: city, same: ['township-leader', ...runs] },
    ...byVerbs,
    documents: inBoth(async (all, branch) => {
      const id = await round(all, branch);
      const row = await all.payload.db.findOne<{ id: string }>({
        collection: 'star-events',
        where: { round: { equals: id } },
      });
      return row?.id ?? '';
    }),
    change: { label: '改写' },
  },
  closed('star-appraisals'),
  closed('star-appraisal-participations'),
  closed('star-paper-batches'),
];
