/**
 * Longest values of a request's texts, in characters: the same for the collection, for verbs and for imports, because a row
 * that came in longer could never be saved again. Forms may ask for less.
 */
export const fieldLimits = {
  title: 100,
  body: 40_000,
  reply: 40_000,
  requester: 60,
  placeText: 100,
  externalNumber: 100,
} as const;
