import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  BasePayload,
  buildConfig,
  type CollectionConfig,
  type CollectionSlug,
  type Payload,
  type PayloadRequest,
} from 'payload';
import { type DatabaseSettings, databaseAdapter, migrateDatabase } from '@/database';

/** Fields of the ledger's collections as they come back. */
export interface Account {
  id: string;
  name: string;
  balance: number;
}
export interface Entry {
  id: string;
  account: string;
  amount: number;
  note?: string | null;
}

/** A small database of its own: accounts and entries whose sums must agree. */
export interface Ledger {
  payload: Payload;
  dataDir: string;
  close(): Promise<void>;
}

type Hook = (args: { doc: Account; req: PayloadRequest }) => Promise<void> | void;

/** What runs after an account was created; tests put their misbehaviour here. */
export interface LedgerOptions extends Partial<DatabaseSettings> {
  afterCreate?: Hook;
  extra?: CollectionConfig[];
}

/** The name of this file's database server, when the suite runs on MongoDB. */
export const onMongo = Boolean(process.env.DATABASE_URL);

/** Starts a ledger on a database of its own (SQLite file or MongoDB database), with tables made from its configuration. */
export async function startLedger({
  afterCreate,
  extra = [],
  ...settings
}: LedgerOptions = {}): Promise<Ledger> {
  const dataDir = settings.dataDir ?? mkdtempSync(path.join(tmpdir(), 'ledger-'));
  const databaseUrl = settings.databaseUrl ?? ownMongoUrl();
  const config = await buildConfig({
    collections: [accounts(afterCreate), entries, ...extra],
    db: databaseAdapter({ push: true, ...settings, dataDir, databaseUrl }),
    email: () => ({
      name: 'none',
      defaultFromAddress: 'a@b.example',
      defaultFromName: 'a',
      sendEmail: async () => undefined,
    }),
    logger: { options: { level: process.env.TEST_LOG_LEVEL ?? 'silent' } },
    secret: 'ledger-secret-ledger-secret-ledger-secret',
    telemetry: false,
    typescript: { autoGenerate: false },
  });
  // Every ledger is a new database, but Payload pushes a schema it has seen before only when told to.
  Object.assign(process.env, {
    PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
    PAYLOAD_FORCE_DRIZZLE_PUSH: 'true',
  });
  const payload = await new BasePayload().init({ config, disableOnInit: true });
  if (databaseUrl) await migrateDatabase(payload);
  return {
    payload,
    dataDir,
    async close() {
      await payload.destroy();
      if (!settings.dataDir) rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function accounts(afterCreate: Hook | undefined): CollectionConfig {
  return {
    slug: 'accounts',
    access: { create: () => true, read: () => true, update: () => true, delete: () => true },
    fields: [
      { name: 'name', type: 'text', required: true, unique: true },
      { name: 'balance', type: 'number', defaultValue: 0 },
    ],
    hooks: {
      afterChange: afterCreate
        ? [
            async ({ doc, operation, req }) =>
              operation === 'create' ? await afterCreate({ doc, req }) : undefined,
          ]
        : [],
    },
  };
}

const entries: CollectionConfig = {
  slug: 'entries',
  access: { create: () => true, read: () => true, update: () => true, delete: () => true },
  fields: [
    { name: 'account', type: 'relationship', relationTo: ledgerSlug('accounts'), index: true },
    { name: 'amount', type: 'number', defaultValue: 0 },
    { name: 'note', type: 'text' },
    { name: 'tags', type: 'text', hasMany: true },
    { name: 'contact', type: 'group', fields: [{ name: 'phone', type: 'text' }] },
    { name: 'open', type: 'checkbox', defaultValue: true },
    { name: 'at', type: 'date' },
  ],
};

/** The ledger's slugs as Payload's types want them, which know the product's collections only. */
export function ledgerSlug(slug: 'accounts' | 'entries'): CollectionSlug {
  return slug as unknown as CollectionSlug;
}

function ownMongoUrl(): string | undefined {
  if (!process.env.DATABASE_URL) return undefined;
  const url = new URL(process.env.DATABASE_URL);
  url.pathname = `/ledger_${randomUUID().slice(0, 8)}`;
  return url.href;
}

/** Payload's types know the product's collections only; the ledger's are reached through these. */
export function ledgerCalls(payload: Payload) {
  const untyped = payload as unknown as UntypedPayload;
  return {
    create: (collection: string, data: object, req?: PayloadRequest) =>
      untyped.create({ collection, data, req }),
    update: (collection: string, id: string, data: object, req?: PayloadRequest) =>
      untyped.update({ collection, id, data, req }),
    findByID: (collection: string, id: string, req?: PayloadRequest) =>
      untyped.findByID({ collection, id, req }),
    all: async (collection: string, req?: PayloadRequest) =>
      (await untyped.find({ collection, limit: 0, pagination: false, depth: 0, req })).docs,
    count: async (collection: string) => (await untyped.count({ collection })).totalDocs,
  };
}

interface UntypedPayload {
  create(options: object): Promise<Account & Entry>;
  update(options: object): Promise<Account & Entry>;
  findByID(options: object): Promise<Account & Entry>;
  find(options: object): Promise<{ docs: (Account & Entry)[] }>;
  count(options: object): Promise<{ totalDocs: number }>;
}
