import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { OrderedPart, OrderedQuery } from '../ordered-find';
import { clauseOf, decoded, modelOf } from './lean-find';

/** The same page from MongoDB: its planner takes lists apart and merges the indexes by itself. */
export async function orderedDocuments(
  adapter: MongooseAdapter,
  slug: string,
  query: OrderedPart,
): Promise<object[]> {
  const { model, isDate } = modelOf(adapter, slug);
  const { by, direction } = query.order;
  const columns = [...new Set([by, ...query.columns])];
  const way = direction === 'up' ? 1 : -1;
  const documents = await model.collection
    .find(
      { $and: [eitherOf(query.cases, isDate), boundOf(query, isDate(by))] },
      { projection: Object.fromEntries(columns.map((column) => [column, 1])) },
    )
    .sort(query.part === 'unset' ? { _id: way } : { [by]: way, _id: way })
    .limit(query.limit)
    .toArray();
  return documents.map(({ _id, ...document }) => ({
    id: String(_id),
    ...Object.fromEntries(columns.map((column) => [column, decoded(document[column])])),
  }));
}

/** Counts, ending at `most`. */
export async function countDocumentsUpTo(
  adapter: MongooseAdapter,
  slug: string,
  { cases, most }: Pick<OrderedQuery, 'cases' | 'splitBy'> & { most: number },
): Promise<number> {
  const { model, isDate } = modelOf(adapter, slug);
  return model.collection.countDocuments(eitherOf(cases, isDate), { limit: most });
}

function eitherOf(cases: OrderedQuery['cases'], isDate: (field: string) => boolean): Record<string, unknown> {
  const all = cases.map((one) =>
    one.length === 0 ? {} : { $and: one.map((condition) => clauseOf(condition, isDate(condition.field))) },
  );
  return all.length === 1 && all[0] ? all[0] : { $or: all };
}

function boundOf({ after, part, order }: OrderedPart, isDate: boolean): Record<string, unknown> {
  const { by, direction, nullable } = order;
  const beyond = direction === 'up' ? '$gt' : '$lt';
  if (part === 'unset') return after ? { [by]: null, _id: { [beyond]: after.id } } : { [by]: null };
  if (!after || after.value === null) return nullable ? { [by]: { $ne: null } } : {};
  const value = isDate ? new Date(after.value) : after.value;
  return {
    [by]: { [`${beyond}e`]: value },
    $or: [{ [by]: { [beyond]: value } }, { [by]: value, _id: { [beyond]: after.id } }],
  };
}
