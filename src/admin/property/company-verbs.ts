import { hasRole } from '@/access';
import type { VerbDefinition, VerbInput } from '@/admin/verbs';
import { idOf } from '@/domain/organization';
import { correctCredit, creditKindLabels, recordCredit } from '@/domain/property';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { filesInput, keepers, listed, optional, optionsFrom, reasonInput, text } from './inputs';

/** What became known, from where. */
function creditInputs(
  company: string,
  given: { on?: string; kind?: string; text?: string; source?: string; link?: string } = {},
): VerbInput[] {
  return [
    { name: 'on', label: '日期', kind: 'date', required: true, value: given.on ?? toIsoDay(now()) },
    {
      name: 'kind',
      label: '种类',
      kind: 'select',
      required: true,
      options: optionsFrom(creditKindLabels),
      value: given.kind ?? '',
    },
    {
      name: 'text',
      label: '内容',
      kind: 'textarea',
      required: true,
      maxLength: 1000,
      value: given.text ?? '',
      hint: '写事实：什么时候、因为什么、谁作出的。会公开。',
    },
    {
      name: 'source',
      label: '来源',
      kind: 'text',
      required: true,
      maxLength: 200,
      value: given.source ?? '',
      hint: '如：市住建局通报〔2026〕12号。',
    },
    { name: 'link', label: '网址', kind: 'text', maxLength: 500, value: given.link ?? '' },
    filesInput('property-companies', company),
  ];
}

const creditOf = (input: Record<string, unknown>) => ({
  on: text(input.on),
  kind: text(input.kind) as keyof typeof creditKindLabels,
  text: text(input.text),
  source: text(input.source),
  link: optional(input.link),
  files: listed(input.files),
});

export const companyVerbs: VerbDefinition[] = [
  {
    verb: 'record-credit',
    label: '登记信用记录',
    tone: 'primary',
    explain: '登记后公开，不能删除；写错了用“更正”。',
    available: ({ actor }) => hasRole(actor, ...keepers),
    inputs: ({ id }) => creditInputs(id),
    run: async ({ req, actor, id, input }) => {
      await recordCredit({ payload: req.payload, req, actor, company: id, ...creditOf(input) });
      return '已登记，企业页面已更新。';
    },
  },
];

interface CreditDocument {
  company: unknown;
  on: string;
  kind: string;
  text: string;
  source: string;
  link?: string | null;
}

export const creditVerbs: VerbDefinition<CreditDocument>[] = [
  {
    verb: 'correct',
    label: '更正',
    explain: '新写一条代替这一条。原来的一条保留，注明已更正。',
    available: ({ actor }) => hasRole(actor, ...keepers),
    inputs: ({ doc }) => [
      ...creditInputs(idOf(doc.company) ?? '', {
        on: toIsoDay(doc.on),
        kind: doc.kind,
        text: doc.text,
        source: doc.source,
        link: doc.link ?? '',
      }),
      reasonInput('更正的原因', '会公开。'),
    ],
    run: async ({ req, actor, id, input }) => {
      await correctCredit({
        payload: req.payload,
        req,
        actor,
        id,
        ...creditOf(input),
        reason: text(input.reason),
      });
      return '已更正。';
    },
  },
];
