import { loadConfig, resolveConfig, verifyAndFix } from '@dflint/core';
import { expect, test, vi } from 'vitest';
import { keywordRule, lines } from './rules.ts';

const loaded = vi.hoisted(() => [] as string[]);
vi.mock('ajv', async importOriginal => (loaded.push('ajv'), importOriginal()));
vi.mock('esquery', async importOriginal => (loaded.push('esquery'), importOriginal()));
vi.mock('picomatch', async importOriginal => (loaded.push('picomatch'), importOriginal()));

test('what start-up does not need is not loaded: globs, options, selectors', async () => {
  const config = {
    plugins: { t: { rules: { rule: keywordRule('RUN') } } },
    rules: { 't/rule': 'error' },
    ignores: ['node_modules', 'vendor/'],
    overrides: [
      { files: 'Dockerfile', rules: { 't/rule': 'warn' } },
      { stages: ['builder', 'deps'], rules: { 't/rule': 'error' } },
    ],
  };
  const resolved = resolveConfig(
    await loadConfig([{ config, source: 'config', basePath: '/repo' }]),
    '/repo/Dockerfile',
  );
  expect(verifyAndFix(lines('FROM x', 'RUN a'), resolved).messages).toMatchObject([{ severity: 1 }]);
  expect(loaded).toEqual([]);

  const glob = { config: { overrides: [{ files: 'a/*' }] }, source: 'config', basePath: '/repo' };
  await loadConfig([glob]);
  expect(loaded).toEqual(['picomatch']);
});
