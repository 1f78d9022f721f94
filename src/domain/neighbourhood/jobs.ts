import type { ScheduledJob } from '@/shared/scheduled-job';
import { forgetFamilyHosts, forgetSubjects, remindFamilies } from './civility';
import { expireCares, forgetVisits } from './visits';

/** Scheduled work of associations, family events and visits: sweeps over due rows, safe to repeat. */
export const forceJobs: ScheduledJob[] = [
  { name: 'remind-families', when: '20 13 9 * * *', everySeconds: 86_400, run: remindFamilies },
  { name: 'forget-family-hosts', when: '10 43 3 * * *', everySeconds: 86_400, run: forgetFamilyHosts },
  { name: 'expire-household-cares', when: '10 47 3 * * *', everySeconds: 86_400, run: expireCares },
  { name: 'forget-visits', when: '30 49 3 * * *', everySeconds: 86_400, run: forgetVisits },
  { name: 'forget-appraised', when: '50 51 3 * * *', everySeconds: 86_400, run: forgetSubjects },
];
