import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { BasePayload, type SanitizedConfig } from 'payload';
import { copyingOnlyWhatIsThere } from './carried-columns';

/** A schema as drizzle-kit describes it. */
export interface Snapshot {
  id: string;
  prevId: string;
  version: string;
  [part: string]: unknown;
}

interface SchemaTools {
  generateDrizzleJson(schema: Record<string, unknown>): Promise<Snapshot>;
  generateMigration(before: Snapshot, after: Snapshot): Promise<string[]>;
}

/** The configuration with the schema it asks for. */
export interface WantedSchema {
  config: SanitizedConfig;
  snapshot: Snapshot;
  /** SQL statements that lead from `before` (absent: an empty database) to `after`. */
  statements(before: Snapshot | undefined, after: Snapshot): Promise<string[]>;
  empty: Snapshot;
}

/** Builds the schema of payload.config.ts without opening a database. */
export async function wantedSchema(root: string): Promise<WantedSchema> {
  const module: { default: Promise<SanitizedConfig> } = await import(
    pathToFileURL(path.join(root, 'payload.config.ts')).href
  );
  const config = await module.default;
  const payload = await new BasePayload().init({ config, disableDBConnect: true, disableOnInit: true });
  const adapter = payload.db as unknown as SQLiteAdapter; // the adapter's type is wider than Payload's DatabaseAdapter
  const tools: SchemaTools = adapter.requireDrizzleKit();
  const empty = adapter.defaultDrizzleSnapshot as Snapshot;
  return {
    config,
    empty,
    snapshot: await tools.generateDrizzleJson(adapter.schema),
    async statements(before = empty, after) {
      return copyingOnlyWhatIsThere(await tools.generateMigration(before, after), before);
    },
  };
}

/** Whether two snapshots describe the same tables; ids of snapshots do not count. */
export function sameSchema(one: Snapshot, other: Snapshot): boolean {
  return comparable(one) === comparable(other);
}

/** Names of the tables that differ, for the message of the check. */
export function changedTables(one: Snapshot, other: Snapshot): string[] {
  const [before, after] = [tablesOf(one), tablesOf(other)];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => sorted(before[name]) !== sorted(after[name])).sort();
}

function comparable({ id: _id, prevId: _prevId, ...schema }: Snapshot): string {
  return sorted(schema);
}

function tablesOf({ tables }: Snapshot): Record<string, unknown> {
  return typeof tables === 'object' && tables !== null ? { ...tables } : {};
}

/** JSON with sorted keys: the same schema gives the same text whatever order it was built in. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([left], [right]) => (left < right ? -1 : 1)));
  });
}
