import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { refusalOf } from '../intake/refusals';
import { sendList } from './format';

/** GeoReport v2 knows 400, 403 and 404; what it has no number for keeps ours. */
const statuses: Partial<Record<number, number>> = { 401: 403, 409: 400, 422: 400 };

/** Errors as GeoReport v2 writes them: a list of `{ code, description }`. */
export function open311Errors(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const refusal = refusalOf(error, response, log);
    const code = statuses[refusal.status] ?? refusal.status;
    const details = Object.values(refusal.fields);
    const descriptions = details.length > 0 ? details : [refusal.message];
    response.status(code);
    sendList(
      response,
      ['errors', 'error'],
      descriptions.map((description) => ({ code, description })),
    );
  };
}
