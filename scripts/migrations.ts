/**
 * Migrations of the SQLite schema and the files generated from the configuration:
 *   npm run migrations:initial          writes the single initial migration anew, then the types and the import map
 *   npm run migrations:create -- name   writes a migration with what has changed since the last one
 *   npm run migrations:check            fails when the configuration has changes no migration has
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withFileLock } from './migrations/lock';

const root = path.resolve(import.meta.dirname, '..');
const usage = 'migrations: initial | create NAME | check';

/** Loads the configuration on an empty folder, so that neither data nor secrets of this machine play a part. */
async function run(command: string | undefined, name: string | undefined): Promise<number> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'portal-migrations-'));
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    NODE_ENV: 'development',
    PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
  });
  process.chdir(root);
  try {
    const { checkMigrations, createMigration, writeInitialMigration } = await import('./migrations/commands');
    if (command === 'initial') return await writeInitialMigration(root);
    if (command === 'create' && name) return await createMigration(root, name);
    if (command === 'check') return await checkMigrations(root);
    process.stderr.write(`${usage}\n`);
    return 2;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const [command, name] = process.argv.slice(2);
withFileLock(path.join(root, 'node_modules', '.cache', 'migrations.lock'), () => run(command, name)).then(
  (status) => process.exit(status),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
