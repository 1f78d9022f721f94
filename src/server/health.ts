import { Router } from 'express';
import type { Payload } from 'payload';
import { databaseReady } from '@/database';
import type { Readiness } from './readiness';

/**
 * `GET /healthz`: the process lives. `GET /readyz`: it may be sent requests; 503 with the failing check otherwise
 * (started and not stopping, database answers, migrations applied, for MongoDB a replica set).
 */
export function healthRoutes(payload: Payload, readiness: Readiness): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ ok: true });
  });
  router.get('/readyz', async (_request, response) => {
    const database = await databaseReady(payload);
    const checks = [{ name: 'process', ok: readiness.serving, detail: readiness.state }, ...database.checks];
    const ok = checks.every((check) => check.ok);
    response
      .set('Cache-Control', 'no-store')
      .status(ok ? 200 : 503)
      .json({ ok, checks });
  });
  return router;
}
