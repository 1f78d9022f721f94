import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Env } from '@/shared/env';

/** Headers of every portal answer: nothing inline, nothing from another host, no framing; HSTS only where TLS is. */
function portalSecurity({ siteUrl }: Pick<Env, 'siteUrl'>): RequestHandler {
  const tls = siteUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        manifestSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: tls ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
  });
}

/** Headers of the API: what it answers is data, never a page; it is kept nowhere, unless what answers says so itself. */
function apiSecurity({ siteUrl }: Pick<Env, 'siteUrl'>): RequestHandler {
  const tls = siteUrl.startsWith('https:');
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'self'"] },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: tls ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'sameorigin' },
  });
  return (request, response, next) => {
    response.setHeader('Cache-Control', 'private, no-store');
    headers(request, response, next);
  };
}

/** The headers of whichever surface a path belongs to, before anything can answer there, a refusal too. */
export function surfaceSecurity(env: Pick<Env, 'siteUrl' | 'nodeEnv'>): RequestHandler {
  const [portal, admin, api] = [portalSecurity(env), adminSecurity(env), apiSecurity(env)];
  return (request, response, next) => {
    const surface = /^\/(admin|_next|api)(?=\/|$)/i.exec(request.path)?.[1]?.toLowerCase();
    const headers = surface === undefined ? portal : surface === 'api' ? api : admin;
    headers(request, response, next);
  };
}

/** Headers of the admin panel: Next needs inline scripts of its own, framing stays with ourselves (live preview). */
function adminSecurity({ siteUrl, nodeEnv }: Pick<Env, 'siteUrl' | 'nodeEnv'>): RequestHandler {
  const tls = siteUrl.startsWith('https:');
  const dev = nodeEnv === 'development';
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        connectSrc: dev ? ["'self'", 'ws:'] : ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        frameSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'", "'unsafe-inline'", ...(dev ? ["'unsafe-eval'"] : [])],
        styleSrc: ["'self'", "'unsafe-inline'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: tls ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'sameorigin' },
  });
}
