import type { ScheduledJob } from '@/shared/scheduled-job';
import { foldChanges } from './fold-changes';
import { sweepSignals } from './signals/sweep-signals';

/** Keeping the measures, and looking for signs that somebody plays with them. */
export const measureJobs: ScheduledJob[] = [
  { name: 'fold-measures', when: '5,35 * * * * *', everySeconds: 30, run: foldChanges },
  { name: 'sweep-signals', when: '45 17 * * * *', everySeconds: 3600, run: sweepSignals },
];
