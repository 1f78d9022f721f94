import { coversPlace } from '@/access';
import type { OrganizationDocument } from '@/admin/organization/organization-verbs';
import { compoundChoices, optional, text } from '@/admin/property/inputs';
import type { RequestDocument } from '@/admin/requests/button';
import type { VerbContext, VerbDefinition, VerbInput } from '@/admin/verbs';
import { draftFromRequests, matterPartiesOf, openMatter, type SourceGiven } from '@/domain/matters';
import { idOf, type Place } from '@/domain/organization';
import { mayLeadToRectification } from '@/domain/property';
import { partiesOf } from '@/domain/requests';
import { branchChoices } from './choices';

const openers = ['administrator', 'community-staff'] as const;

/** What is asked about a new matter, with everything its origin says filled in. */
async function openInputs(
  { req }: Pick<VerbContext, 'req'>,
  given: { title: string; about: string; community: unknown; branch?: string | null },
): Promise<VerbInput[]> {
  return [
    {
      name: 'title',
      label: '什么事',
      kind: 'text',
      required: true,
      maxLength: 60,
      value: given.title,
      hint: '一句话，如“3号楼前没地方停电动车”。会公开。',
    },
    {
      name: 'about',
      label: '怎么回事',
      kind: 'textarea',
      required: true,
      maxLength: 1000,
      value: given.about,
      hint: '会公开。已经遮盖电话、姓名、门牌，请再看一遍。',
    },
    {
      name: 'branch',
      label: '由哪个党组织议',
      kind: 'select',
      options: await branchChoices(req, given.community),
      ...(given.branch ? { value: given.branch } : {}),
      hint: '不选就按网格党支部；没有的，由社区党组织议。',
    },
  ];
}

async function open(
  { req, actor, input }: Pick<VerbContext, 'req' | 'actor'> & { input: Record<string, unknown> },
  sources: SourceGiven[],
  place: { community?: string; compound?: string; grid?: string } = {},
): Promise<string> {
  const { number } = await openMatter({
    payload: req.payload,
    req,
    actor,
    title: text(input.title),
    about: text(input.about),
    branch: optional(input.branch),
    ...place,
    sources,
  });
  return `议题${number}已发起，正在听民意。`;
}

/** 转为议题: what a request is about goes through the five steps; the request goes its own way. */
export const openMatterVerb: VerbDefinition<RequestDocument> = {
  verb: 'open-matter',
  label: '转为议题',
  explain: '要大家商量着办的事，按五步工作法办。诉求照原来的期限继续办，反映人会收到消息，一路看得到。',
  available: ({ actor, doc }) =>
    Boolean(doc.community) &&
    mayLeadToRectification(doc.state) &&
    (partiesOf(actor, doc).includes('operator') || coversPlace(actor, openers, doc)),
  inputs: async ({ req, id }) => openInputs({ req }, await draftFromRequests(req.payload, [id])),
  run: ({ id, ...context }) => open(context, [{ kind: 'request', id }]),
};

interface ResultDocument extends Place {
  name: string;
  n: number;
  enough?: boolean | null;
  mean?: number | null;
}

/** 转为议题: a dimension that was judged badly. */
export const resultVerbs: VerbDefinition<ResultDocument>[] = [
  {
    verb: 'open-matter',
    label: '转为议题',
    explain: '评得低的一项，请大家商量着办：按五步工作法走。',
    available: ({ actor, doc }) =>
      Boolean(doc.enough) &&
      typeof doc.mean === 'number' &&
      matterPartiesOf(actor, doc).some((party) => party === 'community' || party === 'branch'),
    inputs: ({ req, doc }) =>
      openInputs(
        { req },
        {
          title: `物业“${doc.name}”评价低`,
          about: `物业服务评价“${doc.name}”${((doc.mean ?? 0) / 100).toFixed(2)}分，${doc.n}户评。`,
          community: doc.community,
        },
      ),
    run: ({ id, ...context }) => open(context, [{ kind: 'rating', id }]),
  },
];

/** 发起议题: a branch, or the community on its behalf, begins with what was heard or seen. */
export const branchVerbs: VerbDefinition<OrganizationDocument>[] = [
  {
    verb: 'open-matter',
    label: '发起议题',
    explain: '走访听到的、居民当面说的、支部自己提出的，按五步工作法办。',
    available: ({ actor, doc }) =>
      doc.status === 'active' &&
      ['community', 'grid'].includes(doc.level) &&
      matterPartiesOf(actor, doc).some((party) => party === 'community' || party === 'branch'),
    inputs: async ({ req, doc }) => [
      ...(await openInputs({ req }, { title: '', about: '', community: doc.community })).filter(
        ({ name }) => name !== 'branch',
      ),
      {
        name: 'kind',
        label: '从哪里来',
        kind: 'select',
        required: true,
        options: [
          { value: 'visit', label: '入户走访' },
          { value: 'opinion', label: '居民当面提出' },
          { value: 'branch', label: '党支部提出' },
        ],
      },
      { name: 'words', label: '听到、看到了什么', kind: 'textarea', required: true, maxLength: 500 },
      {
        name: 'compound',
        label: '哪个小区（可不选）',
        kind: 'select',
        options: await compoundChoices(req, idOf(doc.community)),
      },
    ],
    run: ({ id, doc, ...context }) => {
      const { input } = context;
      const kind = text(input.kind) as 'visit' | 'opinion' | 'branch';
      const compound = optional(input.compound);
      return open({ ...context, input: { ...input, branch: id } }, [{ kind, words: text(input.words) }], {
        ...(idOf(doc.community) ? { community: idOf(doc.community) ?? '' } : {}),
        ...(compound ? { compound } : {}),
      });
    },
  },
];
