import { defineConfig } from 'vitest/config';

/** They keep no state, so that their test files can share what they import: without that, imports take most of the time. */
const STATELESS = ['packages/{parser,semantics,plugin-*,config-*}/tests/**/*.test.ts'];

export default defineConfig({
  // Packages are tested from their sources: no build is needed before a test run.
  resolve: { conditions: ['@dflint/source'] },
  ssr: { resolve: { conditions: ['@dflint/source'] } },
  test: {
    // Far more than it takes, for machines that are busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'stateless', include: STATELESS, isolate: false } },
      {
        extends: true,
        test: {
          name: 'others',
          include: ['packages/*/tests/**/*.test.ts', 'examples/*/tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...STATELESS],
        },
      },
    ],
  },
});
