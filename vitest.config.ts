import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const alias = {
  '@/': `${path.join(root, 'src')}/`,
  '@collections/': `${path.join(root, 'collections')}/`,
};

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
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: [
            'tests/integration/**/*.test.ts',
            ...(process.env.TEST_DATABASE_URL ? ['tests/cluster/**/*.test.ts'] : []),
          ],
          setupFiles: ['tests/factories/environment.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          setupFiles: ['tests/factories/environment.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
