import type { CookieOptions, Request, Response } from 'express';
import type { Payload } from 'payload';
import { type OpenedSession, type SignInOutcome, signedInUser, type Visit } from '@/domain/accounts';
import { env } from '@/shared/env';
import { portalOf, readCookie, safePath } from '../shared';
import { homeFor, landingFor } from './landing';

const tenMinutes = 10 * 60 * 1000;

/** What lies in cookies between two pages of signing in, for ten minutes, for those pages only. */
const steps = { ticket: 'sign-in-ticket', phone: 'sign-in-phone' } as const;

/** The visit behind a request, for the verbs of signing in. */
export function visitOf(req: Request, payload: Payload): Visit {
  return { payload, address: req.ip ?? 'unknown', via: 'portal', requestId: portalOf(req).requestId };
}

/** The session behind the cookie of this request, or null. */
export async function sessionIdOf(req: Request, payload: Payload): Promise<string | null> {
  const user = await signedInUser(payload, req.headers.cookie ?? '');
  const sid: unknown = user && '_sid' in user ? user._sid : null;
  return typeof sid === 'string' ? sid : null;
}

/** Where to go after signing in: the page one came for, on this site only. */
export function nextOf(req: Request, fallback = ''): string {
  return safePath(req.query.next, fallback);
}

/** Adds `next` to the address of another page of signing in. */
export function withNext(path: string, next: string): string {
  return next === '' ? path : `${path}?next=${encodeURIComponent(next)}`;
}

/** After a first factor: signed in → onwards; otherwise to the page of the missing step, with the ticket in a cookie. */
export async function goOn(
  req: Request,
  res: Response,
  payload: Payload,
  outcome: SignInOutcome,
  fallback: string,
): Promise<void> {
  const next = nextOf(req);
  if (outcome.kind === 'signed-in') {
    const { userId } = outcome;
    const landing = await landingFor(req, payload, { userId, wanted: next || fallback });
    enter(res, outcome);
    res.redirect(303, landing);
    return;
  }
  if (outcome.kind === 'password') {
    dropSteps(res);
    res.redirect(303, `${withNext('/sign-in/staff', next || fallback)}&after=phone`);
    return;
  }
  keepStep(res, 'ticket', outcome.ticket);
  const path = outcome.kind === 'totp' ? '/sign-in/totp' : '/sign-in/enroll';
  res.redirect(303, withNext(path, next || fallback));
}

/** Puts the session cookie on the answer and takes away what the steps left. */
export function enter(res: Response, session: OpenedSession): void {
  dropSteps(res);
  res.append('Set-Cookie', session.cookie);
  res.setHeader('Cache-Control', 'no-store');
}

/** Keeps a value for the next page of signing in. */
export function keepStep(res: Response, step: keyof typeof steps, value: string): void {
  res.cookie(steps[step], value, { ...stepOptions(), maxAge: tenMinutes });
}

/** What the page before kept; null when there is nothing, or it is too old. */
export function keptStep(req: Request, step: keyof typeof steps): string | null {
  return readCookie(req, steps[step]);
}

/** Takes away what the pages of signing in kept. */
export function dropSteps(res: Response): void {
  for (const name of Object.values(steps)) res.clearCookie(name, stepOptions());
}

/** Where a person lands who came for nothing in particular. */
export function homeOf(req: Request): string {
  return homeFor(req, portalOf(req).actor);
}

function stepOptions(): CookieOptions {
  return { path: '/sign-in', httpOnly: true, sameSite: 'lax', secure: env().siteUrl.startsWith('https:') };
}
