/**
 * Fills an empty database with the demo city, an archive of N requests (scripts/generate) and their words, for
 * scripts/bench/workbench.ts; one that was filled before stays as it is. The archive ends today, so that as much is open as in
 * a service at work. Prints what the bench asks with, a session of an operator among it, as one line of JSON.
 */
import { getPayload } from 'payload';
import config from '../../payload.config';
import { groupRows, inTransaction, migrateDatabase } from '../../src/database';
import { demoAccounts } from '../../src/domain/accounts';
import { openSession } from '../../src/domain/accounts/sessions';
import { directory, reindexRequests } from '../../src/domain/requests';
import { fillArchive } from '../generate/run';
import { seedDemoCity } from '../seed';

const count = Number(process.argv[2] ?? 10_000);

const payload = await getPayload({ config, cron: false });
await migrateDatabase(payload);
const archived = { sourceKey: { like: 'generated:' } };
const filled = await payload.db.find({
  collection: 'requests',
  where: archived,
  limit: 1,
  pagination: false,
});
if (filled.docs.length === 0) {
  await seedDemoCity({ payload, report: () => {} });
  await fillArchive(payload, { requests: count, perDay: 140, until: new Date(), seed: 2026 });
  await reindexRequests(payload);
}

const { categories } = await directory(payload);
const waiting = await first('requests', { and: [archived, { state: { equals: 'submitted' } }] });
const some = await first('requests', { and: [archived, { leadUnit: { exists: true } }] });
const username = demoAccounts.find(({ role }) => role === 'operator')?.username;
const operator = await first('users', { username: { equals: username } });
const session = await inTransaction({ payload }, (req) => openSession(payload, req, operator.id));
// The community with most requests has about a tenth of all: demo communities are filled first.
const communities = await groupRows(payload, 'requests', { where: [], by: ['community'] });
const largest = communities.toSorted((a, b) => b.n - a.n).find(({ keys: [community] }) => community);
const known = {
  cookie: session.cookie.split(';')[0],
  category: categories.find(({ parent }) => !parent)?.id,
  community: some.community,
  largest: largest?.keys[0],
  unit: some.leadUnit,
  channel: some.channel,
  number: some.number,
  request: waiting.id,
};
process.stdout.write(`${JSON.stringify(known)}\n`);
await payload.destroy();
process.exit(0);

async function first(collection: 'requests' | 'users', where: object) {
  const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({
    collection,
    where: { ...where },
    sort: '-id',
    limit: 1,
    pagination: false,
  });
  const [doc] = docs;
  if (!doc) throw new Error(`no ${collection} for the bench`);
  return doc;
}
