import type { ScheduledJob } from '@/shared/scheduled-job';
import { handOnStranded } from './consultations/hand-on';
import { closeAnswered, forgetConsultationPhones, remindOfConsultations } from './consultations/sweep';
import { endPairingsOver } from './pairings/end-over';

/** Scheduled work of law at the doorstep: sweeps over due rows, safe to repeat. */
export const lawJobs: ScheduledJob[] = [
  { name: 'remind-consultations', when: '20 6-59/15 * * * *', everySeconds: 900, run: remindOfConsultations },
  { name: 'hand-on-consultations', when: '40 4-59/15 * * * *', everySeconds: 900, run: handOnStranded },
  { name: 'close-consultations', when: '40 12 * * * *', everySeconds: 3600, run: closeAnswered },
  { name: 'end-legal-pairings', when: '50 9 0 * * *', everySeconds: 86_400, run: endPairingsOver },
  {
    name: 'forget-consultation-phones',
    when: '30 46 3 * * *',
    everySeconds: 86_400,
    run: forgetConsultationPhones,
  },
];
