import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Packages are tested from their sources: no build is needed before a test run.
  resolve: { conditions: ['@dflint/source'] },
  ssr: { resolve: { conditions: ['@dflint/source'] } },
  test: {
    include: ['packages/*/tests/**/*.test.ts', 'examples/*/tests/**/*.test.ts'],
  },
});
