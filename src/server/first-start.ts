import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Payload } from 'payload';
import type { Logger } from 'pino';
import { inviteFirstAdministrator } from '@/domain/accounts';
import type { Env } from '@/shared/env';
import { seedDemoCity, seedEssentials } from '../../scripts/seed';
import { claimTurn } from '../jobs';

/** What filling a first database needs. */
export interface FirstStart {
  env: Env;
  payload: Payload;
  log: Logger;
  content: 'demo' | 'setup' | 'none';
}

/** What people should be told when the portal listens. */
export interface StartNotice {
  /** The one-time code with which the first administrator is created; only while there is no account. */
  setupCode?: string;
}

/** Fills an empty database once: the demo city, or the invitation to create the first administrator. */
export async function prepareContent({ env, payload, log, content }: FirstStart): Promise<StartNotice> {
  if (content === 'none') return {};
  const { totalDocs } = await payload.count({ collection: 'users' });
  if (totalDocs > 0) return {};
  if (content === 'setup') {
    if (await claimTurn({ payload, job: 'essentials', everySeconds: 600 })) await seedEssentials(payload);
    return { setupCode: (await inviteFirstAdministrator(payload)) ?? undefined };
  }
  // Of several processes that start at once on one empty database, one fills it.
  if (!(await claimTurn({ payload, job: 'demo-city', everySeconds: 600 }))) return {};
  const started = performance.now();
  process.stdout.write('首次启动：正在建立演示城市（约十几秒）……\n');
  const marker = seedingMarker(env.dataDir);
  mkdirSync(env.dataDir, { recursive: true });
  writeFileSync(marker, '');
  await seedDemoCity({ payload, report: (line) => process.stdout.write(`  ${line}\n`) });
  rmSync(marker);
  log.info({ milliseconds: Math.round(performance.now() - started) }, 'demo city is ready');
  return {};
}

/**
 * Removes what an interrupted first start left behind: nobody could have used that database, because the portal listens only
 * when the demo city is complete. Call it before the database is opened. (On MongoDB, drop the database instead.)
 */
export function discardInterruptedDemo({ dataDir, databaseUrl }: Env): void {
  const marker = seedingMarker(dataDir);
  if (databaseUrl || !existsSync(marker)) return;
  for (const name of ['portal.db', 'portal.db-wal', 'portal.db-shm', 'files']) {
    rmSync(path.join(dataDir, name), { recursive: true, force: true });
  }
  rmSync(marker);
}

function seedingMarker(dataDir: string): string {
  return path.join(dataDir, '.demo-in-progress');
}
