import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['@dflint/source'] },
  ssr: { resolve: { conditions: ['@dflint/source'] } },
  test: { include: ['*.spec.ts'] },
});
