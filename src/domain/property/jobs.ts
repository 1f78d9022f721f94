import type { ScheduledJob } from '@/shared/scheduled-job';
import { sweepOrphanFiles } from './files';
import { remindOfMissingBooks } from './self-management/remind-missing';

/** Scheduled work of this domain: sweeps over due rows, safe to repeat. */
export const propertyJobs: ScheduledJob[] = [
  { name: 'sweep-orphan-property-files', when: '55 46 * * * *', everySeconds: 3600, run: sweepOrphanFiles },
  {
    name: 'remind-of-missing-accounts',
    when: '20 5 9 * * *',
    everySeconds: 86_400,
    run: remindOfMissingBooks,
  },
];
