import type { PayloadRequest } from 'payload';
import type { VerbInput } from '@/admin/verbs';
import { managementModeLabels } from '@/domain/property';
import { companyChoices, optionsFrom } from './inputs';

/** Who manages, from when, why and what proves it. */
export async function managementInputs(
  req: PayloadRequest,
  given: { mode?: string; company?: string; from?: string; why?: string; evidence?: string } = {},
): Promise<VerbInput[]> {
  return [
    {
      name: 'mode',
      label: '管理方式',
      kind: 'select',
      required: true,
      options: optionsFrom(managementModeLabels),
      value: given.mode ?? '',
    },
    {
      name: 'company',
      label: '物业企业',
      kind: 'select',
      options: await companyChoices(req),
      hint: '只有“物业企业管”要选。没有这家企业，先到“物业企业”里建档。',
      value: given.company ?? '',
    },
    {
      name: 'from',
      label: '从哪天起',
      kind: 'date',
      required: true,
      value: given.from ?? '',
      hint: '可以填以前的日期，当时的那一段会在这一天结束；也可以填已经定下来的将来的日期。',
    },
    {
      name: 'why',
      label: '为什么变更',
      kind: 'textarea',
      required: true,
      maxLength: 500,
      value: given.why ?? '',
    },
    {
      name: 'evidence',
      label: '凭据',
      kind: 'textarea',
      required: true,
      maxLength: 1000,
      value: given.evidence ?? '',
      hint: '如：居民会议纪要、自管会名单、合同编号，存放在哪里。会公开。',
    },
  ];
}

/** What the questions were answered. */
export const managementOf = (input: Record<string, unknown>) => ({
  mode: String(input.mode ?? '') as keyof typeof managementModeLabels,
  company: typeof input.company === 'string' && input.company !== '' ? input.company : undefined,
  from: String(input.from ?? ''),
  why: String(input.why ?? ''),
  evidence: String(input.evidence ?? ''),
});
