import { Router } from 'express';
import type { Payload } from 'payload';
import type { Logger } from 'pino';
import { databaseReady } from '@/database';
import type { Env } from '@/shared/env';
import type { Readiness } from './readiness';

/** What the health routes look at. */
interface HealthParts {
  payload: Payload;
  readiness: Readiness;
  log: Logger;
  env: Pick<Env, 'nodeEnv'>;
}

/**
 * `GET /healthz`: the process lives. `GET /readyz`: it may be sent requests; 503 with the failing check otherwise
 * (started and not stopping, database answers, migrations applied, for MongoDB a replica set).
 */
export function healthRoutes({ payload, readiness, log, env }: HealthParts): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ ok: true });
  });
  router.get('/readyz', async (_request, response) => {
    const database = await databaseReady(payload);
    const checks = [{ name: 'process', ok: readiness.serving, detail: readiness.state }, ...database.checks];
    const ok = checks.every((check) => check.ok);
    if (!ok && readiness.serving) log.warn({ checks }, 'not ready');
    // Anybody may ask; what a database says when it fails has paths and hosts in it.
    const shown = env.nodeEnv === 'development' ? checks : checks.map(({ name, ok }) => ({ name, ok }));
    response
      .set('Cache-Control', 'no-store')
      .status(ok ? 200 : 503)
      .json({ ok, checks: shown });
  });
  return router;
}
