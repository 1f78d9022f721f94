// Written by npm run migrations:initial or migrations:create.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql.raw(`CREATE TABLE \`star_paper_batches\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`round_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`branch\` text NOT NULL,
	\`branch_name\` text NOT NULL,
	\`state\` text NOT NULL,
	\`sheets\` numeric NOT NULL,
	\`tally\` text,
	\`entered_by_id\` text(36),
	\`entered_by_name\` text NOT NULL,
	\`checked_by_name\` text,
	\`last_key\` text,
	\`batch_key\` text NOT NULL,
	FOREIGN KEY (\`round_id\`) REFERENCES \`star_rounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`entered_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`star_paper_batches_round_idx\` ON \`star_paper_batches\` (\`round_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_paper_batches_township_idx\` ON \`star_paper_batches\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_paper_batches_community_idx\` ON \`star_paper_batches\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_paper_batches_grid_idx\` ON \`star_paper_batches\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_paper_batches_compound_idx\` ON \`star_paper_batches\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_paper_batches_building_idx\` ON \`star_paper_batches\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_paper_batches_entered_by_idx\` ON \`star_paper_batches\` (\`entered_by_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`star_paper_batches_batch_key_idx\` ON \`star_paper_batches\` (\`batch_key\`);`));
  await db.run(sql.raw(`ALTER TABLE \`star_appraisal_participations\` ADD \`on_paper\` integer DEFAULT false;`));
  await db.run(sql.raw(`ALTER TABLE \`family_events\` ADD \`registered_by\` text;`));
  await db.run(sql.raw(`ALTER TABLE \`family_events\` ADD \`reported_by\` text;`));
  await db.run(sql.raw(`ALTER TABLE \`legal_consultations\` ADD \`helper_agrees\` integer DEFAULT false;`));
  await db.run(sql.raw(`ALTER TABLE \`legal_answers\` ADD \`basis\` text;`));
  await db.run(sql.raw(`ALTER TABLE \`legal_helpers\` ADD \`account_key\` text;`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`legal_helpers_account_key_idx\` ON \`legal_helpers\` (\`account_key\`);`));
  await db.run(sql.raw(`ALTER TABLE \`legal_advisers\` ADD \`account_key\` text;`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`legal_advisers_account_key_idx\` ON \`legal_advisers\` (\`account_key\`);`));
  await db.run(sql.raw(`ALTER TABLE \`legal_visits\` ADD \`visit_key\` text;`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`legal_visits_visit_key_idx\` ON \`legal_visits\` (\`visit_key\`);`));
  await db.run(sql.raw(`ALTER TABLE \`users\` ADD \`hold_key\` text;`));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql.raw(`DROP TABLE \`star_paper_batches\`;`));
  await db.run(sql.raw(`DROP INDEX \`legal_helpers_account_key_idx\`;`));
  await db.run(sql.raw(`ALTER TABLE \`legal_helpers\` DROP COLUMN \`account_key\`;`));
  await db.run(sql.raw(`DROP INDEX \`legal_advisers_account_key_idx\`;`));
  await db.run(sql.raw(`ALTER TABLE \`legal_advisers\` DROP COLUMN \`account_key\`;`));
  await db.run(sql.raw(`DROP INDEX \`legal_visits_visit_key_idx\`;`));
  await db.run(sql.raw(`ALTER TABLE \`legal_visits\` DROP COLUMN \`visit_key\`;`));
  await db.run(sql.raw(`ALTER TABLE \`star_appraisal_participations\` DROP COLUMN \`on_paper\`;`));
  await db.run(sql.raw(`ALTER TABLE \`family_events\` DROP COLUMN \`registered_by\`;`));
  await db.run(sql.raw(`ALTER TABLE \`family_events\` DROP COLUMN \`reported_by\`;`));
  await db.run(sql.raw(`ALTER TABLE \`legal_consultations\` DROP COLUMN \`helper_agrees\`;`));
  await db.run(sql.raw(`ALTER TABLE \`legal_answers\` DROP COLUMN \`basis\`;`));
  await db.run(sql.raw(`ALTER TABLE \`users\` DROP COLUMN \`hold_key\`;`));
}
