import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const alias = {
  '@/': `${path.join(root, 'src')}/`,
  '@collections/': `${path.join(root, 'collections')}/`,
};

const together = [
  'tests/integration/**/*.test.ts',
  ...(process.env.TEST_DATABASE_URL ? ['tests/cluster/**/*.test.ts'] : []),
];

/** Files that load the product under another environment than the rest. */
const alone = [
  'tests/integration/database/kill.test.ts',
  'tests/integration/organization/import-stop.test.ts',
  'tests/integration/server/tls.test.ts',
  ...(process.env.TEST_DATABASE_URL ? ['tests/cluster/server/two-processes.test.ts'] : []),
];

function integration(name: string, which: { isolate?: boolean; include: string[]; exclude?: string[] }) {
  return {
    extends: true as const,
    test: {
      name,
      globalSetup: ['tests/factories/run.ts'],
      setupFiles: ['tests/factories/environment.ts'],
      testTimeout: 180_000,
      hookTimeout: 300_000,
      ...which,
    },
  };
}

export default defineConfig({
  resolve: { alias },
  test: {
    globals: false,
    maxWorkers: 2,
    pool: 'forks',
    // See CONTRIBUTING, traps: without it Lexical is loaded with top-level await, which Node 20 sometimes never finishes.
    execArgv: ['--conditions=production'],
    projects: [
      {
        extends: true,
        // One process per worker: loading the rules anew for each file took three quarters of the time.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/factories/unit.ts'],
          isolate: false,
          testTimeout: 30_000,
        },
      },
      // Loading the product takes longer than most files need to test it: these share one process per worker.
      integration('integration', { isolate: false, include: together, exclude: alone }),
      integration('integration-alone', { include: alone }),
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          setupFiles: ['tests/factories/environment.ts'],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
