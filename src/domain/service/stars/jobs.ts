import type { ScheduledJob } from '@/shared/scheduled-job';
import { openDueRounds } from './open-rounds';
import { runStarRounds } from './run-rounds';

/** Star ratings by the server's clock; each turn looks at all rounds, so one that was missed is caught up with the next. */
export const starJobs: ScheduledJob[] = [
  { name: 'run-star-rounds', when: '20 * * * * *', everySeconds: 60, run: runStarRounds },
  { name: 'open-star-rounds', when: '40 12 1 * * *', everySeconds: 86_400, run: openDueRounds },
];
