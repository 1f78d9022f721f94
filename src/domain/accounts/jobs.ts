import { sealEvents } from './audit/seal-events';
import { deliverMessages } from './outbox/deliver-messages';
import { sweepCodes } from './sweep-codes';

/** The scheduled work of this domain: sweeps over due rows, safe to repeat. */
export const accountsJobs = [
  { name: 'deliver-messages', when: '*/15 * * * * *', everySeconds: 15, run: deliverMessages },
  { name: 'seal-audit-events', when: '20 */5 * * * *', everySeconds: 300, run: sealEvents },
  { name: 'sweep-sign-in-codes', when: '40 17 3 * * *', everySeconds: 86_400, run: sweepCodes },
];
