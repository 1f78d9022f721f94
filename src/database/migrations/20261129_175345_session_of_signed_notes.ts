// Written by npm run migrations:initial or migrations:create.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql.raw(`ALTER TABLE \`dispute_files\` ADD \`session_id\` text(36) REFERENCES mediation_sessions(id);`));
  await db.run(sql.raw(`CREATE INDEX \`dispute_files_session_idx\` ON \`dispute_files\` (\`session_id\`);`));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql.raw(`PRAGMA foreign_keys=OFF;`));
  await db.run(sql.raw(`CREATE TABLE \`__new_dispute_files\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`dispute_id\` text(36) NOT NULL,
	\`title\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`added_at\` text NOT NULL,
	\`added_by_name\` text NOT NULL,
	\`removed_at\` text,
	\`remove_reason\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`url\` text,
	\`thumbnail_u_r_l\` text,
	\`filename\` text,
	\`mime_type\` text,
	\`filesize\` numeric,
	\`width\` numeric,
	\`height\` numeric,
	FOREIGN KEY (\`dispute_id\`) REFERENCES \`disputes\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`INSERT INTO \`__new_dispute_files\`("id", "dispute_id", "title", "kind", "added_at", "added_by_name", "removed_at", "remove_reason", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height") SELECT "id", "dispute_id", "title", "kind", "added_at", "added_by_name", "removed_at", "remove_reason", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height" FROM \`dispute_files\`;`));
  await db.run(sql.raw(`DROP TABLE \`dispute_files\`;`));
  await db.run(sql.raw(`ALTER TABLE \`__new_dispute_files\` RENAME TO \`dispute_files\`;`));
  await db.run(sql.raw(`PRAGMA foreign_keys=ON;`));
  await db.run(sql.raw(`CREATE INDEX \`dispute_files_dispute_idx\` ON \`dispute_files\` (\`dispute_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispute_files_updated_at_idx\` ON \`dispute_files\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispute_files_created_at_idx\` ON \`dispute_files\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`dispute_files_filename_idx\` ON \`dispute_files\` (\`filename\`);`));
}
