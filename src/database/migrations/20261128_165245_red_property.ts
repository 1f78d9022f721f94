// Written by npm run migrations:initial or migrations:create.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql.raw(`CREATE TABLE \`rectifications\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` text NOT NULL,
	\`title\` text NOT NULL,
	\`state\` text NOT NULL,
	\`problem\` text NOT NULL,
	\`demand\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36) NOT NULL,
	\`company_id\` text(36),
	\`responsible_name\` text NOT NULL,
	\`origin\` text NOT NULL,
	\`origin_words\` text NOT NULL,
	\`origin_request_id\` text(36),
	\`origin_inspection_id\` text(36),
	\`origin_ref\` text NOT NULL,
	\`origin_key\` text NOT NULL,
	\`opened_at\` text NOT NULL,
	\`opened_by_id\` text(36),
	\`opened_by_name\` text NOT NULL,
	\`due_at\` text NOT NULL,
	\`due_reason\` text NOT NULL,
	\`due_provisional\` integer DEFAULT false,
	\`counted_from\` text NOT NULL,
	\`next_check_at\` text,
	\`round\` numeric DEFAULT 0 NOT NULL,
	\`overdue_count\` numeric DEFAULT 0,
	\`overdue_for\` text,
	\`urge_count\` numeric DEFAULT 0,
	\`urged_at\` text,
	\`supervise_count\` numeric DEFAULT 0,
	\`supervised_for\` text,
	\`extension\` text,
	\`extension_days\` numeric,
	\`extension_reason\` text,
	\`report_step\` text,
	\`reported_at\` text,
	\`report_words\` text,
	\`cost\` numeric,
	\`payer\` text,
	\`payer_name\` text,
	\`ask_round\` numeric DEFAULT 0,
	\`asked_at\` text,
	\`ask_until\` text,
	\`residents_told_at\` text,
	\`answered\` numeric DEFAULT 0,
	\`answers_fixed\` numeric,
	\`answers_not\` numeric,
	\`closed_at\` text,
	\`closed_by\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`company_id\`) REFERENCES \`property_companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`origin_request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`origin_inspection_id\`) REFERENCES \`inspections\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`opened_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`rectifications_number_idx\` ON \`rectifications\` (\`number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectifications_township_idx\` ON \`rectifications\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectifications_community_idx\` ON \`rectifications\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectifications_grid_idx\` ON \`rectifications\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectifications_compound_idx\` ON \`rectifications\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectifications_company_idx\` ON \`rectifications\` (\`company_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectifications_origin_request_idx\` ON \`rectifications\` (\`origin_request_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectifications_origin_inspection_idx\` ON \`rectifications\` (\`origin_inspection_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectifications_origin_ref_idx\` ON \`rectifications\` (\`origin_ref\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`rectifications_origin_key_idx\` ON \`rectifications\` (\`origin_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectifications_opened_at_idx\` ON \`rectifications\` (\`opened_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectifications_opened_by_idx\` ON \`rectifications\` (\`opened_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectifications_due_at_idx\` ON \`rectifications\` (\`due_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectifications_next_check_at_idx\` ON \`rectifications\` (\`next_check_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectifications_updated_at_idx\` ON \`rectifications\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectifications_created_at_idx\` ON \`rectifications\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_openedAt_idx\` ON \`rectifications\` (\`compound_id\`,\`opened_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_state_dueAt_idx\` ON \`rectifications\` (\`compound_id\`,\`state\`,\`due_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`state_dueAt_1_idx\` ON \`rectifications\` (\`state\`,\`due_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`inspections\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36) NOT NULL,
	\`on\` text NOT NULL,
	\`subject\` text NOT NULL,
	\`spot\` text,
	\`findings\` text NOT NULL,
	\`inspector_name\` text NOT NULL,
	\`rectification_id\` text(36),
	\`form_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`rectification_id\`) REFERENCES \`rectifications\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`inspections_township_idx\` ON \`inspections\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`inspections_community_idx\` ON \`inspections\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`inspections_grid_idx\` ON \`inspections\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`inspections_compound_idx\` ON \`inspections\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`inspections_on_idx\` ON \`inspections\` (\`on\`);`));
  await db.run(sql.raw(`CREATE INDEX \`inspections_rectification_idx\` ON \`inspections\` (\`rectification_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`inspections_form_key_idx\` ON \`inspections\` (\`form_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`inspections_updated_at_idx\` ON \`inspections\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`inspections_created_at_idx\` ON \`inspections\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`rectification_steps\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`rectification_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36) NOT NULL,
	\`verb\` text NOT NULL,
	\`at\` text NOT NULL,
	\`label\` text NOT NULL,
	\`state\` text NOT NULL,
	\`round\` numeric NOT NULL,
	\`note\` text,
	\`reason\` text,
	\`due_at\` text,
	\`cost\` numeric,
	\`payer\` text,
	\`payer_name\` text,
	\`is_public\` integer DEFAULT true,
	\`actor_id\` text(36),
	\`actor_name\` text NOT NULL,
	\`by_name\` text NOT NULL,
	FOREIGN KEY (\`rectification_id\`) REFERENCES \`rectifications\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`rectification_steps_rectification_idx\` ON \`rectification_steps\` (\`rectification_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectification_steps_township_idx\` ON \`rectification_steps\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectification_steps_community_idx\` ON \`rectification_steps\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectification_steps_grid_idx\` ON \`rectification_steps\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectification_steps_compound_idx\` ON \`rectification_steps\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectification_steps_at_idx\` ON \`rectification_steps\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectification_steps_actor_idx\` ON \`rectification_steps\` (\`actor_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`rectification_answers\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`rectification_id\` text(36) NOT NULL,
	\`ask_round\` numeric NOT NULL,
	\`household_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36) NOT NULL,
	\`verdict\` text NOT NULL,
	\`words\` text,
	\`channel\` text NOT NULL,
	\`user_id\` text(36),
	\`entered_by_name\` text,
	\`at\` text NOT NULL,
	FOREIGN KEY (\`rectification_id\`) REFERENCES \`rectifications\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`household_id\`) REFERENCES \`households\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`rectification_answers_rectification_idx\` ON \`rectification_answers\` (\`rectification_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectification_answers_household_idx\` ON \`rectification_answers\` (\`household_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectification_answers_township_idx\` ON \`rectification_answers\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectification_answers_community_idx\` ON \`rectification_answers\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectification_answers_grid_idx\` ON \`rectification_answers\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectification_answers_compound_idx\` ON \`rectification_answers\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectification_answers_user_idx\` ON \`rectification_answers\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rectification_answers_at_idx\` ON \`rectification_answers\` (\`at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`rectification_askRound_household_idx\` ON \`rectification_answers\` (\`rectification_id\`,\`ask_round\`,\`household_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`red_black_lists\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`round_name\` text NOT NULL,
	\`round\` text NOT NULL,
	\`round_key\` text NOT NULL,
	\`method\` text NOT NULL,
	\`state\` text NOT NULL,
	\`dispute_until\` text,
	\`published_at\` text,
	\`drafted_by_name\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`));
  await db.run(sql.raw(`CREATE INDEX \`red_black_lists_round_idx\` ON \`red_black_lists\` (\`round\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`red_black_lists_round_key_idx\` ON \`red_black_lists\` (\`round_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_black_lists_state_idx\` ON \`red_black_lists\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_black_lists_published_at_idx\` ON \`red_black_lists\` (\`published_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_black_lists_updated_at_idx\` ON \`red_black_lists\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_black_lists_created_at_idx\` ON \`red_black_lists\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`red_black_entries\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`list_id\` text(36) NOT NULL,
	\`kind\` text NOT NULL,
	\`position\` numeric NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36) NOT NULL,
	\`company_id\` text(36),
	\`company_name\` text NOT NULL,
	\`n\` numeric NOT NULL,
	\`mean\` numeric NOT NULL,
	\`low\` numeric NOT NULL,
	\`high\` numeric NOT NULL,
	\`removed\` integer DEFAULT false,
	\`correction\` text,
	\`shown\` integer DEFAULT false,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`list_id\`) REFERENCES \`red_black_lists\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`company_id\`) REFERENCES \`property_companies\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`red_black_entries_list_idx\` ON \`red_black_entries\` (\`list_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_black_entries_township_idx\` ON \`red_black_entries\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_black_entries_community_idx\` ON \`red_black_entries\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_black_entries_grid_idx\` ON \`red_black_entries\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_black_entries_compound_idx\` ON \`red_black_entries\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_black_entries_company_idx\` ON \`red_black_entries\` (\`company_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_black_entries_updated_at_idx\` ON \`red_black_entries\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_black_entries_created_at_idx\` ON \`red_black_entries\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`list_compound_idx\` ON \`red_black_entries\` (\`list_id\`,\`compound_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`list_disputes\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`entry_id\` text(36) NOT NULL,
	\`list_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36) NOT NULL,
	\`words\` text NOT NULL,
	\`by_name\` text NOT NULL,
	\`raised_by_id\` text(36),
	\`raised_by_name\` text NOT NULL,
	\`at\` text NOT NULL,
	\`decision\` text NOT NULL,
	\`reply\` text,
	\`decided_by_name\` text,
	\`decided_at\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`entry_id\`) REFERENCES \`red_black_entries\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`list_id\`) REFERENCES \`red_black_lists\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`raised_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`list_disputes_entry_idx\` ON \`list_disputes\` (\`entry_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`list_disputes_list_idx\` ON \`list_disputes\` (\`list_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`list_disputes_township_idx\` ON \`list_disputes\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`list_disputes_community_idx\` ON \`list_disputes\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`list_disputes_grid_idx\` ON \`list_disputes\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`list_disputes_compound_idx\` ON \`list_disputes\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`list_disputes_raised_by_idx\` ON \`list_disputes\` (\`raised_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`list_disputes_at_idx\` ON \`list_disputes\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`list_disputes_decision_idx\` ON \`list_disputes\` (\`decision\`);`));
  await db.run(sql.raw(`CREATE INDEX \`list_disputes_updated_at_idx\` ON \`list_disputes\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`list_disputes_created_at_idx\` ON \`list_disputes\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`rating_rounds\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`state\` text NOT NULL,
	\`from\` text NOT NULL,
	\`to\` text NOT NULL,
	\`opens_at\` text NOT NULL,
	\`closes_at\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`compound_count\` numeric NOT NULL,
	\`dimensions\` text NOT NULL,
	\`allows_change\` integer DEFAULT true,
	\`least\` numeric NOT NULL,
	\`threshold\` numeric NOT NULL,
	\`created_by_name\` text NOT NULL,
	\`opened_at\` text,
	\`closed_at\` text,
	\`evaluated_at\` text,
	\`published_at\` text,
	\`rectified_at\` text,
	\`cancelled_at\` text,
	\`cancel_reason\` text,
	\`form_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`rating_rounds_state_idx\` ON \`rating_rounds\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_rounds_opens_at_idx\` ON \`rating_rounds\` (\`opens_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_rounds_closes_at_idx\` ON \`rating_rounds\` (\`closes_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_rounds_township_idx\` ON \`rating_rounds\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_rounds_community_idx\` ON \`rating_rounds\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`rating_rounds_form_key_idx\` ON \`rating_rounds\` (\`form_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_rounds_updated_at_idx\` ON \`rating_rounds\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_rounds_created_at_idx\` ON \`rating_rounds\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`rating_round_compounds\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`round_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36) NOT NULL,
	\`households\` numeric NOT NULL,
	\`rated\` numeric NOT NULL,
	\`result_at\` text,
	\`touches\` numeric NOT NULL,
	\`reminded_stage\` numeric NOT NULL,
	FOREIGN KEY (\`round_id\`) REFERENCES \`rating_rounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`rating_round_compounds_round_idx\` ON \`rating_round_compounds\` (\`round_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_round_compounds_township_idx\` ON \`rating_round_compounds\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_round_compounds_community_idx\` ON \`rating_round_compounds\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_round_compounds_grid_idx\` ON \`rating_round_compounds\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_round_compounds_compound_idx\` ON \`rating_round_compounds\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`round_compound_idx\` ON \`rating_round_compounds\` (\`round_id\`,\`compound_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`rating_comments\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`round_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36) NOT NULL,
	\`text\` text NOT NULL,
	\`state\` text NOT NULL,
	\`photo_count\` numeric NOT NULL,
	\`photos_shown\` integer DEFAULT false,
	\`reason\` text,
	\`reviewed_by_name\` text,
	\`reviewed_at\` text,
	FOREIGN KEY (\`round_id\`) REFERENCES \`rating_rounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`rating_comments_round_idx\` ON \`rating_comments\` (\`round_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_comments_township_idx\` ON \`rating_comments\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_comments_community_idx\` ON \`rating_comments\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_comments_grid_idx\` ON \`rating_comments\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_comments_compound_idx\` ON \`rating_comments\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_comments_state_idx\` ON \`rating_comments\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`round_compound_state_idx\` ON \`rating_comments\` (\`round_id\`,\`compound_id\`,\`state\`);`));
  await db.run(sql.raw(`CREATE TABLE \`rating_results\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`round_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36) NOT NULL,
	\`company_id\` text(36),
	\`n\` numeric NOT NULL,
	\`enough\` integer DEFAULT false,
	\`mean\` numeric,
	\`low\` numeric,
	\`high\` numeric,
	\`published\` integer DEFAULT false,
	\`mode\` text,
	\`households\` numeric NOT NULL,
	\`response_rate\` numeric NOT NULL,
	\`closed_at\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`round_id\`) REFERENCES \`rating_rounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`company_id\`) REFERENCES \`property_companies\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`rating_results_round_idx\` ON \`rating_results\` (\`round_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_results_township_idx\` ON \`rating_results\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_results_community_idx\` ON \`rating_results\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_results_grid_idx\` ON \`rating_results\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_results_compound_idx\` ON \`rating_results\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_results_company_idx\` ON \`rating_results\` (\`company_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_results_published_idx\` ON \`rating_results\` (\`published\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_results_closed_at_idx\` ON \`rating_results\` (\`closed_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_results_updated_at_idx\` ON \`rating_results\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_results_created_at_idx\` ON \`rating_results\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`round_compound_1_idx\` ON \`rating_results\` (\`round_id\`,\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_closedAt_idx\` ON \`rating_results\` (\`compound_id\`,\`closed_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`rating_dimension_results\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`result_id\` text(36) NOT NULL,
	\`dimension\` text NOT NULL,
	\`name\` text NOT NULL,
	\`weight\` numeric NOT NULL,
	\`order\` numeric NOT NULL,
	\`round_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36) NOT NULL,
	\`company_id\` text(36),
	\`n\` numeric NOT NULL,
	\`enough\` integer DEFAULT false,
	\`mean\` numeric,
	\`low\` numeric,
	\`high\` numeric,
	\`published\` integer DEFAULT false,
	\`count5\` numeric,
	\`count4\` numeric,
	\`count3\` numeric,
	\`count2\` numeric,
	\`count1\` numeric,
	\`satisfied\` numeric,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`result_id\`) REFERENCES \`rating_results\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`round_id\`) REFERENCES \`rating_rounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`company_id\`) REFERENCES \`property_companies\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`rating_dimension_results_result_idx\` ON \`rating_dimension_results\` (\`result_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_dimension_results_round_idx\` ON \`rating_dimension_results\` (\`round_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_dimension_results_township_idx\` ON \`rating_dimension_results\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_dimension_results_community_idx\` ON \`rating_dimension_results\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_dimension_results_grid_idx\` ON \`rating_dimension_results\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_dimension_results_compound_idx\` ON \`rating_dimension_results\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_dimension_results_company_idx\` ON \`rating_dimension_results\` (\`company_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_dimension_results_published_idx\` ON \`rating_dimension_results\` (\`published\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_dimension_results_updated_at_idx\` ON \`rating_dimension_results\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_dimension_results_created_at_idx\` ON \`rating_dimension_results\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`round_compound_dimension_idx\` ON \`rating_dimension_results\` (\`round_id\`,\`compound_id\`,\`dimension\`);`));
  await db.run(sql.raw(`CREATE TABLE \`property_ratings\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`round\` text NOT NULL,
	\`household\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`answers\` text NOT NULL,
	\`score\` numeric NOT NULL,
	\`comment\` text,
	\`channel\` text NOT NULL,
	\`user\` text,
	\`at\` text NOT NULL,
	\`changes\` numeric NOT NULL,
	\`changed_at\` text,
	\`on_behalf\` integer DEFAULT false,
	\`entered_by\` text,
	\`entered_by_name\` text,
	\`read_back_at\` text,
	\`form_key\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`property_ratings_household_idx\` ON \`property_ratings\` (\`household\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_ratings_township_idx\` ON \`property_ratings\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_ratings_community_idx\` ON \`property_ratings\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_ratings_grid_idx\` ON \`property_ratings\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_ratings_compound_idx\` ON \`property_ratings\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_ratings_building_idx\` ON \`property_ratings\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_ratings_updated_at_idx\` ON \`property_ratings\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_ratings_created_at_idx\` ON \`property_ratings\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`round_household_idx\` ON \`property_ratings\` (\`round\`,\`household\`);`));
  await db.run(sql.raw(`CREATE INDEX \`round_compound_2_idx\` ON \`property_ratings\` (\`round\`,\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`user_at_idx\` ON \`property_ratings\` (\`user\`,\`at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`rating_photos\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`rating\` text,
	\`comment\` text,
	\`order\` numeric DEFAULT 0 NOT NULL,
	\`is_sheet\` integer DEFAULT false,
	\`uploaded_by\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`url\` text,
	\`thumbnail_u_r_l\` text,
	\`filename\` text,
	\`mime_type\` text,
	\`filesize\` numeric,
	\`width\` numeric,
	\`height\` numeric
);
`));
  await db.run(sql.raw(`CREATE INDEX \`rating_photos_rating_idx\` ON \`rating_photos\` (\`rating\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_photos_comment_idx\` ON \`rating_photos\` (\`comment\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_photos_uploaded_by_idx\` ON \`rating_photos\` (\`uploaded_by\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_photos_updated_at_idx\` ON \`rating_photos\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`rating_photos_created_at_idx\` ON \`rating_photos\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`rating_photos_filename_idx\` ON \`rating_photos\` (\`filename\`);`));
  await db.run(sql.raw(`CREATE TABLE \`committees\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36) NOT NULL,
	\`kind\` text NOT NULL,
	\`name\` text NOT NULL,
	\`founded_on\` text NOT NULL,
	\`record_number\` text,
	\`evidence\` text NOT NULL,
	\`ended_on\` text,
	\`end_reason\` text,
	\`recorded_by_name\` text NOT NULL,
	\`term_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`committees_township_idx\` ON \`committees\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`committees_community_idx\` ON \`committees\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`committees_grid_idx\` ON \`committees\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`committees_compound_idx\` ON \`committees\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`committees_founded_on_idx\` ON \`committees\` (\`founded_on\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`committees_term_key_idx\` ON \`committees\` (\`term_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`committees_updated_at_idx\` ON \`committees\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`committees_created_at_idx\` ON \`committees\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`committee_members\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`committee_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36) NOT NULL,
	\`person_name\` text NOT NULL,
	\`office\` text NOT NULL,
	\`party_member\` integer DEFAULT false,
	\`chosen_how\` text NOT NULL,
	\`from\` text NOT NULL,
	\`until\` text NOT NULL,
	\`ended_on\` text,
	\`end_reason\` text,
	\`user_id\` text(36),
	\`recorded_by_name\` text NOT NULL,
	\`chair_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`committee_id\`) REFERENCES \`committees\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`committee_members_committee_idx\` ON \`committee_members\` (\`committee_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`committee_members_township_idx\` ON \`committee_members\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`committee_members_community_idx\` ON \`committee_members\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`committee_members_grid_idx\` ON \`committee_members\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`committee_members_compound_idx\` ON \`committee_members\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`committee_members_until_idx\` ON \`committee_members\` (\`until\`);`));
  await db.run(sql.raw(`CREATE INDEX \`committee_members_user_idx\` ON \`committee_members\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`committee_members_chair_key_idx\` ON \`committee_members\` (\`chair_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`committee_members_updated_at_idx\` ON \`committee_members\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`committee_members_created_at_idx\` ON \`committee_members\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`committee_until_idx\` ON \`committee_members\` (\`committee_id\`,\`until\`);`));
  await db.run(sql.raw(`CREATE INDEX \`user_compound_idx\` ON \`committee_members\` (\`user_id\`,\`compound_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`compound_accounts\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36) NOT NULL,
	\`fund\` text NOT NULL,
	\`month\` text NOT NULL,
	\`state\` text NOT NULL,
	\`opening\` numeric NOT NULL,
	\`carried_in\` numeric NOT NULL,
	\`income\` numeric NOT NULL,
	\`spending\` numeric NOT NULL,
	\`closing\` numeric NOT NULL,
	\`explanation\` text,
	\`opened_by_name\` text NOT NULL,
	\`published_at\` text,
	\`published_by_name\` text,
	\`corrected_at\` text,
	\`line_count\` numeric NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`compound_accounts_township_idx\` ON \`compound_accounts\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_accounts_community_idx\` ON \`compound_accounts\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_accounts_grid_idx\` ON \`compound_accounts\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_accounts_compound_idx\` ON \`compound_accounts\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_accounts_month_idx\` ON \`compound_accounts\` (\`month\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_accounts_published_at_idx\` ON \`compound_accounts\` (\`published_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_accounts_updated_at_idx\` ON \`compound_accounts\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_accounts_created_at_idx\` ON \`compound_accounts\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`compound_fund_month_idx\` ON \`compound_accounts\` (\`compound_id\`,\`fund\`,\`month\`);`));
  await db.run(sql.raw(`CREATE INDEX \`state_month_idx\` ON \`compound_accounts\` (\`state\`,\`month\`);`));
  await db.run(sql.raw(`CREATE TABLE \`account_lines\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`book_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36) NOT NULL,
	\`fund\` text NOT NULL,
	\`on\` text NOT NULL,
	\`direction\` text NOT NULL,
	\`category\` text NOT NULL,
	\`item\` text NOT NULL,
	\`amount\` numeric NOT NULL,
	\`counterparty\` text,
	\`state\` text NOT NULL,
	\`source\` text NOT NULL,
	\`corrects_id\` text(36),
	\`correction_reason\` text,
	\`corrected_at\` text,
	\`entered_by_id\` text(36),
	\`entered_by_name\` text NOT NULL,
	\`sequence\` numeric NOT NULL,
	\`form_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`book_id\`) REFERENCES \`compound_accounts\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`corrects_id\`) REFERENCES \`account_lines\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`entered_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`account_lines_book_idx\` ON \`account_lines\` (\`book_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`account_lines_township_idx\` ON \`account_lines\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`account_lines_community_idx\` ON \`account_lines\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`account_lines_grid_idx\` ON \`account_lines\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`account_lines_compound_idx\` ON \`account_lines\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`account_lines_on_idx\` ON \`account_lines\` (\`on\`);`));
  await db.run(sql.raw(`CREATE INDEX \`account_lines_corrects_idx\` ON \`account_lines\` (\`corrects_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`account_lines_entered_by_idx\` ON \`account_lines\` (\`entered_by_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`account_lines_form_key_idx\` ON \`account_lines\` (\`form_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`account_lines_updated_at_idx\` ON \`account_lines\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`account_lines_created_at_idx\` ON \`account_lines\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`book_sequence_idx\` ON \`account_lines\` (\`book_id\`,\`sequence\`);`));
  await db.run(sql.raw(`CREATE TABLE \`account_questions\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`line_id\` text(36) NOT NULL,
	\`book_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36) NOT NULL,
	\`text\` text NOT NULL,
	\`state\` text NOT NULL,
	\`asked_at\` text NOT NULL,
	\`due_at\` text NOT NULL,
	\`answer\` text,
	\`answered_at\` text,
	\`answered_by_name\` text,
	\`hidden_reason\` text,
	\`hidden_at\` text,
	\`shown_name\` text,
	\`user_id\` text(36) NOT NULL,
	\`turn_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`line_id\`) REFERENCES \`account_lines\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`book_id\`) REFERENCES \`compound_accounts\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`account_questions_line_idx\` ON \`account_questions\` (\`line_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`account_questions_book_idx\` ON \`account_questions\` (\`book_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`account_questions_township_idx\` ON \`account_questions\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`account_questions_community_idx\` ON \`account_questions\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`account_questions_grid_idx\` ON \`account_questions\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`account_questions_compound_idx\` ON \`account_questions\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`account_questions_user_idx\` ON \`account_questions\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`account_questions_turn_key_idx\` ON \`account_questions\` (\`turn_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`account_questions_updated_at_idx\` ON \`account_questions\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`account_questions_created_at_idx\` ON \`account_questions\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`state_dueAt_2_idx\` ON \`account_questions\` (\`state\`,\`due_at\`);`));
  await db.run(sql.raw(`ALTER TABLE \`import_runs\` ADD \`account_book_id\` text(36) REFERENCES compound_accounts(id);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_account_book_idx\` ON \`import_runs\` (\`account_book_id\`);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`rectifications_id\` text(36) REFERENCES rectifications(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`inspections_id\` text(36) REFERENCES inspections(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`rectification_steps_id\` text(36) REFERENCES rectification_steps(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`rectification_answers_id\` text(36) REFERENCES rectification_answers(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`red_black_lists_id\` text(36) REFERENCES red_black_lists(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`red_black_entries_id\` text(36) REFERENCES red_black_entries(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`list_disputes_id\` text(36) REFERENCES list_disputes(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`rating_rounds_id\` text(36) REFERENCES rating_rounds(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`rating_round_compounds_id\` text(36) REFERENCES rating_round_compounds(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`rating_comments_id\` text(36) REFERENCES rating_comments(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`rating_results_id\` text(36) REFERENCES rating_results(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`rating_dimension_results_id\` text(36) REFERENCES rating_dimension_results(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`property_ratings_id\` text(36) REFERENCES property_ratings(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`rating_photos_id\` text(36) REFERENCES rating_photos(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`committees_id\` text(36) REFERENCES committees(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`committee_members_id\` text(36) REFERENCES committee_members(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`compound_accounts_id\` text(36) REFERENCES compound_accounts(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`account_lines_id\` text(36) REFERENCES account_lines(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`account_questions_id\` text(36) REFERENCES account_questions(id);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_rectifications_id_idx\` ON \`payload_locked_documents_rels\` (\`rectifications_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_inspections_id_idx\` ON \`payload_locked_documents_rels\` (\`inspections_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_rectification_steps_id_idx\` ON \`payload_locked_documents_rels\` (\`rectification_steps_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_rectification_answers_id_idx\` ON \`payload_locked_documents_rels\` (\`rectification_answers_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_red_black_lists_id_idx\` ON \`payload_locked_documents_rels\` (\`red_black_lists_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_red_black_entries_id_idx\` ON \`payload_locked_documents_rels\` (\`red_black_entries_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_list_disputes_id_idx\` ON \`payload_locked_documents_rels\` (\`list_disputes_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_rating_rounds_id_idx\` ON \`payload_locked_documents_rels\` (\`rating_rounds_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_rating_round_compounds_id_idx\` ON \`payload_locked_documents_rels\` (\`rating_round_compounds_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_rating_comments_id_idx\` ON \`payload_locked_documents_rels\` (\`rating_comments_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_rating_results_id_idx\` ON \`payload_locked_documents_rels\` (\`rating_results_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_rating_dimension_results_i_idx\` ON \`payload_locked_documents_rels\` (\`rating_dimension_results_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_property_ratings_id_idx\` ON \`payload_locked_documents_rels\` (\`property_ratings_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_rating_photos_id_idx\` ON \`payload_locked_documents_rels\` (\`rating_photos_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_committees_id_idx\` ON \`payload_locked_documents_rels\` (\`committees_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_committee_members_id_idx\` ON \`payload_locked_documents_rels\` (\`committee_members_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_compound_accounts_id_idx\` ON \`payload_locked_documents_rels\` (\`compound_accounts_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_account_lines_id_idx\` ON \`payload_locked_documents_rels\` (\`account_lines_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_account_questions_id_idx\` ON \`payload_locked_documents_rels\` (\`account_questions_id\`);`));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql.raw(`DROP TABLE \`rectifications\`;`));
  await db.run(sql.raw(`DROP TABLE \`inspections\`;`));
  await db.run(sql.raw(`DROP TABLE \`rectification_steps\`;`));
  await db.run(sql.raw(`DROP TABLE \`rectification_answers\`;`));
  await db.run(sql.raw(`DROP TABLE \`red_black_lists\`;`));
  await db.run(sql.raw(`DROP TABLE \`red_black_entries\`;`));
  await db.run(sql.raw(`DROP TABLE \`list_disputes\`;`));
  await db.run(sql.raw(`DROP TABLE \`rating_rounds\`;`));
  await db.run(sql.raw(`DROP TABLE \`rating_round_compounds\`;`));
  await db.run(sql.raw(`DROP TABLE \`rating_comments\`;`));
  await db.run(sql.raw(`DROP TABLE \`rating_results\`;`));
  await db.run(sql.raw(`DROP TABLE \`rating_dimension_results\`;`));
  await db.run(sql.raw(`DROP TABLE \`property_ratings\`;`));
  await db.run(sql.raw(`DROP TABLE \`rating_photos\`;`));
  await db.run(sql.raw(`DROP TABLE \`committees\`;`));
  await db.run(sql.raw(`DROP TABLE \`committee_members\`;`));
  await db.run(sql.raw(`DROP TABLE \`compound_accounts\`;`));
  await db.run(sql.raw(`DROP TABLE \`account_lines\`;`));
  await db.run(sql.raw(`DROP TABLE \`account_questions\`;`));
  await db.run(sql.raw(`PRAGMA foreign_keys=OFF;`));
  await db.run(sql.raw(`CREATE TABLE \`__new_import_runs\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`kind\` text NOT NULL,
	\`channel_id\` text(36),
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
	FOREIGN KEY (\`started_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`INSERT INTO \`__new_import_runs\`("id", "kind", "channel_id", "file_name", "status", "rows_read", "rows_created", "rows_updated", "rows_unchanged", "rows_refused", "rows_total", "started_at", "progress_at", "finished_at", "message", "started_by_id", "skip_bad", "ignored_columns", "is_public", "columns", "headings", "keeps_refused", "updated_at", "created_at") SELECT "id", "kind", "channel_id", "file_name", "status", "rows_read", "rows_created", "rows_updated", "rows_unchanged", "rows_refused", "rows_total", "started_at", "progress_at", "finished_at", "message", "started_by_id", "skip_bad", "ignored_columns", "is_public", "columns", "headings", "keeps_refused", "updated_at", "created_at" FROM \`import_runs\`;`));
  await db.run(sql.raw(`DROP TABLE \`import_runs\`;`));
  await db.run(sql.raw(`ALTER TABLE \`__new_import_runs\` RENAME TO \`import_runs\`;`));
  await db.run(sql.raw(`PRAGMA foreign_keys=ON;`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_kind_idx\` ON \`import_runs\` (\`kind\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_channel_idx\` ON \`import_runs\` (\`channel_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_status_idx\` ON \`import_runs\` (\`status\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_started_by_idx\` ON \`import_runs\` (\`started_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_updated_at_idx\` ON \`import_runs\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_created_at_idx\` ON \`import_runs\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`__new_payload_locked_documents_rels\` (
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
	\`category_limits_id\` text(36),
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
	\`residencies_id\` text(36),
	\`household_codes_id\` text(36),
	\`residency_claims_id\` text(36),
	\`party_organization_events_id\` text(36),
	\`party_organization_places_id\` text(36),
	\`compound_managements_id\` text(36),
	\`property_contracts_id\` text(36),
	\`property_companies_id\` text(36),
	\`company_credit_records_id\` text(36),
	\`red_partners_id\` text(36),
	\`partner_commitments_id\` text(36),
	\`partner_deliveries_id\` text(36),
	\`delivery_thanks_id\` text(36),
	\`property_files_id\` text(36),
	\`property_events_id\` text(36),
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
	\`data_deletions_id\` text(36),
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
	FOREIGN KEY (\`category_limits_id\`) REFERENCES \`category_limits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
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
	FOREIGN KEY (\`residencies_id\`) REFERENCES \`residencies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`household_codes_id\`) REFERENCES \`household_codes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`residency_claims_id\`) REFERENCES \`residency_claims\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`party_organization_events_id\`) REFERENCES \`party_organization_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`party_organization_places_id\`) REFERENCES \`party_organization_places\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`compound_managements_id\`) REFERENCES \`compound_managements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`property_contracts_id\`) REFERENCES \`property_contracts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`property_companies_id\`) REFERENCES \`property_companies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`company_credit_records_id\`) REFERENCES \`company_credit_records\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`red_partners_id\`) REFERENCES \`red_partners\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`partner_commitments_id\`) REFERENCES \`partner_commitments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`partner_deliveries_id\`) REFERENCES \`partner_deliveries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`delivery_thanks_id\`) REFERENCES \`delivery_thanks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`property_files_id\`) REFERENCES \`property_files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`property_events_id\`) REFERENCES \`property_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
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
	FOREIGN KEY (\`data_deletions_id\`) REFERENCES \`data_deletions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`job_turns_id\`) REFERENCES \`job_turns\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`));
  await db.run(sql.raw(`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "requests_id", "request_events_id", "request_evaluations_id", "request_signals_id", "return_visits_id", "request_follows_id", "request_co_units_id", "request_bounces_id", "request_applications_id", "supervisions_id", "hand_overs_id", "request_alerts_id", "categories_id", "category_limits_id", "category_questions_id", "reply_templates_id", "dispatch_rules_id", "unit_duties_id", "unit_contacts_id", "channels_id", "channel_keys_id", "intake_records_id", "intake_nonces_id", "call_records_id", "request_answers_id", "request_photos_id", "request_announcements_id", "suggestion_models_id", "request_counters_id", "request_measures_id", "request_measure_changes_id", "request_views_id", "request_presences_id", "notices_id", "media_id", "attachments_id", "settings_id", "search_entries_id", "search_tokens_id", "page_revisions_id", "party_organizations_id", "party_members_id", "dual_posts_id", "linkages_id", "units_id", "divisions_id", "grids_id", "compounds_id", "buildings_id", "households_id", "residencies_id", "household_codes_id", "residency_claims_id", "party_organization_events_id", "party_organization_places_id", "compound_managements_id", "property_contracts_id", "property_companies_id", "company_credit_records_id", "red_partners_id", "partner_commitments_id", "partner_deliveries_id", "delivery_thanks_id", "property_files_id", "property_events_id", "import_runs_id", "import_issues_id", "import_chunks_id", "users_id", "role_assignments_id", "profiles_id", "sign_in_codes_id", "outbox_id", "audit_events_id", "audit_seals_id", "notification_preferences_id", "data_deletions_id", "job_turns_id") SELECT "id", "order", "parent_id", "path", "requests_id", "request_events_id", "request_evaluations_id", "request_signals_id", "return_visits_id", "request_follows_id", "request_co_units_id", "request_bounces_id", "request_applications_id", "supervisions_id", "hand_overs_id", "request_alerts_id", "categories_id", "category_limits_id", "category_questions_id", "reply_templates_id", "dispatch_rules_id", "unit_duties_id", "unit_contacts_id", "channels_id", "channel_keys_id", "intake_records_id", "intake_nonces_id", "call_records_id", "request_answers_id", "request_photos_id", "request_announcements_id", "suggestion_models_id", "request_counters_id", "request_measures_id", "request_measure_changes_id", "request_views_id", "request_presences_id", "notices_id", "media_id", "attachments_id", "settings_id", "search_entries_id", "search_tokens_id", "page_revisions_id", "party_organizations_id", "party_members_id", "dual_posts_id", "linkages_id", "units_id", "divisions_id", "grids_id", "compounds_id", "buildings_id", "households_id", "residencies_id", "household_codes_id", "residency_claims_id", "party_organization_events_id", "party_organization_places_id", "compound_managements_id", "property_contracts_id", "property_companies_id", "company_credit_records_id", "red_partners_id", "partner_commitments_id", "partner_deliveries_id", "delivery_thanks_id", "property_files_id", "property_events_id", "import_runs_id", "import_issues_id", "import_chunks_id", "users_id", "role_assignments_id", "profiles_id", "sign_in_codes_id", "outbox_id", "audit_events_id", "audit_seals_id", "notification_preferences_id", "data_deletions_id", "job_turns_id" FROM \`payload_locked_documents_rels\`;`));
  await db.run(sql.raw(`DROP TABLE \`payload_locked_documents_rels\`;`));
  await db.run(sql.raw(`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`));
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
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_category_limits_id_idx\` ON \`payload_locked_documents_rels\` (\`category_limits_id\`);`));
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
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_residencies_id_idx\` ON \`payload_locked_documents_rels\` (\`residencies_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_household_codes_id_idx\` ON \`payload_locked_documents_rels\` (\`household_codes_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_residency_claims_id_idx\` ON \`payload_locked_documents_rels\` (\`residency_claims_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_party_organization_events__idx\` ON \`payload_locked_documents_rels\` (\`party_organization_events_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_party_organization_places__idx\` ON \`payload_locked_documents_rels\` (\`party_organization_places_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_compound_managements_id_idx\` ON \`payload_locked_documents_rels\` (\`compound_managements_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_property_contracts_id_idx\` ON \`payload_locked_documents_rels\` (\`property_contracts_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_property_companies_id_idx\` ON \`payload_locked_documents_rels\` (\`property_companies_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_company_credit_records_id_idx\` ON \`payload_locked_documents_rels\` (\`company_credit_records_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_red_partners_id_idx\` ON \`payload_locked_documents_rels\` (\`red_partners_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_partner_commitments_id_idx\` ON \`payload_locked_documents_rels\` (\`partner_commitments_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_partner_deliveries_id_idx\` ON \`payload_locked_documents_rels\` (\`partner_deliveries_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_delivery_thanks_id_idx\` ON \`payload_locked_documents_rels\` (\`delivery_thanks_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_property_files_id_idx\` ON \`payload_locked_documents_rels\` (\`property_files_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_property_events_id_idx\` ON \`payload_locked_documents_rels\` (\`property_events_id\`);`));
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
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_data_deletions_id_idx\` ON \`payload_locked_documents_rels\` (\`data_deletions_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_job_turns_id_idx\` ON \`payload_locked_documents_rels\` (\`job_turns_id\`);`));
}
