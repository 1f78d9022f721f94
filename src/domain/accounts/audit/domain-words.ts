import { activityThings, activityWords } from './activity-words';
import { matterThings, matterWords } from './matter-words';
import { meetingOwnWords, meetingThings } from './meeting-words';
import { recordThings, recordWords } from './record-words';
import { votingThings, votingWords } from './voting-words';

/** What the things of the domains with words of their own are called. */
export const domainThings: Record<string, string> = {
  ...matterThings,
  ...meetingThings,
  ...votingThings,
  ...recordThings,
  ...activityThings,
};

/** What is done with them. */
export const domainWords: Record<string, string> = {
  ...meetingOwnWords,
  ...matterWords,
  ...votingWords,
  ...recordWords,
  ...activityWords,
};
