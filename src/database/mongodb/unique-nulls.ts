import type { MongooseAdapter } from '@payloadcms/db-mongodb';

type Schema = Parameters<Parameters<MongooseAdapter['connection']['plugin']>[0]>[0];

/**
 * Several rows may leave a unique field empty on SQLite. MongoDB's unique index, sparse as Payload makes it, passes over
 * a missing value but not over `null`, so an empty unique field is left out of the document instead of stored as `null`.
 * Must run before the models are made.
 */
export function leaveOutEmptyUniques({ connection }: Pick<MongooseAdapter, 'connection'>): void {
  connection.plugin((schema: Schema) => {
    const paths = sparseUniquePaths(schema);
    if (paths.length === 0) return;
    schema.pre('save', function leaveOut() {
      for (const path of paths) if (this.get(path) === null) this.set(path, undefined);
    });
    schema.pre(['findOneAndUpdate', 'updateMany', 'updateOne'], function unset() {
      const update = this.getUpdate();
      if (!update || Array.isArray(update)) return;
      const empty = paths.filter((path) => this.get(path) === null);
      for (const path of empty) {
        for (const part of [update, update.$set ?? {}]) Reflect.deleteProperty(part, path);
      }
      if (empty.length > 0) {
        this.setUpdate({
          ...update,
          $unset: { ...update.$unset, ...Object.fromEntries(empty.map((path) => [path, 1])) },
        });
      }
    });
  });
}

function sparseUniquePaths(schema: Schema): string[] {
  return schema
    .indexes()
    .filter(([, options]) => options.unique && options.sparse)
    .flatMap(([fields]) => Object.keys(fields));
}
