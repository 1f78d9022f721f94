import type { VerbOption } from '@/admin/verbs';

/**
 * What decides stands on top, where the list opens: the suggestions, then what is chosen now. A list scrolls to its choice, and
 * one further down would hide the suggestions.
 */
export function leading(
  options: readonly VerbOption[],
  { suggested, chosen = '' }: { suggested: readonly string[]; chosen?: string },
): VerbOption[] {
  const named = suggested.flatMap((id) => options.filter(({ value }) => value === id));
  const now = options.filter((option) => option.value === chosen && !named.includes(option));
  const rest = options.filter((option) => !named.includes(option) && !now.includes(option));
  return [...named.map((option) => ({ ...option, label: `${option.label}（建议）` })), ...now, ...rest];
}
