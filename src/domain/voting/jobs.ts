import type { ScheduledJob } from '@/shared/scheduled-job';
import { sweepOrphanVoteFiles } from './paper/files';
import { runVotes } from './run-votes';

/** Votes by the server's clock; each turn looks at all of them, so one that was missed is caught up with the next. */
export const votingJobs: ScheduledJob[] = [
  { name: 'run-votes', when: '50 * * * * *', everySeconds: 60, run: runVotes },
  { name: 'sweep-orphan-vote-files', when: '25 49 * * * *', everySeconds: 3600, run: sweepOrphanVoteFiles },
];
