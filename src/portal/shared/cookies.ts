import type { CookieOptions, Request, Response } from 'express';
import { env } from '@/shared/env';

/** Cookies of the portal that belong to the device, not to a person; they hold no personal data. */
export const deviceCookies = { elder: 'elder', community: 'community' } as const;

const year = 365 * 24 * 60 * 60 * 1000;

/** The value of one cookie, decoded; null when absent or broken. */
export function readCookie(req: Request, name: string): string | null {
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at < 0 || pair.slice(0, at).trim() !== name) continue;
    try {
      return decodeURIComponent(pair.slice(at + 1).trim());
    } catch (error) {
      if (error instanceof URIError) return null;
      throw error;
    }
  }
  return null;
}

/** Keeps a device cookie for a year; null forgets it. */
export function keepCookie(req: Request, res: Response, name: string, value: string | null): void {
  const secure = req.secure || env().siteUrl.startsWith('https:');
  const options: CookieOptions = { path: '/', sameSite: 'lax', httpOnly: true, secure };
  if (value === null) res.clearCookie(name, options);
  else res.cookie(name, value, { ...options, maxAge: year });
}

/** The community this device chose on 我的网格 (a division code), or null. */
export function rememberedCommunity(req: Request): string | null {
  const code = readCookie(req, deviceCookies.community);
  return code && /^\d{6,12}$/.test(code) ? code : null;
}

/** Remembers the chosen community on this device; null forgets it. */
export function rememberCommunity(req: Request, res: Response, code: string | null): void {
  keepCookie(req, res, deviceCookies.community, code);
}
