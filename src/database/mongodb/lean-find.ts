import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { DatabaseError } from '../errors';
import type { LeanCondition, LeanQuery } from '../lean-find';

/** The same read on MongoDB: a projection of flat fields, straight from the driver. */
export async function findDocuments(
  adapter: MongooseAdapter,
  slug: string,
  query: LeanQuery,
  transactionID?: string,
): Promise<object[]> {
  const { model, isDate } = modelOf(adapter, slug);
  const session = transactionID ? sessionOf(adapter, transactionID) : undefined;
  const filter = { $and: query.where.map((condition) => clauseOf(condition, isDate(condition.field))) };
  const documents = await model.collection
    .find(query.where.length > 0 ? filter : {}, {
      projection: Object.fromEntries(query.columns.map((column) => [column, 1])),
      ...(session ? { session } : {}),
    })
    .sort(query.newestBy === 'id' ? { _id: -1 } : { [query.newestBy]: -1, _id: -1 })
    .skip(query.skip ?? 0)
    .limit(query.limit)
    .toArray();
  return documents.map(({ _id, ...document }) => ({
    id: String(_id),
    ...Object.fromEntries(query.columns.map((column) => [column, decoded(document[column])])),
  }));
}

/** The collection behind a slug, and which of its fields hold moments. @throws DatabaseError when there is none */
export function modelOf(adapter: MongooseAdapter, slug: string) {
  const model = adapter.collections[slug];
  if (!model) throw new DatabaseError('unsupported', `${slug} has no collection`);
  const { schema } = model;
  return { model, isDate: (field: string) => schema.path(field)?.instance === 'Date' };
}

/** The session of an open transaction. @throws DatabaseError `transaction-ended` */
export function sessionOf(adapter: MongooseAdapter, transactionID: string) {
  const session = adapter.sessions[transactionID];
  if (!session) throw new DatabaseError('transaction-ended', 'the transaction has ended');
  return session;
}

/** A condition as MongoDB reads it. */
export function clauseOf(condition: LeanCondition, isDate: boolean): Record<string, unknown> {
  const field = condition.field === 'id' ? '_id' : condition.field;
  const moment = (text: string) => (isDate ? new Date(text) : text);
  if ('equals' in condition) {
    const { equals } = condition;
    return { [field]: typeof equals === 'string' ? moment(equals) : equals };
  }
  if ('in' in condition) return { [field]: { $in: [...condition.in] } };
  if ('exists' in condition) return { [field]: condition.exists ? { $ne: null } : null };
  return {
    [field]: {
      ...(condition.from === undefined ? {} : { $gte: moment(condition.from) }),
      ...(condition.before === undefined ? {} : { $lt: moment(condition.before) }),
    },
  };
}

/** A stored value as the field has it; null for what is not set. */
export function decoded(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : (value ?? null);
}
