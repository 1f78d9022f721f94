import type { ScheduledJob } from '@/shared/scheduled-job';
import { sweepOrphanFiles } from './files';
import { ratingJobs } from './ratings/jobs';

/** Scheduled work of this domain: sweeps over due rows, safe to repeat. */
export const propertyJobs: ScheduledJob[] = [
  { name: 'sweep-orphan-property-files', when: '55 46 * * * *', everySeconds: 3600, run: sweepOrphanFiles },
  ...ratingJobs,
];
