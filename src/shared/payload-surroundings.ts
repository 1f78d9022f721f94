import type { EmailAdapter, PayloadLogger } from 'payload';
import pino, { type DestinationStream } from 'pino';
import type { Env } from './env';
import { isDomainError } from './errors';
import { logPrivacy, withoutValuesIn } from './log-privacy';

/** Payload's own log: same form and place as ours, warnings and worse only. */
export function payloadLog(
  { logLevel }: Pick<Env, 'logLevel'>,
  destination?: DestinationStream,
): PayloadLogger {
  const level = logLevel === 'info' ? 'warn' : logLevel;
  return pino(
    {
      level,
      base: undefined,
      name: 'payload',
      timestamp: pino.stdTimeFunctions.isoTime,
      ...logPrivacy,
      hooks: {
        // A refusal is an answer, not a fault; the request log has its status.
        logMethod(args, method) {
          const [first] = args as unknown[];
          const error = typeof first === 'object' && first !== null && 'err' in first ? first.err : undefined;
          if (!isDomainError(error)) Reflect.apply(method, this, withoutValuesIn(args));
        },
      },
    },
    destination ?? pino.destination({ fd: 2, sync: false }),
  );
}

/**
 * Payload sends no mail by itself: accounts have no address, lost passwords are reset by staff or by telephone code, and every
 * message goes through the outbox.
 */
export const silentEmail: EmailAdapter = () => ({
  name: 'outbox-only',
  defaultFromAddress: 'no-reply@localhost',
  defaultFromName: '社区治理',
  sendEmail: async () => {
    throw new Error('Messages go through the outbox');
  },
});
