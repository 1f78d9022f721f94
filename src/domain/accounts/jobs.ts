import { sealEvents } from './audit/seal-events';
import { sweepCodes } from './sweep-codes';

/** The scheduled work of this domain: sweeps over due rows, safe to repeat. */
export const accountsJobs = [
  { name: 'seal-audit-events', when: '20 */5 * * * *', everySeconds: 300, run: sealEvents },
  { name: 'sweep-sign-in-codes', when: '40 17 3 * * *', everySeconds: 86_400, run: sweepCodes },
];
