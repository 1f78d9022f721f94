import type { VerbInput, VerbOption } from '@/admin/verbs';

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const optional = (value: unknown): string | undefined => text(value).trim() || undefined;

export const optionsFrom = (labels: Record<string, string>): VerbOption[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export const reasonInput = (label: string, maxLength: number): VerbInput => ({
  name: 'reason',
  label,
  kind: 'textarea',
  required: true,
  maxLength,
});
