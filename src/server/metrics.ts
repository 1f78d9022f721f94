import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { writerGauges } from '@/database';
import type { Env } from '@/shared/env';

const registry = new Registry();
collectDefaultMetrics({ register: registry });

const duration = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time from the first byte of a request to the last of its answer',
  labelNames: ['method', 'surface', 'status'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
});

new Gauge({
  name: 'database_writers_waiting',
  help: 'Writes that wait for their turn on SQLite',
  registers: [registry],
  collect() {
    this.set(writerGauges().waiting);
  },
});

/** Measures every request by surface (portal, api, admin…), never by full path: ids would make the series grow without end. */
export const measureRequests: RequestHandler = (request, response, next) => {
  const stop = duration.startTimer();
  response.on('finish', () => {
    stop({ method: request.method, surface: surfaceOf(request.path), status: String(response.statusCode) });
  });
  next();
};

function surfaceOf(path: string): string {
  const first = path.split('/', 2)[1] ?? '';
  return ['api', 'admin', '_next', 'assets', 'intake', 'open311', 'feeds'].includes(first) ? first : 'portal';
}

/** `GET /metrics` for Prometheus: from this machine, or with `Authorization: Bearer METRICS_TOKEN`. */
export function metricsRoute({
  metricsToken,
  trustProxy,
}: Pick<Env, 'metricsToken' | 'trustProxy'>): RequestHandler {
  return async (request, response) => {
    const local =
      trustProxy === 0 && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(request.socket.remoteAddress ?? '');
    const allowed = metricsToken ? request.get('authorization') === `Bearer ${metricsToken}` : local;
    if (!allowed) {
      response.status(403).json({ code: 'forbidden' });
      return;
    }
    response.type(registry.contentType).send(await registry.metrics());
  };
}
