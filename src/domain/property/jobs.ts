import type { ScheduledJob } from '@/shared/scheduled-job';
import { sweepOrphanFiles } from './files';
import { sweepRectifications } from './rectifications/sweep';

/** Scheduled work of this domain: sweeps over due rows, safe to repeat. */
export const propertyJobs: ScheduledJob[] = [
  { name: 'sweep-orphan-property-files', when: '55 46 * * * *', everySeconds: 3600, run: sweepOrphanFiles },
  { name: 'sweep-rectifications', when: '20 * * * * *', everySeconds: 60, run: sweepRectifications },
];
