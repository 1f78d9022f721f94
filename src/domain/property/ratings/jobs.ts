import type { ScheduledJob } from '@/shared/scheduled-job';
import { forgetRatings } from './forget-ratings';
import { openRatingRectifications } from './open-rectifications';
import { sweepOrphanRatingPhotos } from './photos';
import { runRounds } from './run-rounds';

/** Rounds by the server's clock; each turn looks at all of them, so one that was missed is caught up with the next. */
export const ratingJobs: ScheduledJob[] = [
  { name: 'run-rating-rounds', when: '5 * * * * *', everySeconds: 60, run: runRounds },
  {
    name: 'open-rating-rectifications',
    when: '35 * * * * *',
    everySeconds: 60,
    run: openRatingRectifications,
  },
  {
    name: 'sweep-orphan-rating-photos',
    when: '20 48 * * * *',
    everySeconds: 3600,
    run: sweepOrphanRatingPhotos,
  },
  { name: 'forget-ratings', when: '40 20 3 * * *', everySeconds: 86_400, run: forgetRatings },
];
