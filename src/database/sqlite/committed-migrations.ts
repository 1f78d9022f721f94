import type { MigrateUpArgs } from '@payloadcms/db-sqlite';
import { migrations } from '../migrations';

/** A migration as this module applies it. */
export interface SqliteMigration {
  name: string;
  up(args: MigrateUpArgs): Promise<void>;
}

/** The migrations this version brings, oldest first. */
export const committedMigrations: readonly SqliteMigration[] = migrations;
