// Written by npm run migrations:initial or migrations:create.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql.raw(`PRAGMA foreign_keys=OFF;`));
  await db.run(sql.raw(`CREATE TABLE \`__new_star_rounds\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` text NOT NULL,
	\`name\` text NOT NULL,
	\`state\` text NOT NULL,
	\`period_kind\` text NOT NULL,
	\`from\` text NOT NULL,
	\`to\` text NOT NULL,
	\`organization_id\` text(36),
	\`organization_name\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`rule_set_id\` text(36) NOT NULL,
	\`rule_version\` text NOT NULL,
	\`appraisal_days\` numeric NOT NULL,
	\`appraisal_closes_at\` text,
	\`roster_at\` text,
	\`appraisal_closed_at\` text,
	\`computed_at\` text,
	\`members\` numeric NOT NULL,
	\`exempt\` numeric NOT NULL,
	\`appraisers\` numeric,
	\`appeal_days\` numeric NOT NULL,
	\`announced_at\` text,
	\`appeals_until\` text,
	\`confirmed_at\` text,
	\`meeting_id\` text(36),
	\`decision\` text,
	\`frozen_at\` text,
	\`hash\` text,
	\`cancelled_at\` text,
	\`cancel_reason\` text,
	\`created_by_name\` text NOT NULL,
	\`told_stage\` numeric NOT NULL,
	\`cursor\` text,
	\`round_key\` text NOT NULL,
	\`form_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`organization_id\`) REFERENCES \`party_organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`rule_set_id\`) REFERENCES \`star_rule_sets\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`meeting_id\`) REFERENCES \`branch_meetings\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`INSERT INTO \`__new_star_rounds\`("id", "number", "name", "state", "period_kind", "from", "to", "organization_id", "organization_name", "township_id", "community_id", "grid_id", "compound_id", "building_id", "rule_set_id", "rule_version", "appraisal_days", "appraisal_closes_at", "roster_at", "appraisal_closed_at", "computed_at", "members", "exempt", "appraisers", "appeal_days", "announced_at", "appeals_until", "confirmed_at", "meeting_id", "decision", "frozen_at", "hash", "cancelled_at", "cancel_reason", "created_by_name", "told_stage", "cursor", "round_key", "form_key", "updated_at", "created_at") SELECT "id", "number", "name", "state", "period_kind", "from", "to", "organization_id", "organization_name", "township_id", "community_id", "grid_id", "compound_id", "building_id", "rule_set_id", "rule_version", "appraisal_days", "appraisal_closes_at", "roster_at", "appraisal_closed_at", "computed_at", "members", "exempt", "appraisers", "appeal_days", "announced_at", "appeals_until", "confirmed_at", "meeting_id", "decision", "frozen_at", "hash", "cancelled_at", "cancel_reason", "created_by_name", "told_stage", "cursor", "round_key", "form_key", "updated_at", "created_at" FROM \`star_rounds\`;`));
  await db.run(sql.raw(`DROP TABLE \`star_rounds\`;`));
  await db.run(sql.raw(`ALTER TABLE \`__new_star_rounds\` RENAME TO \`star_rounds\`;`));
  await db.run(sql.raw(`PRAGMA foreign_keys=ON;`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`star_rounds_number_idx\` ON \`star_rounds\` (\`number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_state_idx\` ON \`star_rounds\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_to_idx\` ON \`star_rounds\` (\`to\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_organization_idx\` ON \`star_rounds\` (\`organization_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_township_idx\` ON \`star_rounds\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_community_idx\` ON \`star_rounds\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_grid_idx\` ON \`star_rounds\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_compound_idx\` ON \`star_rounds\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_building_idx\` ON \`star_rounds\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_rule_set_idx\` ON \`star_rounds\` (\`rule_set_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_appeals_until_idx\` ON \`star_rounds\` (\`appeals_until\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_meeting_idx\` ON \`star_rounds\` (\`meeting_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`star_rounds_round_key_idx\` ON \`star_rounds\` (\`round_key\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`star_rounds_form_key_idx\` ON \`star_rounds\` (\`form_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_updated_at_idx\` ON \`star_rounds\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_created_at_idx\` ON \`star_rounds\` (\`created_at\`);`));
  await db.run(sql.raw(`ALTER TABLE \`star_appeals\` ADD \`taken_by_id\` text(36) REFERENCES users(id);`));
  await db.run(sql.raw(`ALTER TABLE \`star_appeals\` ADD \`taken_by_name\` text;`));
  await db.run(sql.raw(`ALTER TABLE \`star_appeals\` ADD \`taken_how\` text;`));
  await db.run(sql.raw(`CREATE INDEX \`star_appeals_taken_by_idx\` ON \`star_appeals\` (\`taken_by_id\`);`));
  await db.run(sql.raw(`ALTER TABLE \`star_consents\` ADD \`evidence\` text;`));
  await db.run(sql.raw(`ALTER TABLE \`star_consents\` ADD \`taken_by_name\` text;`));
  await db.run(sql.raw(`ALTER TABLE \`dispute_parties\` ADD \`name_index\` text;`));
  await db.run(sql.raw(`CREATE INDEX \`dispute_parties_name_index_idx\` ON \`dispute_parties\` (\`name_index\`);`));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql.raw(`PRAGMA foreign_keys=OFF;`));
  await db.run(sql.raw(`CREATE TABLE \`__new_star_appeals\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`round_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`member_id\` text(36) NOT NULL,
	\`member_name\` text NOT NULL,
	\`user_id\` text(36),
	\`result_id\` text(36) NOT NULL,
	\`words\` text NOT NULL,
	\`at\` text NOT NULL,
	\`state\` text NOT NULL,
	\`answer\` text,
	\`outcome\` text,
	\`answered_at\` text,
	\`answered_by_name\` text,
	\`form_key\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`round_id\`) REFERENCES \`star_rounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`member_id\`) REFERENCES \`party_members\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`result_id\`) REFERENCES \`star_results\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`INSERT INTO \`__new_star_appeals\`("id", "round_id", "township_id", "community_id", "grid_id", "compound_id", "building_id", "member_id", "member_name", "user_id", "result_id", "words", "at", "state", "answer", "outcome", "answered_at", "answered_by_name", "form_key", "updated_at", "created_at") SELECT "id", "round_id", "township_id", "community_id", "grid_id", "compound_id", "building_id", "member_id", "member_name", "user_id", "result_id", "words", "at", "state", "answer", "outcome", "answered_at", "answered_by_name", "form_key", "updated_at", "created_at" FROM \`star_appeals\`;`));
  await db.run(sql.raw(`DROP TABLE \`star_appeals\`;`));
  await db.run(sql.raw(`ALTER TABLE \`__new_star_appeals\` RENAME TO \`star_appeals\`;`));
  await db.run(sql.raw(`PRAGMA foreign_keys=ON;`));
  await db.run(sql.raw(`CREATE INDEX \`star_appeals_round_idx\` ON \`star_appeals\` (\`round_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_appeals_township_idx\` ON \`star_appeals\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_appeals_community_idx\` ON \`star_appeals\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_appeals_grid_idx\` ON \`star_appeals\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_appeals_compound_idx\` ON \`star_appeals\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_appeals_building_idx\` ON \`star_appeals\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_appeals_member_idx\` ON \`star_appeals\` (\`member_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_appeals_user_idx\` ON \`star_appeals\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_appeals_result_idx\` ON \`star_appeals\` (\`result_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_appeals_state_idx\` ON \`star_appeals\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_appeals_updated_at_idx\` ON \`star_appeals\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_appeals_created_at_idx\` ON \`star_appeals\` (\`created_at\`);`));
  await db.run(sql.raw(`DROP INDEX \`dispute_parties_name_index_idx\`;`));
  await db.run(sql.raw(`ALTER TABLE \`dispute_parties\` DROP COLUMN \`name_index\`;`));
  await db.run(sql.raw(`CREATE TABLE \`__new_star_rounds\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` text NOT NULL,
	\`name\` text NOT NULL,
	\`state\` text NOT NULL,
	\`period_kind\` text NOT NULL,
	\`from\` text NOT NULL,
	\`to\` text NOT NULL,
	\`organization_id\` text(36),
	\`organization_name\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`rule_set_id\` text(36) NOT NULL,
	\`rule_version\` text NOT NULL,
	\`appraisal_days\` numeric NOT NULL,
	\`appraisal_closes_at\` text,
	\`roster_at\` text,
	\`appraisal_closed_at\` text,
	\`computed_at\` text,
	\`members\` numeric NOT NULL,
	\`exempt\` numeric NOT NULL,
	\`appraisers\` numeric NOT NULL,
	\`appeal_days\` numeric NOT NULL,
	\`announced_at\` text,
	\`appeals_until\` text,
	\`confirmed_at\` text,
	\`meeting_id\` text(36),
	\`decision\` text,
	\`frozen_at\` text,
	\`hash\` text,
	\`cancelled_at\` text,
	\`cancel_reason\` text,
	\`created_by_name\` text NOT NULL,
	\`told_stage\` numeric NOT NULL,
	\`cursor\` text,
	\`round_key\` text NOT NULL,
	\`form_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`organization_id\`) REFERENCES \`party_organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`rule_set_id\`) REFERENCES \`star_rule_sets\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`meeting_id\`) REFERENCES \`branch_meetings\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`INSERT INTO \`__new_star_rounds\`("id", "number", "name", "state", "period_kind", "from", "to", "organization_id", "organization_name", "township_id", "community_id", "grid_id", "compound_id", "building_id", "rule_set_id", "rule_version", "appraisal_days", "appraisal_closes_at", "roster_at", "appraisal_closed_at", "computed_at", "members", "exempt", "appraisers", "appeal_days", "announced_at", "appeals_until", "confirmed_at", "meeting_id", "decision", "frozen_at", "hash", "cancelled_at", "cancel_reason", "created_by_name", "told_stage", "cursor", "round_key", "form_key", "updated_at", "created_at") SELECT "id", "number", "name", "state", "period_kind", "from", "to", "organization_id", "organization_name", "township_id", "community_id", "grid_id", "compound_id", "building_id", "rule_set_id", "rule_version", "appraisal_days", "appraisal_closes_at", "roster_at", "appraisal_closed_at", "computed_at", "members", "exempt", "appraisers", "appeal_days", "announced_at", "appeals_until", "confirmed_at", "meeting_id", "decision", "frozen_at", "hash", "cancelled_at", "cancel_reason", "created_by_name", "told_stage", "cursor", "round_key", "form_key", "updated_at", "created_at" FROM \`star_rounds\`;`));
  await db.run(sql.raw(`DROP TABLE \`star_rounds\`;`));
  await db.run(sql.raw(`ALTER TABLE \`__new_star_rounds\` RENAME TO \`star_rounds\`;`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`star_rounds_number_idx\` ON \`star_rounds\` (\`number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_state_idx\` ON \`star_rounds\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_to_idx\` ON \`star_rounds\` (\`to\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_organization_idx\` ON \`star_rounds\` (\`organization_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_township_idx\` ON \`star_rounds\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_community_idx\` ON \`star_rounds\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_grid_idx\` ON \`star_rounds\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_compound_idx\` ON \`star_rounds\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_building_idx\` ON \`star_rounds\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_rule_set_idx\` ON \`star_rounds\` (\`rule_set_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_appeals_until_idx\` ON \`star_rounds\` (\`appeals_until\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_meeting_idx\` ON \`star_rounds\` (\`meeting_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`star_rounds_round_key_idx\` ON \`star_rounds\` (\`round_key\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`star_rounds_form_key_idx\` ON \`star_rounds\` (\`form_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_updated_at_idx\` ON \`star_rounds\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rounds_created_at_idx\` ON \`star_rounds\` (\`created_at\`);`));
  await db.run(sql.raw(`ALTER TABLE \`star_consents\` DROP COLUMN \`evidence\`;`));
  await db.run(sql.raw(`ALTER TABLE \`star_consents\` DROP COLUMN \`taken_by_name\`;`));
}
