import type { Request } from 'express';
import type { Payload } from 'payload';
import type { Actor } from '@/access/actor';
import { newId } from '@/shared/ids';
import { deviceCookies, readCookie } from './cookies';

/** What page registration functions get. */
export interface PortalDependencies {
  payload: Payload;
  siteUrl: string;
  demo: boolean;
}

/** Who asks for a page, and how. */
export interface PortalRequest {
  actor: Actor;
  elder: boolean;
  /** Messages the account has not read. */
  unread: number;
  requestId: string;
  /** Path with query, for coming back after signing in or switching modes. */
  path: string;
}

interface Known {
  actor?: Actor;
  unread?: number;
  requestId?: string;
}

const known = new WeakMap<Request, Known>();

/** The server's middleware says here who is asking, before any page runs. May be called again to add to it. */
export function identifyPortalRequest(req: Request, facts: Known): void {
  known.set(req, { ...known.get(req), ...facts });
}

/** Who asks for this page. A request nobody identified is a visitor without an account. */
export function portalOf(req: Request): PortalRequest {
  const facts = known.get(req) ?? {};
  const requestId = facts.requestId ?? facts.actor?.requestId ?? newId();
  if (!facts.requestId) identifyPortalRequest(req, { requestId });
  return {
    actor: facts.actor ?? { userId: null, name: '', grants: [], via: 'portal', requestId },
    elder: readCookie(req, deviceCookies.elder) === '1',
    unread: facts.unread ?? 0,
    requestId,
    path: req.originalUrl,
  };
}

/** `raw` when it is a path on this site, otherwise `fallback`: no form or link sends anybody to another host. */
export function safePath(raw: unknown, fallback = '/'): string {
  if (typeof raw !== 'string' || !/^\/(?![/\\])/.test(raw)) return fallback;
  const url = new URL(raw, 'http://portal.invalid');
  const path = url.pathname + url.search;
  // Dots that are resolved away may leave an address of another host behind (`/x/..//host`).
  return url.host === 'portal.invalid' && /^\/(?![/\\])/.test(path) ? path : fallback;
}
