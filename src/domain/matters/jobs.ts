import type { ScheduledJob } from '@/shared/scheduled-job';
import { sweepMatters } from './sweep';

/** Scheduled work of this domain: sweeps over due rows, safe to repeat. */
export const mattersJobs: ScheduledJob[] = [
  { name: 'sweep-matters', when: '40 * * * * *', everySeconds: 60, run: sweepMatters },
];
