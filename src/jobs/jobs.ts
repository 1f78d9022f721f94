import { accountsJobs } from '@/domain/accounts';
import { sweepImports } from '@/domain/imports';
import { mattersJobs } from '@/domain/matters';
import { hearingJobs, mediationJobs } from '@/domain/mediation';
import { forceJobs, lawJobs } from '@/domain/neighbourhood';
import { notificationsJobs } from '@/domain/notifications';
import { propertyJobs } from '@/domain/property';
import { publishingJobs } from '@/domain/publishing';
import { requestsJobs } from '@/domain/requests';
import { forgetSentForms } from '@/domain/sent-forms';
import { activityJobs, memberJobs, starJobs } from '@/domain/service';
import { votingJobs } from '@/domain/voting';
import type { ScheduledJob } from '@/shared/scheduled-job';
import { pruneTurns } from './prune-turns';

/** All scheduled work of the product. */
export const jobs: ScheduledJob[] = [
  ...publishingJobs,
  ...accountsJobs,
  ...notificationsJobs,
  { name: 'sweep-imports', when: '15,45 * * * * *', everySeconds: 30, run: sweepImports },
  ...requestsJobs,
  ...propertyJobs,
  ...mattersJobs,
  ...memberJobs,
  ...activityJobs,
  ...lawJobs,
  ...votingJobs,
  ...starJobs,
  ...mediationJobs,
  ...hearingJobs,
  ...forceJobs,
  { name: 'forget-sent-forms', when: '50 23 4 * * *', everySeconds: 86_400, run: forgetSentForms },
  { name: 'prune-job-turns', when: '30 23 4 * * *', everySeconds: 86_400, run: pruneTurns },
];
