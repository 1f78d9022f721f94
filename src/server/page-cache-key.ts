import type { Request } from 'express';

/** Cookies that change how a public page looks; they are part of the key. Holds no personal data. */
const renderingCookies = new Set(['elder', 'community']);

/** Cookies of the admin panel that no portal page reads. */
const ignoredCookies = new Set(['payload-lng', 'payload-theme']);

/**
 * The key under which an answer to this request may be shared, or null when it may not: the URL with its query and the
 * cookies that change the look. Any other cookie (a session, a message to show once) means the answer is personal.
 */
export function cacheKey(req: Request): string | null {
  if (req.method !== 'GET' && req.method !== 'HEAD') return null;
  if (req.headers.authorization) return null;
  const cookies = req.headers.cookie;
  if (!cookies) return req.originalUrl;
  const look: string[] = [];
  for (const pair of cookies.split(';')) {
    const name = pair.split('=', 1)[0]?.trim() ?? '';
    if (renderingCookies.has(name)) look.push(pair.trim());
    else if (name !== '' && !ignoredCookies.has(name)) return null;
  }
  return look.length === 0 ? req.originalUrl : `${req.originalUrl} ${look.sort().join(';')}`;
}
