import pino, { type DestinationStream, type Logger } from 'pino';
import type { Env } from '@/shared/env';
import { logPrivacy, withoutValuesIn } from '@/shared/log-privacy';

/** The structured log of the process, one JSON object a line, to standard error so that standard output stays for people. */
export function createLog(env: Pick<Env, 'logLevel'>, destination?: DestinationStream): Logger {
  return pino(
    {
      level: env.logLevel,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      ...logPrivacy,
      hooks: {
        logMethod(args, method) {
          Reflect.apply(method, this, withoutValuesIn(args));
        },
      },
    },
    destination ?? pino.destination({ fd: 2, sync: false }),
  );
}
