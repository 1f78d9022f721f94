// Written by npm run migrations:initial or migrations:create.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql.raw(`CREATE TABLE \`disputes\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` text NOT NULL,
	\`state\` text NOT NULL,
	\`state_since\` text NOT NULL,
	\`type\` text NOT NULL,
	\`title\` text NOT NULL,
	\`facts\` text NOT NULL,
	\`wishes\` text,
	\`source\` text NOT NULL,
	\`source_id\` text,
	\`source_number\` text,
	\`risk_level\` text NOT NULL,
	\`organization_id\` text(36) NOT NULL,
	\`organization_name\` text NOT NULL,
	\`mediator_id\` text(36),
	\`mediator_name\` text,
	\`co_mediator_id\` text(36),
	\`co_mediator_name\` text,
	\`method_id\` text(36),
	\`method_name\` text,
	\`place_text\` text,
	\`open\` integer,
	\`slot_starts_at\` text,
	\`slot_ends_at\` text,
	\`amount\` numeric,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`deadline\` text,
	\`contact_due_at\` text,
	\`first_contact_at\` text,
	\`choice_due_at\` text,
	\`proposed_at\` text,
	\`outcome\` text,
	\`end_reason\` text,
	\`registered_at\` text NOT NULL,
	\`accepted_at\` text,
	\`agreed_at\` text,
	\`settled_at\` text,
	\`closed_at\` text,
	\`ended_at\` text,
	\`settled_form\` text,
	\`failure_told_at\` text,
	\`registered_by_id\` text(36),
	\`register_key\` text NOT NULL,
	\`slot_key\` text NOT NULL,
	\`phones_forgotten_at\` text,
	\`hold_key\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`organization_id\`) REFERENCES \`mediation_organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`mediator_id\`) REFERENCES \`mediators\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`co_mediator_id\`) REFERENCES \`mediators\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`method_id\`) REFERENCES \`mediation_methods\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`registered_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`disputes_number_idx\` ON \`disputes\` (\`number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_state_idx\` ON \`disputes\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_risk_level_idx\` ON \`disputes\` (\`risk_level\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_organization_idx\` ON \`disputes\` (\`organization_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_mediator_idx\` ON \`disputes\` (\`mediator_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_co_mediator_idx\` ON \`disputes\` (\`co_mediator_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_method_idx\` ON \`disputes\` (\`method_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_slot_starts_at_idx\` ON \`disputes\` (\`slot_starts_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_township_idx\` ON \`disputes\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_community_idx\` ON \`disputes\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_grid_idx\` ON \`disputes\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_compound_idx\` ON \`disputes\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_building_idx\` ON \`disputes\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_deadline_idx\` ON \`disputes\` (\`deadline\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_contact_due_at_idx\` ON \`disputes\` (\`contact_due_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_choice_due_at_idx\` ON \`disputes\` (\`choice_due_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_registered_at_idx\` ON \`disputes\` (\`registered_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_ended_at_idx\` ON \`disputes\` (\`ended_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_registered_by_idx\` ON \`disputes\` (\`registered_by_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`disputes_register_key_idx\` ON \`disputes\` (\`register_key\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`disputes_slot_key_idx\` ON \`disputes\` (\`slot_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_updated_at_idx\` ON \`disputes\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`disputes_created_at_idx\` ON \`disputes\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`organization_state_registeredAt_idx\` ON \`disputes\` (\`organization_id\`,\`state\`,\`registered_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediator_state_registeredAt_idx\` ON \`disputes\` (\`mediator_id\`,\`state\`,\`registered_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`source_sourceId_idx\` ON \`disputes\` (\`source\`,\`source_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`mediation_organizations\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`type\` text NOT NULL,
	\`parent_id\` text(36),
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`address\` text,
	\`phone\` text,
	\`hours\` text,
	\`takes_applications\` integer DEFAULT true,
	\`active\` integer DEFAULT true,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`parent_id\`) REFERENCES \`mediation_organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`mediation_organizations_name_idx\` ON \`mediation_organizations\` (\`name\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_organizations_type_idx\` ON \`mediation_organizations\` (\`type\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_organizations_parent_idx\` ON \`mediation_organizations\` (\`parent_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_organizations_township_idx\` ON \`mediation_organizations\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_organizations_community_idx\` ON \`mediation_organizations\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_organizations_active_idx\` ON \`mediation_organizations\` (\`active\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_organizations_updated_at_idx\` ON \`mediation_organizations\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_organizations_created_at_idx\` ON \`mediation_organizations\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`mediators_fields\` (
	\`order\` integer NOT NULL,
	\`parent_id\` text(36) NOT NULL,
	\`value\` text,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (\`parent_id\`) REFERENCES \`mediators\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`));
  await db.run(sql.raw(`CREATE INDEX \`mediators_fields_order_idx\` ON \`mediators_fields\` (\`order\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediators_fields_parent_idx\` ON \`mediators_fields\` (\`parent_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`mediators\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`organization_id\` text(36) NOT NULL,
	\`kind\` text NOT NULL,
	\`languages\` text,
	\`about\` text,
	\`weekly_hours\` text,
	\`days_off\` text,
	\`user_id\` text(36),
	\`unit_id\` text(36),
	\`member_id\` text(36),
	\`relatives\` text,
	\`state\` text DEFAULT 'active' NOT NULL,
	\`state_reason\` text,
	\`case_count\` numeric DEFAULT 0,
	\`settled_count\` numeric DEFAULT 0,
	\`hold_key\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`organization_id\`) REFERENCES \`mediation_organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`member_id\`) REFERENCES \`party_members\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`mediators_organization_idx\` ON \`mediators\` (\`organization_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediators_user_idx\` ON \`mediators\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediators_unit_idx\` ON \`mediators\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediators_member_idx\` ON \`mediators\` (\`member_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediators_state_idx\` ON \`mediators\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediators_updated_at_idx\` ON \`mediators\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediators_created_at_idx\` ON \`mediators\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`mediation_duties\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`organization_id\` text(36) NOT NULL,
	\`day\` text NOT NULL,
	\`from\` text NOT NULL,
	\`until\` text NOT NULL,
	\`person_name\` text NOT NULL,
	\`person_title\` text,
	\`mediator_id\` text(36),
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`organization_id\`) REFERENCES \`mediation_organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`mediator_id\`) REFERENCES \`mediators\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_duties_organization_idx\` ON \`mediation_duties\` (\`organization_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_duties_day_idx\` ON \`mediation_duties\` (\`day\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_duties_mediator_idx\` ON \`mediation_duties\` (\`mediator_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_duties_updated_at_idx\` ON \`mediation_duties\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_duties_created_at_idx\` ON \`mediation_duties\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`organization_day_idx\` ON \`mediation_duties\` (\`organization_id\`,\`day\`);`));
  await db.run(sql.raw(`CREATE TABLE \`mediation_methods\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`sentence\` text NOT NULL,
	\`order\` numeric DEFAULT 10 NOT NULL,
	\`active\` integer DEFAULT true,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`mediation_methods_name_idx\` ON \`mediation_methods\` (\`name\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_methods_updated_at_idx\` ON \`mediation_methods\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_methods_created_at_idx\` ON \`mediation_methods\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`mediation_desks\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`organization_id\` text(36) NOT NULL,
	\`user_id\` text(36) NOT NULL,
	\`user_name\` text NOT NULL,
	\`active\` integer DEFAULT true,
	\`since\` text NOT NULL,
	\`appointed_by_name\` text NOT NULL,
	\`ended_at\` text,
	\`ended_by_name\` text,
	\`end_reason\` text,
	\`desk_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`organization_id\`) REFERENCES \`mediation_organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_desks_organization_idx\` ON \`mediation_desks\` (\`organization_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_desks_user_idx\` ON \`mediation_desks\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_desks_active_idx\` ON \`mediation_desks\` (\`active\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`mediation_desks_desk_key_idx\` ON \`mediation_desks\` (\`desk_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_desks_updated_at_idx\` ON \`mediation_desks\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_desks_created_at_idx\` ON \`mediation_desks\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`dispute_parties\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`dispute_id\` text(36) NOT NULL,
	\`side\` text NOT NULL,
	\`name_cipher\` text,
	\`phone_cipher\` text,
	\`phone_index\` text,
	\`user_id\` text(36),
	\`unit_name\` text,
	\`note\` text,
	\`token_hash\` text NOT NULL,
	\`link_turn\` numeric DEFAULT 0,
	\`menu_sent_at\` text,
	\`chosen_at\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`dispute_id\`) REFERENCES \`disputes\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`dispute_parties_dispute_idx\` ON \`dispute_parties\` (\`dispute_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispute_parties_phone_index_idx\` ON \`dispute_parties\` (\`phone_index\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispute_parties_user_idx\` ON \`dispute_parties\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`dispute_parties_token_hash_idx\` ON \`dispute_parties\` (\`token_hash\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispute_parties_updated_at_idx\` ON \`dispute_parties\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispute_parties_created_at_idx\` ON \`dispute_parties\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`dispute_choices\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`dispute_id\` text(36) NOT NULL,
	\`party_id\` text(36),
	\`by\` text NOT NULL,
	\`mediators\` text NOT NULL,
	\`slots\` text NOT NULL,
	\`methods\` text NOT NULL,
	\`venues\` text NOT NULL,
	\`openness\` text NOT NULL,
	\`words\` text NOT NULL,
	\`at\` text NOT NULL,
	\`entered_by_name\` text,
	\`choice_key\` text NOT NULL,
	FOREIGN KEY (\`dispute_id\`) REFERENCES \`disputes\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`party_id\`) REFERENCES \`dispute_parties\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`dispute_choices_dispute_idx\` ON \`dispute_choices\` (\`dispute_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispute_choices_party_idx\` ON \`dispute_choices\` (\`party_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispute_choices_at_idx\` ON \`dispute_choices\` (\`at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`dispute_choices_choice_key_idx\` ON \`dispute_choices\` (\`choice_key\`);`));
  await db.run(sql.raw(`CREATE TABLE \`dispute_events\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`dispute_id\` text(36) NOT NULL,
	\`at\` text NOT NULL,
	\`state\` text NOT NULL,
	\`verb\` text NOT NULL,
	\`label\` text NOT NULL,
	\`detail\` text,
	\`reason\` text,
	\`told\` text,
	\`actor_id\` text(36),
	\`actor_name\` text NOT NULL,
	FOREIGN KEY (\`dispute_id\`) REFERENCES \`disputes\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`dispute_events_dispute_idx\` ON \`dispute_events\` (\`dispute_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispute_events_at_idx\` ON \`dispute_events\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispute_events_actor_idx\` ON \`dispute_events\` (\`actor_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispute_at_idx\` ON \`dispute_events\` (\`dispute_id\`,\`at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`mediator_events\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`mediator_id\` text(36) NOT NULL,
	\`at\` text NOT NULL,
	\`label\` text NOT NULL,
	\`cause\` text,
	\`reason\` text NOT NULL,
	\`actor_id\` text(36),
	\`actor_name\` text NOT NULL,
	FOREIGN KEY (\`mediator_id\`) REFERENCES \`mediators\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`mediator_events_mediator_idx\` ON \`mediator_events\` (\`mediator_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediator_events_at_idx\` ON \`mediator_events\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediator_events_actor_idx\` ON \`mediator_events\` (\`actor_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`mediation_sessions\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`dispute_id\` text(36) NOT NULL,
	\`dispute_number\` text NOT NULL,
	\`order\` numeric NOT NULL,
	\`state\` text NOT NULL,
	\`organization_id\` text(36) NOT NULL,
	\`organization_name\` text NOT NULL,
	\`mediator_id\` text(36) NOT NULL,
	\`mediator_name\` text NOT NULL,
	\`co_mediator_id\` text(36),
	\`co_mediator_name\` text,
	\`starts_at\` text NOT NULL,
	\`ends_at\` text NOT NULL,
	\`place\` text NOT NULL,
	\`room\` text,
	\`open\` integer DEFAULT false,
	\`planned_at\` text NOT NULL,
	\`planned_by_name\` text NOT NULL,
	\`moved_times\` numeric DEFAULT 0 NOT NULL,
	\`began_at\` text,
	\`ended_at\` text,
	\`result\` text,
	\`end_reason\` text,
	\`notes\` text,
	\`notes_at\` text,
	\`notes_by_name\` text,
	\`attendance_at\` text,
	\`reminded_at\` text,
	\`plan_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`dispute_id\`) REFERENCES \`disputes\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`organization_id\`) REFERENCES \`mediation_organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`mediator_id\`) REFERENCES \`mediators\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`co_mediator_id\`) REFERENCES \`mediators\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_sessions_dispute_idx\` ON \`mediation_sessions\` (\`dispute_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_sessions_state_idx\` ON \`mediation_sessions\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_sessions_organization_idx\` ON \`mediation_sessions\` (\`organization_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_sessions_mediator_idx\` ON \`mediation_sessions\` (\`mediator_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_sessions_co_mediator_idx\` ON \`mediation_sessions\` (\`co_mediator_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_sessions_starts_at_idx\` ON \`mediation_sessions\` (\`starts_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`mediation_sessions_plan_key_idx\` ON \`mediation_sessions\` (\`plan_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_sessions_updated_at_idx\` ON \`mediation_sessions\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_sessions_created_at_idx\` ON \`mediation_sessions\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediator_startsAt_idx\` ON \`mediation_sessions\` (\`mediator_id\`,\`starts_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`organization_startsAt_idx\` ON \`mediation_sessions\` (\`organization_id\`,\`starts_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`mediation_agreements\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`dispute_id\` text(36) NOT NULL,
	\`version\` numeric NOT NULL,
	\`form\` text NOT NULL,
	\`state\` text NOT NULL,
	\`facts\` text,
	\`matters\` text,
	\`responsibilities\` text,
	\`terms\` text NOT NULL,
	\`performance\` text,
	\`perform_by\` text,
	\`written_at\` text NOT NULL,
	\`written_by_name\` text NOT NULL,
	\`effective_on\` text,
	\`confirmation\` text,
	\`confirm_until\` text,
	\`confirm_why\` text,
	\`confirm_reminded\` numeric,
	\`applied_on\` text,
	\`court\` text,
	\`answered_on\` text,
	\`answer_number\` text,
	\`answer_reason\` text,
	\`agreement_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`dispute_id\`) REFERENCES \`disputes\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_agreements_dispute_idx\` ON \`mediation_agreements\` (\`dispute_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`mediation_agreements_agreement_key_idx\` ON \`mediation_agreements\` (\`agreement_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_agreements_updated_at_idx\` ON \`mediation_agreements\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_agreements_created_at_idx\` ON \`mediation_agreements\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`confirmation_confirmUntil_idx\` ON \`mediation_agreements\` (\`confirmation\`,\`confirm_until\`);`));
  await db.run(sql.raw(`CREATE TABLE \`mediation_follow_ups\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`dispute_id\` text(36) NOT NULL,
	\`order\` numeric NOT NULL,
	\`state\` text NOT NULL,
	\`due_at\` text NOT NULL,
	\`performance\` text,
	\`way\` text,
	\`words\` text,
	\`reason\` text,
	\`next\` text,
	\`done_at\` text,
	\`done_by_name\` text,
	\`follow_up_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`dispute_id\`) REFERENCES \`disputes\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_follow_ups_dispute_idx\` ON \`mediation_follow_ups\` (\`dispute_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_follow_ups_due_at_idx\` ON \`mediation_follow_ups\` (\`due_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`mediation_follow_ups_follow_up_key_idx\` ON \`mediation_follow_ups\` (\`follow_up_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_follow_ups_updated_at_idx\` ON \`mediation_follow_ups\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_follow_ups_created_at_idx\` ON \`mediation_follow_ups\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`dispute_files\` (
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
  await db.run(sql.raw(`CREATE INDEX \`dispute_files_dispute_idx\` ON \`dispute_files\` (\`dispute_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispute_files_updated_at_idx\` ON \`dispute_files\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispute_files_created_at_idx\` ON \`dispute_files\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`dispute_files_filename_idx\` ON \`dispute_files\` (\`filename\`);`));
  await db.run(sql.raw(`CREATE TABLE \`session_attendances\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`dispute_id\` text(36) NOT NULL,
	\`session_id\` text(36) NOT NULL,
	\`kind\` text NOT NULL,
	\`person\` text NOT NULL,
	\`name\` text,
	\`standing\` text NOT NULL,
	\`reason\` text,
	\`representative\` text,
	\`mandate_seen\` integer DEFAULT false,
	\`marked_at\` text NOT NULL,
	\`marked_by_name\` text NOT NULL,
	\`attendance_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`dispute_id\`) REFERENCES \`disputes\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`session_id\`) REFERENCES \`mediation_sessions\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`session_attendances_dispute_idx\` ON \`session_attendances\` (\`dispute_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`session_attendances_session_idx\` ON \`session_attendances\` (\`session_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`session_attendances_attendance_key_idx\` ON \`session_attendances\` (\`attendance_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`session_attendances_updated_at_idx\` ON \`session_attendances\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`session_attendances_created_at_idx\` ON \`session_attendances\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`session_bookings\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`slot_key\` text NOT NULL,
	\`booked_key\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`mediator\` text,
	\`organization\` text,
	\`room\` text,
	\`slot_at\` text NOT NULL,
	\`holder\` text NOT NULL,
	\`dispute\` text NOT NULL,
	\`booked_at\` text NOT NULL,
	\`released_at\` text
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`session_bookings_slot_key_idx\` ON \`session_bookings\` (\`slot_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`session_bookings_holder_idx\` ON \`session_bookings\` (\`holder\`);`));
  await db.run(sql.raw(`CREATE INDEX \`session_bookings_dispute_idx\` ON \`session_bookings\` (\`dispute\`);`));
  await db.run(sql.raw(`CREATE INDEX \`bookedKey_slotAt_idx\` ON \`session_bookings\` (\`booked_key\`,\`slot_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediator_slotAt_idx\` ON \`session_bookings\` (\`mediator\`,\`slot_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`mediation_figures\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`month\` text NOT NULL,
	\`organization\` text NOT NULL,
	\`type\` text NOT NULL,
	\`counts\` text NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`mediation_figures_name_idx\` ON \`mediation_figures\` (\`name\`);`));
  await db.run(sql.raw(`CREATE INDEX \`mediation_figures_month_idx\` ON \`mediation_figures\` (\`month\`);`));
  await db.run(sql.raw(`CREATE TABLE \`mediation_figure_changes\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`at\` text NOT NULL,
	\`month\` text NOT NULL,
	\`organization\` text NOT NULL,
	\`type\` text NOT NULL,
	\`counts\` text NOT NULL
);
`));
  await db.run(sql.raw(`CREATE TABLE \`visits\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` text NOT NULL,
	\`walker_id\` text(36),
	\`walker_name\` text NOT NULL,
	\`day\` text NOT NULL,
	\`month\` text NOT NULL,
	\`where\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`state\` text NOT NULL,
	\`stops\` numeric DEFAULT 0,
	\`met\` numeric DEFAULT 0,
	\`away\` numeric DEFAULT 0,
	\`findings\` numeric DEFAULT 0,
	\`started_at\` text,
	\`ended_at\` text,
	\`end_reason\` text,
	\`plan_key\` text NOT NULL,
	\`hold_key\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`walker_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`visits_number_idx\` ON \`visits\` (\`number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visits_walker_idx\` ON \`visits\` (\`walker_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visits_day_idx\` ON \`visits\` (\`day\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visits_township_idx\` ON \`visits\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visits_community_idx\` ON \`visits\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visits_grid_idx\` ON \`visits\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visits_compound_idx\` ON \`visits\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visits_building_idx\` ON \`visits\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visits_state_idx\` ON \`visits\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visits_ended_at_idx\` ON \`visits\` (\`ended_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`visits_plan_key_idx\` ON \`visits\` (\`plan_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visits_updated_at_idx\` ON \`visits\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visits_created_at_idx\` ON \`visits\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`visit_findings\` (
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
  await db.run(sql.raw(`CREATE TABLE \`visit_stops\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`visit_id\` text(36) NOT NULL,
	\`household\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`name\` text NOT NULL,
	\`order\` numeric NOT NULL,
	\`reason\` text NOT NULL,
	\`state\` text NOT NULL,
	\`at\` text,
	\`stop_key\` text NOT NULL,
	FOREIGN KEY (\`visit_id\`) REFERENCES \`visits\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`visit_stops_visit_idx\` ON \`visit_stops\` (\`visit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visit_stops_household_idx\` ON \`visit_stops\` (\`household\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visit_stops_township_idx\` ON \`visit_stops\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visit_stops_community_idx\` ON \`visit_stops\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visit_stops_grid_idx\` ON \`visit_stops\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visit_stops_compound_idx\` ON \`visit_stops\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visit_stops_building_idx\` ON \`visit_stops\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`visit_stops_stop_key_idx\` ON \`visit_stops\` (\`stop_key\`);`));
  await db.run(sql.raw(`CREATE TABLE \`associations\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` text NOT NULL,
	\`name\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`status\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`founded_on\` text NOT NULL,
	\`venue\` text,
	\`contact\` text NOT NULL,
	\`about\` text NOT NULL,
	\`charter\` text,
	\`closed_at\` text,
	\`close_reason\` text,
	\`plan_key\` text NOT NULL,
	\`hold_key\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`associations_number_idx\` ON \`associations\` (\`number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`associations_kind_idx\` ON \`associations\` (\`kind\`);`));
  await db.run(sql.raw(`CREATE INDEX \`associations_township_idx\` ON \`associations\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`associations_community_idx\` ON \`associations\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`associations_grid_idx\` ON \`associations\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`associations_compound_idx\` ON \`associations\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`associations_building_idx\` ON \`associations\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`associations_plan_key_idx\` ON \`associations\` (\`plan_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`associations_updated_at_idx\` ON \`associations\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`associations_created_at_idx\` ON \`associations\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`association_members\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`association_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`person_name\` text NOT NULL,
	\`role\` text NOT NULL,
	\`publicist\` integer DEFAULT false,
	\`appraiser\` integer DEFAULT false,
	\`elder\` text,
	\`user_id\` text(36),
	\`member_id\` text(36),
	\`household_id\` text(36),
	\`note\` text,
	\`from\` text NOT NULL,
	\`until\` text,
	\`ended_at\` text,
	\`end_reason\` text,
	\`public_consent\` integer DEFAULT false,
	\`consented_at\` text,
	\`term_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`member_id\`) REFERENCES \`party_members\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`household_id\`) REFERENCES \`households\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`association_members_association_idx\` ON \`association_members\` (\`association_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`association_members_township_idx\` ON \`association_members\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`association_members_community_idx\` ON \`association_members\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`association_members_grid_idx\` ON \`association_members\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`association_members_compound_idx\` ON \`association_members\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`association_members_building_idx\` ON \`association_members\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`association_members_user_idx\` ON \`association_members\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`association_members_member_idx\` ON \`association_members\` (\`member_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`association_members_household_idx\` ON \`association_members\` (\`household_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`association_members_term_key_idx\` ON \`association_members\` (\`term_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`association_members_updated_at_idx\` ON \`association_members\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`association_members_created_at_idx\` ON \`association_members\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`family_events\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` text NOT NULL,
	\`association_id\` text(36) NOT NULL,
	\`association_name\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`kind\` text NOT NULL,
	\`state\` text NOT NULL,
	\`on\` text NOT NULL,
	\`month\` text NOT NULL,
	\`host_name_cipher\` text,
	\`host_phone_cipher\` text,
	\`user_id\` text(36),
	\`on_behalf\` integer DEFAULT false,
	\`standard_id\` text(36),
	\`above_count\` numeric DEFAULT 0,
	\`intended_tables\` numeric,
	\`intended_cost_per_table\` numeric,
	\`intended_vehicles\` numeric,
	\`intended_gifts\` numeric,
	\`intended_days\` numeric,
	\`planned_tables\` numeric,
	\`planned_cost_per_table\` numeric,
	\`planned_vehicles\` numeric,
	\`planned_gifts\` numeric,
	\`planned_days\` numeric,
	\`actual_tables\` numeric,
	\`actual_cost_per_table\` numeric,
	\`actual_vehicles\` numeric,
	\`actual_gifts\` numeric,
	\`actual_days\` numeric,
	\`advised_at\` text,
	\`advised_by_name\` text,
	\`advice_note\` text,
	\`reported_at\` text,
	\`reported_by_name\` text,
	\`report_note\` text,
	\`saving\` numeric,
	\`end_reason\` text,
	\`reminded_at\` text,
	\`host_forgotten_at\` text,
	\`plan_key\` text NOT NULL,
	\`hold_key\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`standard_id\`) REFERENCES \`civility_standards\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`family_events_number_idx\` ON \`family_events\` (\`number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`family_events_association_idx\` ON \`family_events\` (\`association_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`family_events_township_idx\` ON \`family_events\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`family_events_community_idx\` ON \`family_events\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`family_events_grid_idx\` ON \`family_events\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`family_events_compound_idx\` ON \`family_events\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`family_events_building_idx\` ON \`family_events\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`family_events_state_idx\` ON \`family_events\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`family_events_on_idx\` ON \`family_events\` (\`on\`);`));
  await db.run(sql.raw(`CREATE INDEX \`family_events_user_idx\` ON \`family_events\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`family_events_standard_idx\` ON \`family_events\` (\`standard_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`family_events_plan_key_idx\` ON \`family_events\` (\`plan_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`family_events_updated_at_idx\` ON \`family_events\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`family_events_created_at_idx\` ON \`family_events\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`civility_standards\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`kind\` text NOT NULL,
	\`valid_from\` text NOT NULL,
	\`tables\` numeric,
	\`cost_per_table\` numeric,
	\`vehicles\` numeric,
	\`gifts\` numeric,
	\`days\` numeric,
	\`words\` text,
	\`source\` text NOT NULL,
	\`notice_id\` text(36),
	\`standard_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`notice_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`civility_standards_township_idx\` ON \`civility_standards\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_standards_community_idx\` ON \`civility_standards\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_standards_notice_idx\` ON \`civility_standards\` (\`notice_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`civility_standards_standard_key_idx\` ON \`civility_standards\` (\`standard_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_standards_updated_at_idx\` ON \`civility_standards\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_standards_created_at_idx\` ON \`civility_standards\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`civility_meetings\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` text NOT NULL,
	\`title\` text NOT NULL,
	\`association_id\` text(36) NOT NULL,
	\`association_name\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`state\` text NOT NULL,
	\`starts_at\` text NOT NULL,
	\`venue\` text NOT NULL,
	\`activity_id\` text(36),
	\`quorum\` numeric NOT NULL,
	\`appraisers\` numeric NOT NULL,
	\`present\` numeric DEFAULT 0,
	\`items\` numeric DEFAULT 0,
	\`voted\` numeric DEFAULT 0,
	\`began_at\` text,
	\`closed_at\` text,
	\`minutes\` text,
	\`submitted_by_id\` text(36),
	\`published_at\` text,
	\`reviewed_by_name\` text,
	\`end_reason\` text,
	\`plan_key\` text NOT NULL,
	\`hold_key\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`association_id\`) REFERENCES \`associations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`activity_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`civility_meetings_number_idx\` ON \`civility_meetings\` (\`number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_meetings_association_idx\` ON \`civility_meetings\` (\`association_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_meetings_township_idx\` ON \`civility_meetings\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_meetings_community_idx\` ON \`civility_meetings\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_meetings_grid_idx\` ON \`civility_meetings\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_meetings_compound_idx\` ON \`civility_meetings\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_meetings_building_idx\` ON \`civility_meetings\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_meetings_state_idx\` ON \`civility_meetings\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_meetings_starts_at_idx\` ON \`civility_meetings\` (\`starts_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_meetings_activity_idx\` ON \`civility_meetings\` (\`activity_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_meetings_submitted_by_idx\` ON \`civility_meetings\` (\`submitted_by_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`civility_meetings_plan_key_idx\` ON \`civility_meetings\` (\`plan_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_meetings_updated_at_idx\` ON \`civility_meetings\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_meetings_created_at_idx\` ON \`civility_meetings\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`civility_items\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`meeting_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`order\` numeric NOT NULL,
	\`kind\` text NOT NULL,
	\`subject_name\` text NOT NULL,
	\`household_id\` text(36),
	\`words\` text NOT NULL,
	\`public_consent\` integer DEFAULT false,
	\`paper_yes\` numeric,
	\`paper_no\` numeric,
	\`paper_abstain\` numeric,
	\`yes\` numeric,
	\`no\` numeric,
	\`abstain\` numeric,
	\`adopted\` integer,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`meeting_id\`) REFERENCES \`civility_meetings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`household_id\`) REFERENCES \`households\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`civility_items_meeting_idx\` ON \`civility_items\` (\`meeting_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_items_township_idx\` ON \`civility_items\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_items_community_idx\` ON \`civility_items\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_items_grid_idx\` ON \`civility_items\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_items_compound_idx\` ON \`civility_items\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_items_building_idx\` ON \`civility_items\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_items_household_idx\` ON \`civility_items\` (\`household_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_items_updated_at_idx\` ON \`civility_items\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_items_created_at_idx\` ON \`civility_items\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`civility_attendances\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`meeting_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`term_id\` text(36),
	\`person_name\` text NOT NULL,
	\`user_id\` text(36),
	\`member_id\` text(36),
	\`household_id\` text(36),
	\`present\` integer DEFAULT false,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`meeting_id\`) REFERENCES \`civility_meetings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`term_id\`) REFERENCES \`association_members\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`member_id\`) REFERENCES \`party_members\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`household_id\`) REFERENCES \`households\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`civility_attendances_meeting_idx\` ON \`civility_attendances\` (\`meeting_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_attendances_township_idx\` ON \`civility_attendances\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_attendances_community_idx\` ON \`civility_attendances\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_attendances_grid_idx\` ON \`civility_attendances\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_attendances_compound_idx\` ON \`civility_attendances\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_attendances_building_idx\` ON \`civility_attendances\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_attendances_term_idx\` ON \`civility_attendances\` (\`term_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_attendances_user_idx\` ON \`civility_attendances\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_attendances_member_idx\` ON \`civility_attendances\` (\`member_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_attendances_household_idx\` ON \`civility_attendances\` (\`household_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_attendances_updated_at_idx\` ON \`civility_attendances\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`civility_attendances_created_at_idx\` ON \`civility_attendances\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`neighbourhood_events\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`subject_kind\` text NOT NULL,
	\`subject\` text NOT NULL,
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
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`neighbourhood_events_subject_idx\` ON \`neighbourhood_events\` (\`subject\`);`));
  await db.run(sql.raw(`CREATE INDEX \`neighbourhood_events_township_idx\` ON \`neighbourhood_events\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`neighbourhood_events_community_idx\` ON \`neighbourhood_events\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`neighbourhood_events_grid_idx\` ON \`neighbourhood_events\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`neighbourhood_events_compound_idx\` ON \`neighbourhood_events\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`neighbourhood_events_building_idx\` ON \`neighbourhood_events\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`neighbourhood_events_at_idx\` ON \`neighbourhood_events\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`neighbourhood_events_actor_idx\` ON \`neighbourhood_events\` (\`actor_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`civility_turns\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`meeting\` text NOT NULL,
	\`turn_key\` text NOT NULL
);
`));
  await db.run(sql.raw(`CREATE INDEX \`civility_turns_meeting_idx\` ON \`civility_turns\` (\`meeting\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`civility_turns_turn_key_idx\` ON \`civility_turns\` (\`turn_key\`);`));
  await db.run(sql.raw(`CREATE TABLE \`civility_ballots\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`meeting\` text NOT NULL,
	\`item\` text NOT NULL,
	\`choice\` text NOT NULL
);
`));
  await db.run(sql.raw(`CREATE INDEX \`civility_ballots_meeting_idx\` ON \`civility_ballots\` (\`meeting\`);`));
  await db.run(sql.raw(`CREATE TABLE \`household_standings\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`household\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`last_met_at\` text NOT NULL,
	\`last_visit\` text NOT NULL,
	\`times\` numeric NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`household_standings_household_idx\` ON \`household_standings\` (\`household\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_standings_township_idx\` ON \`household_standings\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_standings_community_idx\` ON \`household_standings\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_standings_grid_idx\` ON \`household_standings\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_standings_compound_idx\` ON \`household_standings\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_standings_building_idx\` ON \`household_standings\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_standings_last_met_at_idx\` ON \`household_standings\` (\`last_met_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`household_cares\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`household\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`person_name_cipher\` text,
	\`marks_cipher\` text,
	\`note_cipher\` text,
	\`user_id\` text(36),
	\`state\` text NOT NULL,
	\`consent_how\` text NOT NULL,
	\`consented_at\` text NOT NULL,
	\`kept_until\` text NOT NULL,
	\`noted_by_name\` text NOT NULL,
	\`ended_at\` text,
	\`care_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`household_cares_household_idx\` ON \`household_cares\` (\`household\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_cares_township_idx\` ON \`household_cares\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_cares_community_idx\` ON \`household_cares\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_cares_grid_idx\` ON \`household_cares\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_cares_compound_idx\` ON \`household_cares\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_cares_building_idx\` ON \`household_cares\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_cares_user_idx\` ON \`household_cares\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_cares_kept_until_idx\` ON \`household_cares\` (\`kept_until\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`household_cares_care_key_idx\` ON \`household_cares\` (\`care_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_cares_updated_at_idx\` ON \`household_cares\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_cares_created_at_idx\` ON \`household_cares\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`legal_consultations\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` text NOT NULL,
	\`topic\` text NOT NULL,
	\`question\` text NOT NULL,
	\`state\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`asked_at\` text NOT NULL,
	\`asker_name\` text,
	\`user_id\` text(36),
	\`phone_cipher\` text,
	\`phone_index\` text,
	\`token_hash\` text,
	\`door\` text NOT NULL,
	\`entered_by_name\` text,
	\`helper_id\` text(36),
	\`helper_name\` text,
	\`adviser_id\` text(36),
	\`adviser_name\` text,
	\`assign_reason\` text,
	\`due_at\` text,
	\`due_reason\` text,
	\`reminded_for\` text,
	\`answered_by\` text,
	\`answered_at\` text,
	\`first_answered_at\` text,
	\`asked_back_count\` numeric DEFAULT 0,
	\`closes_at\` text,
	\`closed_at\` text,
	\`grade\` text,
	\`grade_comment\` text,
	\`rated_at\` text,
	\`asker_agrees\` integer DEFAULT false,
	\`answerer_agrees\` integer DEFAULT false,
	\`mediation_number\` text,
	\`mediation_id\` text,
	\`mediation_outcome\` text,
	\`phone_forgotten_at\` text,
	\`hold_key\` text,
	\`form_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`helper_id\`) REFERENCES \`legal_helpers\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`adviser_id\`) REFERENCES \`legal_advisers\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`legal_consultations_number_idx\` ON \`legal_consultations\` (\`number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_consultations_state_idx\` ON \`legal_consultations\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_consultations_township_idx\` ON \`legal_consultations\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_consultations_community_idx\` ON \`legal_consultations\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_consultations_asked_at_idx\` ON \`legal_consultations\` (\`asked_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_consultations_user_idx\` ON \`legal_consultations\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_consultations_phone_index_idx\` ON \`legal_consultations\` (\`phone_index\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_consultations_token_hash_idx\` ON \`legal_consultations\` (\`token_hash\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_consultations_helper_idx\` ON \`legal_consultations\` (\`helper_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_consultations_adviser_idx\` ON \`legal_consultations\` (\`adviser_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_consultations_closes_at_idx\` ON \`legal_consultations\` (\`closes_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_consultations_grade_idx\` ON \`legal_consultations\` (\`grade\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`legal_consultations_form_key_idx\` ON \`legal_consultations\` (\`form_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_consultations_updated_at_idx\` ON \`legal_consultations\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_consultations_created_at_idx\` ON \`legal_consultations\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`helper_state_dueAt_idx\` ON \`legal_consultations\` (\`helper_id\`,\`state\`,\`due_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`adviser_state_dueAt_idx\` ON \`legal_consultations\` (\`adviser_id\`,\`state\`,\`due_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`legal_answers\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text NOT NULL,
	\`topic\` text NOT NULL,
	\`question\` text NOT NULL,
	\`answer\` text NOT NULL,
	\`answered_by\` text NOT NULL,
	\`state\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`proposed_at\` text NOT NULL,
	\`published_at\` text,
	\`reviewed_by_name\` text,
	\`withdrawn_at\` text,
	\`withdrawn_reason\` text,
	\`consultation\` text NOT NULL,
	\`answerer\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`legal_answers_township_idx\` ON \`legal_answers\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_answers_community_idx\` ON \`legal_answers\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`legal_answers_consultation_idx\` ON \`legal_answers\` (\`consultation\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_answers_updated_at_idx\` ON \`legal_answers\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_answers_created_at_idx\` ON \`legal_answers\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`state_topic_publishedAt_idx\` ON \`legal_answers\` (\`state\`,\`topic\`,\`published_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`legal_helpers\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`certificate_number\` text NOT NULL,
	\`certificate_until\` text,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`phone_cipher\` text,
	\`phone_index\` text,
	\`public_consent\` integer DEFAULT false,
	\`consent_note\` text,
	\`user_id\` text(36),
	\`member_id\` text(36),
	\`state\` text DEFAULT 'active' NOT NULL,
	\`left_reason\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`member_id\`) REFERENCES \`party_members\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`legal_helpers_name_idx\` ON \`legal_helpers\` (\`name\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`legal_helpers_certificate_number_idx\` ON \`legal_helpers\` (\`certificate_number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_helpers_certificate_until_idx\` ON \`legal_helpers\` (\`certificate_until\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_helpers_township_idx\` ON \`legal_helpers\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_helpers_community_idx\` ON \`legal_helpers\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_helpers_phone_index_idx\` ON \`legal_helpers\` (\`phone_index\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_helpers_user_idx\` ON \`legal_helpers\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_helpers_member_idx\` ON \`legal_helpers\` (\`member_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_helpers_updated_at_idx\` ON \`legal_helpers\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_helpers_created_at_idx\` ON \`legal_helpers\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`community_state_name_idx\` ON \`legal_helpers\` (\`community_id\`,\`state\`,\`name\`);`));
  await db.run(sql.raw(`CREATE TABLE \`legal_advisers\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`firm\` text NOT NULL,
	\`licence_number\` text NOT NULL,
	\`licence_until\` text,
	\`phone_cipher\` text,
	\`phone_index\` text,
	\`user_id\` text(36),
	\`state\` text DEFAULT 'active' NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`legal_advisers_name_idx\` ON \`legal_advisers\` (\`name\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`legal_advisers_licence_number_idx\` ON \`legal_advisers\` (\`licence_number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_advisers_licence_until_idx\` ON \`legal_advisers\` (\`licence_until\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_advisers_phone_index_idx\` ON \`legal_advisers\` (\`phone_index\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_advisers_user_idx\` ON \`legal_advisers\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_advisers_state_idx\` ON \`legal_advisers\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_advisers_updated_at_idx\` ON \`legal_advisers\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_advisers_created_at_idx\` ON \`legal_advisers\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`legal_pairings\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text NOT NULL,
	\`adviser_id\` text(36) NOT NULL,
	\`adviser_name\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`from\` text NOT NULL,
	\`until\` text NOT NULL,
	\`state\` text NOT NULL,
	\`ended_at\` text,
	\`end_reason\` text,
	\`pair_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`adviser_id\`) REFERENCES \`legal_advisers\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`legal_pairings_adviser_idx\` ON \`legal_pairings\` (\`adviser_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_pairings_township_idx\` ON \`legal_pairings\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_pairings_community_idx\` ON \`legal_pairings\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_pairings_until_idx\` ON \`legal_pairings\` (\`until\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_pairings_state_idx\` ON \`legal_pairings\` (\`state\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`legal_pairings_pair_key_idx\` ON \`legal_pairings\` (\`pair_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_pairings_updated_at_idx\` ON \`legal_pairings\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_pairings_created_at_idx\` ON \`legal_pairings\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`legal_visits\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text NOT NULL,
	\`adviser_id\` text(36) NOT NULL,
	\`adviser_name\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`on\` text NOT NULL,
	\`month\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`quarters\` numeric NOT NULL,
	\`people\` numeric NOT NULL,
	\`note\` text,
	\`state\` text NOT NULL,
	\`entered_by_id\` text(36),
	\`entered_by_name\` text,
	\`withdrawn_reason\` text,
	\`form_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`adviser_id\`) REFERENCES \`legal_advisers\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`entered_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`legal_visits_adviser_idx\` ON \`legal_visits\` (\`adviser_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_visits_township_idx\` ON \`legal_visits\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_visits_community_idx\` ON \`legal_visits\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_visits_on_idx\` ON \`legal_visits\` (\`on\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_visits_month_idx\` ON \`legal_visits\` (\`month\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_visits_entered_by_idx\` ON \`legal_visits\` (\`entered_by_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`legal_visits_form_key_idx\` ON \`legal_visits\` (\`form_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_visits_updated_at_idx\` ON \`legal_visits\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_visits_created_at_idx\` ON \`legal_visits\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`legal_training_credits\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`helper_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`year\` text NOT NULL,
	\`quarters\` numeric NOT NULL,
	\`on\` text NOT NULL,
	\`title\` text NOT NULL,
	\`source\` text NOT NULL,
	\`basis\` text,
	\`activity_id\` text(36),
	\`credit_key\` text NOT NULL,
	\`entered_by_name\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`helper_id\`) REFERENCES \`legal_helpers\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`activity_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`legal_training_credits_helper_idx\` ON \`legal_training_credits\` (\`helper_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_training_credits_township_idx\` ON \`legal_training_credits\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_training_credits_community_idx\` ON \`legal_training_credits\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_training_credits_activity_idx\` ON \`legal_training_credits\` (\`activity_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`legal_training_credits_credit_key_idx\` ON \`legal_training_credits\` (\`credit_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_training_credits_updated_at_idx\` ON \`legal_training_credits\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_training_credits_created_at_idx\` ON \`legal_training_credits\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`year_helper_idx\` ON \`legal_training_credits\` (\`year\`,\`helper_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`legal_stations_exceptions\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`day\` text NOT NULL,
	\`hours\` text,
	\`note\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`legal_stations\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`));
  await db.run(sql.raw(`CREATE INDEX \`legal_stations_exceptions_order_idx\` ON \`legal_stations_exceptions\` (\`_order\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_stations_exceptions_parent_id_idx\` ON \`legal_stations_exceptions\` (\`_parent_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`legal_stations\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`township_id\` text(36) NOT NULL,
	\`community_id\` text(36),
	\`address\` text NOT NULL,
	\`phone\` text NOT NULL,
	\`services\` text,
	\`monday\` text,
	\`tuesday\` text,
	\`wednesday\` text,
	\`thursday\` text,
	\`friday\` text,
	\`saturday\` text,
	\`sunday\` text,
	\`holidays\` text DEFAULT 'closed' NOT NULL,
	\`shown\` integer DEFAULT true,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`legal_stations_name_idx\` ON \`legal_stations\` (\`name\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_stations_township_idx\` ON \`legal_stations\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_stations_community_idx\` ON \`legal_stations\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_stations_shown_idx\` ON \`legal_stations\` (\`shown\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_stations_updated_at_idx\` ON \`legal_stations\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_stations_created_at_idx\` ON \`legal_stations\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`legal_consultation_messages\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`consultation_id\` text(36) NOT NULL,
	\`kind\` text NOT NULL,
	\`party\` text NOT NULL,
	\`text\` text NOT NULL,
	\`author_name\` text NOT NULL,
	\`at\` text NOT NULL,
	FOREIGN KEY (\`consultation_id\`) REFERENCES \`legal_consultations\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`legal_consultation_messages_consultation_idx\` ON \`legal_consultation_messages\` (\`consultation_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`legal_consultation_events\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`consultation_id\` text(36) NOT NULL,
	\`at\` text NOT NULL,
	\`verb\` text NOT NULL,
	\`label\` text NOT NULL,
	\`state\` text NOT NULL,
	\`detail\` text,
	\`actor_id\` text(36),
	\`actor_name\` text NOT NULL,
	FOREIGN KEY (\`consultation_id\`) REFERENCES \`legal_consultations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`legal_consultation_events_consultation_idx\` ON \`legal_consultation_events\` (\`consultation_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`legal_consultation_events_actor_idx\` ON \`legal_consultation_events\` (\`actor_id\`);`));
  await db.run(sql.raw(`ALTER TABLE \`hand_overs\` ADD \`settled_at\` text;`));
  await db.run(sql.raw(`ALTER TABLE \`hand_overs\` ADD \`return_reason\` text;`));
  await db.run(sql.raw(`ALTER TABLE \`hand_overs\` ADD \`ended_at\` text;`));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql.raw(`DROP TABLE \`disputes\`;`));
  await db.run(sql.raw(`DROP TABLE \`mediation_organizations\`;`));
  await db.run(sql.raw(`DROP TABLE \`mediators_fields\`;`));
  await db.run(sql.raw(`DROP TABLE \`mediators\`;`));
  await db.run(sql.raw(`DROP TABLE \`mediation_duties\`;`));
  await db.run(sql.raw(`DROP TABLE \`mediation_methods\`;`));
  await db.run(sql.raw(`DROP TABLE \`mediation_desks\`;`));
  await db.run(sql.raw(`DROP TABLE \`dispute_parties\`;`));
  await db.run(sql.raw(`DROP TABLE \`dispute_choices\`;`));
  await db.run(sql.raw(`DROP TABLE \`dispute_events\`;`));
  await db.run(sql.raw(`DROP TABLE \`mediator_events\`;`));
  await db.run(sql.raw(`DROP TABLE \`mediation_sessions\`;`));
  await db.run(sql.raw(`DROP TABLE \`mediation_agreements\`;`));
  await db.run(sql.raw(`DROP TABLE \`mediation_follow_ups\`;`));
  await db.run(sql.raw(`DROP TABLE \`dispute_files\`;`));
  await db.run(sql.raw(`DROP TABLE \`session_attendances\`;`));
  await db.run(sql.raw(`DROP TABLE \`session_bookings\`;`));
  await db.run(sql.raw(`DROP TABLE \`mediation_figures\`;`));
  await db.run(sql.raw(`DROP TABLE \`mediation_figure_changes\`;`));
  await db.run(sql.raw(`DROP TABLE \`visits\`;`));
  await db.run(sql.raw(`DROP TABLE \`visit_findings\`;`));
  await db.run(sql.raw(`DROP TABLE \`visit_stops\`;`));
  await db.run(sql.raw(`DROP TABLE \`associations\`;`));
  await db.run(sql.raw(`DROP TABLE \`association_members\`;`));
  await db.run(sql.raw(`DROP TABLE \`family_events\`;`));
  await db.run(sql.raw(`DROP TABLE \`civility_standards\`;`));
  await db.run(sql.raw(`DROP TABLE \`civility_meetings\`;`));
  await db.run(sql.raw(`DROP TABLE \`civility_items\`;`));
  await db.run(sql.raw(`DROP TABLE \`civility_attendances\`;`));
  await db.run(sql.raw(`DROP TABLE \`neighbourhood_events\`;`));
  await db.run(sql.raw(`DROP TABLE \`civility_turns\`;`));
  await db.run(sql.raw(`DROP TABLE \`civility_ballots\`;`));
  await db.run(sql.raw(`DROP TABLE \`household_standings\`;`));
  await db.run(sql.raw(`DROP TABLE \`household_cares\`;`));
  await db.run(sql.raw(`DROP TABLE \`legal_consultations\`;`));
  await db.run(sql.raw(`DROP TABLE \`legal_answers\`;`));
  await db.run(sql.raw(`DROP TABLE \`legal_helpers\`;`));
  await db.run(sql.raw(`DROP TABLE \`legal_advisers\`;`));
  await db.run(sql.raw(`DROP TABLE \`legal_pairings\`;`));
  await db.run(sql.raw(`DROP TABLE \`legal_visits\`;`));
  await db.run(sql.raw(`DROP TABLE \`legal_training_credits\`;`));
  await db.run(sql.raw(`DROP TABLE \`legal_stations_exceptions\`;`));
  await db.run(sql.raw(`DROP TABLE \`legal_stations\`;`));
  await db.run(sql.raw(`DROP TABLE \`legal_consultation_messages\`;`));
  await db.run(sql.raw(`DROP TABLE \`legal_consultation_events\`;`));
  await db.run(sql.raw(`ALTER TABLE \`hand_overs\` DROP COLUMN \`settled_at\`;`));
  await db.run(sql.raw(`ALTER TABLE \`hand_overs\` DROP COLUMN \`return_reason\`;`));
  await db.run(sql.raw(`ALTER TABLE \`hand_overs\` DROP COLUMN \`ended_at\`;`));
}
