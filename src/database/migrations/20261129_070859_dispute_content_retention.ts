// Written by npm run migrations:initial or migrations:create.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql.raw(`ALTER TABLE \`disputes\` ADD \`content_forgotten_at\` text;`));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql.raw(`ALTER TABLE \`disputes\` DROP COLUMN \`content_forgotten_at\`;`));
}
