import type { Payload } from 'payload';
import type { ScheduledJob } from '@/shared/scheduled-job';
import { forgetContent } from './cases/forget-content';
import { forgetParties } from './cases/forget-parties';
import { indexPartyNames } from './cases/index-names';
import { releaseAllTied } from './cases/tied-elsewhere';
import { tellPastChoices } from './choosing/past-choices';
import { proposeOverdue, remindOfChoices } from './choosing/propose';

/** One look at every case whose menus are out. @returns how many cases something was said to */
async function lookAtMenus(given: { payload: Payload }): Promise<number> {
  return (await proposeOverdue(given)) + (await tellPastChoices(given));
}

/** Scheduled work of mediation: sweeps over due rows, safe to repeat. */
export const mediationJobs: ScheduledJob[] = [
  { name: 'propose-mediation', when: '40 7,22,37,52 * * * *', everySeconds: 900, run: lookAtMenus },
  { name: 'remind-of-mediation-choices', when: '20 17 9 * * *', everySeconds: 86_400, run: remindOfChoices },
  { name: 'release-tied-mediators', when: '30 27 * * * *', everySeconds: 3600, run: releaseAllTied },
  { name: 'forget-dispute-phones', when: '30 51 3 * * *', everySeconds: 86_400, run: forgetParties },
  { name: 'forget-dispute-content', when: '10 56 3 * * *', everySeconds: 86_400, run: forgetContent },
  { name: 'index-party-names', when: '50 3,33 * * * *', everySeconds: 1800, run: indexPartyNames },
];
