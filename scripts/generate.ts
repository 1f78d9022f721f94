/**
 * Generates an archive of requests in the demo city, for measuring: `npm run generate -- --requests 100000`.
 * The same at every run of the same options. Exit codes: 0 done, 1 refused, 2 wrong usage.
 */
import { runGenerate } from './generate/run';

runGenerate(process.argv.slice(2)).then(
  (status) => process.exit(status),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
