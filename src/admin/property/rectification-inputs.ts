import type { PayloadRequest } from 'payload';
import type { VerbInput, VerbOption } from '@/admin/verbs';
import { payerLabels, verdictLabels } from '@/domain/property';
import { optionsFrom } from './inputs';

/** What an opener writes, wherever it comes from. */
export const demandInputs = (given: { problem?: string } = {}): VerbInput[] => [
  {
    name: 'title',
    label: '整改什么',
    kind: 'text',
    required: true,
    maxLength: 60,
    hint: '一句话，如“3号楼2单元楼道灯不亮”。会公开。',
  },
  {
    name: 'problem',
    label: '有什么问题',
    kind: 'textarea',
    required: true,
    maxLength: 1000,
    value: given.problem ?? '',
    hint: '会公开。不要写反映人的姓名、电话和门牌号。',
  },
  demandInput(true),
  dueInput,
];

export const demandInput = (required: boolean): VerbInput => ({
  name: 'demand',
  label: '要求做到什么',
  kind: 'textarea',
  required,
  maxLength: 1000,
  hint: required
    ? '写成能检查的话，如“四层的灯都换好，夜里能亮”。会公开。'
    : '写了就同时发起整改，照片一起公开；只做记录的不用写。',
});

export const dueInput: VerbInput = {
  name: 'due',
  label: '期限（含这一天）',
  kind: 'date',
  hint: '不填就按设置里的工作日算。',
};

export const reportInputs = (given: { cost?: number | null } = {}): VerbInput[] => [
  {
    name: 'words',
    label: '做了什么',
    kind: 'textarea',
    required: true,
    maxLength: 1000,
    hint: '居民看得到。',
  },
  {
    name: 'cost',
    label: '一共花了多少元',
    kind: 'text',
    required: true,
    maxLength: 12,
    value: given.cost ? String(given.cost / 100) : '',
    hint: '含前几次，没花钱填 0。会公开。',
  },
  { name: 'payer', label: '谁出钱', kind: 'select', options: optionsFrom(payerLabels) },
  { name: 'payerName', label: '选“其他”的，写明谁出', kind: 'text', maxLength: 60 },
];

export const verdictInput: VerbInput = {
  name: 'verdict',
  label: '修好了没有',
  kind: 'select',
  required: true,
  options: optionsFrom(verdictLabels),
};

/** The households of a compound by building and door. */
export async function householdChoices(req: PayloadRequest, compound: string): Promise<VerbOption[]> {
  const all = { depth: 0, pagination: false, overrideAccess: false, req } as const;
  const buildings = await req.payload.find({
    collection: 'buildings',
    where: { compound: { equals: compound } },
    select: { name: true },
    ...all,
  });
  const names = new Map(buildings.docs.map(({ id, name }) => [String(id), name]));
  const households = await req.payload.find({
    collection: 'households',
    where: { compound: { equals: compound } },
    select: { name: true, building: true },
    ...all,
  });
  return households.docs
    .map(({ id, name, building }) => ({
      value: String(id),
      label: `${names.get(String(building)) ?? ''}${name ?? ''}`,
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'zh', { numeric: true }));
}
