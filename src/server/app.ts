import compression from 'compression';
import express, { type Express } from 'express';
import type { Payload } from 'payload';
import type { Logger } from 'pino';
import { registerPortal } from '@/portal';
import { adminDoorRoutes } from '@/portal/accounts';
import { assetRoutes, notFoundPage, portalErrorHandler } from '@/portal/shared';
import type { Env } from '@/shared/env';
import { inRequest } from '@/shared/request-scope';
import type { AdminPanel } from './admin';
import { apiErrorHandler } from './api-errors';
import { healthRoutes } from './health';
import { intakeRoutes } from './intake/routes';
import { measureRequests, metricsRoute } from './metrics';
import { open311Routes } from './open311/routes';
import { originCheck } from './origin-check';
import { pageCache } from './page-cache';
import { payloadRest } from './payload-rest';
import type { Readiness } from './readiness';
import { requestLog } from './request-log';
import { surfaceSecurity } from './security';
import { trustedHeaders } from './trusted-headers';
import { attachVisitor } from './visitor';
import { workbenchReads } from './workbench-reads';

/** What the Express application is made of. */
export interface AppParts {
  env: Env;
  log: Logger;
  payload: Payload;
  panel: AdminPanel;
  readiness: Readiness;
}

/** Composes the surfaces; every write passes the origin check, every portal page knows its visitor. */
export async function createApp({ env, log, payload, panel, readiness }: AppParts): Promise<Express> {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.trustProxy);
  app.use(requestLog(log));
  app.use(measureRequests);
  // First of all surfaces: what is in the page cache needs no session, no compression and no headers but its own.
  app.use(pageCache.refresh(payload));
  app.use(surfaceSecurity(env));
  app.use(healthRoutes({ payload, readiness, log, env }));
  app.get('/metrics', metricsRoute(env));
  app.use(assetRoutes());
  app.use(trustedHeaders(env.siteUrl));
  // Outside systems prove themselves by signature or key, not by the page they come from.
  app.use('/intake/v1', intakeRoutes({ payload, log, siteUrl: env.siteUrl }));
  app.use('/open311/v2', open311Routes({ payload, log, siteUrl: env.siteUrl }));
  app.use(originCheck(env.siteUrl));

  app.use(adminDoorRoutes());
  app.use(['/admin', '/_next'], (request, response, next) => {
    request.url = request.originalUrl;
    inRequest(String(request.id), () => panel.handle(request, response, next));
  });
  app.use('/api/requests', workbenchReads(payload));
  app.use('/api', payloadRest(payload.config));

  app.use(compression());
  app.use(attachVisitor(payload));
  app.use(registerPortal({ payload, siteUrl: env.siteUrl, demo: env.demo }));
  app.use('/api', apiErrorHandler(log));
  app.use(notFoundPage);
  app.use(portalErrorHandler((error, request) => log.error({ err: error, id: request.id }, 'page failed')));
  return app;
}
