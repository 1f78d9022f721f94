import type { ScheduledJob } from '@/shared/scheduled-job';
import { closeUnanswered } from './follow-through/close-unanswered';
import { remindEvaluation } from './follow-through/remind-evaluation';
import { sweepAnnouncements } from './follows/sweep-announcements';
import { sweepNonces } from './intake/nonces';
import { measureJobs } from './measures/jobs';
import { sweepOrphanPhotos } from './photos';
import { recountDeadlines } from './recount-deadlines';
import { suggestionJobs } from './suggest/jobs';
import { sweepEmails } from './sweep-emails';
import { requestTimeJobs } from './time-jobs';

/** Scheduled work of this domain: sweeps over due rows, safe to repeat. */
export const requestsJobs: ScheduledJob[] = [
  { name: 'sweep-orphan-photos', when: '50 41 * * * *', everySeconds: 3600, run: sweepOrphanPhotos },
  { name: 'recount-deadlines', when: '40 11 5 * * *', everySeconds: 86_400, run: recountDeadlines },
  { name: 'sweep-intake-nonces', when: '25 */10 * * * *', everySeconds: 600, run: sweepNonces },
  { name: 'tell-followers', when: '12,27,42,57 * * * * *', everySeconds: 15, run: sweepAnnouncements },
  { name: 'remind-evaluation', when: '15 6,21,36,51 * * * *', everySeconds: 900, run: remindEvaluation },
  { name: 'close-unanswered', when: '45 3,13,23,33,43,53 * * * *', everySeconds: 600, run: closeUnanswered },
  { name: 'sweep-emails', when: '35 23 4 * * *', everySeconds: 86_400, run: sweepEmails },
  ...requestTimeJobs,
  ...suggestionJobs,
  ...measureJobs,
];
