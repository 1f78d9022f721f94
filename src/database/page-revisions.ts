import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload } from 'payload';

/** One published change: the tags of the pages it touches. */
export interface PageRevision {
  id: string;
  tags: string[];
}

/**
 * A number that changes with every commit to the database by whichever connection or process, where the database can
 * say so for nothing (SQLite: 2 µs); null where it cannot (MongoDB).
 */
export async function commitCounter(payload: Payload): Promise<number | null> {
  if (payload.db.name !== 'sqlite') return null;
  const { rows } = await sqlite(payload).client.execute('SELECT data_version FROM pragma_data_version');
  return Number(rows[0]?.data_version);
}

/**
 * The changes written since a moment of the machine's clock, in no particular order: one indexed read past Payload's
 * own layers, because every request for a cached page waits for it.
 */
export async function recentRevisions(payload: Payload, since: Date): Promise<PageRevision[]> {
  if (payload.db.name === 'sqlite') {
    const sql = 'SELECT id, tags FROM page_revisions WHERE at > ?';
    const { rows } = await sqlite(payload).client.execute({ sql, args: [since.toISOString()] });
    return rows.map(({ id, tags }) => revision(id, tags));
  }
  const { collection } = mongodb(payload).collections['page-revisions'] ?? {};
  if (!collection) throw new Error('the collection page-revisions is missing');
  const documents = await collection.find({ at: { $gt: since } }, { projection: { tags: 1 } }).toArray();
  return documents.map(({ _id, tags }) => revision(_id, tags));
}

function revision(id: unknown, tags: unknown): PageRevision {
  return { id: String(id), tags: String(tags).split(' ') };
}

// The two boundaries where a Payload adapter is taken for what its name says it is.
const sqlite = (payload: Payload) => payload.db as unknown as SQLiteAdapter;
const mongodb = (payload: Payload) => payload.db as unknown as MongooseAdapter;
