// Written by npm run migrations:initial or migrations:create.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql.raw(`ALTER TABLE \`dispatch_rules\` ADD \`grid_id\` text(36) REFERENCES grids(id);`));
  await db.run(sql.raw(`ALTER TABLE \`dispatch_rules\` ADD \`compound_id\` text(36) REFERENCES compounds(id);`));
  await db.run(sql.raw(`ALTER TABLE \`dispatch_rules\` ADD \`building_id\` text(36) REFERENCES buildings(id);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_grid_idx\` ON \`dispatch_rules\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_compound_idx\` ON \`dispatch_rules\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_building_idx\` ON \`dispatch_rules\` (\`building_id\`);`));
  await db.run(sql.raw(`ALTER TABLE \`unit_duties\` ADD \`grid_id\` text(36) REFERENCES grids(id);`));
  await db.run(sql.raw(`ALTER TABLE \`unit_duties\` ADD \`compound_id\` text(36) REFERENCES compounds(id);`));
  await db.run(sql.raw(`ALTER TABLE \`unit_duties\` ADD \`building_id\` text(36) REFERENCES buildings(id);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_duties_grid_idx\` ON \`unit_duties\` (\`grid_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_duties_compound_idx\` ON \`unit_duties\` (\`compound_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_duties_building_idx\` ON \`unit_duties\` (\`building_id\`);`));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql.raw(`PRAGMA foreign_keys=OFF;`));
  await db.run(sql.raw(`CREATE TABLE \`__new_dispatch_rules\` (
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
  await db.run(sql.raw(`INSERT INTO \`__new_dispatch_rules\`("id", "order", "name", "category_id", "township_id", "community_id", "channel_id", "urgency", "unit_id", "from", "until", "active", "updated_at", "created_at") SELECT "id", "order", "name", "category_id", "township_id", "community_id", "channel_id", "urgency", "unit_id", "from", "until", "active", "updated_at", "created_at" FROM \`dispatch_rules\`;`));
  await db.run(sql.raw(`DROP TABLE \`dispatch_rules\`;`));
  await db.run(sql.raw(`ALTER TABLE \`__new_dispatch_rules\` RENAME TO \`dispatch_rules\`;`));
  await db.run(sql.raw(`PRAGMA foreign_keys=ON;`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_order_idx\` ON \`dispatch_rules\` (\`order\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_category_idx\` ON \`dispatch_rules\` (\`category_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_township_idx\` ON \`dispatch_rules\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_community_idx\` ON \`dispatch_rules\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_channel_idx\` ON \`dispatch_rules\` (\`channel_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_unit_idx\` ON \`dispatch_rules\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_updated_at_idx\` ON \`dispatch_rules\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`dispatch_rules_created_at_idx\` ON \`dispatch_rules\` (\`created_at\`);`));
  await db.run(sql.raw(`CREATE TABLE \`__new_unit_duties\` (
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
  await db.run(sql.raw(`INSERT INTO \`__new_unit_duties\`("id", "unit_id", "category_id", "township_id", "community_id", "basis", "active", "updated_at", "created_at") SELECT "id", "unit_id", "category_id", "township_id", "community_id", "basis", "active", "updated_at", "created_at" FROM \`unit_duties\`;`));
  await db.run(sql.raw(`DROP TABLE \`unit_duties\`;`));
  await db.run(sql.raw(`ALTER TABLE \`__new_unit_duties\` RENAME TO \`unit_duties\`;`));
  await db.run(sql.raw(`CREATE INDEX \`unit_duties_unit_idx\` ON \`unit_duties\` (\`unit_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_duties_category_idx\` ON \`unit_duties\` (\`category_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_duties_township_idx\` ON \`unit_duties\` (\`township_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_duties_community_idx\` ON \`unit_duties\` (\`community_id\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_duties_active_idx\` ON \`unit_duties\` (\`active\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_duties_updated_at_idx\` ON \`unit_duties\` (\`updated_at\`);`));
  await db.run(sql.raw(`CREATE INDEX \`unit_duties_created_at_idx\` ON \`unit_duties\` (\`created_at\`);`));
}
