import type { VerbOption } from './types';

/** Options under one heading; those before any heading have none. */
export interface OptionGroup {
  heading: string | null;
  options: VerbOption[];
}

/** Whether an option, or the heading it stands under, contains every one of the typed words. */
export function containsWords({ label, group = '' }: VerbOption, typed: string): boolean {
  const words = typed.split(/\s+/).filter(Boolean);
  return words.every((word) => label.includes(word) || group.includes(word));
}

/** The options under their headings, in their order; neighbours of one heading are together. */
export function underHeadings(options: readonly VerbOption[]): OptionGroup[] {
  const groups: OptionGroup[] = [];
  for (const option of options) {
    const heading = option.group ?? null;
    const last = groups.at(-1);
    if (last?.heading === heading) last.options.push(option);
    else groups.push({ heading, options: [option] });
  }
  return groups;
}
