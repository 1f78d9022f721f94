/**
 * Keys of outside channels, from the command line, also while the server runs:
 *   npm run channels -- key NAME [--json] [--replace]
 *                                             a new key of the channel; its secret is shown this once. With --replace also
 *                                             when that ends an older key somebody still signs with
 *   npm run channels -- keys NAME [--json]    the channel's keys, without secrets
 *   npm run channels -- revoke ID             ends a key at once
 * NAME is the channel's key or name. Exit codes: 0 done, 1 refused, 2 wrong usage.
 */
import { parseCommand, usage } from './channels/arguments';

// Nothing left to wait for and yet not finished (a module that never loads): that must not look like success.
process.once('beforeExit', () => {
  process.stderr.write('没有做完，请再运行一次。\n');
  process.exit(1);
});

async function main(): Promise<number> {
  const command = parseCommand(process.argv.slice(2));
  if (!command) {
    process.stderr.write(usage);
    return 2;
  }
  const { runChannels } = await import('./channels/run');
  return runChannels(command);
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
