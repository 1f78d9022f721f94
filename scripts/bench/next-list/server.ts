import { createServer } from 'node:http';
import path from 'node:path';
import next from 'next';
import { getPayload } from 'payload';
import config from '../../../payload.config';
import { migrateDatabase } from '../../../src/database';
import { directory, listPublicRequests, publicYears } from '../../../src/domain/requests';
import { share } from './page-data';

/** Serves the comparison: one Payload, and Next rendering the list. Arguments: port, file with the portal's own page. */
async function serve(port: number, frame: { before: string; after: string }): Promise<void> {
  const payload = await getPayload({ config, cron: false });
  await migrateDatabase(payload);
  share({
    frame,
    read: async (filter) => {
      const [found, known, years] = await Promise.all([
        listPublicRequests({ payload, filter }),
        directory(payload),
        publicYears(payload),
      ]);
      return { found, directory: known, years };
    },
  });
  const app = next({ dir: path.resolve(import.meta.dirname), dev: false, port, hostname: 'localhost' });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      response.statusCode = 500;
      response.end();
    });
  });
  server.listen(port, '127.0.0.1', () => process.stdout.write('listening\n'));
  process.once('SIGTERM', () => server.close(() => process.exit(0)));
}

const [port = '0', before = '', after = ''] = process.argv.slice(2);
serve(Number(port), { before, after }).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
