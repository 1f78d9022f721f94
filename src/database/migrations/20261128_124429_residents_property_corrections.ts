// Written by npm run migrations:initial or migrations:create.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql.raw(`CREATE TABLE \`residencies\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`person_name\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`representative\` integer DEFAULT false,
	\`household_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`user_id\` text(36) NOT NULL,
	\`verification\` text NOT NULL,
	\`document\` text,
	\`document_note\` text,
	\`read_back\` text,
	\`read_back_agreed_at\` text,
	\`verified_at\` text NOT NULL,
	\`verified_by_name\` text,
	\`verified_by_id\` text(36),
	\`code_id\` text(36),
	\`representative_basis\` text,
	\`from\` text NOT NULL,
	\`until\` text,
	\`end_reason\` text,
	\`end_note\` text,
	\`ended_at\` text,
	\`ended_by_name\` text,
	\`ended_by_id\` text(36),
	\`end_read_back\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`household_id\`) REFERENCES \`households\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`verified_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`code_id\`) REFERENCES \`household_codes\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`ended_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`residencies_person_name_idx\` ON \`residencies\` (\`person_name\`);`));
  await db.run(sql.raw(`CREATE INDEX \`residencies_kind_idx\` ON \`residencies\` (\`kind\`);`));
  await db.run(sql.raw(`CREATE INDEX \`residencies_representative_idx\` ON \`residencies\` (\`representative\`);`));
  await db.run(sql.raw(`CREATE INDEX \`residencies_household_idx\` ON \`residencies\` (\`household_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`residencies_township_idx\` ON \`residencies\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`residencies_community_idx\` ON \`residencies\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`residencies_grid_idx\` ON \`residencies\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`residencies_compound_idx\` ON \`residencies\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`residencies_building_idx\` ON \`residencies\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`residencies_user_idx\` ON \`residencies\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`residencies_verified_by_idx\` ON \`residencies\` (\`verified_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`residencies_code_idx\` ON \`residencies\` (\`code_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`residencies_from_idx\` ON \`residencies\` (\`from\`);`));
  await db.run(sql.raw(`CREATE INDEX \`residencies_until_idx\` ON \`residencies\` (\`until\`);`));
  await db.run(sql.raw(`CREATE INDEX \`residencies_ended_by_idx\` ON \`residencies\` (\`ended_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`residencies_updated_at_idx\` ON \`residencies\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`residencies_created_at_idx\` ON \`residencies\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`household_codes\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`household_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`building_id\` text(36),
	\`issued_at\` text NOT NULL,
	\`issued_by_id\` text(36),
	\`expires_at\` text NOT NULL,
	\`uses\` numeric DEFAULT 0 NOT NULL,
	\`uses_most\` numeric NOT NULL,
	\`last_used_at\` text,
	\`revoked_at\` text,
	\`revoke_reason\` text,
	\`batch\` text NOT NULL,
	\`code_digest\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`household_id\`) REFERENCES \`households\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`building_id\`) REFERENCES \`buildings\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`issued_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`household_codes_household_idx\` ON \`household_codes\` (\`household_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_codes_township_idx\` ON \`household_codes\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_codes_community_idx\` ON \`household_codes\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_codes_grid_idx\` ON \`household_codes\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_codes_compound_idx\` ON \`household_codes\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_codes_building_idx\` ON \`household_codes\` (\`building_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_codes_issued_at_idx\` ON \`household_codes\` (\`issued_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_codes_issued_by_idx\` ON \`household_codes\` (\`issued_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_codes_expires_at_idx\` ON \`household_codes\` (\`expires_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_codes_batch_idx\` ON \`household_codes\` (\`batch\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`household_codes_code_digest_idx\` ON \`household_codes\` (\`code_digest\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_codes_updated_at_idx\` ON \`household_codes\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`household_codes_created_at_idx\` ON \`household_codes\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`residency_claims\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`key\` text NOT NULL,
	\`holder\` text NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`residency_claims_key_idx\` ON \`residency_claims\` (\`key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`residency_claims_holder_idx\` ON \`residency_claims\` (\`holder\`);`));
  await db.run(sql.raw(`CREATE TABLE \`compound_managements\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36) NOT NULL,
	\`mode\` text NOT NULL,
	\`mode_name\` text,
	\`company_id\` text(36),
	\`from\` text NOT NULL,
	\`until\` text,
	\`why\` text NOT NULL,
	\`evidence\` text NOT NULL,
	\`recorded_by_name\` text NOT NULL,
	\`sequence\` numeric NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`company_id\`) REFERENCES \`property_companies\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`compound_managements_township_idx\` ON \`compound_managements\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_managements_community_idx\` ON \`compound_managements\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_managements_grid_idx\` ON \`compound_managements\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_managements_compound_idx\` ON \`compound_managements\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_managements_mode_idx\` ON \`compound_managements\` (\`mode\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_managements_company_idx\` ON \`compound_managements\` (\`company_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_managements_from_idx\` ON \`compound_managements\` (\`from\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_managements_updated_at_idx\` ON \`compound_managements\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_managements_created_at_idx\` ON \`compound_managements\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`compound_from_idx\` ON \`compound_managements\` (\`compound_id\`,\`from\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`compound_sequence_idx\` ON \`compound_managements\` (\`compound_id\`,\`sequence\`);`));
  await db.run(sql.raw(`CREATE TABLE \`property_contracts\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36) NOT NULL,
	\`company_id\` text(36) NOT NULL,
	\`title\` text NOT NULL,
	\`fee\` numeric NOT NULL,
	\`promises\` text NOT NULL,
	\`signed_on\` text,
	\`starts_on\` text NOT NULL,
	\`ends_on\` text NOT NULL,
	\`state\` text NOT NULL,
	\`ended_on\` text,
	\`end_reason\` text,
	\`files_public\` integer DEFAULT false,
	\`recorded_by_name\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`company_id\`) REFERENCES \`property_companies\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`property_contracts_township_idx\` ON \`property_contracts\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_contracts_community_idx\` ON \`property_contracts\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_contracts_grid_idx\` ON \`property_contracts\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_contracts_compound_idx\` ON \`property_contracts\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_contracts_company_idx\` ON \`property_contracts\` (\`company_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_contracts_starts_on_idx\` ON \`property_contracts\` (\`starts_on\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_contracts_updated_at_idx\` ON \`property_contracts\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_contracts_created_at_idx\` ON \`property_contracts\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`state_endsOn_idx\` ON \`property_contracts\` (\`state\`,\`ends_on\`);`));
  await db.run(sql.raw(`CREATE TABLE \`property_companies\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`credit_code\` text NOT NULL,
	\`unit_id\` text(36),
	\`service_phone\` text NOT NULL,
	\`contact_name\` text,
	\`contact_phone_cipher\` text,
	\`active\` integer DEFAULT true,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`property_companies_name_idx\` ON \`property_companies\` (\`name\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`property_companies_credit_code_idx\` ON \`property_companies\` (\`credit_code\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_companies_unit_idx\` ON \`property_companies\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_companies_active_idx\` ON \`property_companies\` (\`active\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_companies_township_idx\` ON \`property_companies\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_companies_community_idx\` ON \`property_companies\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_companies_updated_at_idx\` ON \`property_companies\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_companies_created_at_idx\` ON \`property_companies\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`company_credit_records\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`company_id\` text(36) NOT NULL,
	\`on\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`text\` text NOT NULL,
	\`source\` text NOT NULL,
	\`link\` text,
	\`corrects_id\` text(36),
	\`correction_reason\` text,
	\`recorded_by_name\` text NOT NULL,
	\`at\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`company_id\`) REFERENCES \`property_companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`corrects_id\`) REFERENCES \`company_credit_records\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`company_credit_records_company_idx\` ON \`company_credit_records\` (\`company_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`company_credit_records_on_idx\` ON \`company_credit_records\` (\`on\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`company_credit_records_corrects_idx\` ON \`company_credit_records\` (\`corrects_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`company_credit_records_at_idx\` ON \`company_credit_records\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`company_credit_records_updated_at_idx\` ON \`company_credit_records\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`company_credit_records_created_at_idx\` ON \`company_credit_records\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`red_partners\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` text NOT NULL,
	\`name\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`state\` text NOT NULL,
	\`contact_name\` text NOT NULL,
	\`contact_phone_cipher\` text,
	\`contact_phone_index\` text,
	\`offer\` text NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36) NOT NULL,
	\`grid_id\` text(36),
	\`compound_id\` text(36),
	\`frequency\` text,
	\`wished_from\` text,
	\`wished_until\` text,
	\`applied_at\` text NOT NULL,
	\`decided_at\` text,
	\`decided_by_name\` text,
	\`decision_reason\` text,
	\`accepted_at\` text,
	\`ended_at\` text,
	\`end_reason\` text,
	\`account_id\` text(36),
	\`form_key\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`account_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`red_partners_number_idx\` ON \`red_partners\` (\`number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_partners_contact_phone_index_idx\` ON \`red_partners\` (\`contact_phone_index\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_partners_township_idx\` ON \`red_partners\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_partners_community_idx\` ON \`red_partners\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_partners_grid_idx\` ON \`red_partners\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_partners_compound_idx\` ON \`red_partners\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_partners_applied_at_idx\` ON \`red_partners\` (\`applied_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_partners_accepted_at_idx\` ON \`red_partners\` (\`accepted_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_partners_account_idx\` ON \`red_partners\` (\`account_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`red_partners_form_key_idx\` ON \`red_partners\` (\`form_key\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_partners_updated_at_idx\` ON \`red_partners\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_partners_created_at_idx\` ON \`red_partners\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`state_community_idx\` ON \`red_partners\` (\`state\`,\`community_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`red_partners_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`compounds_id\` text(36),
	FOREIGN KEY (\`parent_id\`) REFERENCES \`red_partners\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`compounds_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`));
  await db.run(sql.raw(`CREATE INDEX \`red_partners_rels_order_idx\` ON \`red_partners_rels\` (\`order\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_partners_rels_parent_idx\` ON \`red_partners_rels\` (\`parent_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_partners_rels_path_idx\` ON \`red_partners_rels\` (\`path\`);`));
  await db.run(sql.raw(`CREATE INDEX \`red_partners_rels_compounds_id_idx\` ON \`red_partners_rels\` (\`compounds_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`partner_commitments\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`partner_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36) NOT NULL,
	\`what\` text NOT NULL,
	\`frequency\` text NOT NULL,
	\`from\` text NOT NULL,
	\`until\` text NOT NULL,
	\`state\` text NOT NULL,
	\`ended_on\` text,
	\`end_reason\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`partner_id\`) REFERENCES \`red_partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`partner_commitments_partner_idx\` ON \`partner_commitments\` (\`partner_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`partner_commitments_township_idx\` ON \`partner_commitments\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`partner_commitments_community_idx\` ON \`partner_commitments\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`partner_commitments_grid_idx\` ON \`partner_commitments\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`partner_commitments_compound_idx\` ON \`partner_commitments\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`partner_commitments_updated_at_idx\` ON \`partner_commitments\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`partner_commitments_created_at_idx\` ON \`partner_commitments\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`compound_state_idx\` ON \`partner_commitments\` (\`compound_id\`,\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`state_until_idx\` ON \`partner_commitments\` (\`state\`,\`until\`);`));
  await db.run(sql.raw(`CREATE TABLE \`partner_deliveries\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`partner_id\` text(36) NOT NULL,
	\`commitment_id\` text(36) NOT NULL,
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36) NOT NULL,
	\`on\` text NOT NULL,
	\`text\` text NOT NULL,
	\`state\` text NOT NULL,
	\`recorded_by_id\` text(36),
	\`recorded_by_name\` text NOT NULL,
	\`on_behalf\` integer DEFAULT false,
	\`decided_by_name\` text,
	\`decided_at\` text,
	\`return_reason\` text,
	\`thanks_count\` numeric DEFAULT 0,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`partner_id\`) REFERENCES \`red_partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`commitment_id\`) REFERENCES \`partner_commitments\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`recorded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`partner_deliveries_partner_idx\` ON \`partner_deliveries\` (\`partner_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`partner_deliveries_commitment_idx\` ON \`partner_deliveries\` (\`commitment_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`partner_deliveries_township_idx\` ON \`partner_deliveries\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`partner_deliveries_community_idx\` ON \`partner_deliveries\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`partner_deliveries_grid_idx\` ON \`partner_deliveries\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`partner_deliveries_compound_idx\` ON \`partner_deliveries\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`partner_deliveries_on_idx\` ON \`partner_deliveries\` (\`on\`);`));
  await db.run(sql.raw(`CREATE INDEX \`partner_deliveries_recorded_by_idx\` ON \`partner_deliveries\` (\`recorded_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`partner_deliveries_updated_at_idx\` ON \`partner_deliveries\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`partner_deliveries_created_at_idx\` ON \`partner_deliveries\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`state_community_1_idx\` ON \`partner_deliveries\` (\`state\`,\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`partner_state_idx\` ON \`partner_deliveries\` (\`partner_id\`,\`state\`);`));
  await db.run(sql.raw(`CREATE TABLE \`delivery_thanks\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`delivery_id\` text(36) NOT NULL,
	\`user_id\` text(36) NOT NULL,
	\`at\` text NOT NULL,
	FOREIGN KEY (\`delivery_id\`) REFERENCES \`partner_deliveries\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`delivery_thanks_delivery_idx\` ON \`delivery_thanks\` (\`delivery_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`delivery_thanks_user_idx\` ON \`delivery_thanks\` (\`user_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`delivery_user_idx\` ON \`delivery_thanks\` (\`delivery_id\`,\`user_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`property_files\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text NOT NULL,
	\`subject\` text,
	\`subject_kind\` text,
	\`order\` numeric DEFAULT 0 NOT NULL,
	\`is_public\` integer DEFAULT false,
	\`uploaded_by_id\` text(36),
	\`township_id\` text(36),
	\`community_id\` text(36),
	\`grid_id\` text(36),
	\`compound_id\` text(36),
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
	FOREIGN KEY (\`uploaded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`property_files_subject_idx\` ON \`property_files\` (\`subject\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_files_is_public_idx\` ON \`property_files\` (\`is_public\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_files_uploaded_by_idx\` ON \`property_files\` (\`uploaded_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_files_township_idx\` ON \`property_files\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_files_community_idx\` ON \`property_files\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_files_grid_idx\` ON \`property_files\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_files_compound_idx\` ON \`property_files\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_files_updated_at_idx\` ON \`property_files\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_files_created_at_idx\` ON \`property_files\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`property_files_filename_idx\` ON \`property_files\` (\`filename\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_files_sizes_small_sizes_small_filename_idx\` ON \`property_files\` (\`sizes_small_filename\`);`));
  await db.run(sql.raw(`CREATE TABLE \`property_events\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`subject_kind\` text NOT NULL,
	\`subject\` text NOT NULL,
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
	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`township_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`community_id\`) REFERENCES \`divisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`grid_id\`) REFERENCES \`grids\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`compound_id\`) REFERENCES \`compounds\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`CREATE INDEX \`property_events_subject_idx\` ON \`property_events\` (\`subject\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_events_at_idx\` ON \`property_events\` (\`at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_events_actor_idx\` ON \`property_events\` (\`actor_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_events_township_idx\` ON \`property_events\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_events_community_idx\` ON \`property_events\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_events_grid_idx\` ON \`property_events\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`property_events_compound_idx\` ON \`property_events\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE TABLE \`data_deletions\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`reference\` text NOT NULL,
	\`at\` text NOT NULL,
	\`what\` text NOT NULL,
	\`rows\` numeric NOT NULL,
	\`ground\` text NOT NULL
);
`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`data_deletions_reference_idx\` ON \`data_deletions\` (\`reference\`);`));
  await db.run(sql.raw(`CREATE INDEX \`data_deletions_at_idx\` ON \`data_deletions\` (\`at\`);`));
  await db.run(sql.raw(`DROP INDEX \`request_round_idx\`;`));
  await db.run(sql.raw(`ALTER TABLE \`request_evaluations\` ADD \`word\` numeric DEFAULT 0 NOT NULL;`));
  await db.run(sql.raw(`ALTER TABLE \`request_evaluations\` ADD \`superseded\` integer DEFAULT false;`));
  await db.run(sql.raw(`CREATE INDEX \`request_evaluations_superseded_idx\` ON \`request_evaluations\` (\`superseded\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`request_round_word_idx\` ON \`request_evaluations\` (\`request_id\`,\`round\`,\`word\`);`));
  await db.run(sql.raw(`PRAGMA foreign_keys=OFF;`));
  await db.run(sql.raw(`CREATE TABLE \`__new_supervisions\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` text NOT NULL,
	\`request_id\` text(36) NOT NULL,
	\`addressee\` text DEFAULT 'unit' NOT NULL,
	\`unit_id\` text(36),
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
	\`letter\` text,
	\`held_at\` text,
	\`held_place\` text,
	\`held_with\` text,
	\`minutes\` text,
	\`undertakings\` text,
	\`minutes_by_id\` text(36),
	\`minutes_by_name\` text,
	\`minutes_at\` text,
	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`issued_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`answered_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`closed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`minutes_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`));
  await db.run(sql.raw(`INSERT INTO \`__new_supervisions\`("id", "number", "request_id", "unit_id", "unit_name", "rung", "round", "trigger", "reason", "issued_by_id", "issued_by_name", "issued_at", "answer_due_at", "answer_due_reason", "state", "answer", "answered_by_id", "answered_by_name", "answered_at", "closed_by_id", "closed_by_name", "closed_at", "closing_note") SELECT "id", "number", "request_id", "unit_id", "unit_name", "rung", "round", "trigger", "reason", "issued_by_id", "issued_by_name", "issued_at", "answer_due_at", "answer_due_reason", "state", "answer", "answered_by_id", "answered_by_name", "answered_at", "closed_by_id", "closed_by_name", "closed_at", "closing_note" FROM \`supervisions\`;`));
  await db.run(sql.raw(`DROP TABLE \`supervisions\`;`));
  await db.run(sql.raw(`ALTER TABLE \`__new_supervisions\` RENAME TO \`supervisions\`;`));
  await db.run(sql.raw(`PRAGMA foreign_keys=ON;`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`supervisions_number_idx\` ON \`supervisions\` (\`number\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_request_idx\` ON \`supervisions\` (\`request_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_addressee_idx\` ON \`supervisions\` (\`addressee\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_unit_idx\` ON \`supervisions\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_rung_idx\` ON \`supervisions\` (\`rung\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_trigger_idx\` ON \`supervisions\` (\`trigger\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_issued_by_idx\` ON \`supervisions\` (\`issued_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_issued_at_idx\` ON \`supervisions\` (\`issued_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_answer_due_at_idx\` ON \`supervisions\` (\`answer_due_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_state_idx\` ON \`supervisions\` (\`state\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_answered_by_idx\` ON \`supervisions\` (\`answered_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_closed_by_idx\` ON \`supervisions\` (\`closed_by_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`supervisions_minutes_by_idx\` ON \`supervisions\` (\`minutes_by_id\`);`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`request_rung_round_addressee_idx\` ON \`supervisions\` (\`request_id\`,\`rung\`,\`round\`,\`addressee\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_state_idx\` ON \`supervisions\` (\`unit_id\`,\`state\`);`));
  await db.run(sql.raw(`ALTER TABLE \`requests\` ADD \`centre_rung\` text;`));
  await db.run(sql.raw(`ALTER TABLE \`requests\` ADD \`centre_rung_due_at\` text;`));
  await db.run(sql.raw(`ALTER TABLE \`requests\` ADD \`supplement_count\` numeric DEFAULT 0;`));
  await db.run(sql.raw(`ALTER TABLE \`requests\` ADD \`supplemented_at\` text;`));
  await db.run(sql.raw(`ALTER TABLE \`requests\` ADD \`urge_count\` numeric DEFAULT 0;`));
  await db.run(sql.raw(`ALTER TABLE \`requests\` ADD \`urged_at\` text;`));
  await db.run(sql.raw(`ALTER TABLE \`requests\` ADD \`reply_corrected_at\` text;`));
  await db.run(sql.raw(`CREATE INDEX \`requests_centre_rung_idx\` ON \`requests\` (\`centre_rung\`);`));
  await db.run(sql.raw(`CREATE INDEX \`requests_supplemented_at_idx\` ON \`requests\` (\`supplemented_at\`);`));
  await db.run(sql.raw(`ALTER TABLE \`compounds\` ADD \`pilot_order\` numeric;`));
  await db.run(sql.raw(`CREATE INDEX \`compounds_pilot_order_idx\` ON \`compounds\` (\`pilot_order\`);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`residencies_id\` text(36) REFERENCES residencies(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`household_codes_id\` text(36) REFERENCES household_codes(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`residency_claims_id\` text(36) REFERENCES residency_claims(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`compound_managements_id\` text(36) REFERENCES compound_managements(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`property_contracts_id\` text(36) REFERENCES property_contracts(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`property_companies_id\` text(36) REFERENCES property_companies(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`company_credit_records_id\` text(36) REFERENCES company_credit_records(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`red_partners_id\` text(36) REFERENCES red_partners(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`partner_commitments_id\` text(36) REFERENCES partner_commitments(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`partner_deliveries_id\` text(36) REFERENCES partner_deliveries(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`delivery_thanks_id\` text(36) REFERENCES delivery_thanks(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`property_files_id\` text(36) REFERENCES property_files(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`property_events_id\` text(36) REFERENCES property_events(id);`));
  await db.run(sql.raw(`ALTER TABLE \`payload_locked_documents_rels\` ADD \`data_deletions_id\` text(36) REFERENCES data_deletions(id);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_residencies_id_idx\` ON \`payload_locked_documents_rels\` (\`residencies_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_household_codes_id_idx\` ON \`payload_locked_documents_rels\` (\`household_codes_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_residency_claims_id_idx\` ON \`payload_locked_documents_rels\` (\`residency_claims_id\`);`));
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
  await db.run(sql.raw(`CREATE INDEX \`payload_locked_documents_rels_data_deletions_id_idx\` ON \`payload_locked_documents_rels\` (\`data_deletions_id\`);`));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql.raw(`DROP TABLE \`residencies\`;`));
  await db.run(sql.raw(`DROP TABLE \`household_codes\`;`));
  await db.run(sql.raw(`DROP TABLE \`residency_claims\`;`));
  await db.run(sql.raw(`DROP TABLE \`compound_managements\`;`));
  await db.run(sql.raw(`DROP TABLE \`property_contracts\`;`));
  await db.run(sql.raw(`DROP TABLE \`property_companies\`;`));
  await db.run(sql.raw(`DROP TABLE \`company_credit_records\`;`));
  await db.run(sql.raw(`DROP TABLE \`red_partners\`;`));
  await db.run(sql.raw(`DROP TABLE \`red_partners_rels\`;`));
  await db.run(sql.raw(`DROP TABLE \`partner_commitments\`;`));
  await db.run(sql.raw(`DROP TABLE \`partner_deliveries\`;`));
  await db.run(sql.raw(`DROP TABLE \`delivery_thanks\`;`));
  await db.run(sql.raw(`DROP TABLE \`property_files\`;`));
  await db.run(sql.raw(`DROP TABLE \`property_events\`;`));
  await db.run(sql.raw(`DROP TABLE \`data_deletions\`;`));
  await db.run(sql.raw(`PRAGMA foreign_keys=OFF;`));
  await db.run(sql.raw(`CREATE TABLE \`__new_supervisions\` (
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
  await db.run(sql.raw(`INSERT INTO \`__new_supervisions\`("id", "number", "request_id", "unit_id", "unit_name", "rung", "round", "trigger", "reason", "issued_by_id", "issued_by_name", "issued_at", "answer_due_at", "answer_due_reason", "state", "answer", "answered_by_id", "answered_by_name", "answered_at", "closed_by_id", "closed_by_name", "closed_at", "closing_note") SELECT "id", "number", "request_id", "unit_id", "unit_name", "rung", "round", "trigger", "reason", "issued_by_id", "issued_by_name", "issued_at", "answer_due_at", "answer_due_reason", "state", "answer", "answered_by_id", "answered_by_name", "answered_at", "closed_by_id", "closed_by_name", "closed_at", "closing_note" FROM \`supervisions\`;`));
  await db.run(sql.raw(`DROP TABLE \`supervisions\`;`));
  await db.run(sql.raw(`ALTER TABLE \`__new_supervisions\` RENAME TO \`supervisions\`;`));
  await db.run(sql.raw(`PRAGMA foreign_keys=ON;`));
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
  await db.run(sql.raw(`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "requests_id", "request_events_id", "request_evaluations_id", "request_signals_id", "return_visits_id", "request_follows_id", "request_co_units_id", "request_bounces_id", "request_applications_id", "supervisions_id", "hand_overs_id", "request_alerts_id", "categories_id", "category_limits_id", "category_questions_id", "reply_templates_id", "dispatch_rules_id", "unit_duties_id", "unit_contacts_id", "channels_id", "channel_keys_id", "intake_records_id", "intake_nonces_id", "call_records_id", "request_answers_id", "request_photos_id", "request_announcements_id", "suggestion_models_id", "request_counters_id", "request_measures_id", "request_measure_changes_id", "request_views_id", "request_presences_id", "notices_id", "media_id", "attachments_id", "settings_id", "search_entries_id", "search_tokens_id", "page_revisions_id", "party_organizations_id", "party_members_id", "dual_posts_id", "linkages_id", "units_id", "divisions_id", "grids_id", "compounds_id", "buildings_id", "households_id", "party_organization_events_id", "party_organization_places_id", "import_runs_id", "import_issues_id", "import_chunks_id", "users_id", "role_assignments_id", "profiles_id", "sign_in_codes_id", "outbox_id", "audit_events_id", "audit_seals_id", "notification_preferences_id", "job_turns_id") SELECT "id", "order", "parent_id", "path", "requests_id", "request_events_id", "request_evaluations_id", "request_signals_id", "return_visits_id", "request_follows_id", "request_co_units_id", "request_bounces_id", "request_applications_id", "supervisions_id", "hand_overs_id", "request_alerts_id", "categories_id", "category_limits_id", "category_questions_id", "reply_templates_id", "dispatch_rules_id", "unit_duties_id", "unit_contacts_id", "channels_id", "channel_keys_id", "intake_records_id", "intake_nonces_id", "call_records_id", "request_answers_id", "request_photos_id", "request_announcements_id", "suggestion_models_id", "request_counters_id", "request_measures_id", "request_measure_changes_id", "request_views_id", "request_presences_id", "notices_id", "media_id", "attachments_id", "settings_id", "search_entries_id", "search_tokens_id", "page_revisions_id", "party_organizations_id", "party_members_id", "dual_posts_id", "linkages_id", "units_id", "divisions_id", "grids_id", "compounds_id", "buildings_id", "households_id", "party_organization_events_id", "party_organization_places_id", "import_runs_id", "import_issues_id", "import_chunks_id", "users_id", "role_assignments_id", "profiles_id", "sign_in_codes_id", "outbox_id", "audit_events_id", "audit_seals_id", "notification_preferences_id", "job_turns_id" FROM \`payload_locked_documents_rels\`;`));
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
  await db.run(sql.raw(`DROP INDEX \`requests_centre_rung_idx\`;`));
  await db.run(sql.raw(`DROP INDEX \`requests_supplemented_at_idx\`;`));
  await db.run(sql.raw(`ALTER TABLE \`requests\` DROP COLUMN \`centre_rung\`;`));
  await db.run(sql.raw(`ALTER TABLE \`requests\` DROP COLUMN \`centre_rung_due_at\`;`));
  await db.run(sql.raw(`ALTER TABLE \`requests\` DROP COLUMN \`supplement_count\`;`));
  await db.run(sql.raw(`ALTER TABLE \`requests\` DROP COLUMN \`supplemented_at\`;`));
  await db.run(sql.raw(`ALTER TABLE \`requests\` DROP COLUMN \`urge_count\`;`));
  await db.run(sql.raw(`ALTER TABLE \`requests\` DROP COLUMN \`urged_at\`;`));
  await db.run(sql.raw(`ALTER TABLE \`requests\` DROP COLUMN \`reply_corrected_at\`;`));
  await db.run(sql.raw(`DROP INDEX \`request_evaluations_superseded_idx\`;`));
  await db.run(sql.raw(`DROP INDEX \`request_round_word_idx\`;`));
  await db.run(sql.raw(`CREATE UNIQUE INDEX \`request_round_idx\` ON \`request_evaluations\` (\`request_id\`,\`round\`);`));
  await db.run(sql.raw(`ALTER TABLE \`request_evaluations\` DROP COLUMN \`word\`;`));
  await db.run(sql.raw(`ALTER TABLE \`request_evaluations\` DROP COLUMN \`superseded\`;`));
  await db.run(sql.raw(`DROP INDEX \`compounds_pilot_order_idx\`;`));
  await db.run(sql.raw(`ALTER TABLE \`compounds\` DROP COLUMN \`pilot_order\`;`));
}
