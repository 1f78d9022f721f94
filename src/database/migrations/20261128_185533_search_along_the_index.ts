// Written by npm run migrations:initial or migrations:create.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql.raw(`DROP INDEX \`token_kind_visibleFrom_idx\`;`));
  await db.run(sql.raw(`CREATE INDEX \`token_kind_visibleFrom_entry_idx\` ON \`search_tokens\` (\`token\`,\`kind\`,\`visible_from\`,\`entry\`);`));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql.raw(`DROP INDEX \`token_kind_visibleFrom_entry_idx\`;`));
  await db.run(sql.raw(`CREATE INDEX \`token_kind_visibleFrom_idx\` ON \`search_tokens\` (\`token\`,\`kind\`,\`visible_from\`);`));
}
