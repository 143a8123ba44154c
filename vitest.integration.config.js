import { defineConfig } from 'vitest/config';

/** The programs that use dflint, run for real: `npm run test:integration`, which builds the packages first. */
export default defineConfig({
  resolve: { conditions: ['@dflint/source'] },
  ssr: { resolve: { conditions: ['@dflint/source'] } },
  test: {
    include: ['integration-tests/**/*.test.ts'],
    globalSetup: 'integration-tests/global-setup.ts',
    // Other programs take their time to be installed.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
