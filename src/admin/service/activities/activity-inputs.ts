import { filesInput, optionsFrom } from '@/admin/property/inputs';
import type { VerbContext, VerbInput } from '@/admin/verbs';
import { type LinkageKind, linkageKindLabels, type Place } from '@/domain/organization';
import { yuanOf } from '@/domain/property';
import {
  type ActivityKind,
  type ActivityState,
  activityKindLabels,
  activitySheet,
  audienceLabels,
  campaignChoices,
  openLinkages,
  type ParticipantKind,
  partnerChoices,
} from '@/domain/service';

/** An activity as its verbs look at it. */
export interface ActivityDocument extends Place {
  state: ActivityState;
  title: string;
  kind: ActivityKind;
  linkageKind: LinkageKind;
  submittedBy?: string | null;
  campaign?: string | null;
  organization: string;
  about: string;
  contact: string;
  startsAt: string;
  endsAt: string;
  venue: string;
  seats: number;
  forMember?: boolean | null;
  forResident?: boolean | null;
  forVolunteer?: boolean | null;
  signUpFrom?: string | null;
  signUpUntil: string;
  creditQuarters: number;
  budget?: number | null;
  signedCount?: number | null;
  waitingCount?: number | null;
  summary?: string | null;
  servedCount?: number | null;
  cost?: number | null;
  payer?: string | null;
  photoConsent?: string | null;
}
export type ActivityContext = VerbContext<ActivityDocument>;

export const sheetFor = ({ req, actor, id }: Pick<ActivityContext, 'req' | 'actor' | 'id'>) =>
  activitySheet(req.payload, actor, id);

/** When, where and for how many. */
export const scheduleInputs = ({
  startsAt,
  endsAt,
  venue,
  seats,
  signUpUntil,
}: ActivityDocument): VerbInput[] => [
  { name: 'startsAt', label: '开始', kind: 'datetime', required: true, value: startsAt },
  { name: 'endsAt', label: '结束', kind: 'datetime', required: true, value: endsAt },
  { name: 'venue', label: '地点', kind: 'text', required: true, maxLength: 80, value: venue },
  {
    name: 'seats',
    label: '名额',
    kind: 'number',
    required: true,
    min: 0,
    max: 5000,
    value: seats,
    hint: '不限的填0。',
  },
  {
    name: 'signUpUntil',
    label: '报名截止',
    kind: 'datetime',
    value: signUpUntil === startsAt ? '' : signUpUntil,
    hint: '不填就到活动开始。',
  },
];

/** Everything that can be put otherwise before the approval. */
export async function changeInputs({ req, doc }: ActivityContext): Promise<VerbInput[]> {
  const audience = (
    [
      ['member', doc.forMember],
      ['resident', doc.forResident],
      ['volunteer', doc.forVolunteer],
    ] satisfies [ParticipantKind, boolean | null | undefined][]
  ).flatMap(([kind, isFor]) => (isFor ? kind : []));
  return [
    { name: 'title', label: '活动名称', kind: 'text', required: true, maxLength: 60, value: doc.title },
    {
      name: 'kind',
      label: '活动类型',
      kind: 'select',
      required: true,
      options: optionsFrom(activityKindLabels),
      value: doc.kind,
    },
    {
      name: 'linkageKind',
      label: '五项联动里的哪一种',
      kind: 'select',
      hint: '法律培训不用选，其他活动必选。',
      options: optionsFrom(linkageKindLabels),
      value: doc.linkageKind,
    },
    {
      name: 'campaign',
      label: '主题活动',
      kind: 'select',
      options: await campaignChoices(req.payload),
      value: doc.campaign ?? '',
    },
    { name: 'about', label: '活动介绍', kind: 'textarea', required: true, maxLength: 2000, value: doc.about },
    {
      name: 'contact',
      label: '咨询方式（公开）',
      kind: 'text',
      required: true,
      maxLength: 80,
      value: doc.contact,
    },
    {
      name: 'audience',
      label: '谁可以报名',
      kind: 'choices',
      required: true,
      options: optionsFrom(audienceLabels),
      value: audience.join(','),
    },
    ...scheduleInputs(doc),
    {
      name: 'hours',
      label: '计几小时',
      kind: 'text',
      maxLength: 5,
      value: String(doc.creditQuarters / 4),
      hint: '党员到场记这么多服务时长，一刻钟一档，如1.5。',
    },
    {
      name: 'budget',
      label: '预算（元）',
      kind: 'text',
      maxLength: 20,
      value: doc.budget ? yuanOf(doc.budget) : '',
    },
  ];
}

export async function partnerInputs(context: ActivityContext): Promise<VerbInput[]> {
  const { activity } = await sheetFor(context);
  const { payload } = context.req;
  return [
    {
      name: 'partner',
      label: '联办单位',
      kind: 'select',
      required: true,
      options: await partnerChoices(payload, activity),
    },
    {
      name: 'promised',
      label: '约定出什么、做什么',
      kind: 'textarea',
      required: true,
      maxLength: 500,
      hint: '公开。写成能检查的话，如“派两名理发师，带工具”。',
    },
    {
      name: 'linkage',
      label: '属于哪项五项联动',
      kind: 'select',
      options: await openLinkages(payload, activity),
      hint: '已经有约定的选上；没有的可以在下面新登记一项。',
    },
    { name: 'asLinkage', label: '新登记成一项五项联动（单位、党组织）', kind: 'checkbox', value: false },
  ];
}

export async function deliveredInputs(context: ActivityContext): Promise<VerbInput[]> {
  const { partners } = await sheetFor(context);
  return [
    {
      name: 'partner',
      label: '联办单位',
      kind: 'select',
      required: true,
      options: partners.map(({ id, name, delivered }) => ({
        value: id,
        label: delivered ? `${name}（已记）` : name,
      })),
    },
    { name: 'delivered', label: '兑现了什么', kind: 'textarea', required: true, maxLength: 500 },
  ];
}

export const summaryInputs = ({ id, doc }: ActivityContext): VerbInput[] => [
  {
    name: 'summary',
    label: '小结',
    kind: 'textarea',
    required: true,
    maxLength: 2000,
    hint: '会公开。请不要写居民的姓名、电话、微信、门牌；会尽量遮住，不保证都遮得住。',
    value: doc.summary ?? '',
  },
  {
    name: 'servedCount',
    label: '服务了多少人',
    kind: 'number',
    required: true,
    min: 0,
    value: doc.servedCount ?? 0,
  },
  {
    name: 'cost',
    label: '花费（元）',
    kind: 'text',
    required: true,
    maxLength: 20,
    value: doc.cost ? yuanOf(doc.cost) : '0',
  },
  { name: 'payer', label: '谁出的钱', kind: 'text', maxLength: 60, value: doc.payer ?? '' },
  { ...filesInput('activities', id, '照片'), hint: '自动去掉拍摄地点，最多6张，公开。' },
  {
    name: 'photoConsent',
    label: '照片里的人怎么同意的',
    kind: 'text',
    maxLength: 200,
    value: doc.photoConsent ?? '',
    hint: '如“现场说明会公开，没有人反对；孩子由家长同意”。',
  },
];

export async function photoInputs(context: ActivityContext): Promise<VerbInput[]> {
  const { photos } = await sheetFor(context);
  return [
    {
      name: 'photo',
      label: '哪一张',
      kind: 'select',
      required: true,
      options: photos.map(({ id, title }, index) => ({ value: id, label: `第${index + 1}张 ${title}` })),
    },
    { name: 'reason', label: '为什么撤下', kind: 'text', required: true, maxLength: 200 },
  ];
}
