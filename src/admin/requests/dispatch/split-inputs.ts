import type { VerbContext, VerbInput } from '@/admin/verbs';
import { splitRequest, type VerbCall, type VerbResult } from '@/domain/requests';
import { type RequestDocument, reason } from '../button';
import { unitOptions } from '../options';

/** Parts the dialog offers. The first is called like the verb's list, so that a refusal of the list stands beside it. */
const rows = [
  { title: 'parts', unit: 'unit1', label: '第一部分' },
  { title: 'title2', unit: 'unit2', label: '第二部分' },
  { title: 'title3', unit: 'unit3', label: '第三部分' },
] as const;

/** What splitting asks for: what each part is about and who gets it. */
export async function splitInputs({ req }: VerbContext<RequestDocument>): Promise<VerbInput[]> {
  const options = [{ value: '', label: '以后再派' }, ...(await unitOptions(req))];
  return [
    ...rows.flatMap(({ title, unit, label }, index): VerbInput[] => [
      { name: title, label: `${label}是什么事`, kind: 'text', required: index < 2, maxLength: 100 },
      { name: unit, label: `${label}派给`, kind: 'select', options },
    ]),
    reason('拆分理由', '反映人看不到。'),
  ];
}

/** Splits into the parts that were named in the dialog. */
export function splitWithParts(call: VerbCall & Record<string, unknown>): Promise<VerbResult> {
  const parts = rows
    .map(({ title, unit }) => ({ title: textOf(call[title]), unit: textOf(call[unit]) || undefined }))
    .filter(({ title, unit }) => title !== '' || unit);
  const { payload, req, actor, id } = call;
  return splitRequest({ payload, req, actor, id, parts, reason: textOf(call.reason) });
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
