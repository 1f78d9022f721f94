// Written by npm run migrations:initial or migrations:create.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql.raw(`CREATE TABLE \`category_limits\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`category_id\` text(36) NOT NULL,
	\`urgency\` text DEFAULT 'normal' NOT NULL,
	\`kind\` text DEFAULT 'working' NOT NULL,
	\`value\` numeric,
	\`source\` text NOT NULL,
	\`valid_from\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`category_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`category_limits_category_idx\` ON \`category_limits\` (\`category_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`category_limits_urgency_idx\` ON \`category_limits\` (\`urgency\`);`));
  await db.run(sql.raw(`CREATE INDEX \`category_limits_valid_from_idx\` ON \`category_limits\` (\`valid_from\`);`));
  await db.run(sql.raw(`CREATE INDEX \`category_limits_updated_at_idx\` ON \`category_limits\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`category_limits_created_at_idx\` ON \`category_limits\` (\`created_at\`);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`category_limits_id\` text(36) REFERENCES category_limits(id);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_category_limits_id_idx\` ON \`payload_locked_documents_rels\` (\`category_limits_id\`);`));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql.raw(`DROP TABLE \`category_limits\`;`));
  await db.run(sql.raw(`PRAGMA foreign_keys=OFF;`));
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
  await db.run(sql.raw(`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "requests_id", "request_events_id", "request_evaluations_id", "request_signals_id", "return_visits_id", "request_follows_id", "request_co_units_id", "request_bounces_id", "request_applications_id", "supervisions_id", "hand_overs_id", "request_alerts_id", "categories_id", "category_questions_id", "reply_templates_id", "dispatch_rules_id", "unit_duties_id", "unit_contacts_id", "channels_id", "channel_keys_id", "intake_records_id", "intake_nonces_id", "call_records_id", "request_answers_id", "request_photos_id", "request_announcements_id", "suggestion_models_id", "request_counters_id", "request_measures_id", "request_measure_changes_id", "request_views_id", "request_presences_id", "notices_id", "media_id", "attachments_id", "settings_id", "search_entries_id", "search_tokens_id", "page_revisions_id", "party_organizations_id", "party_members_id", "dual_posts_id", "linkages_id", "units_id", "divisions_id", "grids_id", "compounds_id", "buildings_id", "households_id", "party_organization_events_id", "party_organization_places_id", "import_runs_id", "import_issues_id", "import_chunks_id", "users_id", "role_assignments_id", "profiles_id", "sign_in_codes_id", "outbox_id", "audit_events_id", "audit_seals_id", "notification_preferences_id", "job_turns_id") SELECT "id", "order", "parent_id", "path", "requests_id", "request_events_id", "request_evaluations_id", "request_signals_id", "return_visits_id", "request_follows_id", "request_co_units_id", "request_bounces_id", "request_applications_id", "supervisions_id", "hand_overs_id", "request_alerts_id", "categories_id", "category_questions_id", "reply_templates_id", "dispatch_rules_id", "unit_duties_id", "unit_contacts_id", "channels_id", "channel_keys_id", "intake_records_id", "intake_nonces_id", "call_records_id", "request_answers_id", "request_photos_id", "request_announcements_id", "suggestion_models_id", "request_counters_id", "request_measures_id", "request_measure_changes_id", "request_views_id", "request_presences_id", "notices_id", "media_id", "attachments_id", "settings_id", "search_entries_id", "search_tokens_id", "page_revisions_id", "party_organizations_id", "party_members_id", "dual_posts_id", "linkages_id", "units_id", "divisions_id", "grids_id", "compounds_id", "buildings_id", "households_id", "party_organization_events_id", "party_organization_places_id", "import_runs_id", "import_issues_id", "import_chunks_id", "users_id", "role_assignments_id", "profiles_id", "sign_in_codes_id", "outbox_id", "audit_events_id", "audit_seals_id", "notification_preferences_id", "job_turns_id" FROM \`payload_locked_documents_rels\`;`));
  await db.run(sql.raw(`DROP TABLE \`payload_locked_documents_rels\`;`));
  await db.run(sql.raw(`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`));
  await db.run(sql.raw(`PRAGMA foreign_keys=ON;`));
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
}
