import type { RequestHandler } from 'express';

/**
 * The headers that code behind the front believes, written here for every surface; whatever a client claimed in them is gone.
 * Limits and the audit log read the address and the id. Next compares the forwarded host with the origin of an action, which
 * the origin check has set to the configured address: people also reach the panel by other names of the machine.
 */
export function trustedHeaders(siteUrl: string): RequestHandler {
  const { host } = new URL(siteUrl);
  return (request, _response, next) => {
    request.headers['x-client-address'] = request.ip ?? '';
    request.headers['x-request-id'] = String(request.id);
    request.headers['x-forwarded-host'] = host;
    next();
  };
}
