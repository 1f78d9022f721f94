import pino, { type Logger } from 'pino';
import type { Env } from '@/shared/env';

/** Names under which a secret or personal data might reach the log; their values never do. */
const secret = [
  'req.headers.cookie',
  'req.headers.authorization',
  'req.headers["x-signature"]',
  'res.headers["set-cookie"]',
  '*.password',
  '*.phone',
  '*.idNumber',
  '*.token',
];

/** The structured log of the process, one JSON object a line, to standard error so that standard output stays for people. */
export function createLog(env: Pick<Env, 'logLevel'>): Logger {
  return pino(
    {
      level: env.logLevel,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: secret, censor: '[hidden]' },
    },
    pino.destination({ fd: 2, sync: false }),
  );
}
