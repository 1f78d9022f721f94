// Written by npm run migrations:initial or migrations:create.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql.raw(`CREATE TABLE \`matters\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` text NOT NULL,
	\`title\` text NOT NULL,
	\`step\` text NOT NULL,
	\`state\` text NOT NULL,
	\`about\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`branch_id\` text(36) NOT NULL,
	\`branch_name\` text NOT NULL,
	\`origin\` text NOT NULL,
	\`owner_id\` text(36),
	\`owner_name\` text,
	\`entered_at\` text NOT NULL,
	\`due_at\` text,
	\`due_reason\` text,
	\`opened_at\` text NOT NULL,
	\`opened_by_id\` text(36),
	\`opened_by_name\` text NOT NULL,
	\`source_count\` numeric DEFAULT 0,
	\`cares\` numeric DEFAULT 0,
	\`opinion_count\` numeric DEFAULT 0,
	\`heard\` text,
	\`heard_at\` text,
	\`meeting\` text,
	\`vote\` text,
	\`resolution\` text,
	\`resolved_at\` text,
	\`budget\` numeric,
	\`tasks_open\` numeric DEFAULT 0,
	\`tasks_confirmed\` numeric DEFAULT 0,
	\`cost\` numeric,
	\`affected\` text,
	\`asking\` text,
	\`ask_round\` numeric DEFAULT 0,
	\`ask_until\` text,
	\`asked\` numeric DEFAULT 0,
	\`answered\` numeric DEFAULT 0,
	\`outcome\` text,
	\`told_at\` text,
	\`benefit\` text,
	\`benefit_at\` text,
	\`households_served\` numeric,
	\`follow_up_on\` text,
	\`followed_up_at\` text,
	\`ended_at\` text,
	\`end_reason\` text,
	\`back_count\` numeric DEFAULT 0,
	\`overdue_for\` text,
	\`overdue_count\` numeric DEFAULT 0,
	\`next_check_at\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`branch_id\`) REFERENCES \`party_organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`opened_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`matters_number_idx\` ON \`matters\` (\`number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matters_step_idx\` ON \`matters\` (\`step\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matters_township_idx\` ON \`matters\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matters_community_idx\` ON \`matters\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matters_grid_idx\` ON \`matters\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matters_compound_idx\` ON \`matters\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matters_branch_idx\` ON \`matters\` (\`branch_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matters_owner_idx\` ON \`matters\` (\`owner_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matters_due_at_idx\` ON \`matters\` (\`due_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matters_opened_at_idx\` ON \`matters\` (\`opened_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matters_opened_by_idx\` ON \`matters\` (\`opened_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matters_follow_up_on_idx\` ON \`matters\` (\`follow_up_on\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matters_next_check_at_idx\` ON \`matters\` (\`next_check_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matters_updated_at_idx\` ON \`matters\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matters_created_at_idx\` ON \`matters\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`community_step_state_idx\` ON \`matters\` (\`community_id\`,\`step\`,\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_state_openedAt_idx\` ON \`matters\` (\`compound_id\`,\`state\`,\`opened_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`state_openedAt_idx\` ON \`matters\` (\`state\`,\`opened_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`matter_tasks\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text NOT NULL,
	\`state\` text NOT NULL,
	\`demand\` text NOT NULL,
	\`matter_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`assignee\` text NOT NULL,
	\`company_id\` text(36),
	\`unit_id\` text(36),
	\`assignee_name\` text NOT NULL,
	\`given_at\` text NOT NULL,
	\`given_by_name\` text NOT NULL,
	\`due_at\` text NOT NULL,
	\`budget\` numeric,
	\`cost\` numeric,
	\`round\` numeric NOT NULL,
	\`return_count\` numeric DEFAULT 0,
	\`report_event\` text,
	\`reported_at\` text,
	\`report_words\` text,
	\`decided_at\` text,
	\`overdue_for\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`matter_id\`) REFERENCES \`matters\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`company_id\`) REFERENCES \`property_companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`matter_tasks_matter_idx\` ON \`matter_tasks\` (\`matter_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_tasks_township_idx\` ON \`matter_tasks\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_tasks_community_idx\` ON \`matter_tasks\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_tasks_grid_idx\` ON \`matter_tasks\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_tasks_compound_idx\` ON \`matter_tasks\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_tasks_company_idx\` ON \`matter_tasks\` (\`company_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_tasks_unit_idx\` ON \`matter_tasks\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_tasks_due_at_idx\` ON \`matter_tasks\` (\`due_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_tasks_updated_at_idx\` ON \`matter_tasks\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_tasks_created_at_idx\` ON \`matter_tasks\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_assignee_state_idx\` ON \`matter_tasks\` (\`compound_id\`,\`assignee\`,\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_state_dueAt_idx\` ON \`matter_tasks\` (\`unit_id\`,\`state\`,\`due_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`matter_opinions\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`matter_id\` text(36) NOT NULL,
	\`speaker\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`household_id\` text(36) NOT NULL,
	\`words\` text,
	\`masked_words\` text,
	\`review\` text NOT NULL,
	\`review_reason\` text,
	\`reviewed_by_name\` text,
	\`channel\` text NOT NULL,
	\`user_id\` text(36),
	\`entered_by_name\` text,
	\`withdrawn_at\` text,
	\`at\` text NOT NULL,
	FOREIGN KEY (\`matter_id\`) REFERENCES \`matters\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`household_id\`) REFERENCES \`households\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`matter_opinions_matter_idx\` ON \`matter_opinions\` (\`matter_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_opinions_township_idx\` ON \`matter_opinions\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_opinions_community_idx\` ON \`matter_opinions\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_opinions_grid_idx\` ON \`matter_opinions\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_opinions_compound_idx\` ON \`matter_opinions\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_opinions_building_idx\` ON \`matter_opinions\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_opinions_household_idx\` ON \`matter_opinions\` (\`household_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_opinions_review_idx\` ON \`matter_opinions\` (\`review\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_opinions_user_idx\` ON \`matter_opinions\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_opinions_at_idx\` ON \`matter_opinions\` (\`at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`matter_speaker_idx\` ON \`matter_opinions\` (\`matter_id\`,\`speaker\`);`));
  await db.run(sql.raw(`CREATE TABLE \`matter_askings\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`matter_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`purpose\` text NOT NULL,
	\`round\` numeric NOT NULL,
	\`opened_at\` text NOT NULL,
	\`until\` text NOT NULL,
	\`asked\` numeric NOT NULL,
	\`answered\` numeric NOT NULL,
	\`least_percent\` numeric NOT NULL,
	\`pass_percent\` numeric NOT NULL,
	\`satisfied\` numeric,
	\`partly\` numeric,
	\`not_satisfied\` numeric,
	\`outcome\` text,
	\`reasons\` text,
	\`closed_at\` text,
	FOREIGN KEY (\`matter_id\`) REFERENCES \`matters\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`matter_askings_matter_idx\` ON \`matter_askings\` (\`matter_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_askings_township_idx\` ON \`matter_askings\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_askings_community_idx\` ON \`matter_askings\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_askings_grid_idx\` ON \`matter_askings\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_askings_compound_idx\` ON \`matter_askings\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`matter_purpose_round_idx\` ON \`matter_askings\` (\`matter_id\`,\`purpose\`,\`round\`);`));
  await db.run(sql.raw(`CREATE TABLE \`matter_answers\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`matter_id\` text(36) NOT NULL,
	\`asking_id\` text(36) NOT NULL,
	\`household_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`verdict\` text NOT NULL,
	\`words\` text,
	\`channel\` text NOT NULL,
	\`user_id\` text(36),
	\`entered_by_name\` text,
	\`at\` text NOT NULL,
	FOREIGN KEY (\`matter_id\`) REFERENCES \`matters\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`asking_id\`) REFERENCES \`matter_askings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`household_id\`) REFERENCES \`households\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`matter_answers_matter_idx\` ON \`matter_answers\` (\`matter_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_answers_asking_idx\` ON \`matter_answers\` (\`asking_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_answers_household_idx\` ON \`matter_answers\` (\`household_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_answers_township_idx\` ON \`matter_answers\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_answers_community_idx\` ON \`matter_answers\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_answers_grid_idx\` ON \`matter_answers\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_answers_compound_idx\` ON \`matter_answers\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_answers_building_idx\` ON \`matter_answers\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_answers_user_idx\` ON \`matter_answers\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_answers_at_idx\` ON \`matter_answers\` (\`at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`asking_household_matter_idx\` ON \`matter_answers\` (\`asking_id\`,\`household_id\`,\`matter_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`matter_asked_households\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`matter_id\` text(36) NOT NULL,
	\`asking_id\` text(36) NOT NULL,
	\`household_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	FOREIGN KEY (\`matter_id\`) REFERENCES \`matters\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`asking_id\`) REFERENCES \`matter_askings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`household_id\`) REFERENCES \`households\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`matter_asked_households_matter_idx\` ON \`matter_asked_households\` (\`matter_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_asked_households_asking_idx\` ON \`matter_asked_households\` (\`asking_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_asked_households_household_idx\` ON \`matter_asked_households\` (\`household_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_asked_households_township_idx\` ON \`matter_asked_households\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_asked_households_community_idx\` ON \`matter_asked_households\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_asked_households_grid_idx\` ON \`matter_asked_households\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_asked_households_compound_idx\` ON \`matter_asked_households\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_asked_households_building_idx\` ON \`matter_asked_households\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`asking_household_idx\` ON \`matter_asked_households\` (\`asking_id\`,\`household_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`asking_building_idx\` ON \`matter_asked_households\` (\`asking_id\`,\`building_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`matter_sources\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`matter_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`kind\` text NOT NULL,
	\`summary\` text NOT NULL,
	\`request_id\` text(36),
	\`rating_result_id\` text(36),
	\`reference\` text NOT NULL,
	\`source_key\` text NOT NULL,
	\`at\` text NOT NULL,
	\`added_by_id\` text(36),
	\`added_by_name\` text NOT NULL,
	FOREIGN KEY (\`matter_id\`) REFERENCES \`matters\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`rating_result_id\`) REFERENCES \`rating_dimension_results\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`added_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`matter_sources_matter_idx\` ON \`matter_sources\` (\`matter_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_sources_township_idx\` ON \`matter_sources\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_sources_community_idx\` ON \`matter_sources\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_sources_grid_idx\` ON \`matter_sources\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_sources_compound_idx\` ON \`matter_sources\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_sources_request_idx\` ON \`matter_sources\` (\`request_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_sources_rating_result_idx\` ON \`matter_sources\` (\`rating_result_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_sources_reference_idx\` ON \`matter_sources\` (\`reference\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`matter_sources_source_key_idx\` ON \`matter_sources\` (\`source_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_sources_added_by_idx\` ON \`matter_sources\` (\`added_by_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`matter_buildings\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`matter_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36) NOT NULL,
	FOREIGN KEY (\`matter_id\`) REFERENCES \`matters\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`matter_buildings_matter_idx\` ON \`matter_buildings\` (\`matter_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_buildings_township_idx\` ON \`matter_buildings\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_buildings_community_idx\` ON \`matter_buildings\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_buildings_grid_idx\` ON \`matter_buildings\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_buildings_compound_idx\` ON \`matter_buildings\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_buildings_building_idx\` ON \`matter_buildings\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`matter_building_idx\` ON \`matter_buildings\` (\`matter_id\`,\`building_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`matter_events\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`matter_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`verb\` text NOT NULL,
	\`at\` text NOT NULL,
	\`label\` text NOT NULL,
	\`step\` text NOT NULL,
	\`state\` text NOT NULL,
	\`back\` integer DEFAULT false,
	\`task\` text,
	\`note\` text,
	\`reason\` text,
	\`due_at\` text,
	\`is_public\` integer DEFAULT true,
	\`actor_id\` text(36),
	\`actor_name\` text NOT NULL,
	\`by_name\` text NOT NULL,
	FOREIGN KEY (\`matter_id\`) REFERENCES \`matters\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`matter_events_matter_idx\` ON \`matter_events\` (\`matter_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_events_township_idx\` ON \`matter_events\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_events_community_idx\` ON \`matter_events\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_events_grid_idx\` ON \`matter_events\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_events_compound_idx\` ON \`matter_events\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_events_at_idx\` ON \`matter_events\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_events_task_idx\` ON \`matter_events\` (\`task\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_events_actor_idx\` ON \`matter_events\` (\`actor_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_at_idx\` ON \`matter_events\` (\`matter_id\`,\`at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`matter_stays\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`matter_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`step\` text NOT NULL,
	\`round\` numeric NOT NULL,
	\`entered_at\` text NOT NULL,
	\`left_at\` text,
	\`hours\` numeric,
	\`late\` integer DEFAULT false,
	FOREIGN KEY (\`matter_id\`) REFERENCES \`matters\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`matter_stays_matter_idx\` ON \`matter_stays\` (\`matter_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_stays_township_idx\` ON \`matter_stays\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_stays_community_idx\` ON \`matter_stays\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_stays_grid_idx\` ON \`matter_stays\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_stays_compound_idx\` ON \`matter_stays\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`matter_stays_left_at_idx\` ON \`matter_stays\` (\`left_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`matter_step_round_idx\` ON \`matter_stays\` (\`matter_id\`,\`step\`,\`round\`);`));
  await db.run(sql.raw(`CREATE INDEX \`community_step_leftAt_idx\` ON \`matter_stays\` (\`community_id\`,\`step\`,\`left_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`branch_meetings\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` text NOT NULL,
	\`title\` text NOT NULL,
	\`state\` text NOT NULL,
	\`branch_id\` text(36) NOT NULL,
	\`branch_name\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`starts_at\` text NOT NULL,
	\`venue\` text NOT NULL,
	\`host\` text NOT NULL,
	\`recorder\` text,
	\`words\` text,
	\`planned_by_id\` text(36),
	\`plan_key\` text NOT NULL,
	\`announced_at\` text,
	\`began_at\` text,
	\`closed_at\` text,
	\`closed_by_id\` text(36),
	\`ended_at\` text,
	\`end_reason\` text,
	\`entitled\` numeric,
	\`present\` numeric,
	\`without_vote\` numeric,
	\`on_leave\` numeric,
	\`quorum_words\` text,
	\`minutes\` text,
	\`minutes_due_at\` text,
	\`minutes_at\` text,
	\`reviewed_at\` text,
	\`reviewed_by_name\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`branch_id\`) REFERENCES \`party_organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`planned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`closed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`branch_meetings_number_idx\` ON \`branch_meetings\` (\`number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`branch_meetings_branch_idx\` ON \`branch_meetings\` (\`branch_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`branch_meetings_township_idx\` ON \`branch_meetings\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`branch_meetings_community_idx\` ON \`branch_meetings\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`branch_meetings_grid_idx\` ON \`branch_meetings\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`branch_meetings_compound_idx\` ON \`branch_meetings\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`branch_meetings_building_idx\` ON \`branch_meetings\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`branch_meetings_starts_at_idx\` ON \`branch_meetings\` (\`starts_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`branch_meetings_planned_by_idx\` ON \`branch_meetings\` (\`planned_by_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`branch_meetings_plan_key_idx\` ON \`branch_meetings\` (\`plan_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`branch_meetings_closed_at_idx\` ON \`branch_meetings\` (\`closed_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`branch_meetings_closed_by_idx\` ON \`branch_meetings\` (\`closed_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`branch_meetings_updated_at_idx\` ON \`branch_meetings\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`branch_meetings_created_at_idx\` ON \`branch_meetings\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`branch_startsAt_idx\` ON \`branch_meetings\` (\`branch_id\`,\`starts_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`state_startsAt_idx\` ON \`branch_meetings\` (\`state\`,\`starts_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`meeting_agenda_items\` (
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
  await db.run(sql.raw(`CREATE TABLE \`meeting_attendances\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`meeting_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`member_id\` text(36) NOT NULL,
	\`member_name\` text NOT NULL,
	\`member_role\` text NOT NULL,
	\`user_id\` text(36),
	\`attendance_key\` text NOT NULL,
	\`has_vote\` integer DEFAULT true,
	\`exempt\` integer DEFAULT false,
	\`left\` integer DEFAULT false,
	\`answer\` text NOT NULL,
	\`answer_reason\` text,
	\`answered_at\` text,
	\`answered_by_name\` text,
	\`attendance\` text NOT NULL,
	\`arrived_at\` text,
	\`marked_by_name\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`meeting_id\`) REFERENCES \`branch_meetings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`member_id\`) REFERENCES \`party_members\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_attendances_meeting_idx\` ON \`meeting_attendances\` (\`meeting_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_attendances_township_idx\` ON \`meeting_attendances\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_attendances_community_idx\` ON \`meeting_attendances\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_attendances_grid_idx\` ON \`meeting_attendances\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_attendances_compound_idx\` ON \`meeting_attendances\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_attendances_building_idx\` ON \`meeting_attendances\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_attendances_member_idx\` ON \`meeting_attendances\` (\`member_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_attendances_user_idx\` ON \`meeting_attendances\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`meeting_attendances_attendance_key_idx\` ON \`meeting_attendances\` (\`attendance_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_attendances_updated_at_idx\` ON \`meeting_attendances\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_attendances_created_at_idx\` ON \`meeting_attendances\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`meeting_events\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`meeting_id\` text(36) NOT NULL,
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
	FOREIGN KEY (\`meeting_id\`) REFERENCES \`branch_meetings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_events_meeting_idx\` ON \`meeting_events\` (\`meeting_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_events_township_idx\` ON \`meeting_events\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_events_community_idx\` ON \`meeting_events\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_events_grid_idx\` ON \`meeting_events\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_events_compound_idx\` ON \`meeting_events\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_events_building_idx\` ON \`meeting_events\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_events_at_idx\` ON \`meeting_events\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`meeting_events_actor_idx\` ON \`meeting_events\` (\`actor_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`votes\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` text NOT NULL,
	\`title\` text NOT NULL,
	\`intro\` text NOT NULL,
	\`state\` text NOT NULL,
	\`mode\` text NOT NULL,
	\`body\` text NOT NULL,
	\`basis\` text,
	\`rule_set\` text NOT NULL,
	\`secret\` integer DEFAULT false,
	\`allows_change\` integer DEFAULT false,
	\`abstention_takes_part\` integer DEFAULT true,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`place_name\` text NOT NULL,
	\`convener\` text NOT NULL,
	\`matter_id\` text(36),
	\`notice_days\` numeric NOT NULL,
	\`post_days\` numeric NOT NULL,
	\`objection_days\` numeric NOT NULL,
	\`proxy_most\` numeric NOT NULL,
	\`notice_at\` text,
	\`disputes_until\` text,
	\`opens_at\` text NOT NULL,
	\`closes_at\` text NOT NULL,
	\`opened_at\` text,
	\`closed_at\` text,
	\`post_due_at\` text,
	\`posted_at\` text,
	\`objections_until\` text,
	\`final_at\` text,
	\`cancelled_at\` text,
	\`cancel_reason\` text,
	\`units\` numeric NOT NULL,
	\`total_area\` numeric NOT NULL,
	\`total_heads\` numeric NOT NULL,
	\`roll_at\` text,
	\`frozen_at\` text,
	\`official_source\` text,
	\`created_by_name\` text NOT NULL,
	\`told_stage\` numeric NOT NULL,
	\`head_secret\` text,
	\`form_key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`matter_id\`) REFERENCES \`matters\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`votes_number_idx\` ON \`votes\` (\`number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`votes_state_idx\` ON \`votes\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`votes_mode_idx\` ON \`votes\` (\`mode\`);`));
  await db.run(sql.raw(`CREATE INDEX \`votes_township_idx\` ON \`votes\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`votes_community_idx\` ON \`votes\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`votes_grid_idx\` ON \`votes\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`votes_compound_idx\` ON \`votes\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`votes_matter_idx\` ON \`votes\` (\`matter_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`votes_opens_at_idx\` ON \`votes\` (\`opens_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`votes_closes_at_idx\` ON \`votes\` (\`closes_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`votes_post_due_at_idx\` ON \`votes\` (\`post_due_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`votes_objections_until_idx\` ON \`votes\` (\`objections_until\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`votes_form_key_idx\` ON \`votes\` (\`form_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`votes_updated_at_idx\` ON \`votes\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`votes_created_at_idx\` ON \`votes\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`state_closesAt_idx\` ON \`votes\` (\`state\`,\`closes_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`vote_items\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`vote_id\` text(36) NOT NULL,
	\`number\` numeric NOT NULL,
	\`title\` text NOT NULL,
	\`text\` text,
	\`kind\` text NOT NULL,
	\`majority\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	FOREIGN KEY (\`vote_id\`) REFERENCES \`votes\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`vote_items_vote_idx\` ON \`vote_items\` (\`vote_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_items_township_idx\` ON \`vote_items\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_items_community_idx\` ON \`vote_items\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_items_grid_idx\` ON \`vote_items\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_items_compound_idx\` ON \`vote_items\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`vote_number_idx\` ON \`vote_items\` (\`vote_id\`,\`number\`);`));
  await db.run(sql.raw(`CREATE TABLE \`vote_roll\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`vote_id\` text(36) NOT NULL,
	\`number\` numeric NOT NULL,
	\`unit_key\` text NOT NULL,
	\`unit_name\` text NOT NULL,
	\`household\` text,
	\`area\` numeric NOT NULL,
	\`area_source\` text NOT NULL,
	\`head\` text NOT NULL,
	\`developer\` integer DEFAULT false,
	\`voter\` text,
	\`voter_name\` text,
	\`voted\` integer DEFAULT false,
	\`note\` text,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	FOREIGN KEY (\`vote_id\`) REFERENCES \`votes\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`vote_roll_vote_idx\` ON \`vote_roll\` (\`vote_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_roll_household_idx\` ON \`vote_roll\` (\`household\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_roll_voter_idx\` ON \`vote_roll\` (\`voter\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_roll_township_idx\` ON \`vote_roll\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_roll_community_idx\` ON \`vote_roll\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_roll_grid_idx\` ON \`vote_roll\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_roll_compound_idx\` ON \`vote_roll\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_roll_building_idx\` ON \`vote_roll\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`vote_number_1_idx\` ON \`vote_roll\` (\`vote_id\`,\`number\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`vote_unitKey_idx\` ON \`vote_roll\` (\`vote_id\`,\`unit_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_head_idx\` ON \`vote_roll\` (\`vote_id\`,\`head\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_building_idx\` ON \`vote_roll\` (\`vote_id\`,\`building_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`vote_roll_disputes\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`vote_id\` text(36) NOT NULL,
	\`line\` text,
	\`unit_name\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`words\` text NOT NULL,
	\`state\` text NOT NULL,
	\`answer\` text,
	\`at\` text NOT NULL,
	\`decided_at\` text,
	\`decided_by_name\` text,
	\`user_id\` text(36),
	\`user_name\` text NOT NULL,
	\`form_key\` text,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`vote_id\`) REFERENCES \`votes\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`vote_roll_disputes_vote_idx\` ON \`vote_roll_disputes\` (\`vote_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_roll_disputes_line_idx\` ON \`vote_roll_disputes\` (\`line\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_roll_disputes_state_idx\` ON \`vote_roll_disputes\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_roll_disputes_at_idx\` ON \`vote_roll_disputes\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_roll_disputes_user_idx\` ON \`vote_roll_disputes\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_roll_disputes_township_idx\` ON \`vote_roll_disputes\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_roll_disputes_community_idx\` ON \`vote_roll_disputes\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_roll_disputes_grid_idx\` ON \`vote_roll_disputes\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_roll_disputes_compound_idx\` ON \`vote_roll_disputes\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_roll_disputes_updated_at_idx\` ON \`vote_roll_disputes\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_roll_disputes_created_at_idx\` ON \`vote_roll_disputes\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`vote_objections\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`vote_id\` text(36) NOT NULL,
	\`words\` text NOT NULL,
	\`state\` text NOT NULL,
	\`answer\` text,
	\`at\` text NOT NULL,
	\`answered_at\` text,
	\`answered_by_name\` text,
	\`user_id\` text(36),
	\`user_name\` text NOT NULL,
	\`form_key\` text,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`vote_id\`) REFERENCES \`votes\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`vote_objections_vote_idx\` ON \`vote_objections\` (\`vote_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_objections_state_idx\` ON \`vote_objections\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_objections_at_idx\` ON \`vote_objections\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_objections_user_idx\` ON \`vote_objections\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_objections_township_idx\` ON \`vote_objections\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_objections_community_idx\` ON \`vote_objections\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_objections_grid_idx\` ON \`vote_objections\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_objections_compound_idx\` ON \`vote_objections\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_objections_updated_at_idx\` ON \`vote_objections\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_objections_created_at_idx\` ON \`vote_objections\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`vote_results\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`vote_id\` text(36) NOT NULL,
	\`units\` numeric NOT NULL,
	\`total_area\` numeric NOT NULL,
	\`total_heads\` numeric NOT NULL,
	\`participating_units\` numeric NOT NULL,
	\`participating_area\` numeric NOT NULL,
	\`participating_heads\` numeric NOT NULL,
	\`ballots\` numeric NOT NULL,
	\`hash\` text NOT NULL,
	\`counted_at\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	FOREIGN KEY (\`vote_id\`) REFERENCES \`votes\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`vote_results_vote_idx\` ON \`vote_results\` (\`vote_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_results_township_idx\` ON \`vote_results\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_results_community_idx\` ON \`vote_results\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_results_grid_idx\` ON \`vote_results\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_results_compound_idx\` ON \`vote_results\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`vote_item_results\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`vote_id\` text(36) NOT NULL,
	\`number\` numeric NOT NULL,
	\`title\` text NOT NULL,
	\`majority\` text NOT NULL,
	\`participating_units\` numeric NOT NULL,
	\`participating_area\` numeric NOT NULL,
	\`participating_heads\` numeric NOT NULL,
	\`held\` integer DEFAULT false,
	\`for_units\` numeric NOT NULL,
	\`for_area\` numeric NOT NULL,
	\`for_heads\` numeric NOT NULL,
	\`against_units\` numeric NOT NULL,
	\`against_area\` numeric NOT NULL,
	\`against_heads\` numeric NOT NULL,
	\`abstain_units\` numeric NOT NULL,
	\`abstain_area\` numeric NOT NULL,
	\`abstain_heads\` numeric NOT NULL,
	\`split_heads\` numeric NOT NULL,
	\`adopted\` integer DEFAULT false,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	FOREIGN KEY (\`vote_id\`) REFERENCES \`votes\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`vote_item_results_vote_idx\` ON \`vote_item_results\` (\`vote_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_item_results_township_idx\` ON \`vote_item_results\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_item_results_community_idx\` ON \`vote_item_results\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_item_results_grid_idx\` ON \`vote_item_results\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_item_results_compound_idx\` ON \`vote_item_results\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`vote_number_2_idx\` ON \`vote_item_results\` (\`vote_id\`,\`number\`);`));
  await db.run(sql.raw(`CREATE TABLE \`vote_ballots\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`vote\` text NOT NULL,
	\`choices\` text NOT NULL,
	\`area\` numeric NOT NULL,
	\`head\` text NOT NULL,
	\`receipt\` text NOT NULL,
	\`sealed\` integer DEFAULT false NOT NULL,
	\`code\` text,
	\`line\` text,
	\`user\` text,
	\`channel\` text,
	\`proxy\` text,
	\`entered_by\` text,
	\`entered_by_name\` text,
	\`at\` text
);
`));
  await db.run(sql.raw(`CREATE INDEX \`vote_sealed_idx\` ON \`vote_ballots\` (\`vote\`,\`sealed\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`vote_receipt_idx\` ON \`vote_ballots\` (\`vote\`,\`receipt\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_line_idx\` ON \`vote_ballots\` (\`vote\`,\`line\`);`));
  await db.run(sql.raw(`CREATE TABLE \`vote_participations\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`vote\` text NOT NULL,
	\`line\` text NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`vote_line_1_idx\` ON \`vote_participations\` (\`vote\`,\`line\`);`));
  await db.run(sql.raw(`CREATE TABLE \`vote_turnouts\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`vote\` text NOT NULL,
	\`shard\` numeric NOT NULL,
	\`units\` numeric NOT NULL,
	\`area\` numeric NOT NULL,
	\`heads\` numeric NOT NULL,
	\`touches\` numeric NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`vote_shard_idx\` ON \`vote_turnouts\` (\`vote\`,\`shard\`);`));
  await db.run(sql.raw(`CREATE TABLE \`vote_paper_entries\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`vote\` text NOT NULL,
	\`line\` text NOT NULL,
	\`turn\` numeric NOT NULL,
	\`choices\` text NOT NULL,
	\`state\` text NOT NULL,
	\`entered_by\` text NOT NULL,
	\`entered_by_name\` text NOT NULL,
	\`proxy_name\` text,
	\`at\` text NOT NULL,
	\`reason\` text
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`vote_line_turn_idx\` ON \`vote_paper_entries\` (\`vote\`,\`line\`,\`turn\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_state_idx\` ON \`vote_paper_entries\` (\`vote\`,\`state\`);`));
  await db.run(sql.raw(`CREATE TABLE \`vote_proxies\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`vote\` text NOT NULL,
	\`line\` text NOT NULL,
	\`proxy_name\` text NOT NULL,
	\`proxy_key\` text NOT NULL,
	\`slot\` text NOT NULL,
	\`entered_by\` text,
	\`entered_by_name\` text NOT NULL,
	\`at\` text NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`vote_line_2_idx\` ON \`vote_proxies\` (\`vote\`,\`line\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`vote_proxyKey_slot_idx\` ON \`vote_proxies\` (\`vote\`,\`proxy_key\`,\`slot\`);`));
  await db.run(sql.raw(`CREATE TABLE \`vote_files\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`subject\` text,
	\`kind\` text,
	\`title\` text,
	\`order\` numeric DEFAULT 0 NOT NULL,
	\`is_public\` integer DEFAULT false,
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
  await db.run(sql.raw(`CREATE INDEX \`vote_files_subject_idx\` ON \`vote_files\` (\`subject\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_files_uploaded_by_idx\` ON \`vote_files\` (\`uploaded_by\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_files_updated_at_idx\` ON \`vote_files\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_files_created_at_idx\` ON \`vote_files\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`vote_files_filename_idx\` ON \`vote_files\` (\`filename\`);`));
  await db.run(sql.raw(`CREATE TABLE \`vote_file_parts\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`vote\` text NOT NULL,
	\`part\` numeric NOT NULL,
	\`text\` text NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`vote_part_idx\` ON \`vote_file_parts\` (\`vote\`,\`part\`);`));
  await db.run(sql.raw(`CREATE TABLE \`vote_events\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`vote_id\` text(36) NOT NULL,
	\`at\` text NOT NULL,
	\`label\` text NOT NULL,
	\`detail\` text,
	\`reason\` text,
	\`actor_id\` text(36),
	\`actor_name\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	FOREIGN KEY (\`vote_id\`) REFERENCES \`votes\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`vote_events_vote_idx\` ON \`vote_events\` (\`vote_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_events_at_idx\` ON \`vote_events\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_events_actor_idx\` ON \`vote_events\` (\`actor_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_events_township_idx\` ON \`vote_events\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_events_community_idx\` ON \`vote_events\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_events_grid_idx\` ON \`vote_events\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`vote_events_compound_idx\` ON \`vote_events\` (\`compound_id\`);`));
  await db.run(sql.raw(`ALTER TABLE \`party_members\` ADD \`probationary\` integer DEFAULT false;`));
  await db.run(sql.raw(`ALTER TABLE \`import_runs\` ADD \`vote_id\` text(36) REFERENCES votes(id);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_vote_idx\` ON \`import_runs\` (\`vote_id\`);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`matters_id\` text(36) REFERENCES matters(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`matter_tasks_id\` text(36) REFERENCES matter_tasks(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`matter_opinions_id\` text(36) REFERENCES matter_opinions(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`matter_askings_id\` text(36) REFERENCES matter_askings(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`matter_answers_id\` text(36) REFERENCES matter_answers(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`matter_asked_households_id\` text(36) REFERENCES matter_asked_households(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`matter_sources_id\` text(36) REFERENCES matter_sources(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`matter_buildings_id\` text(36) REFERENCES matter_buildings(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`matter_events_id\` text(36) REFERENCES matter_events(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`matter_stays_id\` text(36) REFERENCES matter_stays(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`branch_meetings_id\` text(36) REFERENCES branch_meetings(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`meeting_agenda_items_id\` text(36) REFERENCES meeting_agenda_items(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`meeting_attendances_id\` text(36) REFERENCES meeting_attendances(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`meeting_events_id\` text(36) REFERENCES meeting_events(id);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_matters_id_idx\` ON \`payload_locked_documents_rels\` (\`matters_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_matter_tasks_id_idx\` ON \`payload_locked_documents_rels\` (\`matter_tasks_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_matter_opinions_id_idx\` ON \`payload_locked_documents_rels\` (\`matter_opinions_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_matter_askings_id_idx\` ON \`payload_locked_documents_rels\` (\`matter_askings_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_matter_answers_id_idx\` ON \`payload_locked_documents_rels\` (\`matter_answers_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_matter_asked_households_id_idx\` ON \`payload_locked_documents_rels\` (\`matter_asked_households_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_matter_sources_id_idx\` ON \`payload_locked_documents_rels\` (\`matter_sources_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_matter_buildings_id_idx\` ON \`payload_locked_documents_rels\` (\`matter_buildings_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_matter_events_id_idx\` ON \`payload_locked_documents_rels\` (\`matter_events_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_matter_stays_id_idx\` ON \`payload_locked_documents_rels\` (\`matter_stays_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_branch_meetings_id_idx\` ON \`payload_locked_documents_rels\` (\`branch_meetings_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_meeting_agenda_items_id_idx\` ON \`payload_locked_documents_rels\` (\`meeting_agenda_items_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_meeting_attendances_id_idx\` ON \`payload_locked_documents_rels\` (\`meeting_attendances_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_meeting_events_id_idx\` ON \`payload_locked_documents_rels\` (\`meeting_events_id\`);`));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql.raw(`DROP TABLE \`matters\`;`));
  await db.run(sql.raw(`DROP TABLE \`matter_tasks\`;`));
  await db.run(sql.raw(`DROP TABLE \`matter_opinions\`;`));
  await db.run(sql.raw(`DROP TABLE \`matter_askings\`;`));
  await db.run(sql.raw(`DROP TABLE \`matter_answers\`;`));
  await db.run(sql.raw(`DROP TABLE \`matter_asked_households\`;`));
  await db.run(sql.raw(`DROP TABLE \`matter_sources\`;`));
  await db.run(sql.raw(`DROP TABLE \`matter_buildings\`;`));
  await db.run(sql.raw(`DROP TABLE \`matter_events\`;`));
  await db.run(sql.raw(`DROP TABLE \`matter_stays\`;`));
  await db.run(sql.raw(`DROP TABLE \`branch_meetings\`;`));
  await db.run(sql.raw(`DROP TABLE \`meeting_agenda_items\`;`));
  await db.run(sql.raw(`DROP TABLE \`meeting_attendances\`;`));
  await db.run(sql.raw(`DROP TABLE \`meeting_events\`;`));
  await db.run(sql.raw(`DROP TABLE \`votes\`;`));
  await db.run(sql.raw(`DROP TABLE \`vote_items\`;`));
  await db.run(sql.raw(`DROP TABLE \`vote_roll\`;`));
  await db.run(sql.raw(`DROP TABLE \`vote_roll_disputes\`;`));
  await db.run(sql.raw(`DROP TABLE \`vote_objections\`;`));
  await db.run(sql.raw(`DROP TABLE \`vote_results\`;`));
  await db.run(sql.raw(`DROP TABLE \`vote_item_results\`;`));
  await db.run(sql.raw(`DROP TABLE \`vote_ballots\`;`));
  await db.run(sql.raw(`DROP TABLE \`vote_participations\`;`));
  await db.run(sql.raw(`DROP TABLE \`vote_turnouts\`;`));
  await db.run(sql.raw(`DROP TABLE \`vote_paper_entries\`;`));
  await db.run(sql.raw(`DROP TABLE \`vote_proxies\`;`));
  await db.run(sql.raw(`DROP TABLE \`vote_files\`;`));
  await db.run(sql.raw(`DROP TABLE \`vote_file_parts\`;`));
  await db.run(sql.raw(`DROP TABLE \`vote_events\`;`));
  await db.run(sql.raw(`PRAGMA foreign_keys=OFF;`));
  await db.run(sql.raw(`CREATE TABLE \`__new_import_runs\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`kind\` text NOT NULL,
	\`channel_id\` text(36),
	\`account_book_id\` text(36),
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
	FOREIGN KEY (\`started_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`INSERT INTO \`__new_import_runs\`("id", "kind", "channel_id", "account_book_id", "file_name", "status", "rows_read", "rows_created", "rows_updated", "rows_unchanged", "rows_refused", "rows_total", "started_at", "progress_at", "finished_at", "message", "started_by_id", "skip_bad", "ignored_columns", "is_public", "columns", "headings", "keeps_refused", "updated_at", "created_at") SELECT "id", "kind", "channel_id", "account_book_id", "file_name", "status", "rows_read", "rows_created", "rows_updated", "rows_unchanged", "rows_refused", "rows_total", "started_at", "progress_at", "finished_at", "message", "started_by_id", "skip_bad", "ignored_columns", "is_public", "columns", "headings", "keeps_refused", "updated_at", "created_at" FROM \`import_runs\`;`));
  await db.run(sql.raw(`DROP TABLE \`import_runs\`;`));
  await db.run(sql.raw(`ALTER TABLE \`__new_import_runs\` RENAME TO \`import_runs\`;`));
  await db.run(sql.raw(`PRAGMA foreign_keys=ON;`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_kind_idx\` ON \`import_runs\` (\`kind\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_channel_idx\` ON \`import_runs\` (\`channel_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`import_runs_account_book_idx\` ON \`import_runs\` (\`account_book_id\`);`));
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
	\`rectifications_id\` text(36),
	\`inspections_id\` text(36),
	\`rectification_steps_id\` text(36),
	\`rectification_answers_id\` text(36),
	\`red_black_lists_id\` text(36),
	\`red_black_entries_id\` text(36),
	\`list_disputes_id\` text(36),
	\`rating_rounds_id\` text(36),
	\`rating_round_compounds_id\` text(36),
	\`rating_comments_id\` text(36),
	\`rating_results_id\` text(36),
	\`rating_dimension_results_id\` text(36),
	\`property_ratings_id\` text(36),
	\`rating_photos_id\` text(36),
	\`red_partners_id\` text(36),
	\`partner_commitments_id\` text(36),
	\`partner_deliveries_id\` text(36),
	\`delivery_thanks_id\` text(36),
	\`committees_id\` text(36),
	\`committee_members_id\` text(36),
	\`compound_accounts_id\` text(36),
	\`account_lines_id\` text(36),
	\`account_questions_id\` text(36),
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
	FOREIGN KEY (\`rectifications_id\`) REFERENCES \`rectifications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`inspections_id\`) REFERENCES \`inspections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`rectification_steps_id\`) REFERENCES \`rectification_steps\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`rectification_answers_id\`) REFERENCES \`rectification_answers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`red_black_lists_id\`) REFERENCES \`red_black_lists\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`red_black_entries_id\`) REFERENCES \`red_black_entries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`list_disputes_id\`) REFERENCES \`list_disputes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`rating_rounds_id\`) REFERENCES \`rating_rounds\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`rating_round_compounds_id\`) REFERENCES \`rating_round_compounds\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`rating_comments_id\`) REFERENCES \`rating_comments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`rating_results_id\`) REFERENCES \`rating_results\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`rating_dimension_results_id\`) REFERENCES \`rating_dimension_results\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`property_ratings_id\`) REFERENCES \`property_ratings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`rating_photos_id\`) REFERENCES \`rating_photos\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`red_partners_id\`) REFERENCES \`red_partners\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`partner_commitments_id\`) REFERENCES \`partner_commitments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`partner_deliveries_id\`) REFERENCES \`partner_deliveries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`delivery_thanks_id\`) REFERENCES \`delivery_thanks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`committees_id\`) REFERENCES \`committees\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`committee_members_id\`) REFERENCES \`committee_members\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`compound_accounts_id\`) REFERENCES \`compound_accounts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`account_lines_id\`) REFERENCES \`account_lines\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`account_questions_id\`) REFERENCES \`account_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
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
  await db.run(sql.raw(`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "requests_id", "request_events_id", "request_evaluations_id", "request_signals_id", "return_visits_id", "request_follows_id", "request_co_units_id", "request_bounces_id", "request_applications_id", "supervisions_id", "hand_overs_id", "request_alerts_id", "categories_id", "category_limits_id", "category_questions_id", "reply_templates_id", "dispatch_rules_id", "unit_duties_id", "unit_contacts_id", "channels_id", "channel_keys_id", "intake_records_id", "intake_nonces_id", "call_records_id", "request_answers_id", "request_photos_id", "request_announcements_id", "suggestion_models_id", "request_counters_id", "request_measures_id", "request_measure_changes_id", "request_views_id", "request_presences_id", "notices_id", "media_id", "attachments_id", "settings_id", "search_entries_id", "search_tokens_id", "page_revisions_id", "party_organizations_id", "party_members_id", "dual_posts_id", "linkages_id", "units_id", "divisions_id", "grids_id", "compounds_id", "buildings_id", "households_id", "residencies_id", "household_codes_id", "residency_claims_id", "party_organization_events_id", "party_organization_places_id", "compound_managements_id", "property_contracts_id", "property_companies_id", "company_credit_records_id", "rectifications_id", "inspections_id", "rectification_steps_id", "rectification_answers_id", "red_black_lists_id", "red_black_entries_id", "list_disputes_id", "rating_rounds_id", "rating_round_compounds_id", "rating_comments_id", "rating_results_id", "rating_dimension_results_id", "property_ratings_id", "rating_photos_id", "red_partners_id", "partner_commitments_id", "partner_deliveries_id", "delivery_thanks_id", "committees_id", "committee_members_id", "compound_accounts_id", "account_lines_id", "account_questions_id", "property_files_id", "property_events_id", "import_runs_id", "import_issues_id", "import_chunks_id", "users_id", "role_assignments_id", "profiles_id", "sign_in_codes_id", "outbox_id", "audit_events_id", "audit_seals_id", "notification_preferences_id", "data_deletions_id", "job_turns_id") SELECT "id", "order", "parent_id", "path", "requests_id", "request_events_id", "request_evaluations_id", "request_signals_id", "return_visits_id", "request_follows_id", "request_co_units_id", "request_bounces_id", "request_applications_id", "supervisions_id", "hand_overs_id", "request_alerts_id", "categories_id", "category_limits_id", "category_questions_id", "reply_templates_id", "dispatch_rules_id", "unit_duties_id", "unit_contacts_id", "channels_id", "channel_keys_id", "intake_records_id", "intake_nonces_id", "call_records_id", "request_answers_id", "request_photos_id", "request_announcements_id", "suggestion_models_id", "request_counters_id", "request_measures_id", "request_measure_changes_id", "request_views_id", "request_presences_id", "notices_id", "media_id", "attachments_id", "settings_id", "search_entries_id", "search_tokens_id", "page_revisions_id", "party_organizations_id", "party_members_id", "dual_posts_id", "linkages_id", "units_id", "divisions_id", "grids_id", "compounds_id", "buildings_id", "households_id", "residencies_id", "household_codes_id", "residency_claims_id", "party_organization_events_id", "party_organization_places_id", "compound_managements_id", "property_contracts_id", "property_companies_id", "company_credit_records_id", "rectifications_id", "inspections_id", "rectification_steps_id", "rectification_answers_id", "red_black_lists_id", "red_black_entries_id", "list_disputes_id", "rating_rounds_id", "rating_round_compounds_id", "rating_comments_id", "rating_results_id", "rating_dimension_results_id", "property_ratings_id", "rating_photos_id", "red_partners_id", "partner_commitments_id", "partner_deliveries_id", "delivery_thanks_id", "committees_id", "committee_members_id", "compound_accounts_id", "account_lines_id", "account_questions_id", "property_files_id", "property_events_id", "import_runs_id", "import_issues_id", "import_chunks_id", "users_id", "role_assignments_id", "profiles_id", "sign_in_codes_id", "outbox_id", "audit_events_id", "audit_seals_id", "notification_preferences_id", "data_deletions_id", "job_turns_id" FROM \`payload_locked_documents_rels\`;`));
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
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_red_partners_id_idx\` ON \`payload_locked_documents_rels\` (\`red_partners_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_partner_commitments_id_idx\` ON \`payload_locked_documents_rels\` (\`partner_commitments_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_partner_deliveries_id_idx\` ON \`payload_locked_documents_rels\` (\`partner_deliveries_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_delivery_thanks_id_idx\` ON \`payload_locked_documents_rels\` (\`delivery_thanks_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_committees_id_idx\` ON \`payload_locked_documents_rels\` (\`committees_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_committee_members_id_idx\` ON \`payload_locked_documents_rels\` (\`committee_members_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_compound_accounts_id_idx\` ON \`payload_locked_documents_rels\` (\`compound_accounts_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_account_lines_id_idx\` ON \`payload_locked_documents_rels\` (\`account_lines_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_account_questions_id_idx\` ON \`payload_locked_documents_rels\` (\`account_questions_id\`);`));
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
  await db.run(sql.raw(`ALTER TABLE \`party_members\` DROP COLUMN \`probationary\`;`));
}
