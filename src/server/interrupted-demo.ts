import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { now } from '@/shared/clock';
import type { Env } from '@/shared/env';

type Place = Pick<Env, 'dataDir' | 'databaseUrl'>;

/** Runs `fill` with a marker in the data folder, which stays when the process dies in the middle. SQLite only. */
export async function markedAsFilling(
  { dataDir, databaseUrl }: Place,
  fill: () => Promise<void>,
): Promise<void> {
  if (databaseUrl) return fill();
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(markerIn(dataDir), String(process.pid));
  await fill();
  rmSync(markerIn(dataDir));
}

/**
 * Puts aside what an interrupted first start left behind: nobody could have used that database, because the portal listens
 * only when the demo city is complete. Call it at every start before the database is opened, so that the marker never
 * outlives the database it speaks of. Nothing is deleted: the files move to `interrupted-<time>` in the data folder.
 * @returns the folder they were moved to, or null
 * @throws Error when another process is filling the database right now
 */
export function setInterruptedDemoAside({ dataDir, databaseUrl }: Place): string | null {
  const marker = markerIn(dataDir);
  if (databaseUrl || !existsSync(marker)) return null;
  const pid = Number(readFileSync(marker, 'utf8'));
  if (pid !== process.pid && isRunning(pid))
    throw new Error(`另一个进程（${pid}）正在这个数据目录里建立演示城市，请等它完成或先停止它。`);
  const aside = path.join(dataDir, `interrupted-${now().toISOString().replaceAll(/\D/g, '')}`);
  mkdirSync(aside, { recursive: true });
  for (const name of ['portal.db', 'portal.db-wal', 'portal.db-shm', 'files']) {
    if (existsSync(path.join(dataDir, name))) renameSync(path.join(dataDir, name), path.join(aside, name));
  }
  rmSync(marker);
  return aside;
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function markerIn(dataDir: string): string {
  return path.join(dataDir, '.demo-in-progress');
}
