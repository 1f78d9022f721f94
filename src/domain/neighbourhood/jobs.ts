import type { ScheduledJob } from '@/shared/scheduled-job';
import { forgetFamilyHosts, remindFamilies } from './civility';
import { expireCares } from './visits';

/** Scheduled work of associations, family events and visits: sweeps over due rows, safe to repeat. */
export const forceJobs: ScheduledJob[] = [
  { name: 'remind-families', when: '20 13 9 * * *', everySeconds: 86_400, run: remindFamilies },
  { name: 'forget-family-hosts', when: '10 43 3 * * *', everySeconds: 86_400, run: forgetFamilyHosts },
  { name: 'expire-household-cares', when: '10 47 3 * * *', everySeconds: 86_400, run: expireCares },
];
