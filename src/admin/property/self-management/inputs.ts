import type { PayloadRequest } from 'payload';
import { inForceAt } from '@/access';
import type { VerbInput, VerbOption } from '@/admin/verbs';
import {
  categoriesOf,
  centsFromYuan,
  chosenHowLabels,
  committeeKindLabels,
  directionLabels,
  type Fund,
  fundLabels,
  lineCategories,
  officeLabels,
  yuanOf,
} from '@/domain/property';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { monthAfter, monthInWords, monthOf } from '@/shared/months';
import { filesInput, optional, optionsFrom, text } from '../inputs';

/** What is typed as an amount, in 分. @throws DomainError validation beside `field` */
export function cents(typed: unknown, field: string, { signed = false } = {}): number {
  return (
    centsFromYuan(text(typed), { signed }) ??
    fail('validation', { fields: { [field]: '请填写金额，如 120 或 1,234.50' } })
  );
}

/** The same where nothing may be typed. */
export function optionalCents(typed: unknown, field: string): number | undefined {
  return optional(typed) === undefined ? undefined : cents(typed, field, { signed: true });
}

export const committeeInputs = (compound: string): VerbInput[] => [
  { name: 'kind', label: '种类', kind: 'select', required: true, options: optionsFrom(committeeKindLabels) },
  {
    name: 'name',
    label: '名称',
    kind: 'text',
    required: true,
    maxLength: 60,
    hint: '如：棉麻厂家属院自管会。',
  },
  { name: 'foundedOn', label: '成立日期', kind: 'date', required: true },
  {
    name: 'recordNumber',
    label: '备案号',
    kind: 'text',
    maxLength: 60,
    hint: '街道（乡镇）备案的编号，没有就空着。',
  },
  {
    name: 'evidence',
    label: '凭据',
    kind: 'textarea',
    required: true,
    maxLength: 1000,
    hint: '如：2026年3月18日居民会议纪要，96户到会，88户同意。会公开。',
  },
  filesInput('compounds', compound),
];

/** Who takes which office for how long; from the register of residents, or a name. */
export const memberInputs = async (req: PayloadRequest, compound: string): Promise<VerbInput[]> => [
  {
    name: 'residency',
    label: '住户',
    kind: 'select',
    options: await residents(req, compound),
    hint: '核验过的住户。选了，本人在任期间就能在门户记账、回答提问。',
  },
  {
    name: 'name',
    label: '或者填写姓名',
    kind: 'text',
    maxLength: 30,
    hint: '还没有核验的，先登记姓名，以后再绑定账号。',
  },
  { name: 'office', label: '职务', kind: 'select', required: true, options: optionsFrom(officeLabels) },
  { name: 'partyMember', label: '是党员', kind: 'checkbox', hint: '公开页面只写党员有几人，不写是谁。' },
  {
    name: 'chosenHow',
    label: '怎么产生的',
    kind: 'select',
    required: true,
    options: optionsFrom(chosenHowLabels),
  },
  { name: 'from', label: '任期从', kind: 'date', required: true },
  { name: 'until', label: '到（含这一天）', kind: 'date', required: true },
];

/** Residents of a compound whose residency is in force, by their account's registration. */
export async function residents(req: PayloadRequest, compound: string): Promise<VerbOption[]> {
  const { docs } = await req.payload.find({
    collection: 'residencies',
    where: { and: [{ compound: { equals: compound } }, inForceAt(now())] },
    select: { personName: true, household: true },
    sort: 'personName',
    depth: 1,
    limit: 2000,
    pagination: false,
    overrideAccess: false,
    req,
  });
  return docs.map(({ id, personName, household }) => ({
    value: String(id),
    label: [personName, typeof household === 'object' ? household?.room : ''].filter(Boolean).join(' '),
  }));
}

/** Which book is begun; the month after the last one is offered. */
export const openBookInputs = (): VerbInput[] => {
  const thisMonth = monthOf(now());
  const months = Array.from({ length: 24 }, (_, index) => monthAfter(thisMonth, -index));
  return [
    { name: 'fund', label: '哪一项资金', kind: 'select', required: true, options: optionsFrom(fundLabels) },
    {
      name: 'month',
      label: '月份',
      kind: 'select',
      required: true,
      options: months.map((month) => ({ value: month, label: monthInWords(month) })),
      value: monthAfter(thisMonth, -1),
    },
    openingInput('空着就接上个月的月末余额；第一次开账，填账上现在有多少钱。'),
    explanationInput,
  ];
};

export const openingInput = (hint: string, value = ''): VerbInput => ({
  name: 'opening',
  label: '月初余额（元）',
  kind: 'text',
  maxLength: 20,
  value,
  hint,
});

export const explanationInput: VerbInput = {
  name: 'explanation',
  label: '和上月（下月）接不上的说明',
  kind: 'textarea',
  maxLength: 500,
  hint: '余额接得上的不用填。填了会和两个数一起公开。',
};

interface Given {
  on?: string;
  direction?: string;
  category?: string;
  item?: string;
  amount?: number;
  counterparty?: string | null;
}

/** The questions of one line. Categories of both directions stand in one list; the verb refuses one of the other. */
export const lineInputs = (fund: Fund, given: Given = {}): VerbInput[] => [
  { name: 'on', label: '日期', kind: 'date', required: true, value: given.on ?? '' },
  {
    name: 'direction',
    label: '收入还是支出',
    kind: 'select',
    required: true,
    options: optionsFrom(directionLabels),
    ...(given.direction ? { value: given.direction } : {}),
  },
  {
    name: 'category',
    label: '类别',
    kind: 'select',
    required: true,
    options: categoryOptions(fund),
    ...(given.category ? { value: given.category } : {}),
  },
  {
    name: 'item',
    label: '事项',
    kind: 'text',
    required: true,
    maxLength: 100,
    value: given.item ?? '',
    hint: '写得让居民看懂，如“3号楼东侧下水管疏通”。会公开，不要写个人姓名、电话。',
  },
  {
    name: 'amount',
    label: '金额（元）',
    kind: 'text',
    required: true,
    maxLength: 20,
    value: given.amount === undefined ? '' : yuanOf(given.amount),
  },
  {
    name: 'counterparty',
    label: '收谁的、付给谁',
    kind: 'text',
    maxLength: 60,
    value: given.counterparty ?? '',
  },
];

const categoryOptions = (fund: Fund): VerbOption[] =>
  (Object.keys(lineCategories[fund]) as (keyof typeof directionLabels)[]).flatMap((direction) =>
    Object.entries(categoriesOf(fund, direction)).map(([value, label]) => ({
      value,
      label: `${directionLabels[direction]}：${label}`,
    })),
  );

export const lineOf = (input: Record<string, unknown>) => ({
  on: text(input.on),
  direction: text(input.direction) as keyof typeof directionLabels,
  category: text(input.category),
  item: text(input.item),
  amount: cents(input.amount, 'amount'),
  counterparty: optional(input.counterparty),
});
