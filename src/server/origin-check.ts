import type { Request, RequestHandler } from 'express';
import { DomainError } from '@/shared/errors';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that a page of another site sends (OWASP: verify Origin against our own address), and tells Payload, which only
 * knows one configured address, that what passed is ours: people also reach a small community's machine by its LAN address.
 * A client that names no origin at all is no present-day browser; there SameSite cookies are the second lock.
 */
export function originCheck(siteUrl: string): RequestHandler {
  return (request, _response, next) => {
    const ours = isOurs(request, siteUrl);
    if (!ours && !safe.has(request.method)) {
      next(
        new DomainError('forbidden', {
          message: '这次提交不是从本站页面发出的，已拒绝。请回到本站页面重新操作。',
        }),
      );
      return;
    }
    if (ours || isVisit(request)) request.headers.origin = siteUrl;
    next();
  };
}

/**
 * Somebody follows a link to the admin panel, from a mail or a chat on the web. Payload would show such a person as signed out
 * although the browser sent the session; a page that is opened at the top changes nothing and can be read by nobody else.
 */
function isVisit(request: Request): boolean {
  return (
    request.method === 'GET' &&
    /^\/admin(\/|$)/.test(request.path) &&
    request.headers['sec-fetch-mode'] === 'navigate' &&
    request.headers['sec-fetch-dest'] === 'document'
  );
}

function isOurs(request: Request, siteUrl: string): boolean {
  const { origin, referer } = request.headers;
  const fetchSite = request.headers['sec-fetch-site'];
  if (origin) return sameSite(origin, request, siteUrl);
  if (fetchSite) return fetchSite === 'same-origin' || fetchSite === 'none';
  if (referer && !safe.has(request.method)) return sameSite(referer, request, siteUrl);
  return true;
}

/** Whether `address` (an origin or a page) is the configured site, or the very host this request was sent to. */
function sameSite(address: string, request: Request, siteUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin } = new URL(address);
  return origin === new URL(siteUrl).origin || origin === `${request.protocol}://${request.get('host')}`;
}
