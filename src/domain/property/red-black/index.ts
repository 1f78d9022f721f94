/** Red and black lists: out of a published round, only after the time for disputes, with method and numbers printed. */

export { points } from '../rules/points';
export type { ListRule, RatedCompound } from './choose';
export { answerDispute, correctEntry, disputeEntry, mayDispute } from './disputes';
export { draftList, draftListFrom } from './draft-list';
export * from './labels';
export { cancelList, openDisputes, publishList } from './move-list';
export { type PublicEntry, type PublicList, publicList, publishedLists } from './public-lists';
export { mayRunLists } from './rows';
