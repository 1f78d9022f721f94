import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { DomainError, isDomainError } from '@/shared/errors';

/** Answers what our own code refused or broke on an API path in the same form as Payload: `{ errors: [{ message, data }] }`. */
export function apiErrorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const refusal = isDomainError(error) ? error : new DomainError('internal');
    if (refusal.status >= 500) log.error({ err: error, id: request.id }, 'API failed');
    response.status(refusal.status).json({ errors: [{ message: refusal.message, data: refusal.data }] });
  };
}
