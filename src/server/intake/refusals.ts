import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { DomainError, isDomainError } from '@/shared/errors';
import { retryAfter } from './channel-rates';

/** What an error is told as, with the header that goes with it; what nobody foresaw is logged and told without details. */
export function refusalOf(error: unknown, response: Response, log: Logger): DomainError {
  const refusal = isDomainError(error) ? error : foreign(error);
  if (refusal.status >= 500) log.error({ err: error, id: response.req.id }, 'intake failed');
  if (retryAfter in refusal) response.set('Retry-After', String(refusal[retryAfter]));
  if (refusal.status === 503) response.set('Retry-After', '5');
  return refusal;
}

/** Errors of the intake API: `{ code, message, fields }`. */
export function intakeErrors(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status, code, message, fields } = refusalOf(error, response, log);
    response.status(status).json({ code, message, fields });
  };
}

/** Errors of Express, of its body reader and of the database carry a status of their own. */
function foreign(error: unknown): DomainError {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status >= 400 && status < 500) {
    return new DomainError('validation', { message: '请求的地址或内容不完整或不正确。', cause: error });
  }
  return new DomainError(status === 503 ? 'unavailable' : 'internal', { cause: error });
}
