import type { DisputeSource } from '../labels';

/** How an applicant comes to know what a case says happened. */
export type OwnWords = 'written' | 'read-back';

/**
 * Whether what happened stands there in the applicant's own words: typed in the own application, or taken down at a counter and read back.
 * What somebody else wrote about them (a visitor, whoever handled a request, the police, a desk that handed a question on) was written for
 * the mediators alone and is nowhere shown to a party, nor given to one to sign. Pure.
 */
export const ownWordsOf = (source: DisputeSource): OwnWords | null =>
  source === 'portal' ? 'written' : source === 'counter' ? 'read-back' : null;
