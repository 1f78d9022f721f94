// Written by npm run migrations:initial or migrations:create.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql.raw(`ALTER TABLE \`visit_findings\` ADD \`noted_by_id\` text(36) REFERENCES users(id);`));
  await db.run(sql.raw(`ALTER TABLE \`visit_findings\` ADD \`noted_by_name\` text;`));
  await db.run(sql.raw(`CREATE INDEX \`visit_findings_noted_by_idx\` ON \`visit_findings\` (\`noted_by_id\`);`));
  await db.run(sql.raw(`ALTER TABLE \`visit_stops\` ADD \`met_before\` text;`));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql.raw(`PRAGMA foreign_keys=OFF;`));
  await db.run(sql.raw(`CREATE TABLE \`__new_visit_findings\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` text NOT NULL,
	\`visit_id\` text(36) NOT NULL,
	\`stop\` text NOT NULL,
	\`household\` text NOT NULL,
	\`household_name\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`walker_id\` text(36),
	\`walker_name\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`words\` text,
	\`state\` text NOT NULL,
	\`at\` text NOT NULL,
	\`month\` text NOT NULL,
	\`became_kind\` text,
	\`became_id\` text,
	\`became_number\` text,
	\`became_at\` text,
	\`became_by_name\` text,
	\`outcome\` text,
	\`outcome_at\` text,
	\`settle_note\` text,
	\`finding_key\` text NOT NULL,
	\`hold_key\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`visit_id\`) REFERENCES \`visits\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`walker_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`INSERT INTO \`__new_visit_findings\`("id", "number", "visit_id", "stop", "household", "household_name", "township_id", "community_id", "grid_id", "compound_id", "building_id", "walker_id", "walker_name", "kind", "words", "state", "at", "month", "became_kind", "became_id", "became_number", "became_at", "became_by_name", "outcome", "outcome_at", "settle_note", "finding_key", "hold_key", "updated_at", "created_at") SELECT "id", "number", "visit_id", "stop", "household", "household_name", "township_id", "community_id", "grid_id", "compound_id", "building_id", "walker_id", "walker_name", "kind", "words", "state", "at", "month", "became_kind", "became_id", "became_number", "became_at", "became_by_name", "outcome", "outcome_at", "settle_note", "finding_key", "hold_key", "updated_at", "created_at" FROM \`visit_findings\`;`));
  await db.run(sql.raw(`DROP TABLE \`visit_findings\`;`));
  await db.run(sql.raw(`ALTER TABLE \`__new_visit_findings\` RENAME TO \`visit_findings\`;`));
  await db.run(sql.raw(`PRAGMA foreign_keys=ON;`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`visit_findings_number_idx\` ON \`visit_findings\` (\`number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visit_findings_visit_idx\` ON \`visit_findings\` (\`visit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visit_findings_household_idx\` ON \`visit_findings\` (\`household\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visit_findings_township_idx\` ON \`visit_findings\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visit_findings_community_idx\` ON \`visit_findings\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visit_findings_grid_idx\` ON \`visit_findings\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visit_findings_compound_idx\` ON \`visit_findings\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visit_findings_building_idx\` ON \`visit_findings\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visit_findings_walker_idx\` ON \`visit_findings\` (\`walker_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visit_findings_state_idx\` ON \`visit_findings\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visit_findings_at_idx\` ON \`visit_findings\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visit_findings_became_id_idx\` ON \`visit_findings\` (\`became_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`visit_findings_finding_key_idx\` ON \`visit_findings\` (\`finding_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visit_findings_updated_at_idx\` ON \`visit_findings\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visit_findings_created_at_idx\` ON \`visit_findings\` (\`created_at\`);`));
  await db.run(sql.raw(`ALTER TABLE \`visit_stops\` DROP COLUMN \`met_before\`;`));
}
