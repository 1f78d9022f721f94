import { placeCondition } from '@/access';
import { text } from '@/admin/property/inputs';
import type { VerbContext, VerbDefinition, VerbOption } from '@/admin/verbs';
import {
  creditHours,
  keepsAdviser,
  keepsLawAt,
  lawKeeper,
  lawKeeperRoles,
  leaveAdvisers,
  leaveHelpers,
  openAdviserAccount,
  openHelperAccount,
  pairAdviser,
  returnAdviser,
  returnHelper,
  unreachedWords,
} from '@/domain/neighbourhood';
import { allCommunities, idOf, type Place, townships } from '@/domain/organization';
import { callOf } from './call';
import { type Entry, leaveVerb, openVerb, returnVerb } from './entry-verbs';
import { typedQuarters } from './typed-quarters';

interface Helper extends Place, Entry {}
type Adviser = Entry;
type Context = VerbContext<Helper>;

const keeps = ({ req, actor, doc }: Context) =>
  keepsLawAt(req.payload, actor, { township: idOf(doc.township), community: idOf(doc.community) }, req);
const active = async (context: Context) => context.doc.state === 'active' && (await keeps(context));

/** What can be done with a helper's entry. */
export const helperVerbs: VerbDefinition<Helper>[] = [
  {
    verb: 'credit-hours',
    label: '记入培训学时',
    explain:
      '别处办的培训（县级集中培训、网络课程）在这里记，写清依据。系统里“法律培训”类活动的签到自动记，不用在这里记。',
    available: active,
    inputs: [
      { name: 'title', label: '培训名称', kind: 'text', required: true, maxLength: 100 },
      { name: 'on', label: '哪天', kind: 'date', required: true },
      {
        name: 'hours',
        label: '几小时',
        kind: 'text',
        required: true,
        maxLength: 5,
        hint: '一刻钟一档，如1.5。',
      },
      {
        name: 'basis',
        label: '依据',
        kind: 'text',
        required: true,
        maxLength: 200,
        hint: '如“市司法局培训班签到表”。',
      },
    ],
    run: async (context) => {
      const { title, on, hours, basis } = context.input;
      await creditHours({
        ...callOf(context),
        title: text(title),
        on: text(on),
        quarters: typedQuarters(hours),
        basis: text(basis),
      });
      return '学时记好了。';
    },
  },
  openVerb(openHelperAccount, active),
  leaveVerb(
    {
      slug: 'legal-helpers',
      leave: leaveHelpers,
      explain: '记录保留，不再派咨询，也不再公开姓名。',
    },
    active,
  ),
  returnVerb(returnHelper, async (context) => context.doc.state === 'left' && (await keeps(context))),
];

const keepsIt = ({ req, actor, id }: VerbContext<Adviser>) => keepsAdviser(req.payload, actor, id, req);
const activeAdviser = async (context: VerbContext<Adviser>) =>
  context.doc.state === 'active' && (await keepsIt(context));

/** The villages the actor may pair, by township. */
async function villages({ req, actor }: Pick<VerbContext, 'req' | 'actor'>): Promise<VerbOption[]> {
  const place = placeCondition(await lawKeeper(req.payload, actor, req), {
    roles: lawKeeperRoles,
    lowest: 'community',
    field: { community: 'id' },
  });
  if (place === false) return [];
  const names = new Map((await townships(req.payload)).map(({ id, name }) => [id, name]));
  const inside =
    place === true
      ? null
      : new Set(
          (
            await req.payload.db.find<{ id: string }>({
              collection: 'divisions',
              where: { and: [{ level: { equals: 'community' } }, place] },
              limit: 5000,
              pagination: false,
              select: { code: true },
            })
          ).docs.map(({ id }) => String(id)),
        );
  return (await allCommunities(req.payload))
    .filter(({ id }) => inside === null || inside.has(id))
    .map(({ id, name, township }) => ({ value: id, label: `${names.get(township ?? '') ?? ''}${name}` }));
}

const hintOf = (hint: string | null) => (hint ? { hint } : {});

/** What can be done with an adviser's entry. */
export const adviserVerbs: VerbDefinition<Adviser>[] = [
  {
    verb: 'pair',
    label: '和村结对',
    tone: 'primary',
    explain:
      '一个村同时只有一位顾问：原来的结对到新的开始前一天为止；新的从今天或者更早开始的，原来的今天结束。',
    available: async ({ req, actor, doc }) =>
      doc.state === 'active' &&
      placeCondition(await lawKeeper(req.payload, actor, req), {
        roles: lawKeeperRoles,
        lowest: 'community',
      }) !== false,
    inputs: async (context) => [
      {
        name: 'community',
        label: '社区（村）',
        kind: 'select',
        required: true,
        options: await villages(context),
        ...hintOf(await unreachedWords(context, context.id)),
      },
      { name: 'from', label: '从', kind: 'date', required: true },
      { name: 'until', label: '到（含这一天）', kind: 'date', required: true },
    ],
    run: async (context) => {
      const { community, from, until } = context.input;
      const { id, ...call } = callOf(context);
      await pairAdviser({
        ...call,
        adviser: id,
        community: text(community),
        from: text(from),
        until: text(until),
      });
      const unreached = await unreachedWords(context, id);
      return `结对登记好了。${unreached ? `请注意：${unreached}` : ''}`;
    },
  },
  openVerb(openAdviserAccount, activeAdviser),
  leaveVerb(
    {
      slug: 'legal-advisers',
      leave: leaveAdvisers,
      explain: '记录保留，不再转咨询给他（她），和各村的结对同时结束，请给这些村另外结对。',
    },
    activeAdviser,
  ),
  returnVerb(returnAdviser, async (context) => context.doc.state === 'left' && (await keepsIt(context))),
];
