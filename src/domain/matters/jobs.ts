import type { ScheduledJob } from '@/shared/scheduled-job';
import { remindOfMeetings } from './meetings/remind';
import { sweepMatters } from './sweep';

/** Scheduled work of this domain: sweeps over due rows, safe to repeat. */
export const mattersJobs: ScheduledJob[] = [
  { name: 'sweep-matters', when: '40 * * * * *', everySeconds: 60, run: sweepMatters },
  { name: 'remind-meetings', when: '20 3-59/10 * * * *', everySeconds: 600, run: remindOfMeetings },
];
