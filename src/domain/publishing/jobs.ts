import type { ScheduledJob } from '@/shared/scheduled-job';
import { prunePageRevisions } from './prune-page-revisions';
import { publishDueNotices } from './publish-due-notices';

/** Scheduled work of this domain. */
export const publishingJobs: ScheduledJob[] = [
  {
    name: 'publish-due-notices',
    when: '5 * * * * *',
    everySeconds: 60,
    async run({ payload }) {
      const { published, expired } = await publishDueNotices(payload);
      return published + expired;
    },
  },
  {
    name: 'prune-page-revisions',
    when: '40 17 * * * *',
    everySeconds: 3600,
    run: ({ payload }) => prunePageRevisions(payload),
  },
];
