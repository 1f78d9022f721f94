// Written by npm run migrations:initial or migrations:create.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql.raw(`ALTER TABLE \`dispute_parties\` ADD \`replaced_at\` text;`));
  // Another phone made somebody else of a party before this was kept.
  await db.run(sql.raw(`UPDATE \`dispute_parties\` SET \`replaced_at\` = \`updated_at\` WHERE \`link_turn\` > 0;`));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql.raw(`ALTER TABLE \`dispute_parties\` DROP COLUMN \`replaced_at\`;`));
}
