import { activityThings, activityWords } from './activity-words';
import { lawThings, lawWords } from './law-words';
import { matterThings, matterWords } from './matter-words';
import { mediationThings, mediationWords } from './mediation-words';
import { meetingOwnWords, meetingThings } from './meeting-words';
import { memberThings, memberWords } from './member-words';
import { recordThings, recordWords } from './record-words';
import { starThings, starWords } from './star-words';
import { votingThings, votingWords } from './voting-words';

/** What the things of the domains with words of their own are called. */
export const domainThings: Record<string, string> = {
  ...matterThings,
  ...meetingThings,
  ...votingThings,
  ...recordThings,
  ...starThings,
  ...memberThings,
  ...activityThings,
  ...mediationThings,
  ...lawThings,
};

/** What is done with them. */
export const domainWords: Record<string, string> = {
  ...meetingOwnWords,
  ...matterWords,
  ...votingWords,
  ...recordWords,
  ...starWords,
  ...memberWords,
  ...activityWords,
  ...mediationWords,
  ...lawWords,
};
