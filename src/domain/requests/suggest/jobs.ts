import { systemActor } from '@/access';
import type { ScheduledJob } from '@/shared/scheduled-job';
import { retrainSuggestions } from './retrain-suggestions';

/** Learning from yesterday's choices, at night. */
export const suggestionJobs: ScheduledJob[] = [
  {
    name: 'retrain-suggestions',
    when: '20 47 3 * * *',
    everySeconds: 86_400,
    async run({ payload }) {
      const { learnt, changed } = await retrainSuggestions({ payload, actor: systemActor('分类建议') });
      return changed ? learnt : 0;
    },
  },
];
