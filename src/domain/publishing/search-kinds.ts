/** Kinds of public content that can be found, with the label of the filter. A domain adds its own line. */
export const searchKinds = {
  notice: '公告',
  request: '问政',
  activity: '活动',
  'legal-answer': '法律问答',
  association: '协会、队伍',
} as const;

export type SearchKind = keyof typeof searchKinds;

/**
 * Kinds kept out of every public search: only those find them who say so, and only ids come out. Their entries hold words
 * for looking up, no text to show.
 */
export type InternalKind = 'request-internal';

/** Whether entries of this kind are for staff only. */
export function isInternalKind(kind: SearchKind | InternalKind): kind is InternalKind {
  return !isSearchKind(kind);
}

/** Whether `value` (from a URL) is one of the kinds. */
export function isSearchKind(value: unknown): value is SearchKind {
  return typeof value === 'string' && Object.hasOwn(searchKinds, value);
}
