import type { ScheduledJob } from '@/shared/scheduled-job';
import { forgetActivityPhones } from './forget-phones';
import { remindOfActivities } from './remind';

/** Scheduled work of activities: sweeps over due rows, safe to repeat. */
export const activityJobs: ScheduledJob[] = [
  { name: 'remind-activities', when: '50 3-59/10 * * * *', everySeconds: 600, run: remindOfActivities },
  { name: 'forget-activity-phones', when: '10 41 3 * * *', everySeconds: 86_400, run: forgetActivityPhones },
];
