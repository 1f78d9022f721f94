import type { ScheduledJob } from '@/shared/scheduled-job';
import { sweepOrphanFiles } from './files';
import { forgetDeclinedContacts } from './partners/forget-contacts';
import { ratingJobs } from './ratings/jobs';
import { sweepRectifications } from './rectifications/sweep';
import { remindOfMissingBooks } from './self-management/remind-missing';

/** Scheduled work of this domain: sweeps over due rows, safe to repeat. */
export const propertyJobs: ScheduledJob[] = [
  { name: 'sweep-orphan-property-files', when: '55 46 * * * *', everySeconds: 3600, run: sweepOrphanFiles },
  { name: 'sweep-rectifications', when: '20 * * * * *', everySeconds: 60, run: sweepRectifications },
  ...ratingJobs,
  {
    name: 'forget-declined-partners',
    when: '50 25 3 * * *',
    everySeconds: 86_400,
    run: forgetDeclinedContacts,
  },
  {
    name: 'remind-of-missing-accounts',
    when: '20 5 9 * * *',
    everySeconds: 86_400,
    run: remindOfMissingBooks,
  },
];
