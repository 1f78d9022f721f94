import type { Payload } from 'payload';
import { deliverMessages } from '@/domain/accounts';
import type { ScheduledJob } from '@/shared/scheduled-job';
import { deliveryRules } from './delivery-rules';
import { quietUntil } from './schedule';
import { sendDigests } from './send-digests';
import { sweepOldMessages } from './sweep-old-messages';

/** The scheduled work of this domain: sweeps over due rows, safe to repeat. */
export const notificationsJobs: ScheduledJob[] = [
  { name: 'deliver-messages', when: '*/15 * * * * *', everySeconds: 15, run: deliverByDay },
  { name: 'send-digests', when: '5 * * * * *', everySeconds: 60, run: sendDigests },
  { name: 'sweep-old-messages', when: '35 33 3 * * *', everySeconds: 86_400, run: sweepOldMessages },
];

/** Delivers what is due; what is not urgent waits out the night. */
export async function deliverByDay({ payload }: { payload: Payload }): Promise<number> {
  const { quiet } = await deliveryRules(payload);
  return deliverMessages({ payload, quietUntil: (at) => quietUntil(at, quiet) });
}
