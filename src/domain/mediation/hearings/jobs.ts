import type { ScheduledJob } from '@/shared/scheduled-job';
import { sweepConfirmations } from '../confirmation/sweep-confirmations';
import { foldFigures } from '../figures/fold-figures';
import { remindOfSessions } from './remind-sessions';

/** Scheduled work of sessions, joint confirmation and figures: sweeps over due rows, safe to repeat. */
export const hearingJobs: ScheduledJob[] = [
  { name: 'remind-mediation-sessions', when: '35 4-59/10 * * * *', everySeconds: 600, run: remindOfSessions },
  {
    name: 'sweep-mediation-confirmations',
    when: '25 12 * * * *',
    everySeconds: 3600,
    run: sweepConfirmations,
  },
  { name: 'fold-mediation-figures', when: '40 * * * * *', everySeconds: 60, run: foldFigures },
];
