import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Snapshot } from './schema';

/** Where the migrations are kept, below the project's root. */
export function migrationsFolder(root: string): string {
  return path.join(root, 'src', 'database', 'migrations');
}

/** Names of the migrations in `folder`, oldest first. */
export function migrationNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -3))
    .sort();
}

/** The schema after the newest migration; `undefined` when there is none. */
export function latestSnapshot(folder: string): Snapshot | undefined {
  const newest = migrationNames(folder).at(-1);
  return newest
    ? (JSON.parse(readFileSync(path.join(folder, `${newest}.json`), 'utf8')) as Snapshot)
    : undefined;
}

/** One migration: its name, the statements both ways and the schema after it. */
export interface MigrationFile {
  name: string;
  up: string[];
  down: string[];
  after: Snapshot;
}

/** Writes the migration, its snapshot and the index of all migrations. */
export function writeMigration(folder: string, { name, up, down, after }: MigrationFile): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.ts`), source(up, down));
  writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(after, null, 2)}\n`);
  writeIndex(folder);
}

/** Removes every migration but keeps the index, so that the configuration still loads. */
export function removeMigrations(folder: string): void {
  for (const name of migrationNames(folder)) {
    rmSync(path.join(folder, `${name}.ts`));
    rmSync(path.join(folder, `${name}.json`), { force: true });
  }
}

function writeIndex(folder: string): void {
  const names = migrationNames(folder);
  const imports = names.map((name) => `import * as migration_${name} from './${name}';`);
  const entries = names.map(
    (name) => `  { name: '${name}', up: migration_${name}.up, down: migration_${name}.down },`,
  );
  writeFileSync(
    path.join(folder, 'index.ts'),
    [
      '// Written by npm run migrations:initial and migrations:create.',
      ...imports,
      '',
      'export const migrations = [',
      ...entries,
      '];',
      '',
    ].join('\n'),
  );
}

function source(up: string[], down: string[]): string {
  return `// Written by npm run migrations:initial or migrations:create.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
${body(up)}
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
${body(down)}
}
`;
}

function body(statements: string[]): string {
  return statements.map((statement) => `  await db.run(sql.raw(\`${escaped(statement)}\`));`).join('\n');
}

function escaped(statement: string): string {
  return statement.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
}
