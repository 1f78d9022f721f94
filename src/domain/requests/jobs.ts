import type { ScheduledJob } from '@/shared/scheduled-job';
import { sweepNonces } from './intake/nonces';
import { measureJobs } from './measures/jobs';
import { sweepOrphanPhotos } from './photos';
import { recountDeadlines } from './recount-deadlines';
import { suggestionJobs } from './suggest/jobs';
import { requestTimeJobs } from './time-jobs';

/** Scheduled work of this domain: sweeps over due rows, safe to repeat. */
export const requestsJobs: ScheduledJob[] = [
  { name: 'sweep-orphan-photos', when: '50 41 * * * *', everySeconds: 3600, run: sweepOrphanPhotos },
  { name: 'recount-deadlines', when: '40 11 5 * * *', everySeconds: 86_400, run: recountDeadlines },
  { name: 'sweep-intake-nonces', when: '25 */10 * * * *', everySeconds: 600, run: sweepNonces },
  ...requestTimeJobs,
  ...suggestionJobs,
  ...measureJobs,
];
