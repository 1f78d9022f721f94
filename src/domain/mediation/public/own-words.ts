import type { DisputeRow } from '../dispute-row';
import type { DisputePartyRow } from '../parties';

/** How an applicant comes to know what a case says happened. */
export type OwnWords = 'written' | 'read-back';

/** Whoever applied: words are read by nobody else, not on the same side either. @param parties as `partiesOfDispute` orders them */
export const authorOf = <Party extends Pick<DisputePartyRow, 'side'>>(
  parties: readonly Party[],
): Party | undefined => parties.find(({ side }) => side === 'applicant');

/**
 * Whether what happened stands there in the applicant's own words: typed in the own application, or taken down at a counter and read back.
 * What somebody else wrote about them (a visitor, whoever handled a request, the police, a desk that handed a question on) was written for
 * the mediators alone and is nowhere shown to a party, nor given to one to sign; no more what was said by whoever stood there before them.
 * Pure. @param author whoever applied (`authorOf`), as they are now
 */
export function ownWordsOf(
  { source }: Pick<DisputeRow, 'source'>,
  author: Pick<DisputePartyRow, 'replacedAt'> | undefined,
): OwnWords | null {
  if (!author || author.replacedAt) return null;
  return source === 'portal' ? 'written' : source === 'counter' ? 'read-back' : null;
}
