import type { ScheduledJob } from '@/shared/scheduled-job';
import { refreshExemptions } from './refresh-exemptions';

/** Scheduled work of the register, safe to repeat. */
export const memberJobs: ScheduledJob[] = [
  { name: 'refresh-member-exemptions', when: '35 2 0 * * *', everySeconds: 86_400, run: refreshExemptions },
];
