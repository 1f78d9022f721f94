/** Kinds of public content that can be found, with the label of the filter. A domain adds its own line. */
export const searchKinds = {
  notice: '公告',
  request: '问政',
} as const;

export type SearchKind = keyof typeof searchKinds;

/** Whether `value` (from a URL) is one of the kinds. */
export function isSearchKind(value: unknown): value is SearchKind {
  return typeof value === 'string' && Object.hasOwn(searchKinds, value);
}
