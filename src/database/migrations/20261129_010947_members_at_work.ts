// Written by npm run migrations:initial or migrations:create.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql.raw(`CREATE TABLE \`activities\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` text NOT NULL,
	\`title\` text NOT NULL,
	\`state\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`linkage_kind\` text NOT NULL,
	\`campaign_id\` text(36),
	\`organization_id\` text(36) NOT NULL,
	\`organization_name\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`starts_at\` text NOT NULL,
	\`ends_at\` text NOT NULL,
	\`venue\` text NOT NULL,
	\`about\` text NOT NULL,
	\`contact\` text NOT NULL,
	\`seats\` numeric NOT NULL,
	\`for_member\` integer DEFAULT false,
	\`for_resident\` integer DEFAULT false,
	\`for_volunteer\` integer DEFAULT false,
	\`sign_up_from\` text,
	\`sign_up_until\` text NOT NULL,
	\`credit_quarters\` numeric NOT NULL,
	\`budget\` numeric,
	\`signed_count\` numeric DEFAULT 0,
	\`waiting_count\` numeric DEFAULT 0,
	\`turns\` numeric DEFAULT 0,
	\`has_seats\` integer DEFAULT true,
	\`planned_by_id\` text(36),
	\`plan_key\` text NOT NULL,
	\`hold_key\` text,
	\`submitted_at\` text,
	\`submitted_by_id\` text(36),
	\`submitted_by_name\` text,
	\`approved_by_name\` text,
	\`published_at\` text,
	\`began_at\` text,
	\`done_at\` text,
	\`end_reason\` text,
	\`attended_count\` numeric,
	\`credited_quarters\` numeric,
	\`summary\` text,
	\`summary_at\` text,
	\`served_count\` numeric,
	\`cost\` numeric,
	\`payer\` text,
	\`photo_consent\` text,
	\`phones_forgotten_at\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`campaign_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`organization_id\`) REFERENCES \`party_organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`planned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`activities_number_idx\` ON \`activities\` (\`number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activities_state_idx\` ON \`activities\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activities_campaign_idx\` ON \`activities\` (\`campaign_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activities_organization_idx\` ON \`activities\` (\`organization_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activities_township_idx\` ON \`activities\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activities_community_idx\` ON \`activities\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activities_grid_idx\` ON \`activities\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activities_compound_idx\` ON \`activities\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activities_building_idx\` ON \`activities\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activities_starts_at_idx\` ON \`activities\` (\`starts_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activities_ends_at_idx\` ON \`activities\` (\`ends_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activities_planned_by_idx\` ON \`activities\` (\`planned_by_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`activities_plan_key_idx\` ON \`activities\` (\`plan_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activities_submitted_by_idx\` ON \`activities\` (\`submitted_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activities_updated_at_idx\` ON \`activities\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activities_created_at_idx\` ON \`activities\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`community_startsAt_idx\` ON \`activities\` (\`community_id\`,\`starts_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`campaign_state_startsAt_idx\` ON \`activities\` (\`campaign_id\`,\`state\`,\`starts_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`activity_sign_ups\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`activity_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`name\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`user_id\` text(36),
	\`member_id\` text(36),
	\`phone_cipher\` text,
	\`note\` text,
	\`person_key\` text NOT NULL,
	\`state\` text NOT NULL,
	\`turn\` numeric NOT NULL,
	\`door\` text NOT NULL,
	\`signed_at\` text NOT NULL,
	\`entered_by_name\` text,
	\`reminded_at\` text,
	\`presence\` text NOT NULL,
	\`arrived_at\` text,
	\`quarters\` numeric,
	\`hours_note\` text,
	\`marked_by_name\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`activity_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`member_id\`) REFERENCES \`party_members\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`activity_sign_ups_activity_idx\` ON \`activity_sign_ups\` (\`activity_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_sign_ups_township_idx\` ON \`activity_sign_ups\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_sign_ups_community_idx\` ON \`activity_sign_ups\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_sign_ups_grid_idx\` ON \`activity_sign_ups\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_sign_ups_compound_idx\` ON \`activity_sign_ups\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_sign_ups_building_idx\` ON \`activity_sign_ups\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_sign_ups_user_idx\` ON \`activity_sign_ups\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_sign_ups_member_idx\` ON \`activity_sign_ups\` (\`member_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`activity_sign_ups_person_key_idx\` ON \`activity_sign_ups\` (\`person_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_sign_ups_updated_at_idx\` ON \`activity_sign_ups\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_sign_ups_created_at_idx\` ON \`activity_sign_ups\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_turn_idx\` ON \`activity_sign_ups\` (\`activity_id\`,\`turn\`);`));
  await db.run(sql.raw(`CREATE TABLE \`activity_partners\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`activity_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`partner_kind\` text NOT NULL,
	\`partner\` text NOT NULL,
	\`name\` text NOT NULL,
	\`linkage_kind\` text NOT NULL,
	\`promised\` text NOT NULL,
	\`delivered\` text,
	\`delivered_at\` text,
	\`linkage_id\` text(36),
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`activity_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`linkage_id\`) REFERENCES \`linkages\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`activity_partners_activity_idx\` ON \`activity_partners\` (\`activity_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_partners_township_idx\` ON \`activity_partners\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_partners_community_idx\` ON \`activity_partners\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_partners_grid_idx\` ON \`activity_partners\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_partners_compound_idx\` ON \`activity_partners\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_partners_building_idx\` ON \`activity_partners\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_partners_linkage_idx\` ON \`activity_partners\` (\`linkage_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_partners_updated_at_idx\` ON \`activity_partners\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_partners_created_at_idx\` ON \`activity_partners\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`activity_partner_idx\` ON \`activity_partners\` (\`activity_id\`,\`partner\`);`));
  await db.run(sql.raw(`CREATE TABLE \`campaigns\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text NOT NULL,
	\`slug\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`summary\` text NOT NULL,
	\`about\` text NOT NULL,
	\`asks\` text,
	\`starts_on\` text NOT NULL,
	\`ends_on\` text,
	\`is_public\` integer DEFAULT false,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`campaigns_slug_idx\` ON \`campaigns\` (\`slug\`);`));
  await db.run(sql.raw(`CREATE INDEX \`campaigns_starts_on_idx\` ON \`campaigns\` (\`starts_on\`);`));
  await db.run(sql.raw(`CREATE INDEX \`campaigns_is_public_idx\` ON \`campaigns\` (\`is_public\`);`));
  await db.run(sql.raw(`CREATE INDEX \`campaigns_township_idx\` ON \`campaigns\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`campaigns_community_idx\` ON \`campaigns\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`campaigns_updated_at_idx\` ON \`campaigns\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`campaigns_created_at_idx\` ON \`campaigns\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`service_records\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`member_id\` text(36) NOT NULL,
	\`member_name\` text NOT NULL,
	\`organization_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`kind\` text NOT NULL,
	\`quarters\` numeric NOT NULL,
	\`on\` text NOT NULL,
	\`location\` text,
	\`text\` text NOT NULL,
	\`masked_text\` text NOT NULL,
	\`served\` text,
	\`source\` text NOT NULL,
	\`source_id\` text,
	\`source_title\` text,
	\`record_key\` text NOT NULL,
	\`state\` text NOT NULL,
	\`submitted_at\` text NOT NULL,
	\`entered_by_id\` text(36),
	\`entered_by_name\` text,
	\`decided_by_id\` text(36),
	\`decided_by_name\` text,
	\`decided_at\` text,
	\`return_reason\` text,
	\`thanks_count\` numeric DEFAULT 0,
	\`edit_count\` numeric DEFAULT 0,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`member_id\`) REFERENCES \`party_members\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`organization_id\`) REFERENCES \`party_organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`entered_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`service_records_member_idx\` ON \`service_records\` (\`member_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`service_records_organization_idx\` ON \`service_records\` (\`organization_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`service_records_township_idx\` ON \`service_records\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`service_records_community_idx\` ON \`service_records\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`service_records_grid_idx\` ON \`service_records\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`service_records_compound_idx\` ON \`service_records\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`service_records_building_idx\` ON \`service_records\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`service_records_on_idx\` ON \`service_records\` (\`on\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`service_records_record_key_idx\` ON \`service_records\` (\`record_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`service_records_entered_by_idx\` ON \`service_records\` (\`entered_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`service_records_decided_by_idx\` ON \`service_records\` (\`decided_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`service_records_updated_at_idx\` ON \`service_records\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`service_records_created_at_idx\` ON \`service_records\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_on_idx\` ON \`service_records\` (\`member_id\`,\`on\`);`));
  await db.run(sql.raw(`CREATE INDEX \`state_submittedAt_1_idx\` ON \`service_records\` (\`state\`,\`submitted_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`record_thanks\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`record_id\` text(36) NOT NULL,
	\`household_id\` text(36) NOT NULL,
	\`user_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`words\` text,
	\`masked_words\` text,
	\`review\` text NOT NULL,
	\`review_reason\` text,
	\`reviewed_by_name\` text,
	\`at\` text NOT NULL,
	FOREIGN KEY (\`record_id\`) REFERENCES \`service_records\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`household_id\`) REFERENCES \`households\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`record_thanks_record_idx\` ON \`record_thanks\` (\`record_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`record_thanks_household_idx\` ON \`record_thanks\` (\`household_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`record_thanks_user_idx\` ON \`record_thanks\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`record_thanks_township_idx\` ON \`record_thanks\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`record_thanks_community_idx\` ON \`record_thanks\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`record_thanks_grid_idx\` ON \`record_thanks\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`record_thanks_compound_idx\` ON \`record_thanks\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`record_thanks_building_idx\` ON \`record_thanks\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`record_thanks_review_idx\` ON \`record_thanks\` (\`review\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`record_household_idx\` ON \`record_thanks\` (\`record_id\`,\`household_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`conflict_declarations\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`member_id\` text(36) NOT NULL,
	\`member_name\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`other_name\` text NOT NULL,
	\`other_member_id\` text(36),
	\`relation\` text NOT NULL,
	\`state\` text NOT NULL,
	\`note\` text,
	\`declared_at\` text NOT NULL,
	\`declared_by_name\` text NOT NULL,
	\`by_member\` integer DEFAULT false,
	\`ended_at\` text,
	\`ended_by_name\` text,
	\`end_reason\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`member_id\`) REFERENCES \`party_members\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`other_member_id\`) REFERENCES \`party_members\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`conflict_declarations_member_idx\` ON \`conflict_declarations\` (\`member_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`conflict_declarations_township_idx\` ON \`conflict_declarations\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`conflict_declarations_community_idx\` ON \`conflict_declarations\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`conflict_declarations_grid_idx\` ON \`conflict_declarations\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`conflict_declarations_compound_idx\` ON \`conflict_declarations\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`conflict_declarations_building_idx\` ON \`conflict_declarations\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`conflict_declarations_other_member_idx\` ON \`conflict_declarations\` (\`other_member_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`conflict_declarations_updated_at_idx\` ON \`conflict_declarations\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`conflict_declarations_created_at_idx\` ON \`conflict_declarations\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`service_record_events\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`record_id\` text(36) NOT NULL,
	\`member_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`at\` text NOT NULL,
	\`verb\` text NOT NULL,
	\`label\` text NOT NULL,
	\`state\` text NOT NULL,
	\`detail\` text,
	\`reason\` text,
	\`actor_id\` text(36),
	\`actor_name\` text NOT NULL,
	FOREIGN KEY (\`record_id\`) REFERENCES \`service_records\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`member_id\`) REFERENCES \`party_members\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`service_record_events_record_idx\` ON \`service_record_events\` (\`record_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`service_record_events_member_idx\` ON \`service_record_events\` (\`member_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`service_record_events_township_idx\` ON \`service_record_events\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`service_record_events_community_idx\` ON \`service_record_events\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`service_record_events_grid_idx\` ON \`service_record_events\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`service_record_events_compound_idx\` ON \`service_record_events\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`service_record_events_building_idx\` ON \`service_record_events\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`service_record_events_at_idx\` ON \`service_record_events\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`service_record_events_actor_idx\` ON \`service_record_events\` (\`actor_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`activity_events\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`activity_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`at\` text NOT NULL,
	\`verb\` text NOT NULL,
	\`label\` text NOT NULL,
	\`state\` text NOT NULL,
	\`detail\` text,
	\`reason\` text,
	\`actor_id\` text(36),
	\`actor_name\` text NOT NULL,
	FOREIGN KEY (\`activity_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`activity_events_activity_idx\` ON \`activity_events\` (\`activity_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_events_township_idx\` ON \`activity_events\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_events_community_idx\` ON \`activity_events\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_events_grid_idx\` ON \`activity_events\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_events_compound_idx\` ON \`activity_events\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_events_building_idx\` ON \`activity_events\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_events_at_idx\` ON \`activity_events\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`activity_events_actor_idx\` ON \`activity_events\` (\`actor_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`calendar_feeds\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`user_id\` text(36) NOT NULL,
	\`digest\` text NOT NULL,
	\`made_at\` text NOT NULL,
	\`revoked_at\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`calendar_feeds_user_idx\` ON \`calendar_feeds\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`calendar_feeds_digest_idx\` ON \`calendar_feeds\` (\`digest\`);`));
  await db.run(sql.raw(`CREATE INDEX \`calendar_feeds_updated_at_idx\` ON \`calendar_feeds\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`calendar_feeds_created_at_idx\` ON \`calendar_feeds\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`member_moves\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`member_id\` text(36) NOT NULL,
	\`member_name\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`state\` text NOT NULL,
	\`from_id\` text(36),
	\`to_id\` text(36),
	\`from_name\` text,
	\`to_name\` text,
	\`outside\` text,
	\`moved_on\` text NOT NULL,
	\`letter\` text,
	\`reason\` text,
	\`actor_name\` text,
	\`decided_at\` text,
	\`decided_by_name\` text,
	\`decision_reason\` text,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`from_township_id\` text(36),
	\`from_community_id\` text(36),
	\`from_grid_id\` text(36),
	\`from_compound_id\` text(36),
	\`from_building_id\` text(36),
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`member_id\`) REFERENCES \`party_members\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`from_id\`) REFERENCES \`party_organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`to_id\`) REFERENCES \`party_organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`from_township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`from_community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`from_grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`from_compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`from_building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`member_moves_member_idx\` ON \`member_moves\` (\`member_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_moves_state_idx\` ON \`member_moves\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_moves_from_idx\` ON \`member_moves\` (\`from_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_moves_to_idx\` ON \`member_moves\` (\`to_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_moves_township_idx\` ON \`member_moves\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_moves_community_idx\` ON \`member_moves\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_moves_grid_idx\` ON \`member_moves\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_moves_compound_idx\` ON \`member_moves\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_moves_building_idx\` ON \`member_moves\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_moves_from_township_idx\` ON \`member_moves\` (\`from_township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_moves_from_community_idx\` ON \`member_moves\` (\`from_community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_moves_from_grid_idx\` ON \`member_moves\` (\`from_grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_moves_from_compound_idx\` ON \`member_moves\` (\`from_compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_moves_from_building_idx\` ON \`member_moves\` (\`from_building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_moves_updated_at_idx\` ON \`member_moves\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_moves_created_at_idx\` ON \`member_moves\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_movedOn_idx\` ON \`member_moves\` (\`member_id\`,\`moved_on\`);`));
  await db.run(sql.raw(`CREATE TABLE \`member_exemptions\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`member_id\` text(36) NOT NULL,
	\`member_name\` text NOT NULL,
	\`reason\` text NOT NULL,
	\`decision\` text NOT NULL,
	\`decided_on\` text NOT NULL,
	\`from\` text NOT NULL,
	\`until\` text,
	\`state\` text NOT NULL,
	\`actor_name\` text NOT NULL,
	\`ended_at\` text,
	\`ended_by_name\` text,
	\`end_reason\` text,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`member_id\`) REFERENCES \`party_members\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`member_exemptions_member_idx\` ON \`member_exemptions\` (\`member_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_exemptions_state_idx\` ON \`member_exemptions\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_exemptions_township_idx\` ON \`member_exemptions\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_exemptions_community_idx\` ON \`member_exemptions\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_exemptions_grid_idx\` ON \`member_exemptions\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_exemptions_compound_idx\` ON \`member_exemptions\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_exemptions_building_idx\` ON \`member_exemptions\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_exemptions_updated_at_idx\` ON \`member_exemptions\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_exemptions_created_at_idx\` ON \`member_exemptions\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`member_from_idx\` ON \`member_exemptions\` (\`member_id\`,\`from\`);`));
  await db.run(sql.raw(`CREATE TABLE \`star_rounds\` (
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
  await db.run(sql.raw(`CREATE TABLE \`star_results\` (
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
	\`organization_id\` text(36) NOT NULL,
	\`organization_name\` text NOT NULL,
	\`came_from\` text,
	\`exempt\` integer DEFAULT false,
	\`exempt_reason\` text,
	\`total\` numeric,
	\`stars\` numeric,
	\`missing\` numeric,
	\`rank\` numeric,
	\`grade3\` numeric,
	\`grade2\` numeric,
	\`grade1\` numeric,
	\`grade0\` numeric,
	\`stale\` integer DEFAULT false,
	\`snapshot\` text,
	\`frozen_at\` text,
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
	FOREIGN KEY (\`organization_id\`) REFERENCES \`party_organizations\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`star_results_round_idx\` ON \`star_results\` (\`round_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_results_township_idx\` ON \`star_results\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_results_community_idx\` ON \`star_results\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_results_grid_idx\` ON \`star_results\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_results_compound_idx\` ON \`star_results\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_results_building_idx\` ON \`star_results\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_results_member_idx\` ON \`star_results\` (\`member_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_results_user_idx\` ON \`star_results\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_results_organization_idx\` ON \`star_results\` (\`organization_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_results_stars_idx\` ON \`star_results\` (\`stars\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_results_updated_at_idx\` ON \`star_results\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_results_created_at_idx\` ON \`star_results\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`round_member_idx\` ON \`star_results\` (\`round_id\`,\`member_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`round_total_idx\` ON \`star_results\` (\`round_id\`,\`total\`);`));
  await db.run(sql.raw(`CREATE TABLE \`star_manual_items\` (
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
	\`item\` text NOT NULL,
	\`item_name\` text NOT NULL,
	\`units\` numeric NOT NULL,
	\`on\` text NOT NULL,
	\`evidence\` text NOT NULL,
	\`state\` text NOT NULL,
	\`entered_by_id\` text(36),
	\`entered_by_name\` text NOT NULL,
	\`decided_by_name\` text,
	\`decided_at\` text,
	\`refusal\` text,
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
	FOREIGN KEY (\`entered_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`star_manual_items_round_idx\` ON \`star_manual_items\` (\`round_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_manual_items_township_idx\` ON \`star_manual_items\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_manual_items_community_idx\` ON \`star_manual_items\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_manual_items_grid_idx\` ON \`star_manual_items\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_manual_items_compound_idx\` ON \`star_manual_items\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_manual_items_building_idx\` ON \`star_manual_items\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_manual_items_member_idx\` ON \`star_manual_items\` (\`member_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_manual_items_user_idx\` ON \`star_manual_items\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_manual_items_state_idx\` ON \`star_manual_items\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_manual_items_entered_by_idx\` ON \`star_manual_items\` (\`entered_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_manual_items_updated_at_idx\` ON \`star_manual_items\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_manual_items_created_at_idx\` ON \`star_manual_items\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`star_appeals\` (
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
  await db.run(sql.raw(`CREATE TABLE \`star_corrections\` (
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
	\`record\` text NOT NULL,
	\`item\` text NOT NULL,
	\`item_name\` text NOT NULL,
	\`raw\` numeric NOT NULL,
	\`points\` numeric NOT NULL,
	\`words\` text NOT NULL,
	\`at\` text NOT NULL,
	\`period_kind\` text NOT NULL,
	\`period_to\` text NOT NULL,
	\`carried_into_id\` text(36),
	FOREIGN KEY (\`round_id\`) REFERENCES \`star_rounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`member_id\`) REFERENCES \`party_members\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`carried_into_id\`) REFERENCES \`star_rounds\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`star_corrections_round_idx\` ON \`star_corrections\` (\`round_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_corrections_township_idx\` ON \`star_corrections\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_corrections_community_idx\` ON \`star_corrections\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_corrections_grid_idx\` ON \`star_corrections\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_corrections_compound_idx\` ON \`star_corrections\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_corrections_building_idx\` ON \`star_corrections\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_corrections_member_idx\` ON \`star_corrections\` (\`member_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_corrections_user_idx\` ON \`star_corrections\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_corrections_record_idx\` ON \`star_corrections\` (\`record\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_corrections_carried_into_idx\` ON \`star_corrections\` (\`carried_into_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`star_consents\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`member_id\` text(36) NOT NULL,
	\`member_name\` text NOT NULL,
	\`user_id\` text(36),
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`member_key\` text NOT NULL,
	\`agreed\` integer DEFAULT false,
	\`at\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`member_id\`) REFERENCES \`party_members\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`star_consents_member_idx\` ON \`star_consents\` (\`member_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_consents_user_idx\` ON \`star_consents\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_consents_township_idx\` ON \`star_consents\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_consents_community_idx\` ON \`star_consents\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_consents_grid_idx\` ON \`star_consents\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_consents_compound_idx\` ON \`star_consents\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_consents_building_idx\` ON \`star_consents\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`star_consents_member_key_idx\` ON \`star_consents\` (\`member_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_consents_agreed_idx\` ON \`star_consents\` (\`agreed\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_consents_updated_at_idx\` ON \`star_consents\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_consents_created_at_idx\` ON \`star_consents\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`star_rule_sets\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`version\` text NOT NULL,
	\`source\` text NOT NULL,
	\`period_kinds\` text NOT NULL,
	\`base\` numeric NOT NULL,
	\`items\` text NOT NULL,
	\`thresholds\` text NOT NULL,
	\`least_appraisals\` numeric NOT NULL,
	\`least_for_comparison\` numeric NOT NULL,
	\`created_by_name\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`star_rule_sets_version_idx\` ON \`star_rule_sets\` (\`version\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rule_sets_updated_at_idx\` ON \`star_rule_sets\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_rule_sets_created_at_idx\` ON \`star_rule_sets\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`star_result_items\` (
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
	\`order\` numeric NOT NULL,
	\`item\` text NOT NULL,
	\`name\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`raw\` numeric NOT NULL,
	\`points\` numeric NOT NULL,
	\`sources\` text NOT NULL,
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
  await db.run(sql.raw(`CREATE INDEX \`star_result_items_round_idx\` ON \`star_result_items\` (\`round_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_result_items_township_idx\` ON \`star_result_items\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_result_items_community_idx\` ON \`star_result_items\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_result_items_grid_idx\` ON \`star_result_items\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_result_items_compound_idx\` ON \`star_result_items\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_result_items_building_idx\` ON \`star_result_items\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_result_items_member_idx\` ON \`star_result_items\` (\`member_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_result_items_user_idx\` ON \`star_result_items\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_result_items_result_idx\` ON \`star_result_items\` (\`result_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`star_appraisals\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`round\` text NOT NULL,
	\`subject\` text NOT NULL,
	\`grade\` numeric NOT NULL
);
`));
  await db.run(sql.raw(`CREATE INDEX \`round_subject_idx\` ON \`star_appraisals\` (\`round\`,\`subject\`);`));
  await db.run(sql.raw(`CREATE TABLE \`star_appraisal_participations\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`round\` text NOT NULL,
	\`appraiser\` text NOT NULL,
	\`organization\` text NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`round_appraiser_idx\` ON \`star_appraisal_participations\` (\`round\`,\`appraiser\`);`));
  await db.run(sql.raw(`CREATE TABLE \`star_events\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`round_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`at\` text NOT NULL,
	\`label\` text NOT NULL,
	\`detail\` text,
	\`reason\` text,
	\`actor_id\` text(36),
	\`actor_name\` text NOT NULL,
	FOREIGN KEY (\`round_id\`) REFERENCES \`star_rounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`star_events_round_idx\` ON \`star_events\` (\`round_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_events_township_idx\` ON \`star_events\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_events_community_idx\` ON \`star_events\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_events_grid_idx\` ON \`star_events\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_events_compound_idx\` ON \`star_events\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_events_building_idx\` ON \`star_events\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_events_at_idx\` ON \`star_events\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`star_events_actor_idx\` ON \`star_events\` (\`actor_id\`);`));
  await db.run(sql.raw(`ALTER TABLE \`meeting_agenda_items\` ADD \`star_round_id\` text(36) REFERENCES star_rounds(id);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_agenda_items_star_round_idx\` ON \`meeting_agenda_items\` (\`star_round_id\`);`));
  await db.run(sql.raw(`ALTER TABLE \`meeting_attendances\` ADD \`reminded_at\` text;`));
  await db.run(sql.raw(`ALTER TABLE \`import_runs\` ADD \`community_id\` text(36) REFERENCES divisions(id);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_community_idx\` ON \`import_runs\` (\`community_id\`);`));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql.raw(`DROP TABLE \`activities\`;`));
  await db.run(sql.raw(`DROP TABLE \`activity_sign_ups\`;`));
  await db.run(sql.raw(`DROP TABLE \`activity_partners\`;`));
  await db.run(sql.raw(`DROP TABLE \`campaigns\`;`));
  await db.run(sql.raw(`DROP TABLE \`service_records\`;`));
  await db.run(sql.raw(`DROP TABLE \`record_thanks\`;`));
  await db.run(sql.raw(`DROP TABLE \`conflict_declarations\`;`));
  await db.run(sql.raw(`DROP TABLE \`service_record_events\`;`));
  await db.run(sql.raw(`DROP TABLE \`activity_events\`;`));
  await db.run(sql.raw(`DROP TABLE \`calendar_feeds\`;`));
  await db.run(sql.raw(`DROP TABLE \`member_moves\`;`));
  await db.run(sql.raw(`DROP TABLE \`member_exemptions\`;`));
  await db.run(sql.raw(`DROP TABLE \`star_rounds\`;`));
  await db.run(sql.raw(`DROP TABLE \`star_results\`;`));
  await db.run(sql.raw(`DROP TABLE \`star_manual_items\`;`));
  await db.run(sql.raw(`DROP TABLE \`star_appeals\`;`));
  await db.run(sql.raw(`DROP TABLE \`star_corrections\`;`));
  await db.run(sql.raw(`DROP TABLE \`star_consents\`;`));
  await db.run(sql.raw(`DROP TABLE \`star_rule_sets\`;`));
  await db.run(sql.raw(`DROP TABLE \`star_result_items\`;`));
  await db.run(sql.raw(`DROP TABLE \`star_appraisals\`;`));
  await db.run(sql.raw(`DROP TABLE \`star_appraisal_participations\`;`));
  await db.run(sql.raw(`DROP TABLE \`star_events\`;`));
  await db.run(sql.raw(`PRAGMA foreign_keys=OFF;`));
  await db.run(sql.raw(`CREATE TABLE \`__new_meeting_agenda_items\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`meeting_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`order\` numeric NOT NULL,
	\`title\` text NOT NULL,
	\`proposal\` text,
	\`matter_id\` text(36),
	\`matter_number\` text,
	\`decision\` text,
	\`votes_for\` numeric,
	\`votes_against\` numeric,
	\`votes_abstain\` numeric,
	\`resolution\` text,
	\`public_words\` text,
	\`budget\` numeric,
	\`first_tasks\` text,
	\`decided_at\` text,
	\`decided_by_name\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`meeting_id\`) REFERENCES \`branch_meetings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`matter_id\`) REFERENCES \`matters\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`INSERT INTO \`__new_meeting_agenda_items\`("id", "meeting_id", "township_id", "community_id", "grid_id", "compound_id", "building_id", "order", "title", "proposal", "matter_id", "matter_number", "decision", "votes_for", "votes_against", "votes_abstain", "resolution", "public_words", "budget", "first_tasks", "decided_at", "decided_by_name", "updated_at", "created_at") SELECT "id", "meeting_id", "township_id", "community_id", "grid_id", "compound_id", "building_id", "order", "title", "proposal", "matter_id", "matter_number", "decision", "votes_for", "votes_against", "votes_abstain", "resolution", "public_words", "budget", "first_tasks", "decided_at", "decided_by_name", "updated_at", "created_at" FROM \`meeting_agenda_items\`;`));
  await db.run(sql.raw(`DROP TABLE \`meeting_agenda_items\`;`));
  await db.run(sql.raw(`ALTER TABLE \`__new_meeting_agenda_items\` RENAME TO \`meeting_agenda_items\`;`));
  await db.run(sql.raw(`PRAGMA foreign_keys=ON;`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_agenda_items_meeting_idx\` ON \`meeting_agenda_items\` (\`meeting_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_agenda_items_township_idx\` ON \`meeting_agenda_items\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_agenda_items_community_idx\` ON \`meeting_agenda_items\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_agenda_items_grid_idx\` ON \`meeting_agenda_items\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_agenda_items_compound_idx\` ON \`meeting_agenda_items\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_agenda_items_building_idx\` ON \`meeting_agenda_items\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_agenda_items_matter_idx\` ON \`meeting_agenda_items\` (\`matter_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_agenda_items_updated_at_idx\` ON \`meeting_agenda_items\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_agenda_items_created_at_idx\` ON \`meeting_agenda_items\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_order_idx\` ON \`meeting_agenda_items\` (\`meeting_id\`,\`order\`);`));
  await db.run(sql.raw(`CREATE TABLE \`__new_import_runs\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`kind\` text NOT NULL,
	\`channel_id\` text(36),
	\`account_book_id\` text(36),
	\`vote_id\` text(36),
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
	\`is_public\` integer DEFAULT false,
	\`columns\` text,
	\`headings\` text,
	\`keeps_refused\` integer DEFAULT false,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`channel_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`account_book_id\`) REFERENCES \`compound_accounts\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`vote_id\`) REFERENCES \`votes\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`started_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`INSERT INTO \`__new_import_runs\`("id", "kind", "channel_id", "account_book_id", "vote_id", "file_name", "status", "rows_read", "rows_created", "rows_updated", "rows_unchanged", "rows_refused", "rows_total", "started_at", "progress_at", "finished_at", "message", "started_by_id", "skip_bad", "ignored_columns", "is_public", "columns", "headings", "keeps_refused", "updated_at", "created_at") SELECT "id", "kind", "channel_id", "account_book_id", "vote_id", "file_name", "status", "rows_read", "rows_created", "rows_updated", "rows_unchanged", "rows_refused", "rows_total", "started_at", "progress_at", "finished_at", "message", "started_by_id", "skip_bad", "ignored_columns", "is_public", "columns", "headings", "keeps_refused", "updated_at", "created_at" FROM \`import_runs\`;`));
  await db.run(sql.raw(`DROP TABLE \`import_runs\`;`));
  await db.run(sql.raw(`ALTER TABLE \`__new_import_runs\` RENAME TO \`import_runs\`;`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_kind_idx\` ON \`import_runs\` (\`kind\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_channel_idx\` ON \`import_runs\` (\`channel_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_account_book_idx\` ON \`import_runs\` (\`account_book_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_vote_idx\` ON \`import_runs\` (\`vote_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_status_idx\` ON \`import_runs\` (\`status\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_started_by_idx\` ON \`import_runs\` (\`started_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_updated_at_idx\` ON \`import_runs\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_created_at_idx\` ON \`import_runs\` (\`created_at\`);`));
  await db.run(sql.raw(`ALTER TABLE \`meeting_attendances\` DROP COLUMN \`reminded_at\`;`));
}
