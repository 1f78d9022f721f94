import { generateImportMap, type SanitizedConfig } from 'payload';
import { generateTypes } from 'payload/node';
import { latestSnapshot, migrationNames, migrationsFolder, removeMigrations, writeMigration } from './files';
import { changedTables, sameSchema, wantedSchema } from './schema';

/** Name and ids of the initial migration never change, so that writing it anew changes only what changed in it. */
const initialName = '20261101_000000_initial';
const initialId = '00000000-0000-7000-8000-000000000001';

/** Writes the single initial migration from the configuration, then the types and the import map. */
export async function writeInitialMigration(root: string): Promise<number> {
  const folder = migrationsFolder(root);
  const others = migrationNames(folder).filter((name) => name !== initialName);
  if (others.length > 0) {
    process.stderr.write(
      `the initial migration is history: ${others.join(', ')} came after it; use migrations:create\n`,
    );
    return 1;
  }
  const wanted = await wantedSchema(root);
  const after = { ...wanted.snapshot, id: initialId, prevId: wanted.empty.id };
  const up = await wanted.statements(undefined, after);
  const down = await wanted.statements(after, wanted.empty);
  removeMigrations(folder);
  writeMigration(folder, { name: initialName, up, down, after });
  process.stdout.write(`${initialName}: ${up.length} statements\n`);
  await generateFiles(wanted.config);
  return 0;
}

/** Writes a migration with what the configuration has and the newest migration has not. */
export async function createMigration(root: string, name: string): Promise<number> {
  const folder = migrationsFolder(root);
  const wanted = await wantedSchema(root);
  const before = latestSnapshot(folder);
  if (before && sameSchema(before, wanted.snapshot)) {
    process.stdout.write('nothing has changed since the newest migration\n');
  } else {
    const after = { ...wanted.snapshot, prevId: before?.id ?? wanted.empty.id };
    const up = await wanted.statements(before, after);
    const down = await wanted.statements(after, before ?? wanted.empty);
    const full = `${timestamp()}_${name.replace(/\W+/g, '_')}`;
    writeMigration(folder, { name: full, up, down, after });
    process.stdout.write(`${full}: ${up.length} statements\n`);
  }
  await generateFiles(wanted.config);
  return 0;
}

/** @returns 0 when the newest migration's schema is the configuration's, otherwise 1 with the tables that differ. */
export async function checkMigrations(root: string): Promise<number> {
  const wanted = await wantedSchema(root);
  const before = latestSnapshot(migrationsFolder(root)) ?? wanted.empty;
  if (sameSchema(before, wanted.snapshot)) {
    process.stdout.write('migrations and configuration agree\n');
    return 0;
  }
  const tables = changedTables(before, wanted.snapshot);
  process.stderr.write(`the configuration has changes no migration has, in: ${tables.join(', ')}\n`);
  return 1;
}

async function generateFiles(config: SanitizedConfig): Promise<void> {
  await generateTypes(config, { log: false });
  await generateImportMap(config, { force: true, log: false });
}

function timestamp(): string {
  const digits = new Date().toISOString().replace(/\D/g, '');
  return `${digits.slice(0, 8)}_${digits.slice(8, 14)}`;
}
