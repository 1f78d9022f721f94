import { randomBytes } from 'node:crypto';

/** Before the first worker of a run; afterwards the databases its workers made on MongoDB go. */
export default function begin(): () => Promise<void> {
  process.env.TEST_RUN ??= randomBytes(4).toString('hex');
  const prefix = `portal_test_${process.env.TEST_RUN}_`;
  return async () => {
    const url = process.env.TEST_DATABASE_URL;
    if (!url) return;
    const { MongoClient } = await import('mongodb');
    const client = await MongoClient.connect(url);
    try {
      const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
      for (const { name } of databases) if (name.startsWith(prefix)) await client.db(name).dropDatabase();
    } finally {
      await client.close();
    }
  };
}
