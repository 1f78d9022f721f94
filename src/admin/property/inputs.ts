import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import type { VerbInput, VerbOption } from '@/admin/verbs';
import { frequencyLabels, mostFiles } from '@/domain/property';

export const keepers = ['administrator', 'community-staff'] as const;

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const optional = (value: unknown): string | undefined => text(value).trim() || undefined;
/** What a list of choices or files comes as: ids with commas. */
export const listed = (value: unknown): string[] => text(value).split(',').filter(Boolean);

export const optionsFrom = (labels: Record<string, string>): VerbOption[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Photos and papers, sent as soon as they are chosen. */
export const filesInput = (collection: CollectionSlug, id: string, label = '凭据照片、文件'): VerbInput => ({
  name: 'files',
  label,
  kind: 'files',
  max: mostFiles,
  uploadTo: `/api/${collection}/${id}/property-files`,
  hint: `照片或 PDF，最多${mostFiles}个，会公开；请先确认照片里的人同意，文件里没有别人的电话和身份证号。`,
});

export const reasonInput = (label: string, hint?: string): VerbInput => ({
  name: 'reason',
  label,
  kind: 'textarea',
  required: true,
  maxLength: 300,
  ...(hint ? { hint } : {}),
});

/** What a partner promises: the same questions wherever a commitment is made. */
export const promiseInputs = (
  compounds: VerbOption[],
  given: { what?: string; frequency?: string; compounds?: string[]; from?: string; until?: string } = {},
): VerbInput[] => [
  {
    name: 'what',
    label: '承诺做什么',
    kind: 'textarea',
    required: true,
    maxLength: 300,
    value: given.what ?? '',
    hint: '写成居民看得懂、能检查的话，如“每月10日上午在小区门口免费理发”。',
  },
  {
    name: 'frequency',
    label: '多久一次',
    kind: 'select',
    required: true,
    options: optionsFrom(frequencyLabels),
    ...(given.frequency ? { value: given.frequency } : {}),
  },
  {
    name: 'compounds',
    label: '为哪些小区',
    kind: 'choices',
    required: true,
    options: compounds,
    value: given.compounds?.join(',') ?? '',
  },
  { name: 'from', label: '从', kind: 'date', required: true, value: given.from ?? '' },
  { name: 'until', label: '到（含这一天）', kind: 'date', required: true, value: given.until ?? '' },
];

/** What the promise's questions were answered. */
export const promiseOf = (input: Record<string, unknown>) => ({
  what: text(input.what),
  frequency: text(input.frequency) as keyof typeof frequencyLabels,
  compounds: listed(input.compounds),
  from: text(input.from),
  until: text(input.until),
});

/** Companies in use, as choices. */
export function companyChoices(req: PayloadRequest): Promise<VerbOption[]> {
  return choices(req, 'property-companies', { active: { not_equals: false } });
}

/** The compounds of a community, as choices. */
export function compoundChoices(req: PayloadRequest, community: string | null): Promise<VerbOption[]> {
  return choices(req, 'compounds', { community: { equals: community ?? '' } });
}

async function choices(
  req: PayloadRequest,
  collection: 'property-companies' | 'compounds',
  where: Where,
): Promise<VerbOption[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    select: { name: true },
    sort: 'name',
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  });
  return docs
    .map(({ id, name }) => ({ value: String(id), label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'zh', { numeric: true }));
}
