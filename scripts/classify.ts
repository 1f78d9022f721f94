/**
 * Suggests a first-level category for each request of a file, learnt from a labelled file and the category tree:
 *   npm run --silent classify -- --train LABELLED.csv --predict FILE.csv     prints number,first,second,third
 *   npm run --silent classify -- --train LABELLED.csv --cross-validate 10    prints macro-F1, top-1 and top-3
 * Exit codes: 0 done, 1 a file could not be used, 2 wrong usage.
 */
import { runClassify } from './classify/run';

runClassify(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);
