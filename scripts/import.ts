/**
 * Imports from the command line, also while the server runs:
 *   npm run import -- requests FILE.csv|FILE.xlsx [--channel KEY|NAME] [--private] [--dry-run]
 *   npm run import -- calls FILE.csv|FILE.xlsx [--channel KEY|NAME] [--dry-run]
 *   npm run import -- categories FILE.csv|FILE.xlsx
 *   npm run import -- households FILE.csv|FILE.xlsx [--skip-bad] [--dry-run]
 *   npm run import -- buildings FILE…            (the same file format as households)
 * Exit codes: 0 finished (refused rows are listed), 1 the file could not be imported, 2 wrong usage.
 */
import { runImport } from './import/run';

// Nothing left to wait for and yet not finished (a module that never loads): that must not look like success.
process.once('beforeExit', () => {
  process.stderr.write('导入没有做完，请再运行一次；已经导入的不会重复。\n');
  process.exit(1);
});

runImport(process.argv.slice(2)).then(
  (status) => process.exit(status),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
