import type { ScheduledJob } from '@/shared/scheduled-job';
import { sweepAlerts } from './alerts/sweep-alerts';
import { resumeDuePauses } from './clocks/resume-due-pauses';
import { sweepSupervision } from './supervision/sweep-supervision';

/** What the passing of time does to requests: sweeps over due rows, safe to repeat. */
export const requestTimeJobs: ScheduledJob[] = [
  { name: 'resume-due-pauses', when: '10 * * * * *', everySeconds: 60, run: resumeDuePauses },
  { name: 'sweep-request-alerts', when: '25 * * * * *', everySeconds: 60, run: sweepAlerts },
  {
    name: 'sweep-supervision',
    when: '55 4,14,24,34,44,54 * * * *',
    everySeconds: 600,
    run: sweepSupervision,
  },
];
