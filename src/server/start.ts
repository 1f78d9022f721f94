import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as settle } from 'node:timers/promises';
import { getPayload, type Payload, type SanitizedConfig } from 'payload';
import type { Logger } from 'pino';
import { migrateDatabase } from '@/database';
import { startTimetable } from '@/jobs';
import { stopBackgroundWork } from '@/shared/background-work';
import { type Env, env as sharedEnv } from '@/shared/env';
import { adminPanel } from './admin';
import { createApp } from './app';
import { prepareContent, type StartNotice } from './first-start';
import { setInterruptedDemoAside } from './interrupted-demo';
import { createLog } from './log';
import { Readiness } from './readiness';

/** A started portal. */
export interface RunningServer {
  payload: Payload;
  /** Address the portal answers at, without a trailing slash. */
  url: string;
  log: Logger;
  /** What the person who started it should be told. */
  notice: StartNotice;
  /** Settles when the admin panel answers too (at once when ADMIN=0). */
  adminReady: Promise<void>;
  /** Stops listening, lets requests, scheduled and background work and writes finish, closes the database. */
  close(): Promise<void>;
}

/** Choices of one start that are not environment. */
export interface StartOptions {
  /** What to put into an empty database: the demo city, a one-time code for the first administrator, or nothing (tests). */
  content: 'demo' | 'setup' | 'none';
  /** Port to listen on instead of the environment's; 0 takes a free one. */
  port?: number;
}

/** Starts everything in order: Payload, migrations, portal listening, then the admin panel and the timetable. */
export async function startServer(env: Env, options: StartOptions): Promise<RunningServer> {
  const log = createLog(env);
  const aside = setInterruptedDemoAside(env);
  if (aside) log.warn({ aside }, 'an interrupted first start was put aside');
  const { default: configuration } = await import('../../payload.config');
  shareConfiguration(configuration);
  log.debug('configuration is loaded');
  const payload = await getPayload({ config: configuration });
  log.debug('Payload is initialised');
  await migrateDatabase(payload);
  log.debug('database is up to date');
  const notice = await prepareContent({ env, payload, log, content: options.content });
  // From here on the whole process knows whether it shows the demo: pages, sign-in and the outbox ask the environment.
  for (const known of [env, sharedEnv()]) known.demo = notice.demo;
  log.debug('content is there');

  const readiness = new Readiness();
  const panel = adminPanel(env);
  const app = await createApp({ env, log, payload, panel, readiness });
  const server = createServer(app);
  server.keepAliveTimeout = 65_000;
  await listen(server, options.port ?? env.port, env.host);
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  log.info({ port, milliseconds: Math.round(process.uptime() * 1000) }, 'portal is listening');

  const adminReady = panel.prepare(server).then(() => {
    if (env.admin) log.info({ milliseconds: Math.round(process.uptime() * 1000) }, 'admin panel is ready');
  });
  // At once: a rejection nobody listens to would end the process, and residents do not need the panel.
  adminReady.catch((error: unknown) =>
    log.error({ err: error }, 'admin panel failed; the portal goes on without it'),
  );
  const timetable = env.jobs ? startTimetable({ payload, log }) : undefined;
  readiness.started();

  return {
    payload,
    url,
    log,
    notice,
    adminReady,
    async close() {
      readiness.stopping();
      await settle(env.stopDelayMilliseconds);
      await timetable?.stop();
      await stopBackgroundWork();
      await Promise.allSettled([adminReady]);
      await closeServer(server);
      // Once more for what the last requests began.
      await stopBackgroundWork();
      await panel.close();
      await payload.destroy();
    },
  };
}

/** Puts the configuration where the admin panel's bundle looks for it. */
function shareConfiguration(configuration: Promise<SanitizedConfig>): void {
  (globalThis as { [key: symbol]: unknown })[Symbol.for('portal.config')] = configuration;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Waits for the open requests; their connections are closed as soon as they are answered, not when keep-alive ends. */
async function closeServer(server: Server): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  try {
    await new Promise<void>((resolve, reject) =>
      server.close((error) => (error ? reject(error) : resolve())),
    );
  } finally {
    clearInterval(sweep);
  }
}
