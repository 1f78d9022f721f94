// Written by npm run migrations:initial or migrations:create.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql.raw(`ALTER TABLE \`requests\` ADD \`requester_email_cipher\` text;`));
  await db.run(sql.raw(`ALTER TABLE \`requests\` ADD \`requester_email_index\` text;`));
  await db.run(sql.raw(`CREATE INDEX \`requests_requester_email_index_idx\` ON \`requests\` (\`requester_email_index\`);`));
  await db.run(sql.raw(`ALTER TABLE \`channels\` ADD \`call_columns\` text;`));
  await db.run(sql.raw(`ALTER TABLE \`import_runs\` ADD \`channel_id\` text(36) REFERENCES channels(id);`));
  await db.run(sql.raw(`ALTER TABLE \`import_runs\` ADD \`is_public\` integer DEFAULT false;`));
  await db.run(sql.raw(`ALTER TABLE \`import_runs\` ADD \`columns\` text;`));
  await db.run(sql.raw(`ALTER TABLE \`import_runs\` ADD \`headings\` text;`));
  await db.run(sql.raw(`ALTER TABLE \`import_runs\` ADD \`keeps_refused\` integer DEFAULT false;`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_channel_idx\` ON \`import_runs\` (\`channel_id\`);`));
  await db.run(sql.raw(`ALTER TABLE \`import_issues\` ADD \`cells_cipher\` text;`));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql.raw(`PRAGMA foreign_keys=OFF;`));
  await db.run(sql.raw(`CREATE TABLE \`__new_import_runs\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`kind\` text NOT NULL,
	\`file_name\` text NOT NULL,
	\`status\` text NOT NULL,
	\`rows_read\` numeric DEFAULT 0,
	\`rows_created\` numeric DEFAULT 0,
	\`rows_updated\` numeric DEFAULT 0,
	\`rows_unchanged\` numeric DEFAULT 0,
	\`rows_refused\` numeric DEFAULT 0,
	\`rows_total\` numeric,
	\`started_at\` text,
	\`progress_at\` text,
	\`finished_at\` text,
	\`message\` text,
	\`started_by_id\` text(36),
	\`skip_bad\` integer DEFAULT false,
	\`ignored_columns\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`started_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`INSERT INTO \`__new_import_runs\`("id", "kind", "file_name", "status", "rows_read", "rows_created", "rows_updated", "rows_unchanged", "rows_refused", "rows_total", "started_at", "progress_at", "finished_at", "message", "started_by_id", "skip_bad", "ignored_columns", "updated_at", "created_at") SELECT "id", "kind", "file_name", "status", "rows_read", "rows_created", "rows_updated", "rows_unchanged", "rows_refused", "rows_total", "started_at", "progress_at", "finished_at", "message", "started_by_id", "skip_bad", "ignored_columns", "updated_at", "created_at" FROM \`import_runs\`;`));
  await db.run(sql.raw(`DROP TABLE \`import_runs\`;`));
  await db.run(sql.raw(`ALTER TABLE \`__new_import_runs\` RENAME TO \`import_runs\`;`));
  await db.run(sql.raw(`PRAGMA foreign_keys=ON;`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_kind_idx\` ON \`import_runs\` (\`kind\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_status_idx\` ON \`import_runs\` (\`status\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_started_by_idx\` ON \`import_runs\` (\`started_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_updated_at_idx\` ON \`import_runs\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_created_at_idx\` ON \`import_runs\` (\`created_at\`);`));
  await db.run(sql.raw(`DROP INDEX \`requests_requester_email_index_idx\`;`));
  await db.run(sql.raw(`ALTER TABLE \`requests\` DROP COLUMN \`requester_email_cipher\`;`));
  await db.run(sql.raw(`ALTER TABLE \`requests\` DROP COLUMN \`requester_email_index\`;`));
  await db.run(sql.raw(`ALTER TABLE \`channels\` DROP COLUMN \`call_columns\`;`));
  await db.run(sql.raw(`ALTER TABLE \`import_issues\` DROP COLUMN \`cells_cipher\`;`));
}
