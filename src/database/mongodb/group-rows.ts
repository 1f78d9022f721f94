import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { Group, GroupKey, GroupQuery } from '../group-rows';
import { clauseOf, modelOf, sessionOf } from './lean-find';

/** The same as an aggregation. */
export async function groupDocuments(
  adapter: MongooseAdapter,
  slug: string,
  query: GroupQuery,
  transactionID?: string,
): Promise<Group[]> {
  const { model, isDate } = modelOf(adapter, slug);
  const session = transactionID ? sessionOf(adapter, transactionID) : undefined;
  const { by, sum, where } = query;
  const filter = where.length > 0 ? { $and: where.map((one) => clauseOf(one, isDate(one.field))) } : {};
  const documents = await model.collection
    .aggregate(
      [
        { $match: filter },
        {
          $group: {
            _id: Object.fromEntries(by.map((key, index) => [`k${index}`, expressionOf(key)])),
            n: { $sum: 1 },
            sum: { $sum: sum ? `$${sum}` : 0 },
            squares: { $sum: sum ? { $multiply: [`$${sum}`, `$${sum}`] } : 0 },
          },
        },
      ],
      session ? { session } : {},
    )
    .toArray();
  return documents.map(({ _id, n, sum: added, squares }) => ({
    keys: by.map((_key, index) => {
      const value: unknown = _id[`k${index}`];
      return value === null || value === undefined ? null : String(value);
    }),
    n: Number(n),
    sum: Number(added),
    squares: Number(squares),
  }));
}

function expressionOf(key: GroupKey): unknown {
  if (typeof key === 'string') return key === 'id' ? '$_id' : `$${key}`;
  return { $substrCP: [`$${key.field}`, Math.trunc(key.character), 1] };
}
