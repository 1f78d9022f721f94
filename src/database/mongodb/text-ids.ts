import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { Payload, SanitizedCollectionConfig } from 'payload';
import { newId } from '@/shared/ids';

/**
 * Gives every collection on MongoDB the ids it has on SQLite: UUIDs version 7 as text. The adapter knows ObjectIds and
 * custom ids only, and a collection has a custom id when it has a text field `id`. That field is added here, to the
 * collections of this process and only on MongoDB, before the adapter builds its models: in the configuration it would
 * take SQLite's own generated ids away. An insert without an id is given one. Versions keep ObjectIds of their own; the
 * document they belong to is named by its UUID.
 */
export function giveTextIds(adapter: MongooseAdapter): void {
  const { create, init } = adapter;
  adapter.init = async () => {
    declareTextIds(adapter.payload);
    await init?.call(adapter);
  };
  adapter.create = (args) =>
    create.call(adapter, { ...args, data: { ...args.data, id: args.data.id ?? newId() } });
  // The stock upsert lets the server make the id of an insert, which would be an ObjectId.
  adapter.upsert = async ({ where, ...args }) => {
    const { collection, locale, req } = args;
    const found = await adapter.findOne({ collection, locale, req, where });
    if (!found) return adapter.create(args);
    return adapter.updateOne({ ...args, id: found.id });
  };
}

function declareTextIds(payload: Payload): void {
  for (const collection of payload.config.collections) {
    if (!collection.flattenedFields.some(({ name }) => name === 'id')) addIdField(collection);
    Object.assign(payload.collections[collection.slug] ?? {}, { customIDType: 'text' });
  }
}

/** The field as Payload sanitizes one, kept out of the admin panel's forms and columns. */
function addIdField({ fields, flattenedFields }: SanitizedCollectionConfig): void {
  const field = {
    name: 'id',
    type: 'text' as const,
    access: {},
    admin: { disabled: true, disableBulkEdit: true },
    hooks: {},
    label: 'ID',
  };
  fields.push(field);
  flattenedFields.push(field);
}
