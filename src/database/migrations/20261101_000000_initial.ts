// Written by npm run migrations:initial or migrations:create.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql.raw(`CREATE TABLE \`requests\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` text NOT NULL,
	\`title\` text NOT NULL,
	\`body\` text NOT NULL,
	\`category_id\` text(36),
	\`channel_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`place_text\` text,
	\`urgency\` text DEFAULT 'normal' NOT NULL,
	\`external_number\` text,
	\`source_key\` text,
	\`source_hash\` text,
	\`idempotency_key\` text,
	\`previous_id\` text(36),
	\`follower_count\` numeric DEFAULT 0,
	\`requester_name_cipher\` text,
	\`requester_phone_cipher\` text,
	\`requester_phone_index\` text,
	\`requester_account_id\` text(36),
	\`tracking_token_hash\` text,
	\`confidential\` integer DEFAULT false,
	\`public_consent\` integer DEFAULT false,
	\`visibility\` text DEFAULT 'private' NOT NULL,
	\`received_at\` text,
	\`state\` text DEFAULT 'submitted' NOT NULL,
	\`revision\` numeric DEFAULT 0 NOT NULL,
	\`lead_unit_id\` text(36),
	\`submitted_at\` text NOT NULL,
	\`accepted_at\` text,
	\`dispatched_at\` text,
	\`started_at\` text,
	\`first_contact_at\` text,
	\`first_contact_due_at\` text,
	\`due_at\` text,
	\`due_reason\` text,
	\`due_provisional\` integer DEFAULT false,
	\`paused_at\` text,
	\`extension_count\` numeric DEFAULT 0,
	\`return_count\` numeric DEFAULT 0,
	\`reopen_count\` numeric DEFAULT 0,
	\`dispute_count\` numeric DEFAULT 0,
	\`disputed_at\` text,
	\`disputed_unit_id\` text(36),
	\`needs_arbitration\` integer DEFAULT false,
	\`designated\` integer DEFAULT false,
	\`part_of_id\` text(36),
	\`merged_into_id\` text(36),
	\`merged_count\` numeric DEFAULT 0,
	\`state_before\` text,
	\`part_answered_at\` text,
	\`set_aside_at\` text,
	\`first_contact_reason\` text,
	\`progress_at\` text,
	\`progress_due_at\` text,
	\`progress_reason\` text,
	\`due_kind\` text,
	\`clock_started_at\` text,
	\`paused_until\` text,
	\`paused_in_round\` numeric DEFAULT 0,
	\`paused_total\` numeric DEFAULT 0,
	\`pause_days\` numeric DEFAULT 0,
	\`open_applications\` numeric DEFAULT 0,
	\`risk_stage\` text,
	\`supervision_rung\` text,
	\`supervision_due_at\` text,
	\`alert_check_at\` text,
	\`reply\` text,
	\`replied_at\` text,
	\`decline_ground\` text,
	\`referral\` text,
	\`solved\` text,
	\`satisfaction\` text,
	\`evaluation_comment\` text,
	\`evaluated_by\` text,
	\`evaluated_at\` text,
	\`evaluation_due_at\` text,
	\`visit_due_at\` text,
	\`visit_attempts\` numeric DEFAULT 0,
	\`close_due_at\` text,
	\`evaluation_reminded_at\` text,
	\`closed_at\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`category_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`channel_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`previous_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`requester_account_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`lead_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`disputed_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`part_of_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`merged_into_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`requests_number_idx\` ON \`requests\` (\`number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_category_idx\` ON \`requests\` (\`category_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_channel_idx\` ON \`requests\` (\`channel_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_township_idx\` ON \`requests\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_community_idx\` ON \`requests\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_grid_idx\` ON \`requests\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_compound_idx\` ON \`requests\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_building_idx\` ON \`requests\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_urgency_idx\` ON \`requests\` (\`urgency\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_external_number_idx\` ON \`requests\` (\`external_number\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`requests_source_key_idx\` ON \`requests\` (\`source_key\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`requests_idempotency_key_idx\` ON \`requests\` (\`idempotency_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_previous_idx\` ON \`requests\` (\`previous_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_requester_phone_index_idx\` ON \`requests\` (\`requester_phone_index\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_requester_account_idx\` ON \`requests\` (\`requester_account_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`requests_tracking_token_hash_idx\` ON \`requests\` (\`tracking_token_hash\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_visibility_idx\` ON \`requests\` (\`visibility\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_state_idx\` ON \`requests\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_lead_unit_idx\` ON \`requests\` (\`lead_unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_submitted_at_idx\` ON \`requests\` (\`submitted_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_due_at_idx\` ON \`requests\` (\`due_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_due_provisional_idx\` ON \`requests\` (\`due_provisional\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_disputed_unit_idx\` ON \`requests\` (\`disputed_unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_needs_arbitration_idx\` ON \`requests\` (\`needs_arbitration\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_part_of_idx\` ON \`requests\` (\`part_of_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_merged_into_idx\` ON \`requests\` (\`merged_into_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_progress_due_at_idx\` ON \`requests\` (\`progress_due_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_risk_stage_idx\` ON \`requests\` (\`risk_stage\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_supervision_rung_idx\` ON \`requests\` (\`supervision_rung\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_alert_check_at_idx\` ON \`requests\` (\`alert_check_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_replied_at_idx\` ON \`requests\` (\`replied_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_evaluated_by_idx\` ON \`requests\` (\`evaluated_by\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_evaluation_due_at_idx\` ON \`requests\` (\`evaluation_due_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_visit_due_at_idx\` ON \`requests\` (\`visit_due_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_close_due_at_idx\` ON \`requests\` (\`close_due_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_updated_at_idx\` ON \`requests\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_created_at_idx\` ON \`requests\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`visibility_submittedAt_idx\` ON \`requests\` (\`visibility\`,\`submitted_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`state_dueAt_idx\` ON \`requests\` (\`state\`,\`due_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`leadUnit_state_dueAt_idx\` ON \`requests\` (\`lead_unit_id\`,\`state\`,\`due_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`community_state_dueAt_idx\` ON \`requests\` (\`community_id\`,\`state\`,\`due_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`community_submittedAt_idx\` ON \`requests\` (\`community_id\`,\`submitted_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`township_state_dueAt_idx\` ON \`requests\` (\`township_id\`,\`state\`,\`due_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`state_submittedAt_idx\` ON \`requests\` (\`state\`,\`submitted_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`township_submittedAt_idx\` ON \`requests\` (\`township_id\`,\`submitted_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_submittedAt_idx\` ON \`requests\` (\`compound_id\`,\`submitted_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`leadUnit_submittedAt_idx\` ON \`requests\` (\`lead_unit_id\`,\`submitted_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`category_submittedAt_idx\` ON \`requests\` (\`category_id\`,\`submitted_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`channel_submittedAt_idx\` ON \`requests\` (\`channel_id\`,\`submitted_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`urgency_submittedAt_idx\` ON \`requests\` (\`urgency\`,\`submitted_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`request_events\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`request_id\` text(36) NOT NULL,
	\`sequence\` numeric NOT NULL,
	\`at\` text NOT NULL,
	\`verb\` text NOT NULL,
	\`label\` text NOT NULL,
	\`from\` text,
	\`to\` text NOT NULL,
	\`actor_id\` text(36),
	\`actor_name\` text NOT NULL,
	\`party\` text NOT NULL,
	\`unit_id\` text(36),
	\`unit_name\` text,
	\`note\` text,
	\`internal_note\` text,
	\`due_at\` text,
	\`due_reason\` text,
	\`input_hash\` text,
	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`request_events_request_idx\` ON \`request_events\` (\`request_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_events_at_idx\` ON \`request_events\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_events_actor_idx\` ON \`request_events\` (\`actor_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_events_unit_idx\` ON \`request_events\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`request_sequence_idx\` ON \`request_events\` (\`request_id\`,\`sequence\`);`));
  await db.run(sql.raw(`CREATE INDEX \`actor_at_idx\` ON \`request_events\` (\`actor_id\`,\`at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`request_evaluations_reasons\` (
	\`order\` integer NOT NULL,
	\`parent_id\` text(36) NOT NULL,
	\`value\` text,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (\`parent_id\`) REFERENCES \`request_evaluations\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`));
  await db.run(sql.raw(`CREATE INDEX \`request_evaluations_reasons_order_idx\` ON \`request_evaluations_reasons\` (\`order\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_evaluations_reasons_parent_idx\` ON \`request_evaluations_reasons\` (\`parent_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`request_evaluations\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`request_id\` text(36) NOT NULL,
	\`at\` text NOT NULL,
	\`round\` numeric DEFAULT 0 NOT NULL,
	\`solved\` text NOT NULL,
	\`satisfaction\` text NOT NULL,
	\`comment\` text,
	\`source\` text,
	\`recorded_by_id\` text(36),
	\`recorded_by_name\` text,
	\`unit_id\` text(36),
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`category_id\` text(36),
	\`channel_id\` text(36),
	\`submitted_at\` text NOT NULL,
	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`recorded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`category_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`channel_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`request_evaluations_request_idx\` ON \`request_evaluations\` (\`request_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_evaluations_at_idx\` ON \`request_evaluations\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_evaluations_recorded_by_idx\` ON \`request_evaluations\` (\`recorded_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_evaluations_unit_idx\` ON \`request_evaluations\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_evaluations_township_idx\` ON \`request_evaluations\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_evaluations_community_idx\` ON \`request_evaluations\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_evaluations_category_idx\` ON \`request_evaluations\` (\`category_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_evaluations_channel_idx\` ON \`request_evaluations\` (\`channel_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_evaluations_submitted_at_idx\` ON \`request_evaluations\` (\`submitted_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`request_round_idx\` ON \`request_evaluations\` (\`request_id\`,\`round\`);`));
  await db.run(sql.raw(`CREATE TABLE \`request_signals\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`unit_id\` text(36),
	\`unit_name\` text,
	\`count\` numeric NOT NULL,
	\`first_at\` text NOT NULL,
	\`last_at\` text NOT NULL,
	\`evidence\` text NOT NULL,
	\`request_ids\` text NOT NULL,
	\`key\` text NOT NULL,
	\`state\` text DEFAULT 'open' NOT NULL,
	\`settled_by_id\` text(36),
	\`settled_by_name\` text,
	\`settled_at\` text,
	\`reason\` text,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`settled_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`request_signals_kind_idx\` ON \`request_signals\` (\`kind\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_signals_unit_idx\` ON \`request_signals\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_signals_last_at_idx\` ON \`request_signals\` (\`last_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`request_signals_key_idx\` ON \`request_signals\` (\`key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_signals_state_idx\` ON \`request_signals\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_signals_settled_by_idx\` ON \`request_signals\` (\`settled_by_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`return_visits\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`request_id\` text(36) NOT NULL,
	\`round\` numeric NOT NULL,
	\`attempt\` numeric NOT NULL,
	\`outcome\` text NOT NULL,
	\`read_back\` integer DEFAULT false,
	\`note\` text,
	\`recorded_by_id\` text(36),
	\`recorded_by_name\` text NOT NULL,
	\`at\` text NOT NULL,
	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`recorded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`return_visits_request_idx\` ON \`return_visits\` (\`request_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`return_visits_recorded_by_idx\` ON \`return_visits\` (\`recorded_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`return_visits_at_idx\` ON \`return_visits\` (\`at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`request_round_attempt_idx\` ON \`return_visits\` (\`request_id\`,\`round\`,\`attempt\`);`));
  await db.run(sql.raw(`CREATE TABLE \`request_follows\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`request_id\` text(36) NOT NULL,
	\`phone_cipher\` text,
	\`phone_index\` text,
	\`at\` text NOT NULL,
	\`taken_by\` text,
	\`tracking_token_hash\` text,
	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`request_follows_request_idx\` ON \`request_follows\` (\`request_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_follows_phone_index_idx\` ON \`request_follows\` (\`phone_index\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`request_follows_tracking_token_hash_idx\` ON \`request_follows\` (\`tracking_token_hash\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`request_phoneIndex_idx\` ON \`request_follows\` (\`request_id\`,\`phone_index\`);`));
  await db.run(sql.raw(`CREATE TABLE \`request_co_units\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`request_id\` text(36) NOT NULL,
	\`unit_id\` text(36) NOT NULL,
	\`unit_name\` text NOT NULL,
	\`task\` text NOT NULL,
	\`added_at\` text NOT NULL,
	\`added_by\` text NOT NULL,
	\`due_at\` text,
	\`contribution\` text,
	\`contributed_by\` text,
	\`done_at\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`request_co_units_request_idx\` ON \`request_co_units\` (\`request_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_co_units_unit_idx\` ON \`request_co_units\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_co_units_added_at_idx\` ON \`request_co_units\` (\`added_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_co_units_updated_at_idx\` ON \`request_co_units\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_co_units_created_at_idx\` ON \`request_co_units\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`request_unit_idx\` ON \`request_co_units\` (\`request_id\`,\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_doneAt_idx\` ON \`request_co_units\` (\`unit_id\`,\`done_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`request_bounces\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`request_id\` text(36) NOT NULL,
	\`unit_id\` text(36) NOT NULL,
	\`unit_name\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`reason\` text NOT NULL,
	\`proposed_unit_id\` text(36),
	\`proposed_unit_name\` text,
	\`at\` text NOT NULL,
	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`proposed_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`request_bounces_request_idx\` ON \`request_bounces\` (\`request_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_bounces_unit_idx\` ON \`request_bounces\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_bounces_proposed_unit_idx\` ON \`request_bounces\` (\`proposed_unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_bounces_at_idx\` ON \`request_bounces\` (\`at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`request_applications\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`request_id\` text(36) NOT NULL,
	\`unit_id\` text(36),
	\`kind\` text NOT NULL,
	\`days\` numeric NOT NULL,
	\`reason\` text NOT NULL,
	\`applied_by_id\` text(36),
	\`applied_by_name\` text NOT NULL,
	\`applied_at\` text NOT NULL,
	\`decision\` text DEFAULT 'open' NOT NULL,
	\`decided_by_id\` text(36),
	\`decided_by_name\` text,
	\`decided_at\` text,
	\`note\` text,
	\`open_key\` text NOT NULL,
	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`applied_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`request_applications_request_idx\` ON \`request_applications\` (\`request_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_applications_unit_idx\` ON \`request_applications\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_applications_kind_idx\` ON \`request_applications\` (\`kind\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_applications_applied_by_idx\` ON \`request_applications\` (\`applied_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_applications_applied_at_idx\` ON \`request_applications\` (\`applied_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_applications_decision_idx\` ON \`request_applications\` (\`decision\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_applications_decided_by_idx\` ON \`request_applications\` (\`decided_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_applications_decided_at_idx\` ON \`request_applications\` (\`decided_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`request_applications_open_key_idx\` ON \`request_applications\` (\`open_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_decision_idx\` ON \`request_applications\` (\`request_id\`,\`decision\`);`));
  await db.run(sql.raw(`CREATE TABLE \`supervisions\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` text NOT NULL,
	\`request_id\` text(36) NOT NULL,
	\`unit_id\` text(36) NOT NULL,
	\`unit_name\` text NOT NULL,
	\`rung\` text NOT NULL,
	\`round\` numeric DEFAULT 0 NOT NULL,
	\`trigger\` text NOT NULL,
	\`reason\` text NOT NULL,
	\`issued_by_id\` text(36),
	\`issued_by_name\` text NOT NULL,
	\`issued_at\` text NOT NULL,
	\`answer_due_at\` text NOT NULL,
	\`answer_due_reason\` text,
	\`state\` text DEFAULT 'open' NOT NULL,
	\`answer\` text,
	\`answered_by_id\` text(36),
	\`answered_by_name\` text,
	\`answered_at\` text,
	\`closed_by_id\` text(36),
	\`closed_by_name\` text,
	\`closed_at\` text,
	\`closing_note\` text,
	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`issued_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`answered_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`closed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`supervisions_number_idx\` ON \`supervisions\` (\`number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_request_idx\` ON \`supervisions\` (\`request_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_unit_idx\` ON \`supervisions\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_rung_idx\` ON \`supervisions\` (\`rung\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_trigger_idx\` ON \`supervisions\` (\`trigger\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_issued_by_idx\` ON \`supervisions\` (\`issued_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_issued_at_idx\` ON \`supervisions\` (\`issued_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_answer_due_at_idx\` ON \`supervisions\` (\`answer_due_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_state_idx\` ON \`supervisions\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_answered_by_idx\` ON \`supervisions\` (\`answered_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_closed_by_idx\` ON \`supervisions\` (\`closed_by_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`request_rung_round_idx\` ON \`supervisions\` (\`request_id\`,\`rung\`,\`round\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_state_idx\` ON \`supervisions\` (\`unit_id\`,\`state\`);`));
  await db.run(sql.raw(`CREATE TABLE \`hand_overs_fields\` (
	\`order\` integer NOT NULL,
	\`parent_id\` text(36) NOT NULL,
	\`value\` text,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (\`parent_id\`) REFERENCES \`hand_overs\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`));
  await db.run(sql.raw(`CREATE INDEX \`hand_overs_fields_order_idx\` ON \`hand_overs_fields\` (\`order\`);`));
  await db.run(sql.raw(`CREATE INDEX \`hand_overs_fields_parent_idx\` ON \`hand_overs_fields\` (\`parent_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`hand_overs\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`key\` text NOT NULL,
	\`request_id\` text(36) NOT NULL,
	\`kind\` text NOT NULL,
	\`state\` text NOT NULL,
	\`carried\` text NOT NULL,
	\`note\` text NOT NULL,
	\`prepared_by_id\` text(36),
	\`prepared_by_name\` text NOT NULL,
	\`prepared_at\` text NOT NULL,
	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`prepared_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`hand_overs_key_idx\` ON \`hand_overs\` (\`key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`hand_overs_request_idx\` ON \`hand_overs\` (\`request_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`hand_overs_state_idx\` ON \`hand_overs\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`hand_overs_prepared_by_idx\` ON \`hand_overs\` (\`prepared_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`hand_overs_prepared_at_idx\` ON \`hand_overs\` (\`prepared_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`request_alerts\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`request_id\` text(36) NOT NULL,
	\`unit_id\` text(36),
	\`stage\` text NOT NULL,
	\`round\` numeric DEFAULT 0 NOT NULL,
	\`at\` text NOT NULL,
	\`due_at\` text NOT NULL,
	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`request_alerts_request_idx\` ON \`request_alerts\` (\`request_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_alerts_unit_idx\` ON \`request_alerts\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_alerts_stage_idx\` ON \`request_alerts\` (\`stage\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_alerts_at_idx\` ON \`request_alerts\` (\`at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`request_stage_round_idx\` ON \`request_alerts\` (\`request_id\`,\`stage\`,\`round\`);`));
  await db.run(sql.raw(`CREATE TABLE \`categories\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`parent_id\` text(36),
	\`path\` text,
	\`level\` numeric,
	\`hint\` text,
	\`urgency\` text DEFAULT 'normal' NOT NULL,
	\`elsewhere\` text,
	\`elsewhere_phones\` text,
	\`elsewhere_address\` text,
	\`elsewhere_hours\` text,
	\`elsewhere_still_here\` integer DEFAULT false,
	\`never_public\` integer DEFAULT false,
	\`never_public_reason\` text,
	\`duplicate_days\` numeric,
	\`active\` integer DEFAULT true,
	\`order\` numeric DEFAULT 0,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`parent_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`categories_parent_idx\` ON \`categories\` (\`parent_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`categories_path_idx\` ON \`categories\` (\`path\`);`));
  await db.run(sql.raw(`CREATE INDEX \`categories_level_idx\` ON \`categories\` (\`level\`);`));
  await db.run(sql.raw(`CREATE INDEX \`categories_active_idx\` ON \`categories\` (\`active\`);`));
  await db.run(sql.raw(`CREATE INDEX \`categories_updated_at_idx\` ON \`categories\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`categories_created_at_idx\` ON \`categories\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`category_questions\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`category_id\` text(36) NOT NULL,
	\`label\` text NOT NULL,
	\`hint\` text,
	\`kind\` text DEFAULT 'text' NOT NULL,
	\`choices\` text,
	\`required\` integer DEFAULT false,
	\`active\` integer DEFAULT true,
	\`order\` numeric DEFAULT 0,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`category_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`category_questions_category_idx\` ON \`category_questions\` (\`category_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`category_questions_active_idx\` ON \`category_questions\` (\`active\`);`));
  await db.run(sql.raw(`CREATE INDEX \`category_questions_updated_at_idx\` ON \`category_questions\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`category_questions_created_at_idx\` ON \`category_questions\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`reply_templates\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`category_id\` text(36),
	\`unit_id\` text(36),
	\`text\` text NOT NULL,
	\`active\` integer DEFAULT true,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`category_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`reply_templates_category_idx\` ON \`reply_templates\` (\`category_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`reply_templates_unit_idx\` ON \`reply_templates\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`reply_templates_active_idx\` ON \`reply_templates\` (\`active\`);`));
  await db.run(sql.raw(`CREATE INDEX \`reply_templates_updated_at_idx\` ON \`reply_templates\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`reply_templates_created_at_idx\` ON \`reply_templates\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`dispatch_rules\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`order\` numeric DEFAULT 100 NOT NULL,
	\`name\` text NOT NULL,
	\`category_id\` text(36),
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`channel_id\` text(36),
	\`urgency\` text,
	\`unit_id\` text(36) NOT NULL,
	\`from\` text,
	\`until\` text,
	\`active\` integer DEFAULT true,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`category_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`channel_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_order_idx\` ON \`dispatch_rules\` (\`order\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_category_idx\` ON \`dispatch_rules\` (\`category_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_township_idx\` ON \`dispatch_rules\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_community_idx\` ON \`dispatch_rules\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_channel_idx\` ON \`dispatch_rules\` (\`channel_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_unit_idx\` ON \`dispatch_rules\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_updated_at_idx\` ON \`dispatch_rules\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_created_at_idx\` ON \`dispatch_rules\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`dispatch_rules_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`units_id\` text(36),
	FOREIGN KEY (\`parent_id\`) REFERENCES \`dispatch_rules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`units_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_rels_order_idx\` ON \`dispatch_rules_rels\` (\`order\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_rels_parent_idx\` ON \`dispatch_rules_rels\` (\`parent_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_rels_path_idx\` ON \`dispatch_rules_rels\` (\`path\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_rels_units_id_idx\` ON \`dispatch_rules_rels\` (\`units_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`unit_duties\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`unit_id\` text(36) NOT NULL,
	\`category_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`basis\` text NOT NULL,
	\`active\` integer DEFAULT true,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`category_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`unit_duties_unit_idx\` ON \`unit_duties\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_duties_category_idx\` ON \`unit_duties\` (\`category_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_duties_township_idx\` ON \`unit_duties\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_duties_community_idx\` ON \`unit_duties\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_duties_active_idx\` ON \`unit_duties\` (\`active\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_duties_updated_at_idx\` ON \`unit_duties\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_duties_created_at_idx\` ON \`unit_duties\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`unit_contacts\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`unit_id\` text(36) NOT NULL,
	\`post\` text NOT NULL,
	\`name_cipher\` text,
	\`phone_cipher\` text,
	\`duty\` text,
	\`active\` integer DEFAULT true,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`unit_contacts_unit_idx\` ON \`unit_contacts\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_contacts_active_idx\` ON \`unit_contacts\` (\`active\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_contacts_updated_at_idx\` ON \`unit_contacts\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_contacts_created_at_idx\` ON \`unit_contacts\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`channels\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`key\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`import_columns\` text,
	\`active\` integer DEFAULT true,
	\`order\` numeric DEFAULT 0,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`channels_key_idx\` ON \`channels\` (\`key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`channels_kind_idx\` ON \`channels\` (\`kind\`);`));
  await db.run(sql.raw(`CREATE INDEX \`channels_active_idx\` ON \`channels\` (\`active\`);`));
  await db.run(sql.raw(`CREATE INDEX \`channels_updated_at_idx\` ON \`channels\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`channels_created_at_idx\` ON \`channels\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`channel_keys\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`channel_id\` text(36) NOT NULL,
	\`hint\` text NOT NULL,
	\`issued_at\` text NOT NULL,
	\`used_at\` text,
	\`revoked_at\` text,
	\`secret_cipher\` text NOT NULL,
	\`secret_index\` text NOT NULL,
	FOREIGN KEY (\`channel_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`channel_keys_channel_idx\` ON \`channel_keys\` (\`channel_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`channel_keys_revoked_at_idx\` ON \`channel_keys\` (\`revoked_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`channel_keys_secret_index_idx\` ON \`channel_keys\` (\`secret_index\`);`));
  await db.run(sql.raw(`CREATE TABLE \`intake_records\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`received_at\` text NOT NULL,
	\`channel_id\` text(36) NOT NULL,
	\`external_number\` text,
	\`request_id\` text(36) NOT NULL,
	\`size\` numeric NOT NULL,
	\`content_hash\` text NOT NULL,
	\`record_key\` text NOT NULL,
	\`content_cipher\` text NOT NULL,
	FOREIGN KEY (\`channel_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`intake_records_received_at_idx\` ON \`intake_records\` (\`received_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`intake_records_channel_idx\` ON \`intake_records\` (\`channel_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`intake_records_external_number_idx\` ON \`intake_records\` (\`external_number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`intake_records_request_idx\` ON \`intake_records\` (\`request_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`intake_records_record_key_idx\` ON \`intake_records\` (\`record_key\`);`));
  await db.run(sql.raw(`CREATE TABLE \`intake_nonces\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`key\` text NOT NULL,
	\`value\` text,
	\`expires_at\` text NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`intake_nonces_key_idx\` ON \`intake_nonces\` (\`key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`intake_nonces_expires_at_idx\` ON \`intake_nonces\` (\`expires_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`call_records\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`channel_id\` text(36) NOT NULL,
	\`number\` text NOT NULL,
	\`at\` text NOT NULL,
	\`answered\` integer DEFAULT false NOT NULL,
	\`waited_seconds\` numeric NOT NULL,
	\`key\` text NOT NULL,
	FOREIGN KEY (\`channel_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`call_records_channel_idx\` ON \`call_records\` (\`channel_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`call_records_at_idx\` ON \`call_records\` (\`at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`call_records_key_idx\` ON \`call_records\` (\`key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`channel_at_idx\` ON \`call_records\` (\`channel_id\`,\`at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`request_answers\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`request_id\` text(36) NOT NULL,
	\`question_id\` text(36) NOT NULL,
	\`label\` text NOT NULL,
	\`answer\` text NOT NULL,
	\`order\` numeric DEFAULT 0 NOT NULL,
	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`question_id\`) REFERENCES \`category_questions\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`request_answers_request_idx\` ON \`request_answers\` (\`request_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_answers_question_idx\` ON \`request_answers\` (\`question_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`request_question_idx\` ON \`request_answers\` (\`request_id\`,\`question_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`request_photos\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`request_id\` text(36),
	\`order\` numeric DEFAULT 0 NOT NULL,
	\`stage\` text DEFAULT 'filed' NOT NULL,
	\`round\` numeric DEFAULT 0,
	\`is_public\` integer DEFAULT false,
	\`uploaded_by_id\` text(36),
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`url\` text,
	\`thumbnail_u_r_l\` text,
	\`filename\` text,
	\`mime_type\` text,
	\`filesize\` numeric,
	\`width\` numeric,
	\`height\` numeric,
	\`focal_x\` numeric,
	\`focal_y\` numeric,
	\`sizes_small_url\` text,
	\`sizes_small_width\` numeric,
	\`sizes_small_height\` numeric,
	\`sizes_small_mime_type\` text,
	\`sizes_small_filesize\` numeric,
	\`sizes_small_filename\` text,
	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`uploaded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`request_photos_request_idx\` ON \`request_photos\` (\`request_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_photos_uploaded_by_idx\` ON \`request_photos\` (\`uploaded_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_photos_updated_at_idx\` ON \`request_photos\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_photos_created_at_idx\` ON \`request_photos\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`request_photos_filename_idx\` ON \`request_photos\` (\`filename\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_photos_sizes_small_sizes_small_filename_idx\` ON \`request_photos\` (\`sizes_small_filename\`);`));
  await db.run(sql.raw(`CREATE TABLE \`request_announcements\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`request_id\` text(36) NOT NULL,
	\`occasion\` text NOT NULL,
	\`revision\` numeric NOT NULL,
	\`after\` text,
	\`state\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`request_announcements_request_idx\` ON \`request_announcements\` (\`request_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_announcements_state_idx\` ON \`request_announcements\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_announcements_updated_at_idx\` ON \`request_announcements\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_announcements_created_at_idx\` ON \`request_announcements\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`suggestion_models\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`key\` text NOT NULL,
	\`trained_at\` text NOT NULL,
	\`learnt\` numeric NOT NULL,
	\`fingerprint\` text NOT NULL,
	\`content\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`suggestion_models_key_idx\` ON \`suggestion_models\` (\`key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`suggestion_models_updated_at_idx\` ON \`suggestion_models\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`suggestion_models_created_at_idx\` ON \`suggestion_models\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`request_counters\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`day\` text NOT NULL,
	\`last\` numeric DEFAULT 0 NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`request_counters_day_idx\` ON \`request_counters\` (\`day\`);`));
  await db.run(sql.raw(`CREATE TABLE \`request_measures\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`month\` text NOT NULL,
	\`shape\` text NOT NULL,
	\`place\` text NOT NULL,
	\`within\` text,
	\`category\` text,
	\`unit\` text,
	\`channel\` text,
	\`counts\` text NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`request_measures_name_idx\` ON \`request_measures\` (\`name\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_measures_month_idx\` ON \`request_measures\` (\`month\`);`));
  await db.run(sql.raw(`CREATE INDEX \`place_shape_month_idx\` ON \`request_measures\` (\`place\`,\`shape\`,\`month\`);`));
  await db.run(sql.raw(`CREATE INDEX \`within_shape_month_idx\` ON \`request_measures\` (\`within\`,\`shape\`,\`month\`);`));
  await db.run(sql.raw(`CREATE TABLE \`request_measure_changes\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`kind\` text NOT NULL,
	\`at\` text NOT NULL,
	\`month\` text,
	\`township\` text,
	\`community\` text,
	\`category\` text,
	\`unit\` text,
	\`channel\` text,
	\`of_part\` integer DEFAULT false,
	\`counts\` text NOT NULL
);
`));
  await db.run(sql.raw(`CREATE TABLE \`request_views\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`query\` text DEFAULT '',
	\`shared_with\` text,
	\`owner_id\` text(36) NOT NULL,
	\`owner_name\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`request_views_shared_with_idx\` ON \`request_views\` (\`shared_with\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_views_owner_idx\` ON \`request_views\` (\`owner_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_views_updated_at_idx\` ON \`request_views\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_views_created_at_idx\` ON \`request_views\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`request_presences\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`user\` text NOT NULL,
	\`request\` text NOT NULL,
	\`name\` text NOT NULL,
	\`at\` text NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`request_presences_user_idx\` ON \`request_presences\` (\`user\`);`));
  await db.run(sql.raw(`CREATE INDEX \`request_at_idx\` ON \`request_presences\` (\`request\`,\`at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`notices\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text,
	\`summary\` text,
	\`body\` text,
	\`cover_id\` text(36),
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`publish_at\` text,
	\`expire_at\` text,
	\`pinned\` integer DEFAULT false,
	\`urgent\` integer DEFAULT false,
	\`urgent_until\` text,
	\`category\` text DEFAULT 'general',
	\`source\` text,
	\`document_number\` text,
	\`contact_phone\` text,
	\`state\` text DEFAULT 'draft',
	\`level\` text DEFAULT 'city',
	\`published_at\` text,
	\`return_reason\` text,
	\`withdraw_reason\` text,
	\`author_id\` text(36),
	\`submitted_by_id\` text(36),
	\`approved_by_id\` text(36),
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`_status\` text DEFAULT 'draft',
	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`approved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`notices_cover_idx\` ON \`notices\` (\`cover_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_township_idx\` ON \`notices\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_community_idx\` ON \`notices\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_grid_idx\` ON \`notices\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_compound_idx\` ON \`notices\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_building_idx\` ON \`notices\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_publish_at_idx\` ON \`notices\` (\`publish_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_expire_at_idx\` ON \`notices\` (\`expire_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_category_idx\` ON \`notices\` (\`category\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_state_idx\` ON \`notices\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_level_idx\` ON \`notices\` (\`level\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_author_idx\` ON \`notices\` (\`author_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_submitted_by_idx\` ON \`notices\` (\`submitted_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_approved_by_idx\` ON \`notices\` (\`approved_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices__status_idx\` ON \`notices\` (\`_status\`);`));
  await db.run(sql.raw(`CREATE TABLE \`notices_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`attachments_id\` text(36),
	\`buildings_id\` text(36),
	\`users_id\` text(36),
	\`media_id\` text(36),
	FOREIGN KEY (\`parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`attachments_id\`) REFERENCES \`attachments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`buildings_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`));
  await db.run(sql.raw(`CREATE INDEX \`notices_rels_order_idx\` ON \`notices_rels\` (\`order\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_rels_parent_idx\` ON \`notices_rels\` (\`parent_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_rels_path_idx\` ON \`notices_rels\` (\`path\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_rels_attachments_id_idx\` ON \`notices_rels\` (\`attachments_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_rels_buildings_id_idx\` ON \`notices_rels\` (\`buildings_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_rels_users_id_idx\` ON \`notices_rels\` (\`users_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notices_rels_media_id_idx\` ON \`notices_rels\` (\`media_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`_notices_v\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`parent_id\` text(36),
	\`version_title\` text,
	\`version_summary\` text,
	\`version_body\` text,
	\`version_cover_id\` text(36),
	\`version_township_id\` text(36),
	\`version_community_id\` text(36),
	\`version_grid_id\` text(36),
	\`version_compound_id\` text(36),
	\`version_building_id\` text(36),
	\`version_publish_at\` text,
	\`version_expire_at\` text,
	\`version_pinned\` integer DEFAULT false,
	\`version_urgent\` integer DEFAULT false,
	\`version_urgent_until\` text,
	\`version_category\` text DEFAULT 'general',
	\`version_source\` text,
	\`version_document_number\` text,
	\`version_contact_phone\` text,
	\`version_state\` text DEFAULT 'draft',
	\`version_level\` text DEFAULT 'city',
	\`version_published_at\` text,
	\`version_return_reason\` text,
	\`version_withdraw_reason\` text,
	\`version_author_id\` text(36),
	\`version_submitted_by_id\` text(36),
	\`version_approved_by_id\` text(36),
	\`version_updated_at\` text,
	\`version_created_at\` text,
	\`version__status\` text DEFAULT 'draft',
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`latest\` integer,
	FOREIGN KEY (\`parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`version_township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`version_community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`version_grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`version_compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`version_building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`version_author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`version_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`version_approved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_parent_idx\` ON \`_notices_v\` (\`parent_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_version_version_cover_idx\` ON \`_notices_v\` (\`version_cover_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_version_version_township_idx\` ON \`_notices_v\` (\`version_township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_version_version_community_idx\` ON \`_notices_v\` (\`version_community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_version_version_grid_idx\` ON \`_notices_v\` (\`version_grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_version_version_compound_idx\` ON \`_notices_v\` (\`version_compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_version_version_building_idx\` ON \`_notices_v\` (\`version_building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_version_version_publish_at_idx\` ON \`_notices_v\` (\`version_publish_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_version_version_expire_at_idx\` ON \`_notices_v\` (\`version_expire_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_version_version_category_idx\` ON \`_notices_v\` (\`version_category\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_version_version_state_idx\` ON \`_notices_v\` (\`version_state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_version_version_level_idx\` ON \`_notices_v\` (\`version_level\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_version_version_author_idx\` ON \`_notices_v\` (\`version_author_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_version_version_submitted_by_idx\` ON \`_notices_v\` (\`version_submitted_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_version_version_approved_by_idx\` ON \`_notices_v\` (\`version_approved_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_version_version_updated_at_idx\` ON \`_notices_v\` (\`version_updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_version_version_created_at_idx\` ON \`_notices_v\` (\`version_created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_version_version__status_idx\` ON \`_notices_v\` (\`version__status\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_created_at_idx\` ON \`_notices_v\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_updated_at_idx\` ON \`_notices_v\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_latest_idx\` ON \`_notices_v\` (\`latest\`);`));
  await db.run(sql.raw(`CREATE TABLE \`_notices_v_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`attachments_id\` text(36),
	\`buildings_id\` text(36),
	\`users_id\` text(36),
	\`media_id\` text(36),
	FOREIGN KEY (\`parent_id\`) REFERENCES \`_notices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`attachments_id\`) REFERENCES \`attachments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`buildings_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_rels_order_idx\` ON \`_notices_v_rels\` (\`order\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_rels_parent_idx\` ON \`_notices_v_rels\` (\`parent_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_rels_path_idx\` ON \`_notices_v_rels\` (\`path\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_rels_attachments_id_idx\` ON \`_notices_v_rels\` (\`attachments_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_rels_buildings_id_idx\` ON \`_notices_v_rels\` (\`buildings_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_rels_users_id_idx\` ON \`_notices_v_rels\` (\`users_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`_notices_v_rels_media_id_idx\` ON \`_notices_v_rels\` (\`media_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`media\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`alt\` text NOT NULL,
	\`credit\` text,
	\`public_from\` text,
	\`public_until\` text,
	\`uploader_id\` text(36),
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`url\` text,
	\`thumbnail_u_r_l\` text,
	\`filename\` text,
	\`mime_type\` text,
	\`filesize\` numeric,
	\`width\` numeric,
	\`height\` numeric,
	\`focal_x\` numeric,
	\`focal_y\` numeric,
	\`sizes_small_url\` text,
	\`sizes_small_width\` numeric,
	\`sizes_small_height\` numeric,
	\`sizes_small_mime_type\` text,
	\`sizes_small_filesize\` numeric,
	\`sizes_small_filename\` text,
	\`sizes_medium_url\` text,
	\`sizes_medium_width\` numeric,
	\`sizes_medium_height\` numeric,
	\`sizes_medium_mime_type\` text,
	\`sizes_medium_filesize\` numeric,
	\`sizes_medium_filename\` text,
	\`sizes_small_avif_url\` text,
	\`sizes_small_avif_width\` numeric,
	\`sizes_small_avif_height\` numeric,
	\`sizes_small_avif_mime_type\` text,
	\`sizes_small_avif_filesize\` numeric,
	\`sizes_small_avif_filename\` text,
	\`sizes_medium_avif_url\` text,
	\`sizes_medium_avif_width\` numeric,
	\`sizes_medium_avif_height\` numeric,
	\`sizes_medium_avif_mime_type\` text,
	\`sizes_medium_avif_filesize\` numeric,
	\`sizes_medium_avif_filename\` text,
	FOREIGN KEY (\`uploader_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`media_public_from_idx\` ON \`media\` (\`public_from\`);`));
  await db.run(sql.raw(`CREATE INDEX \`media_uploader_idx\` ON \`media\` (\`uploader_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`media_township_idx\` ON \`media\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`media_community_idx\` ON \`media\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`));
  await db.run(sql.raw(`CREATE INDEX \`media_sizes_small_sizes_small_filename_idx\` ON \`media\` (\`sizes_small_filename\`);`));
  await db.run(sql.raw(`CREATE INDEX \`media_sizes_medium_sizes_medium_filename_idx\` ON \`media\` (\`sizes_medium_filename\`);`));
  await db.run(sql.raw(`CREATE INDEX \`media_sizes_small_avif_sizes_small_avif_filename_idx\` ON \`media\` (\`sizes_small_avif_filename\`);`));
  await db.run(sql.raw(`CREATE INDEX \`media_sizes_medium_avif_sizes_medium_avif_filename_idx\` ON \`media\` (\`sizes_medium_avif_filename\`);`));
  await db.run(sql.raw(`CREATE TABLE \`attachments\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text NOT NULL,
	\`public_from\` text,
	\`public_until\` text,
	\`uploader_id\` text(36),
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`url\` text,
	\`thumbnail_u_r_l\` text,
	\`filename\` text,
	\`mime_type\` text,
	\`filesize\` numeric,
	\`width\` numeric,
	\`height\` numeric,
	FOREIGN KEY (\`uploader_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`attachments_public_from_idx\` ON \`attachments\` (\`public_from\`);`));
  await db.run(sql.raw(`CREATE INDEX \`attachments_uploader_idx\` ON \`attachments\` (\`uploader_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`attachments_township_idx\` ON \`attachments\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`attachments_community_idx\` ON \`attachments\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`attachments_updated_at_idx\` ON \`attachments\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`attachments_created_at_idx\` ON \`attachments\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`attachments_filename_idx\` ON \`attachments\` (\`filename\`);`));
  await db.run(sql.raw(`CREATE TABLE \`settings\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`key\` text NOT NULL,
	\`value\` text NOT NULL,
	\`unit\` text,
	\`day_kind\` text,
	\`source\` text NOT NULL,
	\`valid_from\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`));
  await db.run(sql.raw(`CREATE INDEX \`settings_key_idx\` ON \`settings\` (\`key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`settings_valid_from_idx\` ON \`settings\` (\`valid_from\`);`));
  await db.run(sql.raw(`CREATE INDEX \`settings_updated_at_idx\` ON \`settings\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`settings_created_at_idx\` ON \`settings\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`search_entries\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`kind\` text NOT NULL,
	\`source\` text NOT NULL,
	\`title\` text NOT NULL,
	\`body\` text NOT NULL,
	\`url\` text NOT NULL,
	\`at\` text NOT NULL,
	\`visible_from\` text NOT NULL,
	\`visible_until\` text,
	\`digest\` text NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`kind_source_idx\` ON \`search_entries\` (\`kind\`,\`source\`);`));
  await db.run(sql.raw(`CREATE TABLE \`search_tokens\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`token\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`entry\` text NOT NULL,
	\`weight\` numeric NOT NULL,
	\`visible_from\` text NOT NULL
);
`));
  await db.run(sql.raw(`CREATE INDEX \`token_kind_visibleFrom_idx\` ON \`search_tokens\` (\`token\`,\`kind\`,\`visible_from\`);`));
  await db.run(sql.raw(`CREATE INDEX \`entry_token_idx\` ON \`search_tokens\` (\`entry\`,\`token\`);`));
  await db.run(sql.raw(`CREATE TABLE \`page_revisions\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`tags\` text NOT NULL,
	\`at\` text NOT NULL
);
`));
  await db.run(sql.raw(`CREATE INDEX \`page_revisions_at_idx\` ON \`page_revisions\` (\`at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`party_organizations\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`level\` text NOT NULL,
	\`parent_id\` text(36),
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`household_id\` text(36),
	\`secretary_id\` text(36),
	\`secretary_name\` text,
	\`contact_phone\` text,
	\`contact_hours\` text,
	\`public_card\` text,
	\`status\` text DEFAULT 'active' NOT NULL,
	\`established_on\` text,
	\`closed_on\` text,
	\`close_reason\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`parent_id\`) REFERENCES \`party_organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`household_id\`) REFERENCES \`households\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`secretary_id\`) REFERENCES \`party_members\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`party_organizations_name_idx\` ON \`party_organizations\` (\`name\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organizations_level_idx\` ON \`party_organizations\` (\`level\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organizations_parent_idx\` ON \`party_organizations\` (\`parent_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organizations_township_idx\` ON \`party_organizations\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organizations_community_idx\` ON \`party_organizations\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organizations_grid_idx\` ON \`party_organizations\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organizations_compound_idx\` ON \`party_organizations\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organizations_building_idx\` ON \`party_organizations\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organizations_household_idx\` ON \`party_organizations\` (\`household_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organizations_secretary_idx\` ON \`party_organizations\` (\`secretary_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organizations_status_idx\` ON \`party_organizations\` (\`status\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organizations_updated_at_idx\` ON \`party_organizations\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organizations_created_at_idx\` ON \`party_organizations\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`party_members_skills\` (
	\`order\` integer NOT NULL,
	\`parent_id\` text(36) NOT NULL,
	\`value\` text,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (\`parent_id\`) REFERENCES \`party_members\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`));
  await db.run(sql.raw(`CREATE INDEX \`party_members_skills_order_idx\` ON \`party_members_skills\` (\`order\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_members_skills_parent_idx\` ON \`party_members_skills\` (\`parent_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`party_members\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`organization_id\` text(36) NOT NULL,
	\`role\` text DEFAULT 'member' NOT NULL,
	\`join_date\` text,
	\`user_id\` text(36),
	\`status\` text DEFAULT 'active' NOT NULL,
	\`left_on\` text,
	\`public_consent\` integer DEFAULT false,
	\`consented_at\` text,
	\`consent_evidence\` text,
	\`consent_withdrawn_at\` text,
	\`exempt\` integer DEFAULT false,
	\`exemption_reason\` text,
	\`exemption_note\` text,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`organization_id\`) REFERENCES \`party_organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`party_members_name_idx\` ON \`party_members\` (\`name\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_members_organization_idx\` ON \`party_members\` (\`organization_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_members_user_idx\` ON \`party_members\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_members_status_idx\` ON \`party_members\` (\`status\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_members_public_consent_idx\` ON \`party_members\` (\`public_consent\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_members_township_idx\` ON \`party_members\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_members_community_idx\` ON \`party_members\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_members_grid_idx\` ON \`party_members\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_members_compound_idx\` ON \`party_members\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_members_building_idx\` ON \`party_members\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_members_updated_at_idx\` ON \`party_members\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_members_created_at_idx\` ON \`party_members\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`dual_posts\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`direction\` text NOT NULL,
	\`member_id\` text(36),
	\`person_name\` text NOT NULL,
	\`public_consent\` integer DEFAULT false,
	\`community_post\` text NOT NULL,
	\`property_post\` text NOT NULL,
	\`unit_id\` text(36),
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`starts_on\` text NOT NULL,
	\`ends_on\` text,
	\`ended_on\` text,
	\`end_reason\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`member_id\`) REFERENCES \`party_members\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`dual_posts_member_idx\` ON \`dual_posts\` (\`member_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dual_posts_unit_idx\` ON \`dual_posts\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dual_posts_township_idx\` ON \`dual_posts\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dual_posts_community_idx\` ON \`dual_posts\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dual_posts_grid_idx\` ON \`dual_posts\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dual_posts_compound_idx\` ON \`dual_posts\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dual_posts_updated_at_idx\` ON \`dual_posts\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dual_posts_created_at_idx\` ON \`dual_posts\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`linkages\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`agreed_on\` text NOT NULL,
	\`promised\` text NOT NULL,
	\`due_on\` text NOT NULL,
	\`status\` text DEFAULT 'promised' NOT NULL,
	\`delivered\` text,
	\`delivered_on\` text,
	\`evidence_note\` text,
	\`cancel_reason\` text,
	\`public\` integer DEFAULT true,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`linkages_kind_idx\` ON \`linkages\` (\`kind\`);`));
  await db.run(sql.raw(`CREATE INDEX \`linkages_township_idx\` ON \`linkages\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`linkages_community_idx\` ON \`linkages\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`linkages_grid_idx\` ON \`linkages\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`linkages_compound_idx\` ON \`linkages\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`linkages_status_idx\` ON \`linkages\` (\`status\`);`));
  await db.run(sql.raw(`CREATE INDEX \`linkages_public_idx\` ON \`linkages\` (\`public\`);`));
  await db.run(sql.raw(`CREATE INDEX \`linkages_updated_at_idx\` ON \`linkages\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`linkages_created_at_idx\` ON \`linkages\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`linkages_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`party_organizations_id\` text(36),
	\`units_id\` text(36),
	\`media_id\` text(36),
	FOREIGN KEY (\`parent_id\`) REFERENCES \`linkages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`party_organizations_id\`) REFERENCES \`party_organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`units_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`));
  await db.run(sql.raw(`CREATE INDEX \`linkages_rels_order_idx\` ON \`linkages_rels\` (\`order\`);`));
  await db.run(sql.raw(`CREATE INDEX \`linkages_rels_parent_idx\` ON \`linkages_rels\` (\`parent_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`linkages_rels_path_idx\` ON \`linkages_rels\` (\`path\`);`));
  await db.run(sql.raw(`CREATE INDEX \`linkages_rels_party_organizations_id_idx\` ON \`linkages_rels\` (\`party_organizations_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`linkages_rels_units_id_idx\` ON \`linkages_rels\` (\`units_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`linkages_rels_media_id_idx\` ON \`linkages_rels\` (\`media_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`units\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`short_name\` text,
	\`kind\` text NOT NULL,
	\`handles_requests\` integer DEFAULT false,
	\`division_id\` text(36),
	\`phone\` text,
	\`duty_phone\` text,
	\`duty_hours\` text,
	\`address\` text,
	\`active\` integer DEFAULT true,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`division_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`units_name_idx\` ON \`units\` (\`name\`);`));
  await db.run(sql.raw(`CREATE INDEX \`units_kind_idx\` ON \`units\` (\`kind\`);`));
  await db.run(sql.raw(`CREATE INDEX \`units_handles_requests_idx\` ON \`units\` (\`handles_requests\`);`));
  await db.run(sql.raw(`CREATE INDEX \`units_division_idx\` ON \`units\` (\`division_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`units_active_idx\` ON \`units\` (\`active\`);`));
  await db.run(sql.raw(`CREATE INDEX \`units_township_idx\` ON \`units\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`units_community_idx\` ON \`units\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`units_updated_at_idx\` ON \`units\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`units_created_at_idx\` ON \`units\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`divisions\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`code\` text NOT NULL,
	\`name\` text NOT NULL,
	\`short_name\` text NOT NULL,
	\`level\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`parent_id\` text(36),
	\`township_id\` text(36),
	\`office_phone\` text,
	\`office_address\` text,
	\`office_hours\` text,
	\`introduction\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`parent_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`divisions_code_idx\` ON \`divisions\` (\`code\`);`));
  await db.run(sql.raw(`CREATE INDEX \`divisions_name_idx\` ON \`divisions\` (\`name\`);`));
  await db.run(sql.raw(`CREATE INDEX \`divisions_short_name_idx\` ON \`divisions\` (\`short_name\`);`));
  await db.run(sql.raw(`CREATE INDEX \`divisions_level_idx\` ON \`divisions\` (\`level\`);`));
  await db.run(sql.raw(`CREATE INDEX \`divisions_parent_idx\` ON \`divisions\` (\`parent_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`divisions_township_idx\` ON \`divisions\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`divisions_updated_at_idx\` ON \`divisions\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`divisions_created_at_idx\` ON \`divisions\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`grids\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`boundary\` text,
	\`position\` numeric DEFAULT 0,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`place_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`grids_name_idx\` ON \`grids\` (\`name\`);`));
  await db.run(sql.raw(`CREATE INDEX \`grids_township_idx\` ON \`grids\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`grids_community_idx\` ON \`grids\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`grids_place_key_idx\` ON \`grids\` (\`place_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`grids_updated_at_idx\` ON \`grids\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`grids_created_at_idx\` ON \`grids\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`compounds\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`alias\` text,
	\`kind\` text DEFAULT 'commercial',
	\`address\` text,
	\`built_year\` numeric,
	\`position\` numeric DEFAULT 0,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`place_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`compounds_name_idx\` ON \`compounds\` (\`name\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compounds_township_idx\` ON \`compounds\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compounds_community_idx\` ON \`compounds\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`compounds_place_key_idx\` ON \`compounds\` (\`place_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compounds_updated_at_idx\` ON \`compounds\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compounds_created_at_idx\` ON \`compounds\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`buildings\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`kind\` text DEFAULT 'building' NOT NULL,
	\`floors\` numeric,
	\`position\` numeric DEFAULT 0,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`place_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`buildings_name_idx\` ON \`buildings\` (\`name\`);`));
  await db.run(sql.raw(`CREATE INDEX \`buildings_township_idx\` ON \`buildings\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`buildings_community_idx\` ON \`buildings\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`buildings_grid_idx\` ON \`buildings\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`buildings_compound_idx\` ON \`buildings\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`buildings_place_key_idx\` ON \`buildings\` (\`place_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`buildings_updated_at_idx\` ON \`buildings\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`buildings_created_at_idx\` ON \`buildings\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`households\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36) NOT NULL,
	\`unit\` text,
	\`room\` text NOT NULL,
	\`name\` text,
	\`floor_area\` numeric,
	\`tenure\` text DEFAULT 'owner' NOT NULL,
	\`holder\` text,
	\`occupants\` text,
	\`occupant_count\` numeric,
	\`place_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`households_township_idx\` ON \`households\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`households_community_idx\` ON \`households\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`households_grid_idx\` ON \`households\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`households_compound_idx\` ON \`households\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`households_building_idx\` ON \`households\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`households_name_idx\` ON \`households\` (\`name\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`households_place_key_idx\` ON \`households\` (\`place_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`households_updated_at_idx\` ON \`households\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`households_created_at_idx\` ON \`households\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`party_organization_events\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`organization_id\` text(36) NOT NULL,
	\`kind\` text NOT NULL,
	\`at\` text NOT NULL,
	\`summary\` text NOT NULL,
	\`reason\` text,
	\`actor_name\` text,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`organization_id\`) REFERENCES \`party_organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`party_organization_events_organization_idx\` ON \`party_organization_events\` (\`organization_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organization_events_at_idx\` ON \`party_organization_events\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organization_events_township_idx\` ON \`party_organization_events\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organization_events_community_idx\` ON \`party_organization_events\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organization_events_grid_idx\` ON \`party_organization_events\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organization_events_updated_at_idx\` ON \`party_organization_events\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organization_events_created_at_idx\` ON \`party_organization_events\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`party_organization_places\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`key\` text NOT NULL,
	\`organization_id\` text(36) NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`organization_id\`) REFERENCES \`party_organizations\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`party_organization_places_key_idx\` ON \`party_organization_places\` (\`key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organization_places_organization_idx\` ON \`party_organization_places\` (\`organization_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organization_places_updated_at_idx\` ON \`party_organization_places\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`party_organization_places_created_at_idx\` ON \`party_organization_places\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`import_runs\` (
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
  await db.run(sql.raw(`CREATE INDEX \`import_runs_kind_idx\` ON \`import_runs\` (\`kind\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_status_idx\` ON \`import_runs\` (\`status\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_started_by_idx\` ON \`import_runs\` (\`started_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_updated_at_idx\` ON \`import_runs\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_created_at_idx\` ON \`import_runs\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`import_issues\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`run_id\` text(36) NOT NULL,
	\`line\` numeric NOT NULL,
	\`column\` text,
	\`message\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`run_id\`) REFERENCES \`import_runs\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`import_issues_run_idx\` ON \`import_issues\` (\`run_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_issues_updated_at_idx\` ON \`import_issues\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_issues_created_at_idx\` ON \`import_issues\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`import_chunks\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`run_id\` text(36) NOT NULL,
	\`position\` numeric NOT NULL,
	\`content\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`run_id\`) REFERENCES \`import_runs\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`import_chunks_run_idx\` ON \`import_chunks\` (\`run_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_chunks_updated_at_idx\` ON \`import_chunks\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_chunks_created_at_idx\` ON \`import_chunks\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`users_sessions\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`created_at\` text,
	\`expires_at\` text NOT NULL,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`));
  await db.run(sql.raw(`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`));
  await db.run(sql.raw(`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`users\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`active\` integer DEFAULT true,
	\`deactivated_at\` text,
	\`totp_enabled_at\` text,
	\`password_set_at\` text,
	\`totp_secret_cipher\` text,
	\`totp_last_step\` numeric,
	\`totp_backup_digests\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`email\` text,
	\`username\` text NOT NULL,
	\`reset_password_token\` text,
	\`reset_password_expiration\` text,
	\`salt\` text,
	\`hash\` text,
	\`reset_password_requested_at\` text,
	\`login_attempts\` numeric DEFAULT 0,
	\`lock_until\` text
);
`));
  await db.run(sql.raw(`CREATE INDEX \`users_active_idx\` ON \`users\` (\`active\`);`));
  await db.run(sql.raw(`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`users_username_idx\` ON \`users\` (\`username\`);`));
  await db.run(sql.raw(`CREATE TABLE \`role_assignments\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`user_id\` text(36) NOT NULL,
	\`role\` text NOT NULL,
	\`scope_kind\` text NOT NULL,
	\`division_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`household_id\` text(36),
	\`unit_id\` text(36),
	\`scope_id\` text,
	\`from\` text NOT NULL,
	\`until\` text,
	\`reason\` text,
	\`end_reason\` text,
	\`granted_by_id\` text(36),
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`division_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`household_id\`) REFERENCES \`households\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`granted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`role_assignments_user_idx\` ON \`role_assignments\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`role_assignments_role_idx\` ON \`role_assignments\` (\`role\`);`));
  await db.run(sql.raw(`CREATE INDEX \`role_assignments_division_idx\` ON \`role_assignments\` (\`division_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`role_assignments_grid_idx\` ON \`role_assignments\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`role_assignments_compound_idx\` ON \`role_assignments\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`role_assignments_building_idx\` ON \`role_assignments\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`role_assignments_household_idx\` ON \`role_assignments\` (\`household_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`role_assignments_unit_idx\` ON \`role_assignments\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`role_assignments_scope_id_idx\` ON \`role_assignments\` (\`scope_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`role_assignments_until_idx\` ON \`role_assignments\` (\`until\`);`));
  await db.run(sql.raw(`CREATE INDEX \`role_assignments_granted_by_idx\` ON \`role_assignments\` (\`granted_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`role_assignments_updated_at_idx\` ON \`role_assignments\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`role_assignments_created_at_idx\` ON \`role_assignments\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`user_until_idx\` ON \`role_assignments\` (\`user_id\`,\`until\`);`));
  await db.run(sql.raw(`CREATE TABLE \`profiles\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`user_id\` text(36) NOT NULL,
	\`real_name\` text,
	\`phone_cipher\` text,
	\`phone_index\` text,
	\`id_number_cipher\` text,
	\`id_number_index\` text,
	\`address_cipher\` text,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`household_id\` text(36),
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`household_id\`) REFERENCES \`households\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`profiles_user_idx\` ON \`profiles\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`profiles_real_name_idx\` ON \`profiles\` (\`real_name\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`profiles_phone_index_idx\` ON \`profiles\` (\`phone_index\`);`));
  await db.run(sql.raw(`CREATE INDEX \`profiles_id_number_index_idx\` ON \`profiles\` (\`id_number_index\`);`));
  await db.run(sql.raw(`CREATE INDEX \`profiles_township_idx\` ON \`profiles\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`profiles_community_idx\` ON \`profiles\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`profiles_grid_idx\` ON \`profiles\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`profiles_compound_idx\` ON \`profiles\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`profiles_building_idx\` ON \`profiles\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`profiles_household_idx\` ON \`profiles\` (\`household_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`profiles_updated_at_idx\` ON \`profiles\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`profiles_created_at_idx\` ON \`profiles\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`sign_in_codes\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`purpose\` text NOT NULL,
	\`phone_index\` text NOT NULL,
	\`phone_cipher\` text NOT NULL,
	\`code_digest\` text NOT NULL,
	\`sent_at\` text NOT NULL,
	\`expires_at\` text NOT NULL,
	\`tries_left\` numeric NOT NULL,
	\`used_at\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`));
  await db.run(sql.raw(`CREATE INDEX \`sign_in_codes_purpose_idx\` ON \`sign_in_codes\` (\`purpose\`);`));
  await db.run(sql.raw(`CREATE INDEX \`sign_in_codes_phone_index_idx\` ON \`sign_in_codes\` (\`phone_index\`);`));
  await db.run(sql.raw(`CREATE INDEX \`sign_in_codes_sent_at_idx\` ON \`sign_in_codes\` (\`sent_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`sign_in_codes_expires_at_idx\` ON \`sign_in_codes\` (\`expires_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`sign_in_codes_updated_at_idx\` ON \`sign_in_codes\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`sign_in_codes_created_at_idx\` ON \`sign_in_codes\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`outbox\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`channel\` text NOT NULL,
	\`recipient_cipher\` text,
	\`user_id\` text(36),
	\`template\` text NOT NULL,
	\`key\` text NOT NULL,
	\`content_cipher\` text,
	\`state\` text DEFAULT 'waiting' NOT NULL,
	\`attempts\` numeric DEFAULT 0 NOT NULL,
	\`next_attempt_at\` text,
	\`delivered_at\` text,
	\`problem\` text,
	\`audience\` text,
	\`urgency\` text,
	\`about_collection\` text,
	\`about_id\` text,
	\`gather_key\` text,
	\`read_at\` text,
	\`handled_at\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`outbox_user_idx\` ON \`outbox\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`outbox_key_idx\` ON \`outbox\` (\`key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`outbox_state_idx\` ON \`outbox\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`outbox_next_attempt_at_idx\` ON \`outbox\` (\`next_attempt_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`outbox_about_id_idx\` ON \`outbox\` (\`about_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`outbox_gather_key_idx\` ON \`outbox\` (\`gather_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`outbox_updated_at_idx\` ON \`outbox\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`outbox_created_at_idx\` ON \`outbox\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`user_state_idx\` ON \`outbox\` (\`user_id\`,\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`aboutId_state_idx\` ON \`outbox\` (\`about_id\`,\`state\`);`));
  await db.run(sql.raw(`CREATE TABLE \`audit_events\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`at\` text NOT NULL,
	\`action\` text NOT NULL,
	\`actor_id\` text(36),
	\`actor_name\` text,
	\`via\` text,
	\`address\` text,
	\`request_id\` text,
	\`subject_collection\` text NOT NULL,
	\`subject_id\` text NOT NULL,
	\`summary\` text,
	\`changes\` text,
	\`seal\` numeric,
	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`audit_events_at_idx\` ON \`audit_events\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`audit_events_action_idx\` ON \`audit_events\` (\`action\`);`));
  await db.run(sql.raw(`CREATE INDEX \`audit_events_actor_idx\` ON \`audit_events\` (\`actor_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`audit_events_subject_id_idx\` ON \`audit_events\` (\`subject_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`audit_events_seal_idx\` ON \`audit_events\` (\`seal\`);`));
  await db.run(sql.raw(`CREATE TABLE \`audit_seals\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` numeric NOT NULL,
	\`count\` numeric NOT NULL,
	\`first_at\` text NOT NULL,
	\`last_at\` text NOT NULL,
	\`manifest\` text NOT NULL,
	\`previous_hash\` text,
	\`hash\` text NOT NULL,
	\`signature\` text NOT NULL,
	\`sealed_at\` text NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`audit_seals_number_idx\` ON \`audit_seals\` (\`number\`);`));
  await db.run(sql.raw(`CREATE TABLE \`notification_preferences\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`user_id\` text(36) NOT NULL,
	\`sms\` integer DEFAULT true,
	\`email\` integer DEFAULT false,
	\`quiet\` integer DEFAULT true,
	\`address_cipher\` text,
	\`address_index\` text,
	\`confirmed_at\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`notification_preferences_user_idx\` ON \`notification_preferences\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notification_preferences_address_index_idx\` ON \`notification_preferences\` (\`address_index\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notification_preferences_updated_at_idx\` ON \`notification_preferences\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`notification_preferences_created_at_idx\` ON \`notification_preferences\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`job_turns\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`key\` text NOT NULL,
	\`job\` text NOT NULL,
	\`claimed_at\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`job_turns_key_idx\` ON \`job_turns\` (\`key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`job_turns_claimed_at_idx\` ON \`job_turns\` (\`claimed_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`job_turns_updated_at_idx\` ON \`job_turns\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`job_turns_created_at_idx\` ON \`job_turns\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`payload_kv\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`key\` text NOT NULL,
	\`data\` text NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`));
  await db.run(sql.raw(`CREATE TABLE \`payload_locked_documents\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`global_slug\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`payload_locked_documents_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`requests_id\` text(36),
	\`request_events_id\` text(36),
	\`request_evaluations_id\` text(36),
	\`request_signals_id\` text(36),
	\`return_visits_id\` text(36),
	\`request_follows_id\` text(36),
	\`request_co_units_id\` text(36),
	\`request_bounces_id\` text(36),
	\`request_applications_id\` text(36),
	\`supervisions_id\` text(36),
	\`hand_overs_id\` text(36),
	\`request_alerts_id\` text(36),
	\`categories_id\` text(36),
	\`category_questions_id\` text(36),
	\`reply_templates_id\` text(36),
	\`dispatch_rules_id\` text(36),
	\`unit_duties_id\` text(36),
	\`unit_contacts_id\` text(36),
	\`channels_id\` text(36),
	\`channel_keys_id\` text(36),
	\`intake_records_id\` text(36),
	\`intake_nonces_id\` text(36),
	\`call_records_id\` text(36),
	\`request_answers_id\` text(36),
	\`request_photos_id\` text(36),
	\`request_announcements_id\` text(36),
	\`suggestion_models_id\` text(36),
	\`request_counters_id\` text(36),
	\`request_measures_id\` text(36),
	\`request_measure_changes_id\` text(36),
	\`request_views_id\` text(36),
	\`request_presences_id\` text(36),
	\`notices_id\` text(36),
	\`media_id\` text(36),
	\`attachments_id\` text(36),
	\`settings_id\` text(36),
	\`search_entries_id\` text(36),
	\`search_tokens_id\` text(36),
	\`page_revisions_id\` text(36),
	\`party_organizations_id\` text(36),
	\`party_members_id\` text(36),
	\`dual_posts_id\` text(36),
	\`linkages_id\` text(36),
	\`units_id\` text(36),
	\`divisions_id\` text(36),
	\`grids_id\` text(36),
	\`compounds_id\` text(36),
	\`buildings_id\` text(36),
	\`households_id\` text(36),
	\`party_organization_events_id\` text(36),
	\`party_organization_places_id\` text(36),
	\`import_runs_id\` text(36),
	\`import_issues_id\` text(36),
	\`import_chunks_id\` text(36),
	\`users_id\` text(36),
	\`role_assignments_id\` text(36),
	\`profiles_id\` text(36),
	\`sign_in_codes_id\` text(36),
	\`outbox_id\` text(36),
	\`audit_events_id\` text(36),
	\`audit_seals_id\` text(36),
	\`notification_preferences_id\` text(36),
	\`job_turns_id\` text(36),
	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`requests_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`request_events_id\`) REFERENCES \`request_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`request_evaluations_id\`) REFERENCES \`request_evaluations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`request_signals_id\`) REFERENCES \`request_signals\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`return_visits_id\`) REFERENCES \`return_visits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`request_follows_id\`) REFERENCES \`request_follows\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`request_co_units_id\`) REFERENCES \`request_co_units\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`request_bounces_id\`) REFERENCES \`request_bounces\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`request_applications_id\`) REFERENCES \`request_applications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`supervisions_id\`) REFERENCES \`supervisions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`hand_overs_id\`) REFERENCES \`hand_overs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`request_alerts_id\`) REFERENCES \`request_alerts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`categories_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`category_questions_id\`) REFERENCES \`category_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`reply_templates_id\`) REFERENCES \`reply_templates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`dispatch_rules_id\`) REFERENCES \`dispatch_rules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`unit_duties_id\`) REFERENCES \`unit_duties\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`unit_contacts_id\`) REFERENCES \`unit_contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`channels_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`channel_keys_id\`) REFERENCES \`channel_keys\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`intake_records_id\`) REFERENCES \`intake_records\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`intake_nonces_id\`) REFERENCES \`intake_nonces\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`call_records_id\`) REFERENCES \`call_records\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`request_answers_id\`) REFERENCES \`request_answers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`request_photos_id\`) REFERENCES \`request_photos\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`request_announcements_id\`) REFERENCES \`request_announcements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`suggestion_models_id\`) REFERENCES \`suggestion_models\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`request_counters_id\`) REFERENCES \`request_counters\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`request_measures_id\`) REFERENCES \`request_measures\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`request_measure_changes_id\`) REFERENCES \`request_measure_changes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`request_views_id\`) REFERENCES \`request_views\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`request_presences_id\`) REFERENCES \`request_presences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`attachments_id\`) REFERENCES \`attachments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`settings_id\`) REFERENCES \`settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`search_entries_id\`) REFERENCES \`search_entries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`search_tokens_id\`) REFERENCES \`search_tokens\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`page_revisions_id\`) REFERENCES \`page_revisions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`party_organizations_id\`) REFERENCES \`party_organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`party_members_id\`) REFERENCES \`party_members\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`dual_posts_id\`) REFERENCES \`dual_posts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`linkages_id\`) REFERENCES \`linkages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`units_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`divisions_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`grids_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`compounds_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`buildings_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`households_id\`) REFERENCES \`households\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`party_organization_events_id\`) REFERENCES \`party_organization_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`party_organization_places_id\`) REFERENCES \`party_organization_places\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`import_runs_id\`) REFERENCES \`import_runs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`import_issues_id\`) REFERENCES \`import_issues\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`import_chunks_id\`) REFERENCES \`import_chunks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`role_assignments_id\`) REFERENCES \`role_assignments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`profiles_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`sign_in_codes_id\`) REFERENCES \`sign_in_codes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`outbox_id\`) REFERENCES \`outbox\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`audit_events_id\`) REFERENCES \`audit_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`audit_seals_id\`) REFERENCES \`audit_seals\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`notification_preferences_id\`) REFERENCES \`notification_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`job_turns_id\`) REFERENCES \`job_turns\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_requests_id_idx\` ON \`payload_locked_documents_rels\` (\`requests_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_request_events_id_idx\` ON \`payload_locked_documents_rels\` (\`request_events_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_request_evaluations_id_idx\` ON \`payload_locked_documents_rels\` (\`request_evaluations_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_request_signals_id_idx\` ON \`payload_locked_documents_rels\` (\`request_signals_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_return_visits_id_idx\` ON \`payload_locked_documents_rels\` (\`return_visits_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_request_follows_id_idx\` ON \`payload_locked_documents_rels\` (\`request_follows_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_request_co_units_id_idx\` ON \`payload_locked_documents_rels\` (\`request_co_units_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_request_bounces_id_idx\` ON \`payload_locked_documents_rels\` (\`request_bounces_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_request_applications_id_idx\` ON \`payload_locked_documents_rels\` (\`request_applications_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_supervisions_id_idx\` ON \`payload_locked_documents_rels\` (\`supervisions_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_hand_overs_id_idx\` ON \`payload_locked_documents_rels\` (\`hand_overs_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_request_alerts_id_idx\` ON \`payload_locked_documents_rels\` (\`request_alerts_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_categories_id_idx\` ON \`payload_locked_documents_rels\` (\`categories_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_category_questions_id_idx\` ON \`payload_locked_documents_rels\` (\`category_questions_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_reply_templates_id_idx\` ON \`payload_locked_documents_rels\` (\`reply_templates_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_dispatch_rules_id_idx\` ON \`payload_locked_documents_rels\` (\`dispatch_rules_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_unit_duties_id_idx\` ON \`payload_locked_documents_rels\` (\`unit_duties_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_unit_contacts_id_idx\` ON \`payload_locked_documents_rels\` (\`unit_contacts_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_channels_id_idx\` ON \`payload_locked_documents_rels\` (\`channels_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_channel_keys_id_idx\` ON \`payload_locked_documents_rels\` (\`channel_keys_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_intake_records_id_idx\` ON \`payload_locked_documents_rels\` (\`intake_records_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_intake_nonces_id_idx\` ON \`payload_locked_documents_rels\` (\`intake_nonces_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_call_records_id_idx\` ON \`payload_locked_documents_rels\` (\`call_records_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_request_answers_id_idx\` ON \`payload_locked_documents_rels\` (\`request_answers_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_request_photos_id_idx\` ON \`payload_locked_documents_rels\` (\`request_photos_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_request_announcements_id_idx\` ON \`payload_locked_documents_rels\` (\`request_announcements_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_suggestion_models_id_idx\` ON \`payload_locked_documents_rels\` (\`suggestion_models_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_request_counters_id_idx\` ON \`payload_locked_documents_rels\` (\`request_counters_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_request_measures_id_idx\` ON \`payload_locked_documents_rels\` (\`request_measures_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_request_measure_changes_id_idx\` ON \`payload_locked_documents_rels\` (\`request_measure_changes_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_request_views_id_idx\` ON \`payload_locked_documents_rels\` (\`request_views_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_request_presences_id_idx\` ON \`payload_locked_documents_rels\` (\`request_presences_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`notices_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_attachments_id_idx\` ON \`payload_locked_documents_rels\` (\`attachments_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_settings_id_idx\` ON \`payload_locked_documents_rels\` (\`settings_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_search_entries_id_idx\` ON \`payload_locked_documents_rels\` (\`search_entries_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_search_tokens_id_idx\` ON \`payload_locked_documents_rels\` (\`search_tokens_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_page_revisions_id_idx\` ON \`payload_locked_documents_rels\` (\`page_revisions_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_party_organizations_id_idx\` ON \`payload_locked_documents_rels\` (\`party_organizations_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_party_members_id_idx\` ON \`payload_locked_documents_rels\` (\`party_members_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_dual_posts_id_idx\` ON \`payload_locked_documents_rels\` (\`dual_posts_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_linkages_id_idx\` ON \`payload_locked_documents_rels\` (\`linkages_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_units_id_idx\` ON \`payload_locked_documents_rels\` (\`units_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_divisions_id_idx\` ON \`payload_locked_documents_rels\` (\`divisions_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_grids_id_idx\` ON \`payload_locked_documents_rels\` (\`grids_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_compounds_id_idx\` ON \`payload_locked_documents_rels\` (\`compounds_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_buildings_id_idx\` ON \`payload_locked_documents_rels\` (\`buildings_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_households_id_idx\` ON \`payload_locked_documents_rels\` (\`households_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_party_organization_events__idx\` ON \`payload_locked_documents_rels\` (\`party_organization_events_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_party_organization_places__idx\` ON \`payload_locked_documents_rels\` (\`party_organization_places_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_import_runs_id_idx\` ON \`payload_locked_documents_rels\` (\`import_runs_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_import_issues_id_idx\` ON \`payload_locked_documents_rels\` (\`import_issues_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_import_chunks_id_idx\` ON \`payload_locked_documents_rels\` (\`import_chunks_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_role_assignments_id_idx\` ON \`payload_locked_documents_rels\` (\`role_assignments_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_profiles_id_idx\` ON \`payload_locked_documents_rels\` (\`profiles_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_sign_in_codes_id_idx\` ON \`payload_locked_documents_rels\` (\`sign_in_codes_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_outbox_id_idx\` ON \`payload_locked_documents_rels\` (\`outbox_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_audit_events_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_events_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_audit_seals_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_seals_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_notification_preferences_i_idx\` ON \`payload_locked_documents_rels\` (\`notification_preferences_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_job_turns_id_idx\` ON \`payload_locked_documents_rels\` (\`job_turns_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`payload_preferences\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`key\` text,
	\`value\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`));
  await db.run(sql.raw(`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`payload_preferences_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`users_id\` text(36),
	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`));
  await db.run(sql.raw(`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`payload_migrations\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text,
	\`batch\` numeric,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`));
  await db.run(sql.raw(`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql.raw(`DROP TABLE \`requests\`;`));
  await db.run(sql.raw(`DROP TABLE \`request_events\`;`));
  await db.run(sql.raw(`DROP TABLE \`request_evaluations_reasons\`;`));
  await db.run(sql.raw(`DROP TABLE \`request_evaluations\`;`));
  await db.run(sql.raw(`DROP TABLE \`request_signals\`;`));
  await db.run(sql.raw(`DROP TABLE \`return_visits\`;`));
  await db.run(sql.raw(`DROP TABLE \`request_follows\`;`));
  await db.run(sql.raw(`DROP TABLE \`request_co_units\`;`));
  await db.run(sql.raw(`DROP TABLE \`request_bounces\`;`));
  await db.run(sql.raw(`DROP TABLE \`request_applications\`;`));
  await db.run(sql.raw(`DROP TABLE \`supervisions\`;`));
  await db.run(sql.raw(`DROP TABLE \`hand_overs_fields\`;`));
  await db.run(sql.raw(`DROP TABLE \`hand_overs\`;`));
  await db.run(sql.raw(`DROP TABLE \`request_alerts\`;`));
  await db.run(sql.raw(`DROP TABLE \`categories\`;`));
  await db.run(sql.raw(`DROP TABLE \`category_questions\`;`));
  await db.run(sql.raw(`DROP TABLE \`reply_templates\`;`));
  await db.run(sql.raw(`DROP TABLE \`dispatch_rules\`;`));
  await db.run(sql.raw(`DROP TABLE \`dispatch_rules_rels\`;`));
  await db.run(sql.raw(`DROP TABLE \`unit_duties\`;`));
  await db.run(sql.raw(`DROP TABLE \`unit_contacts\`;`));
  await db.run(sql.raw(`DROP TABLE \`channels\`;`));
  await db.run(sql.raw(`DROP TABLE \`channel_keys\`;`));
  await db.run(sql.raw(`DROP TABLE \`intake_records\`;`));
  await db.run(sql.raw(`DROP TABLE \`intake_nonces\`;`));
  await db.run(sql.raw(`DROP TABLE \`call_records\`;`));
  await db.run(sql.raw(`DROP TABLE \`request_answers\`;`));
  await db.run(sql.raw(`DROP TABLE \`request_photos\`;`));
  await db.run(sql.raw(`DROP TABLE \`request_announcements\`;`));
  await db.run(sql.raw(`DROP TABLE \`suggestion_models\`;`));
  await db.run(sql.raw(`DROP TABLE \`request_counters\`;`));
  await db.run(sql.raw(`DROP TABLE \`request_measures\`;`));
  await db.run(sql.raw(`DROP TABLE \`request_measure_changes\`;`));
  await db.run(sql.raw(`DROP TABLE \`request_views\`;`));
  await db.run(sql.raw(`DROP TABLE \`request_presences\`;`));
  await db.run(sql.raw(`DROP TABLE \`notices\`;`));
  await db.run(sql.raw(`DROP TABLE \`notices_rels\`;`));
  await db.run(sql.raw(`DROP TABLE \`_notices_v\`;`));
  await db.run(sql.raw(`DROP TABLE \`_notices_v_rels\`;`));
  await db.run(sql.raw(`DROP TABLE \`media\`;`));
  await db.run(sql.raw(`DROP TABLE \`attachments\`;`));
  await db.run(sql.raw(`DROP TABLE \`settings\`;`));
  await db.run(sql.raw(`DROP TABLE \`search_entries\`;`));
  await db.run(sql.raw(`DROP TABLE \`search_tokens\`;`));
  await db.run(sql.raw(`DROP TABLE \`page_revisions\`;`));
  await db.run(sql.raw(`DROP TABLE \`party_organizations\`;`));
  await db.run(sql.raw(`DROP TABLE \`party_members_skills\`;`));
  await db.run(sql.raw(`DROP TABLE \`party_members\`;`));
  await db.run(sql.raw(`DROP TABLE \`dual_posts\`;`));
  await db.run(sql.raw(`DROP TABLE \`linkages\`;`));
  await db.run(sql.raw(`DROP TABLE \`linkages_rels\`;`));
  await db.run(sql.raw(`DROP TABLE \`units\`;`));
  await db.run(sql.raw(`DROP TABLE \`divisions\`;`));
  await db.run(sql.raw(`DROP TABLE \`grids\`;`));
  await db.run(sql.raw(`DROP TABLE \`compounds\`;`));
  await db.run(sql.raw(`DROP TABLE \`buildings\`;`));
  await db.run(sql.raw(`DROP TABLE \`households\`;`));
  await db.run(sql.raw(`DROP TABLE \`party_organization_events\`;`));
  await db.run(sql.raw(`DROP TABLE \`party_organization_places\`;`));
  await db.run(sql.raw(`DROP TABLE \`import_runs\`;`));
  await db.run(sql.raw(`DROP TABLE \`import_issues\`;`));
  await db.run(sql.raw(`DROP TABLE \`import_chunks\`;`));
  await db.run(sql.raw(`DROP TABLE \`users_sessions\`;`));
  await db.run(sql.raw(`DROP TABLE \`users\`;`));
  await db.run(sql.raw(`DROP TABLE \`role_assignments\`;`));
  await db.run(sql.raw(`DROP TABLE \`profiles\`;`));
  await db.run(sql.raw(`DROP TABLE \`sign_in_codes\`;`));
  await db.run(sql.raw(`DROP TABLE \`outbox\`;`));
  await db.run(sql.raw(`DROP TABLE \`audit_events\`;`));
  await db.run(sql.raw(`DROP TABLE \`audit_seals\`;`));
  await db.run(sql.raw(`DROP TABLE \`notification_preferences\`;`));
  await db.run(sql.raw(`DROP TABLE \`job_turns\`;`));
  await db.run(sql.raw(`DROP TABLE \`payload_kv\`;`));
  await db.run(sql.raw(`DROP TABLE \`payload_locked_documents\`;`));
  await db.run(sql.raw(`DROP TABLE \`payload_locked_documents_rels\`;`));
  await db.run(sql.raw(`DROP TABLE \`payload_preferences\`;`));
  await db.run(sql.raw(`DROP TABLE \`payload_preferences_rels\`;`));
  await db.run(sql.raw(`DROP TABLE \`payload_migrations\`;`));
}
